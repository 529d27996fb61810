import type { LocalDate } from '../../workflows/definition.js';
import { ageOn } from '../../workflows/law/dates.js';
import { MATCH_SOURCES, PROGRAMMES, ROUTE_REASONS, WORK_FORMS } from '../particulars/particular-kinds.js';
import { newParticular, particular, type NewParticular } from '../particulars/particular.schemas.js';
import type { Draw } from './draw.js';
import { drawnArrangement } from './way/made-up-pathway.js';

const SOURCE_WEIGHTS = [34, 14, 12, 8, 6, 5, 3, 8, 4, 6, 0] as const;
const REASON_WEIGHTS = [55, 20, 15, 10] as const;
/** With the government beside it 81, 13 and 6 percent (process.md). */
const FORM_WEIGHTS = [86, 8, 6] as const;
const PROGRAMME_WEIGHTS = [30, 10, 15, 20, 10, 15, 0] as const;
const ARRANGEMENTS = ['1', '2', '3', '4'] as const;
const BUDGET_LINES = ['PARTICIPATIE', 'PERSPECTIEF-OP-WERK', 'WERKKAMER', 'STRUCTUREEL'] as const;
/** Contracts of the municipality that ask social return of who gets them. */
const SOCIAL_RETURN = ['SR-GROEN', 'SR-SCHOONMAAK', 'SR-BOUW', 'SR-VERVOER'] as const;
/** Systems with a number of the match, by how people and work found each other (seeds 10, 22). */
const SYSTEMS: Readonly<Record<string, string>> = { halloWerk: 'halloWerk', sonar: 'sonar' };

const weighed = <T extends string>(codes: readonly T[], weights: readonly number[]): (readonly [T, number])[] =>
  codes.map((code, index) => [code, weights[index] ?? 0] as const);

/** What is known of a placement when its particulars are written down. */
export type Placed = {
  readonly number: number;
  readonly birthDate: LocalDate;
  /** A sequence of contracts that was agreed at once; left out when there is none. */
  readonly contracts?: readonly object[];
};

/** What a consultant asks and writes down at intake, beside the course of a placement; of some of it nobody asks. */
export function madeUpParticulars(on: LocalDate, draw: Draw, placed: Placed): readonly NewParticular[] {
  const source = draw.weighted('particular.match', weighed(MATCH_SOURCES, SOURCE_WEIGHTS));
  const said = [
    { kind: 'otherSubsidy', other: false },
    { kind: 'reason', code: draw.weighted('particular.reason', weighed(ROUTE_REASONS, REASON_WEIGHTS)) },
    { kind: 'match', source },
    { kind: 'form', form: draw.weighted('particular.form', weighed(WORK_FORMS, FORM_WEIGHTS)) },
    { kind: 'arrangement', level: drawnArrangement(draw) },
    ...jobhunterOf(on, source, placed, draw),
    ...referencesOf(source, placed, draw),
    ...workOf(draw),
    ...moneyOf(draw),
    ...(placed.contracts === undefined ? [] : [{ kind: 'contracts', contracts: placed.contracts }]),
  ];
  return said.map((one) => newParticular(particular.parse(one), on));
}

/** Support that was heavier becomes lighter, in the course of the work; undefined for whom it stays. */
export function laterArrangement(draw: Draw): NewParticular['value'] | undefined {
  const before = ARRANGEMENTS.indexOf(drawnArrangement(draw));
  const lighter = ARRANGEMENTS[before - 1];
  return lighter === undefined || !draw.chance('particular.arrangement.later', 0.4) ? undefined : { level: lighter };
}

/** Jobhunters work for people under 27 or from 27 on (seeds 8). */
function jobhunterOf(on: LocalDate, source: string, { birthDate }: Placed, draw: Draw): readonly object[] {
  if (source === 'jobhunter') return [{ kind: 'jobhunter', group: ageOn(birthDate, on) < 27 ? 'under27' : 'from27' }];
  return draw.chance('particular.jobhunter', 0.6) ? [{ kind: 'jobhunter', group: 'none' }] : [];
}

function referencesOf(source: string, { number }: Placed, draw: Draw): readonly object[] {
  const system = SYSTEMS[source] ?? (draw.chance('particular.reference', 0.1) ? 'kandidatenverkenner' : undefined);
  if (system === undefined) return [];
  return [{ kind: 'references', sealed: { references: [{ system, reference: `TEST-${number}` }] } }];
}

/** Carved jobs and buddies (seeds 9, 36). */
function workOf(draw: Draw): readonly object[] {
  const carved = draw.weighted('particular.carved', [
    ['yes', 15],
    ['no', 65],
    ['', 20],
  ]);
  const buddy = draw.weighted('particular.buddy', [
    ['yes', 35],
    ['no', 40],
    ['', 25],
  ]);
  const trained = draw.chance('particular.buddy.trained', 0.3);
  return [
    ...(carved === '' ? [] : [{ kind: 'job', carved: carved === 'yes' }]),
    ...(buddy === ''
      ? []
      : [{ kind: 'buddy', ...(buddy === 'yes' ? { named: true, trained, ...BUDDY } : { named: false }) }]),
  ];
}
const BUDDY = { sealed: { name: 'Test Buddy' } };

/** Programme, budget line and social return (seeds 18, 36, 47). */
function moneyOf(draw: Draw): readonly object[] {
  const programme = draw.chance('particular.programme', 0.5)
    ? draw.weighted('particular.programme.which', weighed(PROGRAMMES, PROGRAMME_WEIGHTS))
    : null;
  const budgetLine = draw.chance('particular.budget', 0.7) ? draw.pick('particular.budget.which', BUDGET_LINES) : null;
  const socialReturn = draw.weighted('particular.socialReturn', [
    ['yes', 15],
    ['no', 50],
    ['', 35],
  ]);
  const contract = draw.pick('particular.socialReturn.contract', SOCIAL_RETURN);
  return [
    ...(programme === null && budgetLine === null ? [] : [{ kind: 'programme', programme, budgetLine }]),
    ...(socialReturn === 'yes' ? [{ kind: 'socialReturn', applies: true, contract }] : []),
    ...(socialReturn === 'no' ? [{ kind: 'socialReturn', applies: false }] : []),
  ];
}
