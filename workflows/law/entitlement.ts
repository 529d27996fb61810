import type { ExplanationStep, LocalDate } from '../definition.js';
import { dayInMonth, FIRST_DAY, isLocalMonth, requireInForce, toDate } from './dates.js';
import {
  dayRight,
  type DayRight,
  type HoldReason,
  type NoneReason,
  type Paid,
  waitsForHours,
  WORKED_WITHOUT_RIGHT,
} from './day-right.js';
import { aowReached } from './decision-end.js';
import { Decimal, NIL, shown } from './exact.js';
import { LawError } from './law-error.js';
import { countedAge } from './birthday-row.js';
import { monthLength } from './month-amount.js';
import { monthRounding, roundingStep } from './month-rounding.js';
import { readFacts, type Fact } from './placement-facts.js';
import { policyOn, type PolicySet } from './policies.js';
import { rowOfDay, type RowOfDay } from './table-row.js';
import type { LegalTables } from './tables.js';
import { type DeclaredMonth, type PricedDays, pricedDays, pricedNil } from './priced-days.js';
import { roundedPerDecision, totalOf } from './rounded-per-decision.js';
import { isProvisional, type SubsidyMethod } from './wage-subsidy.js';

export type EntitlementInput = {
  readonly facts: readonly Fact[];
  readonly birthDate: LocalDate;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
};

/** Days of the month that follow each other under the same decision, hours, age and row of the tables. */
export type EntitlementPart = {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly kind: DayRight['kind'];
  readonly reason: NoneReason | HoldReason | null;
  /** Euros, at most eight decimals, for reading only. */
  readonly exact: string;
  /** Euros with two decimals; the parts of one decision add up to its once rounded sum (B12). */
  readonly rounded: string;
  /** Fact kind and first day of the grant, e.g. `measuredGrant:2026-09-01`; `null` without one. */
  readonly decision: string | null;
};

export type Entitlement = {
  readonly amount: string;
  /** What the rules give, in euros, when a decision names another amount; the decision is paid (B16, M48). */
  readonly byRule?: string;
  readonly parts: readonly EntitlementPart[];
  readonly explanation: readonly ExplanationStep[];
  readonly provisional: boolean;
  /** The tables do not reach the day whose row counts (B11): the present row stands in ("nog niet vast"). */
  readonly estimate: boolean;
  /** Why the month gives nothing, when it gives nothing. */
  readonly reason?: NoneReason | HoldReason;
};

/**
 * What a placement gives over a month by its facts (B2, B5–B13, B15, B17, B18): pure, the same facts give the same
 * amount. Months after the lump sum without a measured grant, and by policy undeclared hours, are on hold: nil, postponed, not lost. A month before
 * 2017 is a `LawError`.
 */
export function entitlement(input: EntitlementInput): Entitlement {
  const segments = segmentsOf(input);
  const due = segments.map((segment) => ({ segment, paid: paidOf(segment.right) }));
  return build(
    input,
    due.map((one) => priced(input, segments, one)),
  );
}

/**
 * What is on hold in a month, in euros (B2): days that wait for the wage value computed at `method` (half, or the
 * expected value), days of a stopped payment at what was granted.
 */
export function withheldAmount(input: EntitlementInput, method: SubsidyMethod): Entitlement {
  const segments = segmentsOf(input);
  const held = segments.map((segment): Due => {
    if (segment.right.kind !== 'hold') return { segment, paid: undefined };
    const { withheld } = segment.right;
    return { segment, paid: { ...withheld, method: withheld.method ?? method } };
  });
  return build(
    input,
    held.map((one) => priced(input, segments, one)),
  );
}

/** The advance over the days that wait for the wage value (B2, policy `advance`), never over hours that wait (B18); set off at the decision. */
export function advanceOver(input: EntitlementInput, expectedWageValue?: number): string {
  const policy = policyOn(input.policies, 'advance', `${input.month}-01`);
  if (policy === 'none' || (policy === 'expected' && expectedWageValue === undefined)) return '0.00';
  const method: SubsidyMethod =
    policy === 'expected' && expectedWageValue !== undefined
      ? { kind: 'measured', wageValue: expectedWageValue }
      : { kind: 'lumpSum' };
  const segments = segmentsOf(input);
  const facts = readFacts(input.facts);
  const waiting = withheldAmount(input, method).parts.filter(({ reason }, index) => {
    const right = segments[index]?.right;
    if (reason !== 'waitingForWageValue' || right?.kind !== 'hold') return false;
    return !waitsForHours(facts, right.withheld.hours, `${input.month}-01`, input.policies);
  });
  return waiting.reduce((sum, part) => sum.plus(part.rounded), new Decimal(0)).toFixed(2);
}

