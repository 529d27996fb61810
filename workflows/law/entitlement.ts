import type { ExplanationStep, LocalDate } from '../definition.js';
import { ageOn, FIRST_DAY, isLocalMonth, requireInForce, toDate } from './dates.js';
import { dayRight, type DayRight, type HoldReason, type NoneReason, type Paid } from './day-right.js';
import { aowReached } from './decision-end.js';
import { dutchDate, dutchEuros } from './dutch.js';
import { Decimal, NIL, plus, shown, times, toCents, type Exact } from './exact.js';
import { LawError } from './law-error.js';
import { adultAgeOn } from './minimum-wage.js';
import { monthLength, roundingStep } from './month-amount.js';
import { readFacts, type Fact } from './placement-facts.js';
import { policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';
import { isProvisional, wholeMonth, type SubsidyMethod } from './wage-subsidy.js';

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
  readonly parts: readonly EntitlementPart[];
  readonly explanation: readonly ExplanationStep[];
  readonly provisional: boolean;
  /** The tables do not reach this month: the present row stands in ("nog niet vast"). */
  readonly estimate: boolean;
  /** Why the month gives nothing, when it gives nothing. */
  readonly reason?: NoneReason | HoldReason;
};

/**
 * What a placement gives over a month by its facts (B2, B5–B13, B15, B17, B18): pure, the same facts give the same
 * amount. Months after the lump sum without a measured grant are on hold: nil, postponed, not lost (B2). A month before
 * 2017 is a `LawError`.
 */
export function entitlement(input: EntitlementInput): Entitlement {
  const segments = segmentsOf(input);
  return build(
    input,
    segments.map((segment) =>
      priced(input, segment, segment.right.kind === 'hold' ? undefined : paidOf(segment.right)),
    ),
  );
}

/**
 * What is on hold in a month, in euros (B2): days that wait for the wage value computed at `method` (half, or the
 * expected value), days of a stopped payment at what was granted.
 */
export function withheldAmount(input: EntitlementInput, method: SubsidyMethod): Entitlement {
  const held = segmentsOf(input).map((segment) => {
    if (segment.right.kind !== 'hold') return priced(input, segment, undefined);
    const { withheld } = segment.right;
    return priced(input, segment, { ...withheld, method: withheld.method ?? method });
  });
  return build(input, held);
}

/** The advance over the days that wait for the wage value (B2, policy `advance`); set off at the decision. */
export function advanceOver(input: EntitlementInput, expectedWageValue?: number): string {
  const policy = policyOn(input.policies, 'advance', `${input.month}-01`);
  if (policy === 'none' || (policy === 'expected' && expectedWageValue === undefined)) return '0.00';
  const method: SubsidyMethod =
    policy === 'expected' && expectedWageValue !== undefined
      ? { kind: 'measured', wageValue: expectedWageValue }
      : { kind: 'lumpSum' };
  const waiting = withheldAmount(input, method).parts.filter((part) => part.reason === 'waitingForWageValue');
  return waiting.reduce((sum, part) => sum.plus(part.rounded), new Decimal(0)).toFixed(2);
}

type Segment = { readonly from: number; readonly until: number; readonly right: DayRight; readonly age: number };
type Priced = { readonly segment: Segment; readonly value: Exact; readonly steps: readonly ExplanationStep[] };

const paidOf = (right: DayRight): Paid | undefined =>
  right.kind === 'lumpSum' || right.kind === 'measured' ? right : undefined;

function segmentsOf(input: EntitlementInput): readonly Segment[] {
  if (!isLocalMonth(input.month))
    throw new LawError('date.impossible', `De maand ${input.month} bestaat niet.`, 'D7', 'month');
  toDate(input.birthDate);
  requireInForce(`${input.month}-01`, FIRST_DAY, 'B5', 'month');
  const facts = readFacts(input.facts);
  const lastDay = dayOf(input.month, monthLength(input.month));
  const aowInMonth = aowReached(input.birthDate, lastDay, input.tables);
  const segments: Segment[] = [];
  let key = '';
  for (let day = 1; day <= monthLength(input.month); day += 1) {
    const date = dayOf(input.month, day);
    const reached = aowInMonth && aowReached(input.birthDate, date, input.tables);
    const right = dayRight(facts, date, reached ? date : undefined, input.policies);
    const age = countedAge(input, right, date);
    const here = keyOf(right, age);
    const last = segments.at(-1);
    if (last !== undefined && here === key) segments[segments.length - 1] = { ...last, until: day };
    else segments.push({ from: day, until: day, right, age });
    key = here;
  }
  return segments;
}

const dayOf = (month: string, day: number): LocalDate => `${month}-${String(day).padStart(2, '0')}`;

