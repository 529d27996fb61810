import { z } from 'zod';
import { PARTICULAR_FIELDS } from '../particulars/particular-fields.js';
import { CODE_CHOICES } from '../words/choice-words.js';
import { SEX_REASON } from '../words/sex-words.js';
import type { FormField } from '../forms/form-field.js';
import type { Choice } from '../words/field-words.js';
import * as choices from './opening-choices.js';

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'text',
  required: true,
  choices: [],
  ...more,
});
const free = (name: string, label: string, more: Partial<FormField> = {}): FormField =>
  field(name, label, { required: false, ...more });
const choice = (name: string, label: string, list: readonly Choice[], more: Partial<FormField> = {}): FormField =>
  field(name, label, { kind: 'choice', choices: list, ...more });
const day = (name: string, label: string, more: Partial<FormField> = {}): FormField =>
  field(name, label, { kind: 'date', ...more });
const question = (name: string, label: string, hint: string, required = true): FormField =>
  field(name, label, { kind: 'yesNo', hint, required });

export const PERSON_FIELDS: readonly FormField[] = [
  field('firstNames', 'Voornamen'),
  free('prefix', 'Tussenvoegsel'),
  field('lastName', 'Achternaam'),
  day('birthDate', 'Geboortedatum'),
  free('bsn', 'BSN', { hint: 'Negen cijfers. We controleren of het een geldig nummer is.' }),
];

/** Seeds 41: asked for one purpose, which stands beside the question; never needed. */
export const SEX_FIELDS: readonly FormField[] = [
  choice('sex', 'Geslacht', choices.SEXES, {
    required: false,
    hint: SEX_REASON,
  }),
];

export const REACH_FIELDS: readonly FormField[] = [
  free('callName', 'Roepnaam'),
  free('street', 'Straat'),
  free('houseNumber', 'Huisnummer'),
  free('postalCode', 'Postcode', { hint: 'Bijvoorbeeld 1211 AB.' }),
  free('homePlace', 'Woonplaats'),
  free('mail', 'E-mail'),
  free('phone', 'Telefoon'),
  free('language', 'Taal', { hint: 'Code van de taal, bijvoorbeeld nl, ar of ti. Leeg: Nederlands.' }),
  choice('readingLevel', 'Leesniveau', choices.READING_LEVELS, { required: false }),
  choice('interpreter', 'Tolk nodig', choices.INTERPRETERS, { required: false }),
];

export const REPRESENTATIVE_FIELDS: readonly FormField[] = [
  choice('repKind', 'Soort', choices.REPRESENTATIVES, { required: false }),
  free('repName', 'Naam van de vertegenwoordiger'),
  day('repFrom', 'Vertegenwoordigt sinds', { required: false }),
  free('repMail', 'E-mail van de vertegenwoordiger'),
  free('repPhone', 'Telefoon van de vertegenwoordiger'),
  question(
    'repGivesView',
    'Geeft de zienswijze namens de werknemer',
    'Dan gaan concepten ook naar hem of haar.',
    false,
  ),
];

export const residence = (municipalities: readonly Choice[]): readonly FormField[] => [
  choice('municipality', 'Woongemeente', municipalities),
  free('externalId', 'Eigen zaaknummer', { hint: 'Letters, cijfers en streepjes.' }),
];

export const CIRCLE_FIELDS: readonly FormField[] = [
  choice('circle', 'Uitkering bij de start', choices.CIRCLE_CHOICES, {
    hint: 'Nodig omdat alleen wie bij een van deze groepen hoort subsidie van de gemeente kan krijgen (Participatiewet artikel 7 lid 1 onder a, en 7a voor wie jonger is dan 27; regel A3).',
  }),
  choice('benefit', 'Welke uitkering precies', choices.BENEFIT_CHOICES, {
    required: false,
    hint: 'Nodig omdat u iemand met een uitkering van UWV naar UWV verwijst (regel A3).',
  }),
  day('benefitFrom', 'Uitkering sinds', { required: false }),
  choice('school', 'Komt van school', choices.SCHOOL_CHOICES, {
    required: false,
    hint: 'Van belang voor wie al in dienst is (regel B3).',
  }),
  day('schoolLeftOn', 'Laatste schooldag', {
    required: false,
    hint: 'Zit iemand nog op school, vul dan de laatste dag in die verwacht wordt.',
  }),
  question(
    'workStudyTrack',
    'Volgt een leerwerktraject',
    'Alleen van belang bij werken en leren, jonger dan 27 (regel B3).',
    false,
  ),
];

/** Where the second half of A3 stands: whether somebody can take part in work. */
const ABLE = 'Besluit loonkostensubsidie Participatiewet; regel A3';