/** The choices of a municipality as if it paid an advance on the minimum over a month of undeclared hours (B18). */
export const onMinimumHours = (policies: PolicySet, month: string): PolicySet => ({
  ...policies,
  rows: [
    ...policies.rows,
    {
      name: 'varyingHoursAdvanceOnMinimum',
      from: `${month}-01`,
      value: true,
      ground: { body: 'college', decision: '', decidedOn: `${month}-01` },
    },
  ],
});

type Segment = { readonly from: number; readonly until: number } & PricedRight;
/** What a day gives, with the row of the tables and the age that count; without right both count for nothing. */
type PricedRight = { readonly right: DayRight; readonly row: RowOfDay | undefined; readonly age: number };
type Due = { readonly segment: Segment; readonly paid: Paid | undefined };
type Priced = PricedDays & { readonly segment: Segment };

const paidOf = (right: DayRight): Paid | undefined =>
  right.kind === 'lumpSum' || right.kind === 'measured' ? right : undefined;

function segmentsOf(input: EntitlementInput): readonly Segment[] {
  if (!isLocalMonth(input.month))
    throw new LawError('date.impossible', `De maand ${input.month} bestaat niet.`, 'D7', 'month');
  toDate(input.birthDate);
  requireInForce(`${input.month}-01`, FIRST_DAY, 'B5', 'month');
  const facts = readFacts(input.facts);
  const lastDay = dayInMonth(input.month, monthLength(input.month));
  const aowInMonth = aowReached(input.birthDate, lastDay, input.tables);
  const segments: Segment[] = [];
  let key = '';
  for (let day = 1; day <= monthLength(input.month); day += 1) {
    const date = dayInMonth(input.month, day);
    const reached = aowInMonth && aowReached(input.birthDate, date, input.tables);
    const one = withRow(input, dayRight(facts, date, reached ? date : undefined, input.policies), date);
    const here = keyOf(one);
    const last = segments.at(-1);
    if (last !== undefined && here === key) segments[segments.length - 1] = { ...last, until: day };
    else segments.push({ from: day, until: day, ...one });
    key = here;
  }
  return segments;
}

function withRow({ birthDate, policies, tables }: EntitlementInput, right: DayRight, date: LocalDate): PricedRight {
  if (right.kind === 'none') return { right, row: undefined, age: 0 };
  const { subsidy } = right.kind === 'hold' ? right.withheld : right;
  const row = rowOfDay({ subsidy, birthDate, policies, tables }, date);
  return { right, row, age: countedAge(birthDate, row.rowDay, date, policies, tables) };
}

function keyOf({ right, row, age }: PricedRight): string {
  if (right.kind === 'none') return right.reason;
  const paid = right.kind === 'hold' ? right.withheld : right;
  const value = paid.method?.kind === 'measured' ? paid.method.wageValue : '';
  const held = right.kind === 'hold' ? right.reason : '';
  return [right.kind, held, right.decision, age, paid.hours.from, row?.rowDay, value].join(' ');
}

function priced(input: EntitlementInput, segments: readonly Segment[], { segment, paid }: Due): Priced {
  const { row } = segment;
  if (paid === undefined || row === undefined) return { segment, ...pricedNil(nilStep(input.month, segment)) };
  const part = {
    from: dayInMonth(input.month, segment.from),
    until: dayInMonth(input.month, segment.until),
    days: segment.until - segment.from + 1,
    daysOfMonth: monthLength(input.month),
    age: segment.age,
    row,
    paid,
    declared: declaredMonth(input, segments),
  };
  return { segment, ...pricedDays(input.tables, part) };
}

/** The paid hours declared over the month, over the days of it on which wage was due (B18). */
function declaredMonth(input: EntitlementInput, segments: readonly Segment[]): DeclaredMonth | undefined {
  const hours = readFacts(input.facts).declaredHours.get(input.month);
  if (hours === undefined) return undefined;
  const worked = segments.filter(({ right }) => right.kind !== 'none' || WORKED_WITHOUT_RIGHT.includes(right.reason));
  return { hours, overDays: worked.reduce((days, { from, until }) => days + until - from + 1, 0) };
}

