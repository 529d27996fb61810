import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { AppPool, ClockPool } from '../platform/database.js';
import { DatabaseClock } from '../platform/clock.js';
import { QUEUE_SCHEMA } from '../platform/queue-schema.js';
import { Sweeper } from '../timers/sweeper.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { BenchEngine, furnish, moveClock, openPlacements } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { booksOf, requireBalance } from './books.js';
import { measured, type Measured } from './measured.js';
import { requireRecord, someStreams } from './record-holds.js';

export type TimerRound = { readonly sweep: Measured; readonly queue: Measured };
export type QueueBackend = 'postgres' | 'redis';

const FIRST_DAY = '2026-05-01';
/** The lump sum of all ends at this midnight; an hour before it, all that was due before is fired unmeasured. */
const BEFORE = '2026-10-31T22:00:00.000Z';
const AFTER = '2026-10-31T23:30:00.000Z';
/** Of one in so many it ended two days before, which warms connections and code as in the other parts: a worker runs for days. */
const WARMING = 5;
const EARLY_DAY = '2026-04-29';
const EARLY = '2026-10-29T20:00:00.000Z';
const QUEUE = 'bench';
const AT_ONCE = 16;
/** Files of a round whose record is computed anew. */
const CHECKED = 1_000;

/** The timers of many placements due at the same moment, against as many empty jobs of bare BullMQ on the same backend. */
export async function timersDue(
  cluster: BenchCluster,
  options: { readonly timers: number; readonly rounds: number; readonly redisUrl: string | undefined },
): Promise<{ readonly backend: QueueBackend; readonly rounds: readonly TimerRound[] }> {
  const { timers, rounds, redisUrl } = options;
  const backend = redisUrl === undefined ? 'postgres' : 'redis';
  const template = await cluster.create('bench_waiting');
  await furnish(template);
  const warming = Math.ceil(timers / WARMING);
  await openPlacements(template, timers + warming, (index) => (index < warming ? EARLY_DAY : FIRST_DAY));
  await moveClock(template, EARLY);
  await withSweeper(template, swept);
  const done: TimerRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const urls = await cluster.create('bench_timers', 'bench_waiting');
    await cluster.settle();
    const sweep = await sweptRound(cluster, urls, timers);
    await cluster.drop('bench_timers');
    const queueUrls = await cluster.create('bench_queue');
    const queue = await emptyJobs(cluster, queueUrls, redisUrl, { count: timers, warming });
    await cluster.drop('bench_queue');
    done.push({ sweep, queue });
  }
  await cluster.drop('bench_waiting');
  return { backend, rounds: done };
}

async function sweptRound(cluster: BenchCluster, urls: BenchUrls, timers: number): Promise<Measured> {
  return withSweeper(urls, async (sweeper) => {
    await moveClock(urls, BEFORE);
    await swept(sweeper);
    await moveClock(urls, AFTER);
    const before = await booksOf(urls);
    const sweep = await measured(cluster.postmaster, timers, async () => {
      const fired = await swept(sweeper);
      if (fired !== timers) throw new BenchRefusedError(`Geen cijfers: ${fired} van ${timers} termijnen gingen af.`);
    });
    requireBalance('de termijnen', before, await booksOf(urls), timers);
    await requireRecord(urls, 'het logboek na deel c', { streams: await someStreams(urls, CHECKED) });
    return sweep;
  });
}

async function withSweeper<T>(urls: BenchUrls, work: (sweeper: Sweeper) => Promise<T>): Promise<T> {
  const bench = new BenchEngine(urls, 4);
  const clockPool = new ClockPool(urls.clock, { max: 2 });
  const pool = new AppPool(urls.app, { max: 1 });
  try {
    return await work(new Sweeper(clockPool, new DatabaseClock(pool), bench.lane(0).engine));
  } finally {
    await Promise.all([bench.close(), clockPool.close(), pool.close()]);
  }
}

async function swept(sweeper: Sweeper): Promise<number> {
  const { fired, failed } = await sweeper.sweep();
  if (failed.length > 0) throw new BenchRefusedError(`Geen cijfers: ${failed[0]}`);
  return fired;
}

async function emptyJobs(
  cluster: BenchCluster,
  urls: BenchUrls,
  redisUrl: string | undefined,
  { count, warming }: { readonly count: number; readonly warming: number },
): Promise<Measured> {
  const { queue, worker } = redisUrl === undefined ? onPostgres(urls.queue) : onRedis(redisUrl);
  const jobs = count + warming;
  try {
    await queue.waitUntilReady();
    const empty = { name: 'empty', data: {}, opts: { removeOnComplete: true } };
    for (let first = 0; first < jobs; first += 500) {
      await queue.addBulk(Array.from({ length: Math.min(500, jobs - first) }, () => empty));
    }
    const [warmed, done] = [completed(worker, warming), completed(worker, jobs)];
    const broken = new Promise<never>((_resolve, reject) => {
      worker.run().catch(reject);
    });
    await Promise.race([warmed, broken]);
    return await measured(cluster.postmaster, count, () => Promise.race([done, broken]));
  } finally {
    await worker.close();
    await queue.close();
  }
}

type Finishing = { on(event: 'completed', listener: () => void): unknown };

function completed(worker: Finishing, count: number): Promise<void> {
  return new Promise((resolve) => {
    let finished = 0;
    worker.on('completed', () => {
      finished += 1;
      if (finished === count) resolve();
    });
  });
}

const nothing = async (): Promise<void> => undefined;

function onPostgres(connectionString: string) {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: QUEUE_SCHEMA, max: AT_ONCE };
  return {
    queue: new Queue(QUEUE, { connection }),
    worker: new Worker(QUEUE, nothing, { connection, concurrency: AT_ONCE, autorun: false }),
  };
}

function onRedis(url: string) {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = { url, maxRetriesPerRequest: null };
  const name = `${QUEUE}-${process.pid}`;
  return {
    queue: new Queue(name, { connection }),
    worker: new Worker(name, nothing, { connection, concurrency: AT_ONCE, autorun: false }),
  };
}
