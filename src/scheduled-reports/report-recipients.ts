import type { Role } from '../../workflows/definition.js';
import { SEE_FIGURES } from '../outcomes/figure-reader.js';
import type { ReportKind } from './report-dates.js';

/** Who opens the page with reports. */
export const SEE_REPORTS: readonly Role[] = ['manager', 'administrator'];

/**
 * For whom a report may be: the letter to the council holds published numbers and is for everybody; figures of the own body are for who
 * sees figures; that of the team meeting holds a link only, so it is for who can follow it.
 */
const FOR: Readonly<Record<ReportKind, readonly Role[] | 'everybody'>> = {
  dashboard: 'everybody',
  trimester: SEE_FIGURES,
  halfYear: SEE_FIGURES,
  teamMeeting: SEE_REPORTS,
};

/** @param roles of the colleague; any of them will do */
export function mayHear(kind: ReportKind, roles: readonly Role[]): boolean {
  const wanted = FOR[kind];
  return wanted === 'everybody' || roles.some((role) => wanted.includes(role));
}
