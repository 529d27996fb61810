import type { LocalDate } from '../../workflows/definition.js';
import { addDays, earlier } from '../../workflows/law/dates.js';
import { measurementPlanning } from '../../workflows/law/measurement-planning.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { Draw } from './draw.js';
import type { Life } from './life.js';
import { drawnWriting, RETURNED_DAYS, VIEWS_DAYS, type Writing } from './report/writing.js';
import { workingDaysOn } from './working-days.js';

/** The days of a measurement and of the message that follows it, counted back from the register's confirmation. */
export type MeasuringDays = {
  readonly requested: LocalDate;
  readonly judged: LocalDate;
  readonly ordered: LocalDate;
  readonly planned: LocalDate;
  readonly visit: LocalDate;
  readonly draft: LocalDate;
  readonly firstView: LocalDate;
  readonly secondView: LocalDate;
  readonly reported: LocalDate;
  readonly accepted: LocalDate;
  readonly determined: LocalDate;
  readonly informed: LocalDate;
  readonly reportedToRegister: LocalDate;
  readonly confirmed: LocalDate;
  /** How the report is written, and goes; only in the demo, and there of a recent one. */
  readonly writing?: Writing;
};

/**
 * @param name keeps the draws of one measurement apart from those of another
 * @param writtenFrom reports of measurements that are determined from this day on are written
 */
export function measuringDays(draw: Draw, name: string, confirmed: LocalDate, writtenFrom?: LocalDate): MeasuringDays {
  const before = (day: LocalDate, step: string, low: number, high: number): LocalDate =>
    workingDaysOn(day, -draw.between(`${name}.${step}`, low, high));
  const reportedToRegister = before(confirmed, 'confirmed', 4, 6);
  const informed = before(reportedToRegister, 'informed', 0, 2);
  const determined = before(informed, 'determined', 0, 1);
  const accepted = before(determined, 'accepted', 1, 4);
  const writing = writtenFrom !== undefined && determined >= writtenFrom ? drawnWriting(draw, name) : undefined;
  const reported = earlier(
    before(accepted, 'reported', 1, 4),
    workingDaysOn(accepted, -RETURNED_DAYS[writing?.returned ?? 'never']),
  );
  const secondView = before(reported, 'closed', 0, 2);
  const firstView = before(secondView, 'firstView', 0, 3);
  const silence = writing === undefined || writing.silent.length === 0 ? 0 : VIEWS_DAYS + 1;
  const draft = earlier(before(firstView, 'draft', 2, 5), workingDaysOn(reported, -silence));
  const visit = before(draft, 'visit', 2, 5);
  const planned = before(visit, 'planned', 6, 12);
  const ordered = before(planned, 'ordered', 1, 5);
  const judged = before(ordered, 'judged', 0, 2);
  const requested = before(judged, 'requested', 1, 3);
  return {
    requested,
    judged,
    ordered,
    planned,
    visit,
    draft,
    firstView,
    secondView,
    reported,
    accepted,
    determined,
    informed,
    reportedToRegister,
    confirmed,
    ...(writing === undefined ? {} : { writing }),
  };
}

/** One in eight is ordered after the last day to order (process.md: 10 to 15 percent of measurements are late). */
const ORDERED_LATE = 0.125;

/**
 * The first measurement is asked for and ordered well before the last day to order (D8), as a back office with a list
 * of last days does; now and then that day has passed. The visit is where it was.
 */
export function orderedAhead({ plan, draw, known, firstMeasuredDay }: Life, days: MeasuringDays): MeasuringDays {
  const { orderLastDay } = measurementPlanning(
    { start: plan.start, lastLumpSumDay: addDays(firstMeasuredDay, -1), contractEnd: known.contractUntil },
    defaultPolicies,
    builtInTables,
  );
  const wanted = draw.chance('order.late', ORDERED_LATE)
    ? workingDaysOn(orderLastDay, draw.between('order.late.days', 1, 12))
    : workingDaysOn(orderLastDay, -draw.between('order.ahead.days', 2, 14));
  const ordered = earlier(wanted, workingDaysOn(days.planned, -1));
  const judged = workingDaysOn(ordered, -draw.between('order.judged', 0, 2));
  return { ...days, ordered, judged, requested: workingDaysOn(judged, -draw.between('order.requested', 1, 3)) };
}
