import type { LocalDate } from '../definition.js';
import { addDays, daysCounted, earlier, FIRST_DAY, requireInForce } from './dates.js';
import { Decimal } from './exact.js';
import { penaltyRows } from './penalty.data.js';
import { rowOn, type LegalTables } from './tables.js';
import { nextOpenDay } from './terms.js';

/** The amount a day goes up twice: after 14 days and after 28 (D3). */
const BLOCK_DAYS = 14;
const PAY_DAYS = 42;
const LONGEST = BLOCK_DAYS * 3;

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
  return { from, lastDay, days, amount: penaltyAmount(days, from) };
}

/** Euros until and including a day of a penalty that runs from one day to another (D3). */
export const penaltyThrough = (
  run: { readonly from: LocalDate; readonly lastDay: LocalDate },
  day: LocalDate,
): string => penaltyAmount(daysCounted(run.from, earlier(day, run.lastDay)), run.from);

/** Euros over a number of days, at most 42, by the row of the day on which it begins to run (D3). */
export function penaltyAmount(days: number, from: LocalDate): string {
  requireInForce(from, FIRST_DAY, 'D3', 'noticeOn');
  const blocks = rowOn(penaltyRows, from)?.blocks ?? [];
  const total = blocks.reduce<number>(
    (sum, euros, block) => sum + euros * Math.min(BLOCK_DAYS, Math.max(0, days - block * BLOCK_DAYS)),
    0,
  );
  return new Decimal(total).toFixed(2);
}

/** The last day to set the penalty by decision: within two weeks after the last day it runs, moved where a term cannot end (D3, D5). */
export const penaltyDecisionLastDay = (lastPenaltyDay: LocalDate, tables: LegalTables): LocalDate =>
  nextOpenDay(addDays(lastPenaltyDay, BLOCK_DAYS), tables).day;

/** The last day to pay it: six weeks after its decision was sent, moved where a term cannot end (D3, D5; Awb 4:87). */
export const penaltyPayLastDay = (announcedOn: LocalDate, tables: LegalTables): LocalDate =>
  nextOpenDay(addDays(announcedOn, PAY_DAYS), tables).day;
