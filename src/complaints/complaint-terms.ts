import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { nextOpenDay } from '../../workflows/law/terms.js';

const WEEK = 7;
const HOUR_MS = 3_600_000;

/**
 * Last day on which a complaint is handled: six weeks after receipt, ten with a committee, once four weeks longer
 * (Awb 9:11), moved to a day that is no Saturday, Sunday or holiday (D5).
 */
export function complaintLastDay(
  receivedOn: LocalDate,
  { committee, extended }: { readonly committee: boolean; readonly extended: boolean },
  tables: LegalTables,
): LocalDate {
  const weeks = (committee ? 10 : 6) + (extended ? 4 : 0);
  return nextOpenDay(addDays(receivedOn, weeks * WEEK), tables).day;
}

/** A breach is told to the authority within 72 hours after it was found (AVG 33); hours go on at night and on Sundays. */
export const breachLastMoment = (foundAt: Moment): Moment => new Date(Date.parse(foundAt) + 72 * HOUR_MS).toISOString();