/** The questions of A3, each with why it is asked and its ground. No question about illness or limitation (F3). */
export const TEST_FIELDS: readonly FormField[] = [
  question(
    'canEarnMinimumWage',
    'Kan met voltijds werk het minimumloon verdienen',
    'Nodig omdat de subsidie alleen is voor wie dat niet kan (Participatiewet artikel 6 lid 1 onder e; regel A3).',
  ),
  question(
    'onlyFewerHours',
    'Kan alleen minder uren werken, verder niets',
    'Nodig omdat alleen minder uren kunnen werken geen grond is (Participatiewet artikel 6 lid 1 onder e; regel A3).',
    false,
  ),
  question(
    'performsTask',
    'Kan een taak uitvoeren in een organisatie',
    `Nodig omdat iemand mogelijkheden moet hebben om te werken, al is het met één taak (${ABLE}).`,
  ),
  question(
    'basicSkills',
    'Heeft basale werknemersvaardigheden',
    `Nodig omdat werk vraagt dat iemand bijvoorbeeld afspraken nakomt en opdrachten volgt (${ABLE}).`,
  ),
  question(
    'oneHourOnEnd',
    'Kan een uur aaneengesloten werken',
    `Nodig omdat werk vraagt dat iemand een uur bezig blijft zonder dat het werk stilvalt (${ABLE}).`,
  ),
  field('bearsHoursPerDay', 'Hoeveel uur per dag belastbaar', {
    kind: 'decimal',
    hint: `Nodig omdat 4 uur per dag genoeg is en bij 2 tot 4 uur het uurloon meetelt; wat iemand aankan, niet wanneer iemand beschikbaar is (${ABLE}).`,
  }),
  free('hourlyEarnings', 'Uurloon bij 2 tot 4 uur', {
    kind: 'decimal',
    hint: `In euro. Nodig omdat wie 2 tot 4 uur aankan, ten minste het minimumuurloon moet verdienen (${ABLE}).`,
  }),
  question(
    'subsidyAlreadyGranted',
    'Kreeg eerder loonkostensubsidie',
    'Nodig omdat het dan ook met een uitkering van UWV kan (regel A3).',
    false,
  ),
];

export const FINDING_FIELDS: readonly FormField[] = [
  choice('basis', 'Hoe stelt u het vast', choices.BASIS_CHOICES, {
    hint: 'Nodig omdat het bij Anw en zonder uitkering alleen kan op een ondertekende aanvraag (Participatiewet artikel 10c lid 1; regel A1).',
  }),
  day('appliedOn', 'Aanvraag van de inwoner ontvangen op', {
    required: false,
    hint: 'Nodig omdat een nieuwe aanvraag pas na 12 maanden kan (Participatiewet artikel 10c lid 2; regel A2).',
  }),
  day('testOn', 'Vastgesteld op', {
    hint: 'Nodig omdat de regels en het minimumuurloon van deze dag tellen (regel A3).',
  }),
];

/** Asked only where the answers say that somebody does not belong (M12). */
export const REFUSAL_FIELDS: readonly FormField[] = [
  question(
    'onlyRefusal',
    'Alleen de afwijzing vastleggen',
    'Kies Ja als er een aanvraag is: dan legt u vast dat deze persoon niet bij de doelgroep hoort en maakt u de brief. Er komt geen baan of subsidie bij.',
    false,
  ),
];

export const REGISTER_FIELDS: readonly FormField[] = [
  choice('register', 'Staat al in het doelgroepregister', choices.REGISTER_CHOICES),
  day('registeredOn', 'In het register sinds', { required: false, hint: 'Alleen bij Ja.' }),
  choice('registerGround', 'Grond van de registratie', choices.REGISTER_GROUNDS, { required: false }),
  choice('registerHow', 'Hoe gecontroleerd', choices.REGISTER_CHECKS, { required: false }),
];

export const EMPLOYER_FIELDS: readonly FormField[] = [
  field('employerName', 'Naam van de werkgever', { hint: 'De formele werkgever: wie op het contract staat.' }),
  free('kvkNumber', 'KvK-nummer', { hint: 'Acht cijfers.' }),
  free('branchNumber', 'Vestigingsnummer', { hint: 'Twaalf cijfers.' }),
  free('payrollTaxNumber', 'Loonheffingennummer', { hint: 'Bijvoorbeeld 123456789L01.' }),
  choice('market', 'Markt of overheid', choices.MARKET_CHOICES, { required: false }),
  free('employerPlace', 'Plaats'),
];

export const LOCATION_FIELDS: readonly FormField[] = [
  free('locationName', 'Naam van de werkplek', { hint: 'Bijvoorbeeld Winkel Kerkstraat.' }),
  free('locationStreet', 'Straat van de werkplek'),
  free('locationNumber', 'Huisnummer van de werkplek'),
  free('locationPostalCode', 'Postcode van de werkplek'),
  free('locationPlace', 'Plaats van de werkplek'),
];

export const PAYEE_FIELDS: readonly FormField[] = [
  free('payeeName', 'Betalen aan iemand anders', {
    hint: 'Leeg: aan de werkgever zelf. De rekening legt de afdeling financiën vast.',
  }),
  free('payeeKvk', 'KvK-nummer van wie wordt betaald'),
];

