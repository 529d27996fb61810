import type { ExplanationStep, LocalDate } from '../../workflows/definition.js';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import type { EntitlementInput } from '../../workflows/law/entitlement.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import {
  computeMonth,
  monthsToKnow,
  notYetFixed,
  type MonthExplained,
  type MonthKind,
  type MonthStanding,
} from './month-standing.js';
import { postponedOf, standingAmount } from './standing-amount.js';

/** Euros of one month before and after a change; signed difference, two decimals. */
export type MonthChange = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** "nog niet vast (minimumloon 2027)", or null. */
  readonly note: string | null;
};

/** A month that a change touches, with how its new amount is found. */
export type MonthChangeLine = MonthChange & {
  /** `past`: over, so paid or due by now; its difference is part of the arrears. */
  readonly when: 'past' | 'this' | 'next' | 'later';
  /** What pay runs booked for it. */
  readonly paid: string;
  readonly kind: MonthKind;
  /** Postponed, not lost (B2, B16). */
  readonly postponedBefore: string;
  readonly postponedAfter: string;
  readonly explanation: readonly ExplanationStep[];
};

/** What a change does in euros: nothing of it is stored. */
export type EuroEffect = {
  readonly thisMonth: MonthChange;
  readonly nextMonth: MonthChange;
  /** The sum of the differences over months that are over; negative is to be taken back or claimed (B16). */
  readonly arrears: string;
  /** On hold over all months until this one. */
  readonly postponed: { readonly before: string; readonly after: string };
  /** Every month that changes, in order. */
  readonly lines: readonly MonthChangeLine[];
  /** Why amounts could not be computed; then all of them are nil. */
  readonly fault: string | null;
};

export type EuroEffectInput = Omit<EntitlementInput, 'facts' | 'month'> & {
  readonly today: LocalDate;
  /** When it is the birth date that changes. */
  readonly birthDateAfter?: LocalDate;
  /** Facts recorded so far, and those with what the change would record. */
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
  /** Booked by pay runs, in euros by `YYYY-MM`. */
  readonly paid: ReadonlyMap<string, string>;
};

type Computed = MonthStanding & MonthExplained;

/** How far ahead a change that begins later is shown. */
const MONTHS_AHEAD = 24;

/**
 * Months before and after a change by the same facts and the same law as the pay run (B2–B18), pure.
 * @throws LawError for an age without a minimum wage
 */
export function euroEffect(input: EuroEffectInput): EuroEffect {
  const thisMonth = monthOf(input.today);
  const nextMonth = monthAfter(thisMonth, 1);
  const lines = monthsToCompare(input, thisMonth).map((month) => lineOf(input, month, thisMonth));
  const of = (month: string): MonthChange =>
    plain(
      lines.find((line) => line.month === month),
      month,
    );
  const sum = (amounts: readonly string[]): string =>
    amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed(2);
  const reached = lines.filter((line) => line.month <= thisMonth);
  return {
    thisMonth: of(thisMonth),
    nextMonth: of(nextMonth),
    arrears: sum(lines.filter((line) => line.when === 'past').map((line) => line.difference)),
    postponed: {
      before: sum(reached.map((line) => line.postponedBefore)),
      after: sum(reached.map((line) => line.postponedAfter)),
    },
    lines: lines.filter((line) => Number(line.difference) !== 0 || line.postponedBefore !== line.postponedAfter),
    fault: null,
  };
}

/** Months until this one of which the amount changes. */
export const reachedBy = ({ lines }: EuroEffect): readonly MonthChangeLine[] =>
  lines.filter(({ when, difference }) => (when === 'past' || when === 'this') && Number(difference) !== 0);

/**
 * What a change is worth over the months it reaches until this one: what its limit is held against (M32). More in one month
 * and less in another do not make each other nil.
 */
export function worthOf(effect: EuroEffect): string {
  return reachedBy(effect)
    .reduce((total, { difference }) => total.plus(new Decimal(difference).abs()), new Decimal(0))
    .toFixed(2);
}

/** What stands in for amounts that the law cannot compute. */
export function noEuroEffect(today: LocalDate, fault: string): EuroEffect {
  const thisMonth = monthOf(today);
  return {
    thisMonth: plain(undefined, thisMonth),
    nextMonth: plain(undefined, monthAfter(thisMonth, 1)),
    arrears: '0.00',
    postponed: { before: '0.00', after: '0.00' },
    lines: [],
    fault,
  };
}

/** Months of either side until next month, or until the first whole month of what is recorded to begin later. */
function monthsToCompare({ before, after }: EuroEffectInput, thisMonth: string): readonly string[] {
  const known = new Set(before);
  const starts = after.filter((fact) => !known.has(fact)).map((fact) => monthAfter(monthOf(fact.from), 1));
  const most = monthAfter(thisMonth, MONTHS_AHEAD);
  const until = [monthAfter(thisMonth, 1), ...starts.filter((month) => month <= most)].toSorted().at(-1) ?? thisMonth;
  return [...new Set([...monthsToKnow(before, [], until), ...monthsToKnow(after, [], until)])].toSorted();
}

function lineOf(input: EuroEffectInput, month: string, thisMonth: string): MonthChangeLine {
  const { birthDate, birthDateAfter = birthDate, policies, tables } = input;
  const grounds = { month, policies, tables };
  const before = computeMonth({ ...grounds, birthDate, facts: input.before });
  const after = computeMonth({ ...grounds, birthDate: birthDateAfter, facts: input.after });
  const paid = input.paid.get(month) ?? '0.00';
  const [was, is] = [before, after].map((one: Computed) => standingAmount(one, new Decimal(paid)));
  return {
    month,
    when: whenOf(month, thisMonth),
    before: was?.toFixed(2) ?? '0.00',
    after: is?.toFixed(2) ?? '0.00',
    difference: (is ?? new Decimal(0)).minus(was ?? 0).toFixed(2),
    paid,
    kind: after.kind,
    note: notYetFixed(month, after.estimate || before.estimate),
    postponedBefore: postponedOf(before).toFixed(2),
    postponedAfter: postponedOf(after).toFixed(2),
    explanation: after.explanation,
  };
}

function whenOf(month: string, thisMonth: string): MonthChangeLine['when'] {
  if (month < thisMonth) return 'past';
  if (month === thisMonth) return 'this';
  return month === monthAfter(thisMonth, 1) ? 'next' : 'later';
}

function plain(line: MonthChangeLine | undefined, month: string): MonthChange {
  const { before, after, difference, note } = line ?? { before: '0.00', after: '0.00', difference: '0.00', note: null };
  return { month, before, after, difference, note };
}

const monthAfter = (month: string, months: number): string => monthOf(addMonths(`${month}-01`, months));
