import type { LocalDate } from '../../workflows/definition.js';
import { addMonths } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';

export type Claim = {
  readonly amount: string;
  readonly termLastDay: LocalDate;
  readonly installments: number | null;
  readonly paid: string;
  readonly writtenOff: string;
};
/** Part of a claim with its last day; `open` is what of it is not paid or written off. Euros. */
export type Installment = { readonly dueOn: LocalDate; readonly amount: string; readonly open: string };

/**
 * What is to be paid when (M33): at once by the last day of the term, or in equal parts a month, the first by that day,
 * what cannot be divided in the last. What came in counts for the oldest part first.
 */
export function recoveryPlan(claim: Claim): readonly Installment[] {
  const count = claim.installments ?? 1;
  const amount = new Decimal(claim.amount);
  const part = amount.div(count).toDecimalPlaces(2, Decimal.ROUND_DOWN);
  let covered = new Decimal(claim.paid).plus(claim.writtenOff);
  return Array.from({ length: count }, (_none, index) => {
    const own = index === count - 1 ? amount.minus(part.times(count - 1)) : part;
    const taken = Decimal.min(own, covered);
    covered = covered.minus(taken);
    const dueOn = index === 0 ? claim.termLastDay : addMonths(claim.termLastDay, index);
    return { dueOn, amount: own.toFixed(2), open: own.minus(taken).toFixed(2) };
  });
}

/** What is open of a claim, and what of it is past its last day. Euros. */
export function openOf(
  claim: Claim,
  today: LocalDate,
): { readonly open: string; readonly late: string; readonly lateSince: LocalDate | null } {
  const plan = recoveryPlan(claim);
  const sum = (parts: readonly Installment[]): string =>
    parts.reduce((total, one) => total.plus(one.open), new Decimal(0)).toFixed(2);
  const late = plan.filter((one) => one.dueOn < today);
  const [first] = late.filter(({ open }) => Number(open) > 0);
  return { open: sum(plan), late: sum(late), lateSince: first?.dueOn ?? null };
}
