const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'naam',
  bsn: 'BSN',
  birthDate: 'geboortedatum',
  sex: 'geslacht',
  address: 'adres',
  mail: 'e-mail',
  phone: 'telefoon',
  language: 'taal',
  readingLevel: 'leesniveau',
  interpreter: 'tolk',
  representatives: 'vertegenwoordigers',
  competences: 'competenties',
  diedOn: 'overlijden',
  nextOfKin: 'nabestaanden',
  municipality: 'woongemeente',
  externalId: 'zaaknummer',
  shielded: 'geheim adres',
  circle: 'uitkering en school',
};

/** What changed, in words, without what it was or became. */
export const fieldNames = (fields: readonly string[]): string =>
  fields.map((field) => FIELD_WORDS[field] ?? field).join(', ');

export const ENTRY_WORDS: Readonly<Record<string, string>> = {
  'candidate.opened': 'Ingevoerd',
  'candidate.changed': 'Gewijzigd',
  'candidate.merged': 'Samengevoegd met een ander dossier',
  'candidate.absorbed': 'Een ander dossier hoort nu hierbij',
  'candidate.unmerged': 'Samenvoegen ongedaan gemaakt',
  'candidate.released': 'Een ander dossier staat weer op zichzelf',
};

/** What follows from a change that was just recorded. */
const FOLLOWS: Readonly<Record<string, string>> = {
  birthDate:
    'De bedragen worden opnieuw berekend met de nieuwe geboortedatum. Kijk bij de plaatsing onder Geld of er een verschil is, en of de toets op de doelgroep nog klopt.',
  bsn: 'Meldingen aan het doelgroepregister die nog niet zijn verstuurd, gaan met het nieuwe BSN. Ging er al een melding met het oude BSN, dan heeft de backoffice nu een taak om haar opnieuw aan te leveren.',
  address: 'Nieuwe brieven gaan naar het nieuwe adres.',
  diedOn:
    'Is deze persoon overleden? Dan gaat er vanaf nu geen mail, link of brief meer naar toe. Leg bij de plaatsing ook het einde van het dienstverband vast, met als reden overleden.',
  nextOfKin: 'Een besluit dat nog moet gaan, kan nu naar de erven worden gestuurd.',
  municipality:
    'De plaatsing staat nog bij de gemeente waar zij was. Beslist een andere gemeente voortaan, leg dan bij de plaatsing de overdracht vast.',
};

/** @param said names of fields in an address; what is no name of a field says nothing */
export function savedWords(said: unknown): { readonly done: string; readonly follows: readonly string[] } | undefined {
  if (typeof said !== 'string') return undefined;
  const fields = said.split('.').filter((field) => Object.hasOwn(FIELD_WORDS, field));
  const done = fields.length === 0 ? 'Zo staat het nu vastgelegd.' : `Vastgelegd: ${fieldNames(fields)}.`;
  return { done, follows: fields.flatMap((field) => FOLLOWS[field] ?? []) };
}
