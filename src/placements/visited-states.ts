import { activePaths } from '../../workflows/state-path.js';
import type { Workflows } from '../engine/decision-env.js';
import { replayedEntry, type Live } from '../engine/replayed-instance.js';
import type { EntryBody } from '../journal/entry.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PlacementItem } from './placement-rows.js';
import { entryRecords } from './placement-rows.js';

/** Every state that a part of a placement was ever in, computed from its own entries: no timer or row is needed for that. */
export async function visitedStates(
  pool: AppPool,
  workflows: Workflows,
  session: Session,
  { id }: PlacementItem,
  instance: string,
): Promise<ReadonlySet<string>> {
  const rows = await inSession(pool, session, (client) =>
    entryRecords(client, id, { after: 0, limit: null, instances: [instance] }),
  );
  const been = new Set<string>();
  let live: Live | undefined;
  for (const { number, body } of rows) {
    live = replayedEntry(workflows, live, JSON.parse(body) as EntryBody, { stream: id, number })?.live ?? live;
    for (const path of live ? activePaths(live.instance.value) : []) been.add(path);
  }
  return been;
}
