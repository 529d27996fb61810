type Words = { readonly label: string; readonly story: string };

/** Entries without a machine: what happened around links and reports of people outside. */
export const FACT_WORDS: Readonly<Record<string, Words>> = {
  'link.sent': { label: 'Link verstuurd', story: 'heeft een link verstuurd' },
  'link.sentAgain': { label: 'Link opnieuw verstuurd', story: 'heeft een link opnieuw verstuurd' },
  'link.codeSent': { label: 'Nieuwe code', story: 'heeft een nieuwe code gevraagd' },
  'link.opened': { label: 'Link geopend', story: 'heeft de link geopend' },
  'link.locked': { label: 'Link geblokkeerd', story: 'heeft te vaak een verkeerde code ingevuld; de link is dicht' },
  'link.revoked': { label: 'Link ingetrokken', story: 'heeft een link ingetrokken' },
  'link.notStarted': { label: 'Niet begonnen', story: 'heeft gemeld dat de werknemer niet is begonnen' },
  'link.conditionsOpen': { label: 'Vier vragen', story: 'heeft gemeld dat de werkplek aandacht vraagt' },
  'link.helpWanted': { label: 'Hulp gewenst', story: 'heeft om hulp gevraagd' },
  'link.oralView': { label: 'Zienswijze mondeling', story: 'wil mondeling zeggen wat van het concept klopt' },
  'link.planReceived': { label: 'Plan van de jobcoach', story: 'heeft een plan voor de begeleiding gestuurd' },
  'upload.received': { label: 'Bestand ontvangen', story: 'heeft een bestand toegevoegd' },
  'upload.taken': { label: 'Bestand verwerkt', story: 'heeft een bestand verwerkt' },
  'upload.dropped': { label: 'Bestand verwijderd', story: 'heeft een bestand verwijderd' },
  'link.visitCannot': { label: 'Kan niet bij het bezoek', story: 'kan niet bij het bezoek zijn' },
  'link.visitConfirmed': { label: 'Kan bij het bezoek', story: 'heeft laten weten bij het bezoek te zijn' },
  'link.objectionReceived': { label: 'Bezwaar gemeld', story: 'heeft met een link bezwaar gemaakt' },
  'link.objectionAdded': { label: 'Aanvulling op het bezwaar', story: 'heeft meer over het bezwaar gestuurd' },
  'link.objectionWithdrawn': { label: 'Bezwaar ingetrokken', story: 'heeft met een link een bezwaar ingetrokken' },
  'change.reported': { label: 'Wijziging gemeld', story: 'heeft een wijziging doorgegeven' },
  'change.accepted': { label: 'Melding verwerkt', story: 'heeft een doorgegeven wijziging verwerkt' },
  'change.returned': { label: 'Melding teruggestuurd', story: 'heeft een doorgegeven wijziging teruggestuurd' },
  'particulars.recorded': {
    label: 'Bijzonderheden vastgelegd',
    story: 'heeft bijzonderheden van de plaatsing vastgelegd',
  },
  'contract.followAsked': {
    label: 'Volgend contract nagevraagd',
    story: 'heeft gevraagd of het afgesproken volgende contract ingaat',
  },
  'register.bsnChanged': {
    label: 'BSN gewijzigd na de melding',
    story: 'heeft gezien dat de melding is verstuurd met een BSN dat daarna is gewijzigd',
  },
  'register.bsnAsSent': {
    label: 'BSN weer als in de melding',
    story: 'heeft gezien dat het BSN weer hetzelfde is als in de melding',
  },
  'worker.died': { label: 'Werknemer overleden', story: 'heeft gezien dat de werknemer is overleden' },
  'worker.notDied': {
    label: 'Overlijden teruggenomen',
    story: 'heeft gezien dat er geen overlijden van de werknemer meer is vastgelegd',
  },
  'document.made': { label: 'Brief gemaakt', story: 'heeft een brief gemaakt' },
  'document.signed': { label: 'Brief ondertekend', story: 'heeft een brief ondertekend' },
  'document.sent': { label: 'Brief verstuurd', story: 'heeft een brief verstuurd' },
  'document.returned': { label: 'Brief teruggekomen', story: 'heeft vastgelegd dat een brief is teruggekomen' },
  'document.sendingCorrected': { label: 'Verzending verbeterd', story: 'heeft de verzending van een brief verbeterd' },
  'document.dropped': { label: 'Brief vervallen', story: 'heeft een brief laten vervallen' },
};
