import type { Role } from '../../workflows/definition.js';
import { SEE_FIGURES } from '../outcomes/figure-reader.js';
import type { ReportKind } from './report-dates.js';

/** Who opens the page with reports. */
export const SEE_REPORTS: readonly Role[] = ['manager', 'administrator'];

/**
 * For whom a report may be: the letter to the council holds published numbers and is for everybody; figures of the own body are for who
 * sees figures; that of the team meeting holds numbers of cases, so it is for who opens the page that names them.
 */
const FOR: Readonly<Record<ReportKind, readonly Role[] | 'everybody'>> = {
  dashboard: 'everybody',
  trimester: SEE_FIGURES,
  halfYear: SEE_FIGURES,
  teamMeeting: ['manager'],
};

/** @param roles of the colleague; any of them will do */
export function mayHear(kind: ReportKind, roles: readonly Role[]): boolean {
  const wanted = FOR[kind];
  return wanted === 'everybody' || roles.some((role) => wanted.includes(role));
}
