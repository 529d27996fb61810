const WORDS: readonly (readonly [string, string])[] = [
  ['Plaatsing', 'Eén baan van één persoon bij één werkgever, van intake tot einde.'],
  ['Loonkostensubsidie (LKS)', 'Geld voor de werkgever omdat de werknemer nog niet het hele minimumloon verdient.'],
  [
    'Vaste loonkostensubsidie',
    'In de eerste zes maanden: de helft van het minimumloon, zonder meting. De wet zegt: forfaitaire loonkostensubsidie.',
  ],
  ['Loonwaarde', 'Wat iemand in een functie kan, als heel percentage van het minimumloon.'],
  ['Zienswijze', 'Wat werknemer of werkgever van het conceptrapport vindt.'],
  ['Banenafspraak', 'De afspraak dat werkgevers extra banen maken voor mensen met een arbeidsbeperking.'],
  ['Doelgroepregister', 'Het register van UWV met wie meetelt voor de Banenafspraak.'],
  ['Praktijkroute', 'In het doelgroepregister komen doordat de loonwaarde op de werkplek is gemeten.'],
  ['Voorschot', 'Wat vooraf wordt betaald; het wordt later verrekend met wat het echt had moeten zijn.'],
  ['Aangehouden', 'De betaling wacht, meestal tot de loonwaarde bekend is. Zij is uitgesteld, niet vervallen.'],
  ['Verrekenen', 'Te veel betaalde subsidie aftrekken van een volgende betaling.'],
  ['Uiterste dag', 'De laatste dag waarop een stap nog op tijd is.'],
  ['Jobcoach', 'Iemand die de werknemer op de werkplek begeleidt.'],
  ['Harrie-training', 'Een training waarin een collega leert om iemand op het werk te begeleiden.'],
  ['Mandaat', 'De bevoegdheid om namens het college of dagelijks bestuur te beslissen.'],
];

/** What this is, how accessible it is, and the words it uses. */
export function AboutPage({ version }: { readonly version: string }) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Over deze toepassing</h1>
      <p>
        De Praktijkroute volgt elke plaatsing van intake tot einde: wat er nu speelt, wie iets moet doen en wat de
        uiterste dag is. Elk bedrag en elke datum kan worden uitgelegd. Elke stap staat in een logboek dat niemand kan
        wijzigen.
      </p>
      <p>Versie {version}. Open broncode onder de EUPL 1.2.</p>
      <h2 class="utrecht-heading-2 titel">Toegankelijkheid</h2>
      <p>
        Wij willen dat iedereen deze toepassing kan gebruiken en volgen WCAG 2.2, niveau A en AA. De pagina's zijn
        gemaakt om te werken zonder script, met alleen het toetsenbord en op een telefoon. De pagina's van alle rollen
        worden automatisch getest met axe, breed en smal. Een onderzoek door een onafhankelijk bureau is nog niet
        gedaan; daarom is deze verklaring voorlopig.
      </p>
      <p>
        Loopt u ergens tegenaan? Meld het uw functioneel beheerder. Kreeg u een link per mail en hebt u geen account?
        Vertel het dan uw contactpersoon bij de gemeente.
      </p>
      <h2 class="utrecht-heading-2 titel">Uw gegevens en wie meekijkt</h2>
      <p>
        U blijft ingelogd zolang u werkt: na 30 minuten stilte en na hoogstens 10 uur logt u opnieuw in. Wie een dossier
        opent, wordt vastgelegd. Zoeken gebeurt zonder dat namen of nummers in een webadres komen.
      </p>
      <h2 class="utrecht-heading-2 titel">Woorden</h2>
      <dl class="woorden">
        {WORDS.map(([word, meaning]) => (
          <>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}
