import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { ContactFrequency, ContactWish } from '../../workflows/placement/contact-wish.js';
import { readFacts, type Fact } from '../../workflows/law/placement-facts.js';
import type { ParticularRow } from '../particulars/particular-history.js';
import { outcomeParticulars, type OutcomeParticulars } from './outcome-particulars.js';
import type { DecisionTerm } from './decision-terms.js';
import { benefitDuration, type BenefitDuration } from './benefit-duration.js';
import { hoursHad } from './hours-had.js';
import { interestOn, sectorOf, type KnownInterests } from './interest-match.js';
import type { Sex } from '../people/person-document.js';
import type { MoneyOfYear } from './outcome-money.js';
import {
  inOrder,
  registerMoves,
  type RegisterEvent,
  type RegisterMessage,
  type RegisterMove,
} from './register-moves.js';
import type { Succession } from './succession.js';
import type { MarketFrom } from './workplace-markets.js';
import { valuesInForce, type ValueInForce } from './values-in-force.js';

/** Moves when a row holds something else than before: every row is then made anew. */
export const OUTCOME_SHAPE = 15;

/** All that the figures ask of one placement: codes, dates and numbers, no person. Lists are in order of their first day. */
export type OutcomeRow = OutcomeParticulars & {
  /** The file the person is read as (M44). */
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  /** Municipality of residence by its CBS code. */
  readonly municipality: string;
  readonly sector: string | null;
  /** Market or government of the workplace: of the hirer when somebody is hired out. */
  readonly market: string;
  /** The same from each day on which it changed (G1); left out while it never did. */
  readonly markets?: readonly MarketFrom[];
  readonly route: string;
  readonly circle: string;
  /** How long somebody had a benefit of the municipality when it began (E4, seeds 16); null without one, or not known. */
  readonly benefitDuration: BenefitDuration | null;
  /** Whether an interest of the person fitted the branch of the work on day 30 (G5); null when one of both is not known. */
  readonly interest: 'yes' | 'no' | null;
  /** Of the person, where it is recorded; for the check on equal treatment alone (seeds 41). */
  readonly sex: Sex | null;
  /** Went on from another municipality or body, which handed it over (M47): nobody found work by it. */
  readonly fromElsewhere: boolean;
  readonly openedOn: LocalDate;
  /** First day worked, confirmed (B17); null also when it did not come about. */
  readonly start: LocalDate | null;
  /** First day worked under another body, when this one took the work over on `start` (M50); left out otherwise. */
  readonly begun?: LocalDate;
  readonly end: LocalDate | null;
  /** `handedOver`: the work goes on under another deciding body, out of view here (M37, M47). */
  readonly endReason: string | null;
  readonly outcome: string | null;
  /** The first day on which a value of 100 percent was determined. */
  readonly fullValueOn: LocalDate | null;
  readonly lumpSumUntil: LocalDate | null;
  /** When the person came into the register and left it, as this placement tells it (A4, A9, A12). */
  readonly register: readonly RegisterMove[];
  /** [from, hours a week]; a month in `declared` counts more: [month, hours of that month]. */
  readonly hours: readonly (readonly [LocalDate, string])[];
  readonly declared: readonly (readonly [string, string])[];
  /** Wage values, each over the days on which it was in force. */
  readonly values: readonly ValueInForce[];
  readonly measurements: readonly MeasurementDays[];
  readonly decisions: readonly DecisionDays[];
  readonly messages: readonly MessageDays[];
  readonly supports: readonly SupportDays[];
  readonly objections: readonly ObjectionDays[];
  /** Notices of default on an application or an objection, by the day they came in (D3). */
  readonly notices: readonly LocalDate[];
  /** Applications for support: the last day to decide (A10, D1), and the first day on which that was done. */
  readonly supportTerms: readonly (readonly [lastDay: LocalDate, decidedOn: LocalDate | null])[];
  readonly contacts: readonly LocalDate[];
  /** How often the worker wanted contact, in order of the day from which (seeds 43). */
  readonly contactWishes: readonly (readonly [from: LocalDate, frequency: ContactFrequency])[];
  /** One after the other; what came in and what was agreed of it is one. */
  readonly contracts: number;
  /** The last of them is for an indefinite time (seeds 37). */
  readonly permanent: boolean;
  /** First day of benefit after the work, when the person returned to it (E4). */
  readonly benefitReturnedOn: LocalDate | null;
  readonly application: ApplicationDays;
  readonly waiting: WaitingDays;
  /** First days of another function at the same employer: values before and after are not compared (G11). */
  readonly functionChanges: readonly LocalDate[];
  readonly money: readonly MoneyOfYear[];
  /** Bodies that took it over, in order of their day (M50); left out when none did. */
  readonly successions?: readonly Succession[];
  /** Statutory interest that was paid: [day, euros] (B16, G17). */
  readonly interestPaid: readonly (readonly [LocalDate, string])[];
  /** Penalties for late decisions that were paid: [day, euros] (D3, G17). */
  readonly penaltyPaid: readonly (readonly [LocalDate, string])[];
};

