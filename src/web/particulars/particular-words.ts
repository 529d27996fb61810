import type {
  OTHER_BODY_GROUNDS,
  OTHER_DECISIONS,
  OTHER_EFFECTS,
  OTHER_SUBSIDY_KINDS,
  OTHER_SUPPORT_DECISIONS,
  ParticularKind,
} from '../../particulars/particular-kinds.js';
import type { Choice } from '../words/field-words.js';
import {
  AGE_WORDS,
  ARRANGEMENT_WORDS,
  FORM_WORDS,
  JOBHUNTER_WORDS,
  PROGRAMME_WORDS,
  REASON_WORDS,
  SOURCE_WORDS,
} from '../../particulars/particular-code-words.js';
import { SUPPORT_KIND_WORDS } from '../../particulars/support-kind-words.js';

type Words<T extends readonly string[]> = Readonly<Record<T[number], string>>;
export const listed = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const KIND_WORDS: Readonly<Record<ParticularKind, string>> = {
  reason: 'Waarom de Praktijkroute',
  job: 'Functie',
  location: 'Vestiging waar het werk is',
  agencyLocation: 'Vestiging van de formele werkgever',
  match: 'Hoe zij elkaar vonden',
  references: 'Nummers in andere systemen',
  arrangement: 'Arrangement',
  programme: 'Programma en budget',
  socialReturn: 'Social return',
  jobhunter: 'Jobhunter',
  form: 'Vorm van het werk',
  workStudy: 'Werken en leren (bbl)',
  buddy: 'Buddy op de werkvloer',
  contracts: 'Afgesproken reeks contracten',
  earlierHours: 'Uren voordat het dossier hier kwam',
  ageGroup: 'Leeftijdsgroep bij de start',
  decidingBody: 'Wie beslist en betaalt',
  otherDecision: 'Wat de andere organisatie besliste',
  otherSupport: 'Ondersteuning waarover een ander besliste',
  takenOver: 'Elders betaald tot en met',
  otherSubsidy: 'Andere subsidie op deze baan',
};

export const REASONS = listed(REASON_WORDS);
export const SOURCES = listed(SOURCE_WORDS);
export const ARRANGEMENT_CHOICES = listed(ARRANGEMENT_WORDS);
export const PROGRAMME_CHOICES = listed(PROGRAMME_WORDS);
export const JOBHUNTERS = listed(JOBHUNTER_WORDS);
export const FORMS = listed(FORM_WORDS);
/** M46. */
export const OTHER_BODY_WORDS: Words<typeof OTHER_BODY_GROUNDS> = {
  family: 'De werknemer is familie van de werkgever',
  ownMunicipality: 'De eigen gemeente is de werkgever',
  other: 'Andere reden om niet zelf te beslissen',
};
export const OTHER_BODY_CHOICES = listed(OTHER_BODY_WORDS);

export const OTHER_DECISION_WORDS: Words<typeof OTHER_DECISIONS> = {
  lumpSum: 'Vaste loonkostensubsidie toegekend',
  measured: 'Loonkostensubsidie op gemeten loonwaarde toegekend',
  wageValue: 'Loonwaarde vastgesteld',
  refused: 'Loonkostensubsidie geweigerd',
  ended: 'Loonkostensubsidie beëindigd',
  other: 'Een andere beslissing',
};
export const OTHER_DECISION_CHOICES = listed(OTHER_DECISION_WORDS);
/** M46: what a decision is to the one that stands on its first day. */
export const AMENDING_CHOICES = [
  { value: 'ja', label: 'Dit is een later besluit; het eerdere blijft in de geschiedenis' },
  { value: 'nee', label: 'Ik verbeter wat er verkeerd staat' },
];
export const OTHER_EFFECT_WORDS: Words<typeof OTHER_EFFECTS> = {
  paidThere: 'De plaatsing gaat door; de andere organisatie betaalt',
  unpaid: 'De plaatsing gaat door zonder subsidie',
  ends: 'De plaatsing stopt',
  ours: 'De andere organisatie beslist niet meer; wij beslissen weer',
};
export const OTHER_EFFECT_CHOICES = listed(OTHER_EFFECT_WORDS);
export const OTHER_SUPPORT_CHOICES = listed(SUPPORT_KIND_WORDS);
export const OTHER_SUPPORT_DECISION_WORDS: Words<typeof OTHER_SUPPORT_DECISIONS> = {
  granted: 'Toegekend',
  refused: 'Geweigerd',
  ended: 'Beëindigd',
};
export const OTHER_SUPPORT_DECISION_CHOICES = listed(OTHER_SUPPORT_DECISION_WORDS);
/** B4. */
const OTHER_SUBSIDY_WORDS: Words<typeof OTHER_SUBSIDY_KINDS> = {
  wageSubsidy: 'Een andere loonsubsidie van de gemeente',
  wsw: 'Een Wsw-dienstbetrekking',
};
export const OTHER_SUBSIDY_CHOICES = listed({
  none: 'Nee',
  wageSubsidy: 'Ja, een andere loonsubsidie van de gemeente',
  wsw: 'Ja, het is een Wsw-dienstbetrekking',
});

/** By code, over all kinds; codes of two kinds are never the same with another meaning within one kind. */
export const CODE_WORDS: Readonly<Partial<Record<ParticularKind, Readonly<Record<string, string>>>>> = {
  reason: REASON_WORDS,
  match: SOURCE_WORDS,
  arrangement: ARRANGEMENT_WORDS,
  programme: PROGRAMME_WORDS,
  jobhunter: JOBHUNTER_WORDS,
  form: FORM_WORDS,
  ageGroup: AGE_WORDS,
  decidingBody: OTHER_BODY_WORDS,
  otherSubsidy: OTHER_SUBSIDY_WORDS,
};
