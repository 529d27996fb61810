import type { ParticularKind } from '../../particulars/particular-kinds.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { BRANCH_CHOICES } from '../words/branch-words.js';
import type { Choice } from '../words/field-words.js';
import * as words from './particular-words.js';

const free = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'text',
  required: false,
  choices: [],
  ...more,
});
const choice = (name: string, label: string, choices: readonly Choice[], hint?: string): FormField =>
  free(name, label, { kind: 'choice', choices, hint });
const yesNo = (name: string, label: string, hint: string): FormField => free(name, label, { kind: 'yesNo', hint });

/** M13: the locations of where the work is done. */
export const placeField = (name: string, places: readonly Choice[], hint: string): FormField => ({
  ...choice('workLocation', `Op welke vestiging van ${name}`, places, hint),
  required: true,
});

export const agencyField = (name: string, places: readonly Choice[]): FormField => ({
  ...choice('agencyBranch', `Welke vestiging van ${name}`, places, AGENCY_HINT),
  required: true,
});
const AGENCY_HINT =
  'Daar gaan brieven en links over besluit, geld en contract heen. De betaling blijft op de rekening van de werkgever.';

/** Fields of each kind; nobody fills in the age group, the sequence of contracts is a table of its own. */
export const PARTICULAR_FIELDS: Readonly<
  Record<Exclude<ParticularKind, 'ageGroup' | 'contracts' | 'location' | 'agencyLocation'>, readonly FormField[]>
> = {
  job: [
    free('jobTitle', 'Functie', { hint: 'Bijvoorbeeld magazijnmedewerker.' }),
    choice('jobSector', 'Branche van het werk', BRANCH_CHOICES),
    yesNo('carved', 'Gemaakt van taken uit andere functies', 'Jobcarving: taken van collega’s samen in één functie.'),
  ],
  match: [choice('matchSource', 'Hoe vonden werknemer en werkgever elkaar', words.SOURCES)],
  references: [
    free('halloWerkReference', 'Nummer in HalloWerk'),
    free('sonarReference', 'Nummer in Sonar'),
    free('profileReference', 'Nummer in de kandidatenverkenner'),
    free('matchReference', 'Ander kenmerk van de match'),
  ],
  reason: [
    choice(
      'routeReason',
      'Waarom de Praktijkroute',
      words.REASONS,
      'Alleen waarom er nu geen indicatie is. Schrijf nergens iets over ziekte of beperking.',
    ),
  ],
  arrangement: [choice('arrangement', 'Arrangement', words.ARRANGEMENT_CHOICES)],
  programme: [
    choice('programme', 'Programma', words.PROGRAMME_CHOICES),
    free('budgetLine', 'Budget', { hint: 'Code van het budget, met letters, cijfers en streepjes.' }),
  ],
  socialReturn: [
    yesNo('socialReturn', 'Telt mee voor social return', 'Als de werkgever dit in een aanbesteding beloofde.'),
    free('socialReturnContract', 'Contract met social return', { hint: 'Bijvoorbeeld SR-2026-014.' }),
  ],
  jobhunter: [choice('jobhunterGroup', 'Jobhunter', words.JOBHUNTERS)],
  form: [choice('workForm', 'Vorm van het werk', words.FORMS)],
  workStudy: [
    yesNo(
      'bbl',
      'Werkt en leert in de beroepsbegeleidende leerweg (bbl)',
      'Met een leerwerkovereenkomst van een mbo-school. Dan geldt van 18 tot en met 20 jaar een lager minimumloon (regel B9).',
    ),
  ],
  buddy: [
    yesNo('buddyNamed', 'Er is een buddy', 'Een collega die op de werkvloer helpt.'),
    free('buddyName', 'Naam van de buddy'),
    yesNo('buddyTrained', 'De buddy deed de Harrie-training', 'Leeg als u het niet weet.'),
    free('buddyTrainedOn', 'Harrie-training op', { kind: 'date' }),
    free('buddyUntil', 'Buddy tot en met', { kind: 'date' }),
  ],
  earlierHours: [
    free('hourSteps', 'Uren per week, met de eerste dag', {
      kind: 'longText',
      required: true,
      hint: 'Elke wijziging als dag en uren, met een puntkomma ertussen: 1-9-2025 24; 1-3-2026 28,5. Dit verandert geen bedrag.',
    }),
  ],
  decidingBody: [
    yesNo(
      'decidedElsewhere',
      'Een andere organisatie beslist en betaalt',
      'Bij familie van de werkgever, of als de eigen gemeente werkgever is (geval M46).',
    ),
    free('otherBody', 'Welke organisatie', { hint: 'Bijvoorbeeld gemeente Weesp.' }),
    choice('otherBodyGround', 'Waarom', words.OTHER_BODY_CHOICES),
  ],
  otherDecision: [
    { ...choice('otherDecision', 'Wat is er beslist', words.OTHER_DECISION_CHOICES), required: true },
    free('otherDecidedBy', 'Welke organisatie besliste', { required: true, hint: 'Bijvoorbeeld gemeente Weesp.' }),
    free('otherDecidedOn', 'Datum van het besluit', { kind: 'date', required: true }),
    choice(
      'otherAmends',
      'Staat er op deze eerste dag al een besluit',
      words.AMENDING_CHOICES,
      'Alleen invullen als er op de eerste dag al een besluit staat.',
    ),
    free('otherUntil', 'Geldt tot en met', { kind: 'date', hint: 'Leeg als er geen einddatum is.' }),
    free('otherAmount', 'Bedrag per maand', { kind: 'decimal', hint: 'In euro, als het in het besluit staat.' }),
    free('otherWageValue', 'Loonwaarde', { kind: 'number', hint: 'In procenten, als die is vastgesteld.' }),
    { ...choice('otherEffect', 'Wat dit voor onze plaatsing betekent', words.OTHER_EFFECT_CHOICES), required: true },
    free('otherReference', 'Kenmerk van het besluit', { hint: 'Zoals het op de brief staat.' }),
    free('otherExplanation', 'Toelichting', { kind: 'longText' }),
  ],
  otherSupport: [
    free('supportDecidedBy', 'Welke organisatie besliste', { required: true, hint: 'Bijvoorbeeld gemeente Weesp.' }),
    free('supportReference', 'Kenmerk van het besluit', { hint: 'Zoals het op de brief staat.' }),
    free('supportExplanation', 'Toelichting', { kind: 'longText' }),
  ],
  takenOver: [
    free('paidUntil', 'Laatste maand die een ander betaalde', {
      hint: 'Bijvoorbeeld 10-2026. Vanaf de maand erna betalen wij.',
    }),
  ],
  otherSubsidy: [
    choice(
      'otherSubsidy',
      'Is er al andere subsidie op deze baan',
      words.OTHER_SUBSIDY_CHOICES,
      'Een tweede loonsubsidie van de gemeente mag niet, en bij de Wsw is er geen (regel B4).',
    ),
  ],
};