const NIL_TEXTS: Readonly<Record<NoneReason | HoldReason, { readonly rule: string; readonly text: string }>> = {
  notComeAbout: { rule: 'B17', text: 'De dienstbetrekking is niet tot stand gekomen: er wordt niets betaald.' },
  firstDayNotConfirmed: { rule: 'B17', text: 'De werkgever heeft de eerste werkdag nog niet bevestigd.' },
  notStarted: { rule: 'B17', text: 'Er is nog niet gewerkt.' },
  employmentEnded: { rule: 'B15', text: 'De dienstbetrekking is geëindigd.' },
  aowReached: { rule: 'B15', text: 'De AOW-leeftijd is bereikt.' },
  grantEnded: { rule: 'B15', text: 'De loonkostensubsidie is beëindigd.' },
  noGrant: { rule: 'B15', text: 'Er is geen besluit over deze dagen.' },
  noHours: { rule: 'B13', text: 'De uren zijn nog niet bekend.' },
  noWage: { rule: 'B18', text: 'Er is geen loon verschuldigd: geen subsidie over deze dagen (keuze van de gemeente).' },
  waitingForWageValue: {
    rule: 'B2',
    text: 'De betaling wacht op het besluit over de loonwaarde: uitgesteld, niet vervallen.',
  },
  payHold: { rule: 'B16', text: 'De betaling is opgeschort.' },
  hoursNotDeclared: {
    rule: 'B18',
    text: 'De werkgever gaf de uren van deze maand nog niet op. De betaling wacht daarop: er is geen voorschot op het minimum (keuze van de gemeente).',
  },
  wageBelowMinimum: {
    rule: 'M8',
    text: 'De betaling is opgeschort: het loon ligt onder het minimumloon. Betaalt de werkgever over deze dagen ten minste het minimumloon, dan betalen wij alsnog.',
  },
};

const reasonOf = (right: DayRight): NoneReason | HoldReason | null =>
  right.kind === 'none' || right.kind === 'hold' ? right.reason : null;

function nilStep(month: string, segment: Segment): ExplanationStep {
  const reason = reasonOf(segment.right);
  const said = reason === null ? { rule: 'B2', text: 'Deze dagen zijn niet aangehouden.' } : NIL_TEXTS[reason];
  const inputs = { from: dayInMonth(month, segment.from), until: dayInMonth(month, segment.until) };
  const reading = said.rule === 'B2' || said.rule === 'B18';
  return { ...said, inputs, result: '0.00', ...(reading ? { provisional: true } : {}) };
}

function build(input: EntitlementInput, pricedSegments: readonly Priced[]): Entitlement {
  const rounding = monthRounding(input.month, input.policies);
  const { rounded, sums } = roundedPerDecision(
    pricedSegments.map(({ segment, value }) => ({ decision: segment.right.decision, value })),
    rounding.cents,
  );
  const parts = pricedSegments.map(({ segment, value }, index): EntitlementPart => {
    return {
      from: dayInMonth(input.month, segment.from),
      until: dayInMonth(input.month, segment.until),
      days: segment.until - segment.from + 1,
      kind: segment.right.kind,
      reason: reasonOf(segment.right),
      exact: shown(value),
      rounded: rounded[index] ?? '0.00',
      decision: segment.right.decision,
    };
  });
  const amount = totalOf(rounded);
  const estimate = pricedSegments.some(
    ({ value, segment: { row } }) => value !== NIL && row !== undefined && row.rowDay > input.tables.reachUntil,
  );
  const roundings = [...sums].filter(([decision]) => decision !== null).map(([, sum]) => roundingStep(sum, rounding));
  const explanation = [
    ...pricedSegments.flatMap(({ steps }) => steps),
    ...(estimate ? [estimateStep(input)] : []),
    ...roundings,
  ];
  const reason = new Decimal(amount).isZero() ? parts.find((part) => part.reason !== null)?.reason : undefined;
  const otherwise = pricedSegments.some(({ byRule }) => byRule !== undefined);
  const ruled = pricedSegments.map((one) => ({ decision: one.segment.right.decision, value: one.byRule ?? one.value }));
  const byRule = totalOf(roundedPerDecision(ruled, rounding.cents).rounded);
  return {
    amount,
    ...(otherwise ? { byRule } : {}),
    parts,
    explanation,
    provisional: isProvisional(explanation),
    estimate,
    ...(reason ? { reason } : {}),
  };
}

function estimateStep(input: EntitlementInput): ExplanationStep {
  return {
    rule: 'B8',
    text: `Nog niet vast (minimumloon ${input.month.slice(0, 4)}): geschat met de laatst bekende tabel.`,
    inputs: { reachUntil: input.tables.reachUntil },
    provisional: true,
  };
}
