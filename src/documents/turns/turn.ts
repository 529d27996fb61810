import type { LocalDate } from '../../../workflows/definition.js';
import { yearOf } from '../../../workflows/law/dates.js';
import type { PlacementStanding } from '../../subsidies/entitlement.service.js';

/** What 1 January does to a running subsidy (B11 row 2): the amounts of December and January, in euros. */
export type Turn = {
  readonly before: string;
  readonly after: string;
  /** The tables do not reach January yet: its letters wait for the new row. */
  readonly waiting: boolean;
};

/** The year of which people make letters of 1 January: from November on the next one. */
export const turnYear = (today: LocalDate): number => yearOf(today) + (today.slice(5, 7) >= '11' ? 1 : 0);

/** That year and the one before, of which letters may still be made late. */
export function turnYears(today: LocalDate): readonly number[] {
  const year = turnYear(today);
  return [year, year - 1];
}

/**
 * Undefined when the subsidy does not run through the turn of the year by the same ground, or its amount stays. What is paid by
 * another ground from 1 January has a decision of its own, which names the amount.
 */
export function turnOf({ months }: Pick<PlacementStanding, 'months'>, year: number): Turn | undefined {
  const [before, after] = [`${year - 1}-12`, januaryOf(year)].map((month) => months.find((one) => one.month === month));
  if (before === undefined || after === undefined) return undefined;
  const running = before.kind === after.kind && (after.kind === 'lumpSum' || after.kind === 'measured');
  if (!running || (!after.estimate && before.amount === after.amount)) return undefined;
  return { before: before.amount, after: after.amount, waiting: after.estimate };
}

export const januaryOf = (year: number): string => `${year}-01`;

/** Part of a document that is about a year. */
export const partOf = (year: number): string => `year-${year}`;
