import { parentPort, workerData } from 'node:worker_threads';
import type { IdRange } from '../journal/stream-pages.js';
import { AppPool } from '../platform/database.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import type { LaneSaid, LaneStart } from './verify-lanes.js';
import { Verifier } from './verifier.js';

/** One thread of `verify`: checks the ranges it is asked for, one after another. */
const { url, tenant, replay } = workerData as LaneStart;
const verifier = new Verifier(new AppPool(url, { max: 2 }), new RegisteredWorkflows());
const say = (said: LaneSaid): void => parentPort?.postMessage(said);

async function check(range: IdRange): Promise<void> {
  const progress = (streams: number): void => say({ kind: 'progress', streams });
  say({ kind: 'done', verified: await verifier.verify(tenant, { replay, range, progress }) });
}

parentPort?.on('message', (range: IdRange) => {
  check(range).catch((error: unknown) => {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  });
});
