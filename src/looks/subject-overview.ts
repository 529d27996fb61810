import type { LocalDate } from '../../workflows/definition.js';
import { lookOperation } from '../journal/look-operations.js';
import type { ProcessingActivity } from '../journal/processing-activities.js';
import { activityOfLook } from './look-record.js';
import type { AskedOfPerson } from './look-rows.js';

/** Looks of one day, by one role of one body, for one purpose: as somebody reads it of the own file. */
export type OverviewLine = {
  readonly day: LocalDate;
  readonly role: string;
  readonly body: string;
  /** Name and purpose of the processing activity. */
  readonly activity: string;
  readonly purpose: string;
  /** What was looked at, each once, in Dutch. */
  readonly what: readonly string[];
  readonly times: number;
};

/** The last day first. Colleagues are a role and a body: their names are not given to who the file is about. */
export function subjectOverview(asked: readonly AskedOfPerson[]): readonly OverviewLine[] {
  const lines = new Map<string, OverviewLine>();
  for (const { day, role, tenant, body, asked: looks, requests } of asked) {
    const activities = new Map<string, { readonly of: ProcessingActivity; readonly what: readonly string[] }>();
    for (const look of looks) {
      const of = activityOfLook(look);
      const known = activities.get(of.code);
      const what = [...(known?.what ?? []), lookOperation(look.operation).words];
      activities.set(of.code, { of: known?.of ?? of, what });
    }
    // A page that shows several parts of a file at once was opened once.
    for (const [code, { of, what }] of activities) {
      const key = `${day} ${role} ${tenant} ${code}`;
      const before = lines.get(key);
      const { name: activity, purpose } = before ? { name: before.activity, purpose: before.purpose } : of;
      lines.set(key, {
        day,
        role,
        body,
        activity,
        purpose,
        what: [...new Set([...(before?.what ?? []), ...what])],
        times: (before?.times ?? 0) + requests,
      });
    }
  }
  return [...lines.values()].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
