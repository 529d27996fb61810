import type { Moment } from '../../workflows/definition.js';
import type { MonthEntitlement } from '../subsidies/entitlement.service.js';

/** Something recorded after the day asked about that may change an amount: an entry of the file, or a choice of the body. */
export type LaterEntry = {
  readonly from: 'file' | 'body';
  readonly number: number;
  readonly at: Moment;
  readonly sentence: string;
};
/** What a month gave before and after a later entry. */
export type AmountChange = LaterEntry & { readonly before: string | null; readonly after: string | null };

/** The amount of a month, or nothing when it could not be computed. */
export const amountOf = (month: MonthEntitlement | string | undefined): string | null =>
  month === undefined || typeof month === 'string' ? null : month.amount;

/**
 * The later entries that changed the amount, in order.
 * @param then the month as known on the day
 * @param after the month as known after each of the entries
 */
export function amountChanges(
  then: MonthEntitlement | string | undefined,
  later: readonly LaterEntry[],
  after: readonly (MonthEntitlement | string)[],
): readonly AmountChange[] {
  let before = amountOf(then);
  return later.flatMap((entry, index) => {
    const now = amountOf(after[index]);
    const change = now === before ? [] : [{ ...entry, before, after: now }];
    before = now;
    return change;
  });
}

/** What is asked of the amount once per moment: two entries of one moment are one step, told by the last. */
export function inOrder(file: readonly LaterEntry[], body: readonly LaterEntry[]): readonly LaterEntry[] {
  return [...file, ...body].toSorted((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1));
}
