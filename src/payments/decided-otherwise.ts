import { Decimal } from '../../workflows/law/exact.js';
import type { MonthStanding } from '../subsidies/month-standing.js';

/** Months in a row over which a decision names another amount than the rules give (M48). Euros. */
export type OtherwiseSpan = {
  readonly from: string;
  readonly until: string;
  readonly months: number;
  /** Over one month of them, the last. */
  readonly decided: string;
  readonly byRule: string;
  /** Over all of them: above nil more is paid than the rules give. */
  readonly difference: string;
};

export function spansOf(months: readonly MonthStanding[]): readonly OtherwiseSpan[] {
  const spans: OtherwiseSpan[] = [];
  let previous = -1;
  for (const [index, { month, amount, byRule }] of months.entries()) {
    if (byRule === null) continue;
    const difference = new Decimal(amount).minus(byRule);
    const last = previous === index - 1 ? spans.pop() : undefined;
    spans.push({
      from: last?.from ?? month,
      until: month,
      months: (last?.months ?? 0) + 1,
      decided: amount,
      byRule,
      difference: difference.plus(last?.difference ?? 0).toFixed(2),
    });
    previous = index;
  }
  return spans;
}
