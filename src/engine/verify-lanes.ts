import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IdRange } from '../journal/stream-pages.js';
import type { AppPool } from '../platform/database.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { Verifier, type Verified } from './verifier.js';

export type LaneStart = { readonly url: string; readonly tenant: string; readonly replay: boolean };
export type LaneSaid =
  | { readonly kind: 'progress'; readonly streams: number }
  | { readonly kind: 'done'; readonly verified: Verified }
  | { readonly kind: 'failed'; readonly why: string };
/** A lane did not get to its end: nothing is said of the record then. */
export class VerifyFailedError extends Error {
  readonly code = 'unexpected';
}

/** Below this many streams, starting threads takes longer than the work. */
const WORTH_LANES = 2_000;
const MOST_SHOWN = 20;
const DIGITS = '0123456789abcdef'.split('');
/** Ids are spread evenly, so equal parts of their range are equal work. */
const lastOf = (digit: string): string => `${digit}fffffff-ffff-ffff-ffff-ffffffffffff`;
const RANGES: readonly IdRange[] = DIGITS.map((digit, at) => ({
  after: at === 0 ? null : lastOf(DIGITS[at - 1] ?? ''),
  until: lastOf(digit),
}));

export type VerifyOptions = {
  readonly replay: boolean;
  /** How many of how many streams were looked at. */
  readonly progress?: (streams: number, of: number) => void;
  /** Threads, by default as many as there are processors. */
  readonly lanes?: number;
};

/** Checks the record of one deciding body, over several threads when it is large: each page in a snapshot of its own. */
export async function verifyBody(
  pool: AppPool,
  url: string,
  tenant: string,
  options: VerifyOptions,
): Promise<Verified> {
  const of = await streamsOf(pool, tenant);
  const lanes = options.lanes ?? availableParallelism();
  if (of < WORTH_LANES || lanes < 2) {
    const progress = (streams: number): void => options.progress?.(streams, of);
    return new Verifier(pool, new RegisteredWorkflows()).verify(tenant, { replay: options.replay, progress });
  }
  const found: (Verified | undefined)[] = RANGES.map(() => undefined);
  const seen = RANGES.map(() => 0);
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(lanes, RANGES.length) }, async () => {
      const lane = new Worker(new URL('./verify-lane.js', import.meta.url), {
        workerData: { url, tenant, replay: options.replay } satisfies LaneStart,
      });
      try {
        for (let at = next++; at < RANGES.length; at = next++) {
          const range = RANGES[at];
          if (!range) break;
          found[at] = await asked(lane, range, (streams) => {
            seen[at] = streams;
            options.progress?.(
              seen.reduce((sum, one) => sum + one, 0),
              of,
            );
          });
        }
      } finally {
        await lane.terminate();
      }
    }),
  );
  return joined(found.filter((one) => one !== undefined));
}

/** One range by one thread. Only the own listeners are taken off: those of the thread itself start and stop its port. */
export function asked(lane: Worker, range: IdRange, progress: (streams: number) => void): Promise<Verified> {
  return new Promise((resolve, reject) => {
    const finish = (end: () => void): void => {
      lane.off('error', fail);
      lane.off('message', hear);
      end();
    };
    const fail = (error: Error): void => finish(() => reject(error));
    const hear = (said: LaneSaid): void => {
      if (said.kind === 'progress') progress(said.streams);
      else if (said.kind === 'done') finish(() => resolve(said.verified));
      else finish(() => reject(new VerifyFailedError(said.why)));
    };
    lane.on('error', fail);
    lane.on('message', hear);
    lane.postMessage(range);
  });
}

/** In order of id, so that the first fault is the first whatever thread came first. */
function joined(all: readonly Verified[]): Verified {
  const sum = (of: (one: Verified) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    streams: sum((one) => one.streams),
    entries: sum((one) => one.entries),
    differences: sum((one) => one.differences),
    first: all.flatMap((one) => one.first).slice(0, MOST_SHOWN),
  };
}

async function streamsOf(pool: AppPool, tenant: string): Promise<number> {
  return pool.inTransaction(
    async (client) => {
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from stream where tenant = $1', [
        tenant,
      ]);
      return rows[0]?.n ?? 0;
    },
    { 'app.tenants': tenant },
  );
}
