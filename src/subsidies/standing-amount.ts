import { Decimal } from '../../workflows/law/exact.js';
import type { MonthStanding } from './month-standing.js';

/** What is computed of a month, as far as money goes. Euros with two decimals. */
export type MonthMoney = Pick<MonthStanding, 'amount' | 'advance' | 'withheld' | 'holdDays'>;

/**
 * What a month gives to book, with its advance. What was paid of days that are on hold now stays paid until it is decided
 * (B2, B16): of such a month no more is taken back than what it would not give when the hold ends.
 */
export function standingAmount(month: MonthMoney, paid: Decimal): Decimal {
  const least = new Decimal(month.amount).plus(month.advance);
  if (month.holdDays === 0 || paid.lessThanOrEqualTo(least)) return least;
  const most = Decimal.max(least, new Decimal(month.amount).plus(month.withheld));
  return Decimal.min(paid, most);
}

/** What of a month is postponed, not lost (B2): what is advanced is not. */
export const postponedOf = (month: MonthMoney): Decimal =>
  Decimal.max(0, new Decimal(month.withheld).minus(month.advance));
