import { CHOICE_WORDS, CODE_CHOICES } from './choice-words.js';

export type Choice = { readonly value: string; readonly label: string };
type Words = { readonly label: string; readonly hint?: string };

/** Dutch label of each field by its name; `event.field` where a name means something else there. */
const WORDS: Readonly<Record<string, string | Words>> = {
  about: 'Nummer van het onderdeel',
  acceptedOn: 'Geaccepteerd op',
  against: 'Tegen',
  advice: 'Advies',
  agreedOn: 'Afgesproken op',
  agrees: 'Is het ermee eens',
  amount: { label: 'Bedrag in euro', hint: 'Alleen bij een voorschot, vordering, dwangsom of afwijkend bedrag.' },
  answeredOn: 'Beantwoord op',
  'application.received.from': 'Van wie',
  appliedOn: 'Aangevraagd op',
  askedBy: 'Gevraagd door',
  askedOn: 'Gevraagd op',
  assessedOn: 'Beoordeeld op',
  basis: 'Aanleiding',
  before: { label: 'Meten vóór', hint: 'De meting moet vóór deze dag klaar zijn.' },
  budgetLine: { label: 'Budget', hint: 'Code van de begrotingspost, bijvoorbeeld P-budget-2026.' },
  channel: 'Hoe',
  choice: 'Hoe verder',
  code: { label: 'Foutcode', hint: 'De code uit de afkeuring.' },
  committee: 'Via de bezwaarcommissie',
  completeBy: 'Aanvullen uiterlijk',
  completedOn: 'Gereed op',
  confirmedOn: 'Bevestigd op',
  contact: 'Welk contact',
  day: 'Juiste dag',
  decidedOn: 'Besloten op',
  decision: 'Besluit',
  'default.noticed.from': 'Van wie',
  determinedOn: 'Vastgesteld op',
  difference: 'Waarde van de verbetering',
  draftOn: 'Datum van het concept',
  effectFrom: {
    label: 'Werkt vanaf',
    hint: 'Bij een lagere loonwaarde leeg laten: die geldt vanaf de oorspronkelijke dag. Een hogere geldt pas na vandaag.',
  },
  employer: 'Werkgever',
  employerLetterOn: 'Brief aan de werkgever op',
  endedOn: 'Geëindigd op',
  endsOn: 'Eindigt op',
  entryFrom: 'Opgenomen vanaf',
  letter: 'Soort brief',
  objectionLastDay: 'Laatste dag voor bezwaar',
  evaluatedOn: 'Geëvalueerd op',
  expertId: 'Loonwaardedeskundige',
  extendedOn: 'Verlengd op',
  fact: 'Welk gegeven',
  fields: 'Welke gegevens',
  firstDay: { label: 'Eerste werkdag', hint: 'De dag waarop echt is begonnen.' },
  form: 'Vorm',
  formatVersion: { label: 'Versie van het formulier', hint: 'Bijvoorbeeld 2026-1.' },
  foundOn: 'Gebleken op',
  from: 'Vanaf',
  fromOn: 'Vanaf',
  givenOn: 'Gegeven op',
  givenUntil: 'Aanvullen uiterlijk',
  granted: 'Toegekend',
  ground: 'Grond',
  heardOn: 'Gehoord op',
  hearingOn: 'Datum van de zitting',
  heldFrom: 'Opgeschort vanaf',
  heldOn: 'Gehouden op',
  helpWanted: 'Hulp gewenst',
  hirer: 'Inlener',
  hours: { label: 'Uren per week', hint: 'Bijvoorbeeld 32 of 32,5.' },
  hoursKind: 'Soort uren',
  'hours.changed.kind': {
    label: 'Soort uren',
    hint: 'Vast, een gemiddelde, of elke maand de uren die zijn betaald (regel B18).',
  },
  'hours.declared.hours': { label: 'Verloonde uren', hint: 'Over de hele maand.' },
  how: 'Hoe',
  informedOn: 'Geïnformeerd op',
  interpreter: 'Met tolk',
  judgedOn: 'Beoordeeld op',
  kind: 'Soort',
  knownOn: 'Bekend sinds',
  lastContactOn: 'Laatste contact dat overblijft',
  lastDay: { label: 'Laatste werkdag', hint: 'De laatste dag van het dienstverband.' },
  lateExcused: 'Te laat, maar verschoonbaar',
  mendedOn: 'Hersteld op',
  message: { label: 'Melding', hint: 'Nummer van de melding.' },
  minutes: { label: 'Duur in minuten', hint: 'Van 15 tot en met 480.' },
  missing: 'Wat ontbreekt',
  month: { label: 'Maand', hint: 'Jaar en maand, bijvoorbeeld 2026-03.' },
  monthlyWage: { label: 'Loon per maand in euro', hint: 'Bruto, zonder vakantiebijslag.' },
  municipality: { label: 'Gemeente', hint: 'Code van de gemeente.' },
  nextMeasurementOn: 'Volgende meting op',
  nextMeasurementReason: 'Waarom die dag',
  noticedOn: 'Ontvangen op',
  orderedOn: 'Besteld op',
  otherPartyHeard: 'Andere partij gehoord',
  outcome: 'Uitkomst',
  owner: 'Consulent',
  paidUntil: 'Loon betaald tot en met',
  party: 'Wie',
  permanent: 'Vast contract',
  personSigned: 'Door de werknemer ondertekend',
  plannedStart: 'Geplande eerste werkdag',
  points: { label: 'Aantal punten', hint: 'Hoeveel punten de zienswijze heeft; 0 als er geen zijn.' },
  postedOn: 'Op de post gedaan op',
  programme: { label: 'Programma', hint: 'Waaruit dit wordt betaald, als dat zo is.' },
  provider: { label: 'Aanbieder', hint: 'De beheerder voert aanbieders in bij Organisaties.' },
  purposeCode: 'Doel',
  quality: 'Kwaliteit',
  rate: { label: 'Tarief per uur in euro', hint: 'Bijvoorbeeld 82,50.' },
  readBack: 'Voorgelezen en akkoord',
  reason: 'Reden',
  reasons: 'Redenen',
  receivedOn: 'Ontvangen op',
  refusedBy: 'Door wie',
  registrationCheckedOn: 'Registratie gecontroleerd op',
  registrationNumber: {
    label: 'Registratienummer',
    hint: 'Nummer in het register van deskundigen, bijvoorbeeld RL-101.',
  },
  registrationValidUntil: 'Registratie geldig tot en met',
  regular: {
    label: 'Reguliere prestatie',
    hint: 'Ja: de werknemer presteert zoals ieder ander; taken zijn niet nodig.',
  },
  rejectedOn: 'Afgekeurd op',
  releasedFrom: 'Weer betalen vanaf',
  reopenedOn: 'Heropend op',
  replaces: { label: 'Vervangt besluit', hint: 'Nummer van het eerdere besluit.' },
  reportedOn: 'Datum van het rapport',
  requestedOn: 'Gevraagd op',
  resume: 'Hoe verder',
  returnedOn: 'Teruggegeven op',
  'benefit.returned.returnedOn': 'Terug in de uitkering vanaf',
  revokedOn: 'Ingetrokken op',
  secondBy: {
    label: 'Tweede persoon',
    hint: 'Deze collega krijgt het voorgelegd, ziet wat er komt te staan en bevestigt zelf. Pas dan wordt het vastgelegd.',
  },
  'measuring.leftOut.secondBy': {
    label: 'Tweede persoon',
    hint: 'Nodig als de afspraak van na de eerste werkdag is. Deze collega krijgt het voorgelegd en bevestigt zelf.',
  },
  'fact.corrected.secondBy': {
    label: 'Tweede persoon',
    hint: 'Nodig vanaf een bedrag; na controleren ziet u of dat zo is. Deze collega krijgt het voorgelegd en bevestigt zelf.',
  },
  'employment.endRevoked.secondBy': {
    label: 'Tweede persoon',
    hint: 'Nodig als het einde van de subsidie al is besloten. Deze collega krijgt het voorgelegd en bevestigt zelf.',
  },
  sectorFullTimeHours: { label: 'Volle werkweek in de sector', hint: 'Uren per week, bijvoorbeeld 38.' },
  sentOn: 'Verstuurd op',
  settledOn: 'Afgesloten op',
  startsAt: 'Begint om',
  successor: { label: 'Opvolger', hint: 'Code van de nieuwe gemeente.' },
  tasks: { label: 'Hoofdtaken', hint: 'Hoogstens vijf. De aandelen zijn samen 100.' },
  to: 'Aan',
  declaredBy: 'Opgegeven door',
  declaredOn: 'Opgegeven op',
  'support.prepared.ground': {
    label: 'Waarom u afwijst',
    hint: 'Alleen bij afwijzen. De vragen hieronder zijn er om toe te kennen.',
  },
  'handover.announced.to': {
    label: 'Naar',
    hint: 'De organisatie die overneemt. De beheerder voert organisaties in bij Organisaties.',
  },
  toldOn: 'Gemeld op',
  triedOn: 'Geprobeerd op',
  until: { label: 'Tot en met', hint: 'Leeg: zonder einddatum.' },
  'trial.started.until': 'Tot en met',
  'trial.extended.until': 'Tot en met',
  'payment.held.until': 'Tot en met',
  'wage.notDue.until': 'Tot en met',
  'aftercare.reopened.until': 'Tot en met',
  untilOn: 'Tot en met',
  version: { label: 'Versie van de tekst', hint: 'Bijvoorbeeld 2026-1.' },
  visitOn: 'Datum van het bezoek',
  visitedOn: 'Bezocht op',
  wageValue: { label: 'Loonwaarde in procenten', hint: 'Heel getal van 0 tot en met 100.' },
  with: 'Met wie',
  withdrawnOn: 'Ingetrokken op',
};

