import { comesOn, lastDayBefore } from '../days-ahead.js';
import type { LocalDate, PlannedReminder, StateValue } from '../definition.js';
import { addDays } from '../law/dates.js';
import { leafPath } from '../state-path.js';
import type { MeasurementContext } from './measurement.context.js';

type To = PlannedReminder['to'];

/** Who is told what on which day, while the state lasts (D8, process.md). Days come from the plans; none is computed anew here. */
export function measurementReminders(context: MeasurementContext, value: StateValue): readonly PlannedReminder[] {
  return ofState(context, leafPath(value));
}

function ofState(c: MeasurementContext, path: string): readonly PlannedReminder[] {
  const about = { measurement: c.number };
  const on = (name: string, dueOn: LocalDate | null, to: To): readonly PlannedReminder[] =>
    dueOn === null ? [] : [{ name, dueOn, to, template: name, data: about }];
  const dayAfter = (day: LocalDate | null): LocalDate | null => (day === null ? null : addDays(day, 1));
  /** What was due on or before the day it was opened, the placement has told. */
  const sinceOpened = (day: LocalDate | null): LocalDate | null =>
    day !== null && c.openedOn !== null && day <= c.openedOn ? null : day;
  const reportDue = on('report.due', c.acceptBefore, 'assignedExpert');

  switch (path) {
    case 'open.toOrder':
      return [
        ...on('order.soon', sinceOpened(comesOn('order.soon', c.orderLastDay)), 'owner'),
        ...on('order.lastDay', sinceOpened(c.orderLastDay), 'owner'),
      ];
    case 'open.fieldwork.ordered':
      return [
        ...on('visit.toPlan', c.visitFrom, 'assignedExpert'),
        ...on('visit.passed', dayAfter(c.visitUntil), 'teamLead'),
        ...reportDue,
      ];
    case 'open.fieldwork.planned':
      return [
        ...reportDue,
        ...on('visit.tomorrow.worker', lastDayBefore(c.visitOn), 'worker'),
        ...on('visit.tomorrow.employer', lastDayBefore(c.visitOn), 'employer'),
        ...on('visit.toRecord', dayAfter(c.visitOn), 'assignedExpert'),
      ];
    case 'open.fieldwork.visited':
      return [...on('draft.due', c.draftDueOn, 'assignedExpert'), ...reportDue];
    case 'open.report.viewsAsked':
      return [
        ...reportDue,
        ...(c.workerView === null ? on('views.lastDay.worker', lastDayBefore(c.viewsUntil), 'worker') : []),
        ...(c.employerView === null ? on('views.lastDay.employer', lastDayBefore(c.viewsUntil), 'employer') : []),
      ];
    case 'open.report.drafted':
    case 'open.report.viewsClosed':
    case 'open.report.returned':
      return reportDue;
    case 'open.report.reported':
      return on('accept.due', c.acceptBefore, 'teamLead');
    case 'accepted':
      return [
        ...on('determine.due', c.determineBy, 'teamLead'),
        ...on('determine.late', dayAfter(c.determineBy), 'manager'),
      ];
    case 'determined':
      return on('determination.toSend', c.determinedOn, 'backOffice');
    default:
      return [];
  }
}
