import type { FactKind } from '../../workflows/effects.js';
import { Decimal } from '../../workflows/law/exact.js';
import { postponedOf, standingAmount } from '../subsidies/standing-amount.js';

/** Why a line is there: the month's own payment, or a difference with its cause (B16, M32). */
export type LineReason =
  'regular' | 'firstPayment' | 'arrears' | 'holdReleased' | 'advance' | 'advanceSettled' | 'correction';

/** What a month gives now; amounts in euros with two decimals. */
export type MonthDue = {
  readonly month: string;
  readonly amount: string;
  readonly holdDays: number;
  readonly withheld: string;
  readonly advance: string;
  readonly estimate: boolean;
  readonly asKnownEntry: number;
};

/** What runs before booked for a month. */
export type MonthPaid = {
  readonly month: string;
  readonly paid: string;
  /** Last entry whose facts the last line knew, and that line's reason. */
  readonly asKnownEntry: number;
  readonly reason: LineReason;
};

export type PayLine = {
  /** Month concerned, `YYYY-MM`. */
  readonly month: string;
  /** What the month gives, with its advance. */
  readonly entitled: string;
  readonly paidBefore: string;
  /** Signed; paidBefore + amount = entitled (but see `linesOf` for stopped payments). */
  readonly amount: string;
  readonly reason: LineReason;
  /** For a correction: kinds of facts recorded since the last line; empty when a table, a policy or the person changed. */
  readonly changed: readonly FactKind[];
  readonly estimate: boolean;
  readonly asKnownEntry: number;
};

export type MonthHeld = { readonly month: string; readonly days: number; readonly postponed: string };

export type PlacementBooks = {
  readonly due: readonly MonthDue[];
  readonly paid: readonly MonthPaid[];
  /** Months that stood on hold in an earlier run. */
  readonly heldBefore: ReadonlySet<string>;
  readonly facts: readonly { readonly kind: FactKind; readonly recorded: number }[];
};

/**
 * The lines of one placement in the run over `month` (B16): one per month concerned at most, what it gives minus what
 * was booked before. A stopped payment takes nothing back: of a month on hold no more is taken than what it would not
 * give when the hold ends.
 */
export function linesOf(month: string, books: PlacementBooks): readonly PayLine[] {
  const paid = new Map(books.paid.map((one) => [one.month, one]));
  const first = books.paid.length === 0;
  return books.due
    .filter((due) => due.month <= month)
    .flatMap((due) => {
      const before = paid.get(due.month);
      const paidBefore = new Decimal(before?.paid ?? 0);
      const entitled = standingAmount(due, paidBefore);
      const amount = entitled.minus(paidBefore);
      if (amount.isZero()) return [];
      const reason = reasonOf(month, due, before, first, books.heldBefore);
      return [
        {
          month: due.month,
          entitled: entitled.toFixed(2),
          paidBefore: paidBefore.toFixed(2),
          amount: amount.toFixed(2),
          reason,
          changed: reason === 'correction' && before ? changedSince(before.asKnownEntry, books.facts) : [],
          estimate: due.estimate,
          asKnownEntry: due.asKnownEntry,
        },
      ];
    });
}

function reasonOf(
  month: string,
  due: MonthDue,
  before: MonthPaid | undefined,
  first: boolean,
  heldBefore: ReadonlySet<string>,
): LineReason {
  if (new Decimal(due.advance).greaterThan(0)) return 'advance';
  if (before?.reason === 'advance') return 'advanceSettled';
  if (heldBefore.has(due.month) && due.holdDays === 0) return 'holdReleased';
  if (before) return 'correction';
  if (first) return 'firstPayment';
  return due.month === month ? 'regular' : 'arrears';
}

function changedSince(entry: number, facts: PlacementBooks['facts']): readonly FactKind[] {
  return [...new Set(facts.filter((fact) => fact.recorded > entry).map((fact) => fact.kind))];
}

/** Months on hold at the time of a run, with what is postponed: what is advanced is not. */
export function holdsOf(month: string, due: readonly MonthDue[]): readonly MonthHeld[] {
  return due
    .filter((one) => one.month <= month && one.holdDays > 0)
    .map((one) => ({
      month: one.month,
      days: one.holdDays,
      postponed: postponedOf(one).toFixed(2),
    }));
}

export type PayOut = { readonly lines: string; readonly setOff: string; readonly amount: string };

/**
 * What goes to the bank for a placement (B16): the sum of its lines less what it was overpaid before, never below nil.
 * Set-off only within the same placement; without it only positive lines are paid and the rest waits for a recovery.
 * @param owed what was overpaid before and not claimed, zero or more
 */
export function payOutOf(lines: readonly { readonly amount: string }[], owed: string, setOff: boolean): PayOut {
  const sum = (some: readonly { readonly amount: string }[]): Decimal =>
    some.reduce((total, line) => total.plus(line.amount), new Decimal(0));
  const net = sum(lines);
  const positive = sum(lines.filter((line) => !line.amount.startsWith('-')));
  const amount = setOff ? Decimal.max(0, net.minus(owed)) : positive;
  return { lines: net.toFixed(2), setOff: positive.minus(amount).toFixed(2), amount: amount.toFixed(2) };
}
