/** A8: said at the message itself, and at every step of it; the numbers stand nowhere. */
export const OldBsnNotice = () => (
  <p class="utrecht-alert utrecht-alert--warning">
    Deze melding is verstuurd met een BSN dat nu niet meer in het dossier staat. Lever haar opnieuw aan; dan gaat het
    nieuwe BSN mee.
  </p>
);