type Day = LocalDate | null;
export type MeasurementDays = {
  readonly kind: string | null;
  readonly orderedOn: Day;
  /** The day somebody was visited; a planned visit is none. */
  readonly visitedOn: Day;
  readonly reportedOn: Day;
  readonly acceptedOn: Day;
  readonly determinedOn: Day;
  readonly value: number | null;
  readonly expert: string | null;
  readonly course: MeasurementCourse;
};
/** Whether it goes on with a visit, without one (M22, M49), or not any more: cancelled, or its file was closed. */
export const MEASUREMENT_COURSES = ['open', 'withoutVisit', 'stopped'] as const;
export type MeasurementCourse = (typeof MEASUREMENT_COURSES)[number];
export type DecisionDays = {
  readonly kind: string;
  readonly preparedOn: Day;
  readonly decidedOn: Day;
  readonly termLastDay: Day;
  /** When the last of both letters was sent (F4). */
  readonly sentOn: Day;
  readonly term: DecisionTerm;
  /** Euros of an advance, a claim or a penalty. */
  readonly amount: string | null;
};
/** The last application and the two clocks (D1, D1b); `decisionLastDay` while a decision is waited for. */
export type ApplicationDays = {
  readonly receivedOn: Day;
  readonly foundOn: Day;
  readonly normDay: Day;
  readonly decisionLastDay: Day;
  readonly term: DecisionTerm;
  readonly suspendedDays: number;
  /** A decision on it is still to be taken. */
  readonly open: boolean;
};
/** What of a running subsidy may come too late (G10): states and days as they stand now. */
export type WaitingDays = {
  /** `lumpSum`: runs without a value; `held`: on hold without a value; `undecided`: on hold with one. */
  readonly state: 'lumpSum' | 'held' | 'undecided' | null;
  readonly heldSince: Day;
  /** From this day no decision can be in time; not once somebody was visited. */
  readonly unreachableOn: Day;
  /** Last day to order, while nothing is ordered. */
  readonly orderBy: Day;
  /** Hours a week that the amount is of, at most those of a full week, and of a full week there. */
  readonly hours: string;
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
  /** Hours a week, and euros an hour. */
  readonly hours: string | null;
  readonly rate: string | null;
};
export type ObjectionDays = {
  readonly by: string | null;
  readonly receivedOn: Day;
  readonly decidedOn: Day;
  /** Last day to decide (D4), and the day the decision was sent. */
  readonly lastDay: Day;
  readonly sentOn: Day;
  readonly outcome: string | null;
};

const FULL_VALUE = 100;

/** What the record holds of one placement. */
export type OutcomeSource = Pick<
  OutcomeRow,
  | 'candidate'
  | 'sex'
  | 'employer'
  | 'owner'
  | 'municipality'
  | 'sector'
  | 'market'
  | 'openedOn'
  | 'outcome'
  | 'application'
  | 'waiting'
> & {
  /** Context of the placement's own part. */
  readonly context: JsonObject;
  readonly facts: readonly Fact[];
  readonly endings: readonly { readonly lastDay: Day; readonly reason: string | null }[];
  /** What the journal tells of the register, in its order; and of the messages. */
  readonly registerEvents: readonly RegisterEvent[];
  readonly registerMessages: readonly RegisterMessage[];
  /** Days on which it went over to another deciding body. */
  readonly handovers: readonly LocalDate[];
  readonly successions: readonly Succession[];
  /** Empty while it never changed. */
  readonly markets: readonly MarketFrom[];
  /** First day of the benefit of the municipality in the file of the person (A3). */
  readonly benefitFrom: Day;
  /** A value of the former municipality was adopted (M47). */
  readonly valueAdopted: boolean;
  /** Sectors that interest the person, by the day from which that is known. */
  readonly interests: readonly KnownInterests[];
  /** Somebody else than the employer hires (M15). */
  readonly lent: boolean;
  readonly particulars: readonly ParticularRow[];
} & Pick<
    OutcomeRow,
    | 'measurements'
    | 'decisions'
    | 'messages'
    | 'supports'
    | 'objections'
    | 'notices'
    | 'supportTerms'
    | 'contacts'
    | 'contracts'
    | 'permanent'
    | 'money'
    | 'functionChanges'
    | 'interestPaid'
    | 'penaltyPaid'
  >;

