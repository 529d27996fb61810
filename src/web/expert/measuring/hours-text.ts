import type { MeasurementContext } from '../../../../workflows/measurement/measurement.context.js';
import { endOf, weekdayDate } from '../agenda/agenda-view.js';

/** `woensdag 3 juni 2026, 09:30–11:00`. */
export function hoursText({
  visitOn,
  startsAt,
  minutes,
}: Pick<MeasurementContext, 'visitOn' | 'startsAt' | 'minutes'>): string {
  if (visitOn === null) return '';
  return startsAt === null
    ? weekdayDate(visitOn)
    : `${weekdayDate(visitOn)}, ${startsAt}–${endOf(startsAt, minutes ?? 60)}`;
}
