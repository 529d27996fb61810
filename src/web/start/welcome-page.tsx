/** What somebody sees who is not signed in. */
export function WelcomePage({ demo }: { readonly demo: boolean }) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Praktijkroute</h1>
      <p>
        Van vaste loonkostensubsidie naar loonwaarde, Banenafspraak of gewoon werk: elke plaatsing met wat er nu speelt,
        wie iets moet doen en wat de uiterste dag is.
      </p>
      {demo && <p>Dit is een demo. U kiest na de knop een verzonnen gebruiker; een wachtwoord is niet nodig.</p>}
      <p>
        <a
          class="utrecht-button-link utrecht-button-link--primary-action utrecht-button utrecht-button--primary-action"
          href="/login"
        >
          Inloggen
        </a>
      </p>
    </div>
  );
}
