import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays, daysCounted } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import type { LegalTables } from '../law/tables.js';
import { countSuspendedDays, nextOpenDay, type Suspension } from '../law/terms.js';

const SIX_WEEKS = 42;
/** D3: two weeks after the notice, then 42 days in three steps of a fortnight. */
const AFTER_NOTICE = 14;
const PENALTY_DAYS = 42;
const PENALTY_EUROS = [23, 35, 45] as const;

/** Whether it came in time: received by the last day, or posted by then and received within a week after (D4). */
export function receivedInTime(receivedOn: LocalDate, postedOn: LocalDate | null, lastDay: LocalDate): boolean {
  if (receivedOn <= lastDay) return true;
  return postedOn !== null && postedOn <= lastDay && receivedOn <= addDays(lastDay, 7);
}

/** Last day to decide: six weeks, twelve with a committee, from the day after the objection term; one extension of six (D4, D2, D5). */
export function decideBy(
  input: {
    readonly objectionLastDay: LocalDate;
    readonly committee: boolean;
    readonly extended: boolean;
    readonly suspensions: readonly Suspension[];
  },
  tables: LegalTables,
): { readonly day: LocalDate; readonly explanation: readonly ExplanationStep[] } {
  const { objectionLastDay, committee, extended, suspensions } = input;
  const weeks = (committee ? 12 : 6) + (extended ? 6 : 0);
  const days = (weeks / 6) * SIX_WEEKS + countSuspendedDays(suspensions);
  const unmoved = addDays(objectionLastDay, days);
  const open = nextOpenDay(unmoved, tables);
  const text = `Beslissen binnen ${weeks} weken na de bezwaartermijn, die eindigde op ${dutchDate(objectionLastDay)}: ${dutchDate(unmoved)}.`;
  const inputs = { objectionLastDay, committee, extended, days };
  return { day: open.day, explanation: [{ rule: 'D4', text, inputs, result: unmoved }, ...open.explanation] };
}

/** First and last day of penalty after a notice of default (D3). */
export function penaltyDays(noticedOn: LocalDate): { readonly from: LocalDate; readonly until: LocalDate } {
  const from = addDays(noticedOn, AFTER_NOTICE + 1);
  return { from, until: addDays(from, PENALTY_DAYS - 1) };
}

/** Penalty in whole euros when decided on a day: 14 days € 23, 14 € 35, 14 € 45, at most € 1,442 (D3). */
export function penaltyEuros(from: LocalDate, decidedOn: LocalDate): number {
  const late = Math.min(PENALTY_DAYS, daysCounted(from, addDays(decidedOn, -1)));
  return PENALTY_EUROS.reduce((sum, euros, step) => sum + euros * Math.min(14, Math.max(0, late - step * 14)), 0);
}
