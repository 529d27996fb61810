import type { LocalDate } from '../../workflows/definition.js';
import { lookOperation } from '../journal/look-operations.js';
import { localDate } from '../platform/legal-time.js';
import { activityOfLook } from './look-record.js';
import type { StoredLook } from './look-rows.js';

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
export function subjectOverview(looks: readonly StoredLook[]): readonly OverviewLine[] {
  const lines = new Map<string, OverviewLine>();
  const requests = new Map<string, Set<string>>();
  for (const look of looks) {
    const day = localDate(look.at);
    const { name, purpose, code } = activityOfLook(look);
    const key = `${day} ${look.role} ${look.tenant} ${code}`;
    const before = lines.get(key);
    const { words } = lookOperation(look.operation);
    const what = before === undefined ? [words] : [...new Set([...before.what, words])];
    const { role, body } = look;
    // A page that shows several parts of a file at once was opened once.
    const counted = (requests.get(key) ?? new Set<string>()).add(look.traceId ?? look.id);
    requests.set(key, counted);
    lines.set(key, { day, role, body, activity: name, purpose, what, times: counted.size });
  }
  return [...lines.values()].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
