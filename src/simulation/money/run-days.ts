import type { LocalDate } from '../../../workflows/definition.js';
import { addMonths } from '../../../workflows/law/dates.js';
import { Draw } from '../draw.js';
import { workingDayFrom, workingDaysOn, workingDayUntil } from '../working-days.js';

/** When the pay run over a month (`YYYY-MM`) is prepared, looked at and sent to the bank: before the 25th (B16). */
export type RunDays = { readonly prepared: LocalDate; readonly approved: LocalDate; readonly released: LocalDate };

/** Made up early in the month, so that what is told after it comes along as a difference the month after. */
export function runDays(seed: string, body: string, month: string): RunDays {
  const draw = new Draw(seed, `run.${body}.${month}`);
  const first = workingDayFrom(addMonths(`${month}-01`, 1));
  const prepared = workingDaysOn(first, draw.between('prepared', 2, 4));
  const approved = workingDaysOn(prepared, draw.between('approved', 3, 6));
  // Now and then somebody was away, and employers are paid late.
  const late = draw.chance('late', 0.08);
  const meant = `${first.slice(0, 7)}-${String(draw.between('released', 20, 23))}`;
  const released = late ? workingDaysOn(meant, draw.between('late.days', 4, 9)) : workingDayUntil(meant);
  return { prepared, approved, released: released > approved ? released : workingDaysOn(approved, 1) };
}

/** Last month over which a run lies before a day: of what was told later, the run knew nothing. */
export function lastRunBefore(seed: string, body: string, day: LocalDate): string {
  const thisMonth = `${day.slice(0, 7)}-01`;
  const last = addMonths(thisMonth, -1).slice(0, 7);
  return runDays(seed, body, last).prepared <= day ? last : addMonths(thisMonth, -2).slice(0, 7);
}

/** The day after the first run that is prepared after a day was released. */
export function dayAfterNextRun(seed: string, body: string, day: LocalDate): LocalDate {
  const next = addMonths(`${lastRunBefore(seed, body, day)}-01`, 1).slice(0, 7);
  return workingDaysOn(runDays(seed, body, next).released, 1);
}