export const HIRER_FIELDS: readonly FormField[] = [
  free('hirerName', 'Naam van de nieuwe inlener', { hint: 'Alleen bij uitzenden of detacheren.' }),
  free('hirerKvk', 'KvK-nummer van de inlener'),
];

export const JOB_FIELDS: readonly FormField[] = [
  choice('hoursKind', 'Soort uren', choices.HOURS_CHOICES),
  field('hours', 'Uren per week', { kind: 'decimal', hint: 'Bijvoorbeeld 28 of 28,5. Bij wisselend: het gemiddelde.' }),
  field('sectorFullTimeHours', 'Volle werkweek in de sector', { kind: 'decimal', hint: 'Bijvoorbeeld 38.' }),
  free('monthlyWage', 'Loon per maand', {
    kind: 'decimal',
    hint: 'In euro, bruto, zonder vakantiebijslag. Ten minste het minimumloon (regel M8).',
  }),
  ...PARTICULAR_FIELDS.workStudy,
  day('plannedStart', 'Geplande eerste werkdag', { required: false }),
];

export const CONTRACT_FIELDS: readonly FormField[] = [
  question('permanent', 'Vast contract', 'Een vast contract heeft geen einddatum.', false),
  day('until', 'Contract tot en met', { required: false, hint: 'Leeg bij een vast contract.' }),
  day('receivedOn', 'Contract ontvangen op', { required: false }),
];

const {
  job: JOB_WORDS,
  match: SOURCE,
  references: REFERENCES,
  arrangement: ARRANGEMENT,
  jobhunter: JOBHUNTER,
  ...OTHERS
} = PARTICULAR_FIELDS;
/** What the job is and how the match came about. */
export const MATCH_FIELDS: readonly FormField[] = [...JOB_WORDS, ...SOURCE, ...ARRANGEMENT, ...OTHERS.reason];
/** Not known of every placement. */
export const REFERENCE_FIELDS: readonly FormField[] = [...REFERENCES, ...JOBHUNTER];
export const BUDGET_FIELDS: readonly FormField[] = [...OTHERS.programme, ...OTHERS.socialReturn, ...OTHERS.form];
/** Whether there is one follows from the name. */
export const BUDDY_FIELDS: readonly FormField[] = OTHERS.buddy.filter(({ name }) =>
  ['buddyName', 'buddyTrained', 'buddyTrainedOn'].includes(name),
);

export const ROUTE_FIELDS: readonly FormField[] = [
  choice('route', 'Route', choices.ROUTE_CHOICES),
  ...PARTICULAR_FIELDS.otherSubsidy.map((field) => ({ ...field, required: true })),
];

export const agreementFields = (colleagues: readonly Choice[]): readonly FormField[] => [
  day('agreedOn', 'Afgesproken met de werkgever op', {
    required: false,
    hint: 'Op of vóór de eerste werkdag. Daarna zijn een reden en een tweede persoon nodig (regel B2b).',
  }),
  choice('agreedWith', 'Met wie', choices.AGREED_WITH, { required: false }),
  choice('agreedHow', 'Hoe', choices.AGREED_HOW, { required: false }),
  choice('agreedLate', 'Waarom later', choices.AGREED_LATE, { required: false }),
  choice('secondBy', 'Tweede persoon', colleagues, {
    required: false,
    hint: 'Krijgt de afspraak voorgelegd en bevestigt zelf. Kies iemand als de afspraak van na de eerste werkdag is.',
  }),
];

export const APPLICATION_FIELDS: readonly FormField[] = [
  choice('applicant', 'Wie vraagt de subsidie aan', choices.APPLICANTS, { required: false }),
  day('applicationOn', 'Aanvraag ontvangen op', { required: false }),
  question('personSigned', 'De werknemer heeft ondertekend', 'Nodig bij Anw en zonder uitkering (regel A1).', false),
];

export const INFO_FIELDS: readonly FormField[] = [
  field('infoKinds', 'Wat is gegeven', { kind: 'choices', choices: choices.INFO_KINDS, required: false }),
  day('infoOn', 'Gegeven op', { required: false }),
  free('infoVersion', 'Versie van de tekst', { hint: 'Bijvoorbeeld 2026-1.' }),
  choice('infoChannel', 'Hoe gegeven', choices.INFO_CHANNELS, { required: false }),
];

const SUPPORT_KINDS: readonly Choice[] = Object.entries(CODE_CHOICES['support.requested.kind'] ?? {}).map(
  ([value, label]) => ({ value, label }),
);
export const SUPPORT_FIELDS: readonly FormField[] = [
  field('supportKinds', 'Ondersteuning aanvragen', { kind: 'choices', choices: SUPPORT_KINDS, required: false }),
  choice('supportAsker', 'Wie vraagt erom', choices.SUPPORT_ASKERS, { required: false }),
];

export const Ids = z.object({
  persoon: z.uuid().optional().catch(undefined),
  concept: z.string().max(120).optional().catch(undefined),
});