/** Computes the row of a placement from what the record holds of it; pure. */
export function outcomeRow(source: OutcomeSource): OutcomeRow {
  const {
    context,
    facts: recorded,
    endings,
    registerEvents,
    registerMessages,
    handovers,
    lent,
    particulars,
    benefitFrom,
    valueAdopted,
    interests,
    successions,
    markets,
    ...same
  } = source;
  const facts = readFacts(recorded);
  const start = facts.notComeAbout ? null : (facts.firstDayWorked ?? null);
  const handedOver = context['outcome'] === 'handedOver' ? (handovers.at(-1) ?? null) : null;
  const worked = start === null ? null : (facts.lastDayWorked ?? null);
  const end = start !== null && worked === null && handedOver !== null ? addDays(handedOver, -1) : worked;
  const endReason = end === null ? null : worked === null ? 'handedOver' : reasonOf(endings, end);
  return {
    ...same,
    ...outcomeParticulars(particulars, { market: same.market, lent }, start ?? same.openedOn),
    route: text(context['route']),
    circle: text(context['circle']),
    benefitDuration: start === null || benefitFrom === null ? null : benefitDuration(benefitFrom, start),
    interest:
      start === null ? null : interestOn(addDays(start, 29), interests, sectorOf(particulars, start) ?? same.sector),
    fromElsewhere: valueAdopted || capOf(context['lumpSum']) !== null,
    start,
    end,
    endReason,
    fullValueOn: fullValueOn(same.measurements, context),
    lumpSumUntil: facts.lumpSum?.until ?? null,
    register: [
      ...registerMoves(
        registerEvents,
        registerMessages,
        start !== null && start < same.openedOn ? start : same.openedOn,
      ),
      ...leftBy(endReason, end),
    ].toSorted(inOrder),
    benefitReturnedOn: dayOrNull(context['benefitReturnedOn']),
    contactWishes: contactWishes(context),
    hours: hoursHad(
      facts.hours.map(({ from, contractHours }) => [from, contractHours] as const),
      particulars,
      same.openedOn,
    ),
    declared: [...facts.declaredHours].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    values: valuesInForce(facts, start, end),
    ...(successions.length > 0 ? { successions } : {}),
    ...(markets.length > 0 ? { markets } : {}),
  };
}

/** A value that was adopted or imported has no measurement of its own (M47). */
function fullValueOn(measurements: readonly MeasurementDays[], { value }: JsonObject): Day {
  const days = measurements.flatMap((one) => (one.value === FULL_VALUE ? (one.determinedOn ?? []) : []));
  const other = typeof value === 'object' && value !== null && 'measurement' in value ? value : undefined;
  const adopted = other?.['measurement'] === null && other['wageValue'] === FULL_VALUE;
  const all = adopted ? [...days, dayOrNull(other['determinedOn'])] : days;
  return all.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** A registration ends at death and at AOW age, also when nobody recorded that (A9). */
const leftBy = (endReason: string | null, end: Day): readonly RegisterMove[] =>
  end !== null && (endReason === 'deceased' || endReason === 'aow') ? [[addDays(end, 1), 'ended']] : [];

function contactWishes({ contactWishes: told }: JsonObject): OutcomeRow['contactWishes'] {
  const wishes = (told ?? []) as readonly ContactWish[];
  return wishes.map(({ from, frequency }) => [from, frequency]);
}

/** Set when days of the lump sum were used elsewhere. */
const capOf = (lumpSum: Json | undefined): Day =>
  typeof lumpSum === 'object' && lumpSum !== null && 'cap' in lumpSum ? dayOrNull(lumpSum['cap']) : null;
const reasonOf = (endings: OutcomeSource['endings'], end: LocalDate): string =>
  endings.findLast((one) => one.lastDay === end)?.reason ?? 'unknown';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOrNull = (value: unknown): Day => (typeof value === 'string' ? value : null);
