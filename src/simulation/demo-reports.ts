import { DEMO_USERS } from '../access/demo-users.js';
import { REPORT_KINDS, type ReportKind } from '../scheduled-reports/report-dates.js';
import { ScheduledReports } from '../scheduled-reports/scheduled-reports.service.js';
import type { DemoOffice } from './demo-office.js';
import { memberOf } from './money/desk-member.js';

/** Weekday of the team meeting; of the others so many days after the period. */
const DAYS: Readonly<Record<ReportKind, number>> = { teamMeeting: 1, dashboard: 45, trimester: 14, halfYear: 21 };

/** The manager of the body that goes on wants every report; the product makes those that fell due at its first daily round. */
export async function scheduleReports(office: DemoOffice): Promise<void> {
  const manager = DEMO_USERS.find(({ role, body }) => role === 'manager' && body.code === 'gooi');
  if (manager === undefined) return;
  const actor = memberOf(manager.body, 'manager');
  const reports = await office.get(ScheduledReports);
  const known = new Set((await reports.schedules(actor)).flatMap(({ kind, active }) => (active ? [kind] : [])));
  for (const kind of REPORT_KINDS.filter((one) => !known.has(one))) {
    await reports.schedule(actor, { kind, active: true, day: DAYS[kind], recipients: [actor.id] });
  }
}
