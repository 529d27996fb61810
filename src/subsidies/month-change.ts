import type { MonthKind } from './month-standing.js';

/** A month to come: `YYYY-MM`, euros with two decimals, and what is not fixed yet of it. */
export type MonthAhead = {
  readonly month: string;
  readonly kind: MonthKind;
  readonly amount: string;
  /** Days of it on hold. */
  readonly holdDays: number;
  readonly note: string | null;
};

/** What a month gives now and what it gives from a later month on. */
export type MonthChange = { readonly now: MonthAhead; readonly after: MonthAhead };

/**
 * The first amount of a row of months and the next one that lasts: a month in which two amounts meet is skipped (M26).
 * @returns undefined when there is no month; `after` is `now` where nothing changes
 */
export function changeIn(months: readonly MonthAhead[]): MonthChange | undefined {
  const [now] = months;
  if (now === undefined) return undefined;
  const first = months.findIndex(({ amount }) => amount !== now.amount);
  if (first < 0) return { now, after: now };
  const [changed, next] = [months[first], months[first + 1]];
  const after = next !== undefined && changed?.kind === 'mixed' ? next : changed;
  return { now, after: after ?? now };
}