/** Label and hint of a field; a name without words shows itself. */
export function fieldWords(type: string, name: string): { readonly label: string; readonly hint: string | undefined } {
  const words = WORDS[`${type}.${name}`] ?? WORDS[name];
  if (words === undefined) return { label: name, hint: undefined };
  return typeof words === 'string' ? { label: words, hint: undefined } : { label: words.label, hint: words.hint };
}

export const hasFieldWords = (type: string, name: string): boolean =>
  WORDS[`${type}.${name}`] !== undefined || WORDS[name] !== undefined;

/** What can be chosen: the values of the schema, or for a free code the list that this product keeps. */
export function choicesFor(type: string, name: string, values: readonly string[]): readonly Choice[] {
  if (values.length > 0) return values.map((value) => ({ value, label: choiceWord(type, name, value) }));
  const listed = CODE_CHOICES[`${type}.${name}`] ?? CODE_CHOICES[name] ?? {};
  return Object.entries(listed).map(([value, label]) => ({ value, label }));
}

/** Dutch word of a code, as people read it in lists and in the story. */
export function choiceWord(type: string, name: string, value: string): string {
  const listed = CODE_CHOICES[`${type}.${name}`] ?? CODE_CHOICES[name];
  return CHOICE_WORDS[`${name}.${value}`] ?? CHOICE_WORDS[value] ?? listed?.[value] ?? value;
}
