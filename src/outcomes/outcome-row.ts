import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { readFacts, type Fact } from '../../workflows/law/placement-facts.js';
import type { ParticularRow } from '../particulars/particular-history.js';
import { outcomeParticulars, type OutcomeParticulars } from './outcome-particulars.js';

/** All that the figures ask of one placement: codes, dates and numbers, no person. Lists are in order of their first day. */
export type OutcomeRow = OutcomeParticulars & {
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  /** Municipality of residence by its CBS code. */
  readonly municipality: string;
  readonly sector: string | null;
  /** Of the workplace: the hirer's where there is one (M15, G1). */
  readonly market: string;
  readonly route: string;
  readonly circle: string;
  /** In the register on another ground before it began (A12). */
  readonly alreadyRegistered: boolean;
  readonly openedOn: LocalDate;
  /** First day worked, confirmed (B17); null also when it did not come about. */
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly endReason: string | null;
  readonly outcome: string | null;
  readonly lumpSumUntil: LocalDate | null;
  /** First day in the register on a measured value (A4), or as it was found (A12). */
  readonly registeredOn: LocalDate | null;
  /** [from, hours a week]; a month in `declared` counts more: [month, hours of that month]. */
  readonly hours: readonly (readonly [LocalDate, string])[];
  readonly declared: readonly (readonly [string, string])[];
  /** Wage values in force: [from, until, percent]. */
  readonly values: readonly (readonly [LocalDate, LocalDate | null, number])[];
  readonly measurements: readonly MeasurementDays[];
  readonly decisions: readonly DecisionDays[];
  readonly messages: readonly MessageDays[];
  readonly supports: readonly SupportDays[];
  readonly objections: readonly ObjectionDays[];
  readonly contacts: readonly LocalDate[];
  readonly contracts: number;
};

type Day = LocalDate | null;
export type MeasurementDays = {
  readonly kind: string | null;
  readonly orderedOn: Day;
  readonly visitOn: Day;
  readonly reportedOn: Day;
  readonly acceptedOn: Day;
  readonly determinedOn: Day;
  readonly value: number | null;
  readonly expert: string | null;
};
export type DecisionDays = {
  readonly kind: string;
  readonly preparedOn: Day;
  readonly decidedOn: Day;
  readonly termLastDay: Day;
  /** When the last of both letters was sent (F4). */
  readonly sentOn: Day;
};
export type MessageDays = {
  readonly kind: string | null;
  /** When the wage value it tells of was determined. */
  readonly determinedOn: Day;
  readonly dueOn: Day;
  readonly sentOn: Day;
  readonly confirmedOn: Day;
  readonly rejectedOn: Day;
};
export type SupportDays = {
  readonly kind: string;
  readonly from: Day;
  readonly until: Day;
  readonly decidedOn: Day;
  readonly rate: string | null;
};
export type ObjectionDays = {
  readonly by: string | null;
  readonly receivedOn: Day;
  readonly decidedOn: Day;
  readonly outcome: string | null;
};

/** What the record holds of one placement. */
export type OutcomeSource = Pick<
  OutcomeRow,
  'candidate' | 'employer' | 'owner' | 'municipality' | 'sector' | 'market' | 'openedOn' | 'outcome'
> & {
  /** Context of the placement's own part. */
  readonly context: JsonObject;
  readonly facts: readonly Fact[];
  readonly endings: readonly { readonly lastDay: Day; readonly reason: string | null }[];
  readonly entryFrom: Day;
  /** Somebody else than the employer hires (M15). */
  readonly lent: boolean;
  readonly particulars: readonly ParticularRow[];
} & Pick<OutcomeRow, 'measurements' | 'decisions' | 'messages' | 'supports' | 'objections' | 'contacts' | 'contracts'>;

/** Computes the row of a placement from what the record holds of it; pure. */
export function outcomeRow(source: OutcomeSource): OutcomeRow {
  const { context, facts: recorded, endings, entryFrom, lent, particulars, ...same } = source;
  const facts = readFacts(recorded);
  const start = facts.notComeAbout ? null : (facts.firstDayWorked ?? null);
  const end = start === null ? null : (facts.lastDayWorked ?? null);
  return {
    ...same,
    ...outcomeParticulars(particulars, { market: same.market, lent }, start ?? same.openedOn),
    route: text(context['route']),
    circle: text(context['circle']),
    alreadyRegistered: context['alreadyRegistered'] === true,
    start,
    end,
    endReason: end === null ? null : (endings.findLast((one) => one.lastDay === end)?.reason ?? 'unknown'),
    lumpSumUntil: facts.lumpSum?.until ?? null,
    registeredOn: entryFrom ?? dayOrNull(context['registeredOn']),
    hours: facts.hours.map(({ from, contractHours }) => [from, contractHours]),
    declared: [...facts.declaredHours].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    values: facts.measured.map(({ from, until, wageValue }) => [from, until, wageValue]),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOrNull = (value: unknown): Day => (typeof value === 'string' ? value : null);
