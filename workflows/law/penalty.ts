import type { LocalDate } from '../definition.js';
import { addDays, daysCounted, earlier } from './dates.js';
import { Decimal } from './exact.js';
import type { LegalTables } from './tables.js';
import { nextOpenDay } from './terms.js';

/** Euros a day by block of 14 days (D3); 42 days are € 1,442. */
const BLOCKS = [23, 35, 45] as const;
const BLOCK_DAYS = 14;
const LONGEST = BLOCK_DAYS * BLOCKS.length;

export type Penalty = {
  /** First and last day that can cost a penalty; `null` when the notice was before the term's end (counts for nothing). */
  readonly from: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly days: number;
  readonly amount: string;
};

/**
 * The penalty for a late decision on an application (D3): it runs from two weeks after the notice of default, until the
 * decision, at most 42 days. A notice on or before the term's last day counts for nothing.
 */
export function penalty(input: {
  readonly termLastDay: LocalDate;
  readonly noticeOn: LocalDate;
  readonly until: LocalDate;
}): Penalty {
  if (input.noticeOn <= input.termLastDay) return { from: null, lastDay: null, days: 0, amount: '0.00' };
  const from = addDays(input.noticeOn, BLOCK_DAYS + 1);
  const lastDay = addDays(from, LONGEST - 1);
  const days = daysCounted(from, earlier(input.until, lastDay));
  return { from, lastDay, days, amount: penaltyAmount(days) };
}

/** Euros until and including a day of a penalty that runs from one day to another (D3). */
export const penaltyThrough = (
  run: { readonly from: LocalDate; readonly lastDay: LocalDate },
  day: LocalDate,
): string => penaltyAmount(daysCounted(run.from, earlier(day, run.lastDay)));

/** Euros over a number of days, at most 42 (D3). */
export function penaltyAmount(days: number): string {
  const total = BLOCKS.reduce(
    (sum, euros, block) => sum + euros * Math.min(BLOCK_DAYS, Math.max(0, days - block * BLOCK_DAYS)),
    0,
  );
  return new Decimal(total).toFixed(2);
}

/** The last day to set the penalty by decision: within two weeks after the last day it runs, moved where a term cannot end (D3, D5). */
export const penaltyDecisionLastDay = (lastPenaltyDay: LocalDate, tables: LegalTables): LocalDate =>
  nextOpenDay(addDays(lastPenaltyDay, BLOCK_DAYS), tables).day;