/** The age that counts on a day, never above the adult age of the row in use (B9, B11 row 5). */
function countedAge(input: EntitlementInput, right: DayRight, date: LocalDate): number {
  if (right.kind === 'none') return 0;
  const rowDay = right.kind === 'hold' ? right.withheld.rowDay : right.rowDay;
  const split = policyOn(input.policies, 'birthdaySplit', `${input.month}-01`) === 'days';
  return Math.min(ageOn(input.birthDate, split ? date : `${input.month}-01`), adultAgeOn(input.tables, rowDay));
}

function keyOf(right: DayRight, age: number): string {
  if (right.kind === 'none') return right.reason;
  const paid = right.kind === 'hold' ? right.withheld : right;
  const value = paid.method?.kind === 'measured' ? paid.method.wageValue : '';
  return [right.kind, right.decision, age, paid.hours.from, paid.rowDay, value].join(' ');
}

function priced(input: EntitlementInput, segment: Segment, paid: Paid | undefined): Priced {
  if (paid === undefined) return { segment, value: NIL, steps: [nilStep(input.month, segment)] };
  const whole = wholeMonth(input.tables, {
    rowDay: paid.rowDay,
    age: segment.age,
    method: paid.method,
    contractHours: paid.hours.contractHours,
    sectorFullTimeHours: paid.hours.sectorFullTimeHours,
  });
  const length = monthLength(input.month);
  const days = segment.until - segment.from + 1;
  const steps: ExplanationStep[] = [rowStep(input, segment, paid), ...whole.explanation];
  if (days === length) return { segment, value: whole.value, steps };
  const value = times(whole.value, days, length);
  steps.push({
    rule: 'B12',
    text: `${days} van de ${length} dagen, van ${dutchDate(dayOf(input.month, segment.from))} tot en met ${dutchDate(dayOf(input.month, segment.until))}: ${dutchEuros(shown(value))}.`,
    inputs: { days, daysOfMonth: length },
    result: shown(value),
    provisional: true,
  });
  return { segment, value, steps };
}

function rowStep(input: EntitlementInput, segment: Segment, paid: Paid): ExplanationStep {
  const yearly = paid.rowDay.endsWith('-01-01');
  return {
    rule: 'B11',
    text: `De tabellen van ${dutchDate(paid.rowDay)} tellen${yearly ? ', zoals elk jaar op 1 januari' : ''}.`,
    inputs: { day: dayOf(input.month, segment.from) },
    result: paid.rowDay,
    ...(paid.method.kind === 'measured' && !yearly ? { provisional: true } : {}),
  };
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
};

const reasonOf = (right: DayRight): NoneReason | HoldReason | null =>
  right.kind === 'none' || right.kind === 'hold' ? right.reason : null;

function nilStep(month: string, segment: Segment): ExplanationStep {
  const reason = reasonOf(segment.right);
  const said = reason === null ? { rule: 'B2', text: 'Deze dagen zijn niet aangehouden.' } : NIL_TEXTS[reason];
  const inputs = { from: dayOf(month, segment.from), until: dayOf(month, segment.until) };
  const reading = said.rule === 'B2' || said.rule === 'B18';
  return { ...said, inputs, result: '0.00', ...(reading ? { provisional: true } : {}) };
}

/** Rounds per decision: each part gets what its decision's sum so far, rounded, has grown (B12). */
function build(input: EntitlementInput, pricedSegments: readonly Priced[]): Entitlement {
  const sums = new Map<string | null, Exact>();
  const parts = pricedSegments.map(({ segment, value }): EntitlementPart => {
    const { decision } = segment.right;
    const before = sums.get(decision) ?? NIL;
    const after = plus(before, value);
    sums.set(decision, after);
    return {
      from: dayOf(input.month, segment.from),
      until: dayOf(input.month, segment.until),
      days: segment.until - segment.from + 1,
      kind: segment.right.kind,
      reason: reasonOf(segment.right),
      exact: shown(value),
      rounded: new Decimal(toCents(after)).minus(toCents(before)).toFixed(2),
      decision,
    };
  });
  const amount = parts.reduce((sum, part) => sum.plus(part.rounded), new Decimal(0)).toFixed(2);
  const estimate =
    input.month > input.tables.reachUntil.slice(0, 7) && pricedSegments.some(({ value }) => value !== NIL);
  const roundings = [...sums].filter(([decision]) => decision !== null).map(([, sum]) => roundingStep(sum));
  const explanation = [
    ...pricedSegments.flatMap(({ steps }) => steps),
    ...(estimate ? [estimateStep(input)] : []),
    ...roundings,
  ];
  const reason = new Decimal(amount).isZero() ? parts.find((part) => part.reason !== null)?.reason : undefined;
  return {
    amount,
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