/** Name of a field of one row of support. */
export const supportName = (row: number, part: string): string => `supports.${row}.${part}`;
export const SUPPORT_PARTS = ['support', 'decision', 'decidedOn', 'until'] as const;

/** One row of what another organisation decided on support (M46); the first must be filled in, and any that was begun. */
export function supportFields(row: number, typed: Typed): readonly FormField[] {
  const required = row === 0 || SUPPORT_PARTS.some((part) => textOf(typed, supportName(row, part)) !== '');
  const [support, decision, decidedOn, until] = SUPPORT_PARTS;
  const named = (part: string): string => supportName(row, part);
  return [
    { ...choice(named(support), `Ondersteuning ${row + 1}`, words.OTHER_SUPPORT_CHOICES), required },
    { ...choice(named(decision), `Besluit ${row + 1}`, words.OTHER_SUPPORT_DECISION_CHOICES), required },
    free(named(decidedOn), `Datum van besluit ${row + 1}`, { kind: 'date', required }),
    free(named(until), `Besluit ${row + 1} geldt tot en met`, { kind: 'date' }),
  ];
}

export const FROM_FIELD: FormField = free('from', 'Geldt vanaf', { kind: 'date', required: true });

/** The first contract of a sequence, where it does not stand in the form already. */
export const CONTRACT_SEQUENCE_FIELDS: readonly FormField[] = [
  free('plannedStart', 'Eerste dag van het eerste contract', { kind: 'date', required: true }),
  free('until', 'Laatste dag van het eerste contract', { kind: 'date', required: true }),
  free('hours', 'Uren per week', { kind: 'decimal', required: true, hint: 'Bijvoorbeeld 28,5.' }),
  free('sectorFullTimeHours', 'Volle werkweek in de sector', { kind: 'decimal', required: true }),
  free('monthlyWage', 'Loon per maand', { kind: 'decimal', hint: 'In euro, bruto, zonder vakantiebijslag.' }),
];
