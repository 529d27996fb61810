import type { JsonObject, LocalDate } from '../definition.js';
import type { FactKind } from '../effects.js';
import { monthOf } from './dates.js';

/** A fact money rests on, as recorded: `recorded` is the number of the entry, ascending. */
export type Fact = {
  readonly kind: FactKind;
  readonly from: LocalDate;
  readonly value: JsonObject;
  readonly recorded: number;
};

export type Hours = {
  readonly from: LocalDate;
  readonly contractHours: string;
  readonly sectorFullTimeHours: string;
  /** Paid by monthly declaration: `contractHours` is the minimum, an advance until the month is declared (B18). */
  readonly declared: boolean;
};
export type Span = { readonly from: LocalDate; readonly until: LocalDate | null };
/** A granted period; `amount` is a month amount decided otherwise than the rule gives, in euros (M48). */
export type Grant = Span & { readonly amount: string | null };
export type MeasuredGrant = Grant & { readonly wageValue: number };

/** What the facts say together; each list in order of its first day. */
export type PlacementFacts = {
  readonly firstDayWorked: LocalDate | undefined;
  readonly lastDayWorked: LocalDate | undefined;
  readonly notComeAbout: boolean;
  readonly hours: readonly Hours[];
  /** Paid hours of a whole month by its `YYYY-MM` (B18). */
  readonly declaredHours: ReadonlyMap<string, string>;
  /** The last recorded one: a placement has one lump sum at most, and a moved start moves it whole (B2, B17). */
  readonly lumpSum: Grant | undefined;
  readonly measured: readonly MeasuredGrant[];
  /** What the wage value is expected to be, by the last decision on an advance (B2). */
  readonly expectedWageValue: number | undefined;
  /** First days without right. */
  readonly ends: readonly LocalDate[];
  readonly noWage: readonly Span[];
  readonly payHolds: readonly PayHold[];
};
/** A stop of payment (B16); `belowMinimum` where it ends by itself, as soon as the wage is at least the minimum (M8). */
export type PayHold = Span & { readonly belowMinimum: boolean };

/**
 * Reads the facts: of two rows with the same kind and day the last recorded one counts; of kinds that exist once the
 * last recorded row. A row is void when recorded again with `until` before its first day, or with `{ void: true }`.
 */
export function readFacts(facts: readonly Fact[]): PlacementFacts {
  const standing = standingFacts(facts);
  const of = (kind: FactKind): readonly Fact[] => standing.filter((fact) => fact.kind === kind);
  const last = (kind: FactKind): Fact | undefined =>
    of(kind).reduce<Fact | undefined>(
      (found, fact) => (found === undefined || fact.recorded > found.recorded ? fact : found),
      undefined,
    );
  const lumpSum = last('lumpSumGrant');
  const expected = last('expectedValue')?.value['wageValue'];
  return {
    firstDayWorked: last('firstDayWorked')?.from,
    lastDayWorked: last('employmentEnd')?.from,
    notComeAbout: last('notComeAbout') !== undefined,
    hours: of('contractHours').map(({ from, value }) => ({
      from,
      contractHours: text(value['hours']),
      sectorFullTimeHours: text(value['sectorFullTimeHours']),
      declared: value['kind'] === 'declared',
    })),
    declaredHours: new Map(of('declaredHours').map(({ from, value }) => [monthOf(from), text(value['hours'])])),
    lumpSum: lumpSum === undefined ? undefined : grant(lumpSum),
    measured: of('measuredGrant').map((fact) => ({ ...grant(fact), wageValue: Number(fact.value['wageValue']) })),
    expectedWageValue: typeof expected === 'number' ? expected : undefined,
    ends: of('grantEnd').map((fact) => fact.from),
    noWage: of('noWage').map(span),
    payHolds: of('payHold').map((fact) => ({ ...span(fact), belowMinimum: isForWage(fact) })),
  };
}

function standingFacts(facts: readonly Fact[]): readonly Fact[] {
  const standing = new Map<string, Fact>();
  const starts = new Set(facts.flatMap((fact) => (fact.kind === 'firstDayWorked' ? [fact.recorded] : [])));
  for (const fact of facts.toSorted((a, b) => a.recorded - b.recorded)) {
    const isOfStart = fact.kind === 'contractHours' && starts.has(fact.recorded);
    standing.set(`${fact.kind} ${fact.from}`, isOfStart ? withHoursOfThen(fact, [...standing.values()]) : fact);
  }
  return [...standing.values()]
    .filter((fact) => !isVoid(fact))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Whether a stop of payment was recorded because the wage lies below the minimum, by whoever watches wages (M8). */
export const isForWage = ({ kind, value }: Fact): boolean =>
  kind === 'payHold' && value['ground'] === 'wageBelowMinimum';

/**
 * A corrected first day is recorded with the hours of now; when those changed meanwhile, the hours that held on that day count, or
 * on the first day of before when it lies earlier (B17, M32).
 * @param known with what was recorded before it; without hours among that this is the start itself, or a file that was taken over
 */
function withHoursOfThen(fact: Fact, known: readonly Fact[]): Fact {
  const hours = known
    .filter((one) => one.kind === 'contractHours' && one.recorded < fact.recorded && !isVoid(one))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const then = hours.findLast(({ from }) => from <= fact.from) ?? hours[0];
  return then === undefined ? fact : { ...fact, value: then.value };
}

function isVoid(fact: Fact): boolean {
  const until = fact.value['until'];
  return fact.value['void'] === true || (typeof until === 'string' && until < fact.from);
}

function span(fact: Fact): Span {
  const until = fact.value['until'];
  return { from: fact.from, until: typeof until === 'string' ? until : null };
}

function grant(fact: Fact): Grant {
  const amount = fact.value['amount'];
  return { ...span(fact), amount: amount === undefined || amount === null ? null : text(amount) };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '0');

export const covers = (one: Span, day: LocalDate): boolean =>
  one.from <= day && (one.until === null || day <= one.until);
