import { activePaths } from '../../workflows/state-path.js';
import type { Workflows } from '../engine/decision-env.js';
import { policyTimeline } from '../engine/policy-timeline.js';
import { ReplayedStream } from '../engine/replayed-stream.js';
import type { EntryBody } from '../journal/entry.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PlacementItem } from './placement-rows.js';
import { entryRecords } from './placement-rows.js';

/** Every state that a part of a placement was ever in, computed from its entries. */
export async function visitedStates(
  pool: AppPool,
  workflows: Workflows,
  session: Session,
  { id, decidingBody }: PlacementItem,
  instance: string,
): Promise<ReadonlySet<string>> {
  const rows = await inSession(pool, session, (client) =>
    entryRecords(client, id, { after: 0, limit: null, instances: null }),
  );
  const stream = new ReplayedStream(id, decidingBody, workflows, await policyTimeline(pool, decidingBody));
  const been = new Set<string>();
  for (const row of rows) {
    stream.apply(row.number, JSON.parse(row.body) as EntryBody);
    const live = row.instance === instance ? stream.live.get(instance) : undefined;
    for (const path of live ? activePaths(live.instance.value) : []) been.add(path);
  }
  return been;
}
