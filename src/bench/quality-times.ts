import { join } from 'node:path';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import type { SessionActor } from '../access/session.js';
import { PlacementHistory } from '../engine/placement-history.js';
import { Verifier } from '../engine/verifier.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { inSession } from '../journal/session-work.js';
import { keepersOf } from '../kept/keepers.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { PersonSexes } from '../people/person-sexes.js';
import { AppPool } from '../platform/database.js';
import { DayReplays } from '../origins/replays/day-replays.service.js';
import { DayReplayWork } from '../origins/replays/day-replay-work.js';
import { RowsReplayer } from '../origins/rows-then.js';
import { DatabaseClock } from '../platform/clock.js';
import { Keys } from '../platform/keys.js';
import { localDate } from '../platform/legal-time.js';
import { contradictionsOf } from '../quality/contradiction-rows.js';
import { PARTS } from '../quality/parts.js';
import { QualityPass, type Passed } from '../quality/quality-pass.js';
import { ROOM_CHECKS } from '../running/room-checks.js';
import { OutcomeProjector } from '../outcomes/projector.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { furnish } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { cpuNow, cpuSince } from './cpu-use.js';
import { NOW, SESSION, TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { BENCH_KEY } from './page-server.js';
import { seedParties } from './party-rows.js';
import { secondsOf, timed } from './timed.js';

export type PassTimes = Passed & {
  /** On the clock of the wall, and processor time of Node and PostgreSQL. */
  readonly seconds: number;
  readonly cpu: { readonly node: number; readonly postgres: number };
  /** Steps that took longest, the longest first. */
  readonly steps: readonly { readonly step: string; readonly seconds: number }[];
  /** Memory of Node in MB: at most so much was still in use after a whole collection. */
  readonly megabytes: number;
};
export type QualityTimes = {
  readonly placements: number;
  readonly entries: number;
  readonly seed: number;
  /** What runs every day: everything that is asked in one question, and one part of the files computed anew. */
  readonly day: PassTimes;
  /** Every file computed anew. */
  readonly whole: PassTimes;
  /** Every file replayed to the end of a day, so that any figure of it can be found. */
  readonly replay: ReplayTimes;
};
export type ReplayTimes = {
  readonly files: number;
  readonly seconds: number;
  readonly cpu: { readonly node: number; readonly postgres: number };
  /** From asking to having all rows in memory, in seconds. */
  readonly read: number;
};

type Seed = (urls: BenchUrls, folder: string, placements: number) => Promise<void>;
const TOLD_STEPS = 6;
const SEXES = new PersonSexes(new Keys(BENCH_KEY));

/**
 * How long a look for contradictions takes in a body with that many placements, their persons and employers.
 * @throws BenchRefusedError when it finds any: the rows were made by the engine, so there are none
 */
export async function qualityTimes(cluster: BenchCluster, seed: Seed, placements: number): Promise<QualityTimes> {
  const name = 'bench_quality';
  const urls = await cluster.create(name);
  await furnish(urls);
  const pool = new AppPool(urls.app, { max: 4 });
  try {
    const seeded = await secondsOf(async () => {
      await seedParties(urls, placements);
      await seed(urls, join(cluster.folder, 'copy'), placements);
      await new OutcomeProjector(pool, SEXES).rebuild(TENANT, NOW);
      await ownerRows(urls, 'vacuum analyze');
      await cluster.settle();
    });
    const [row] = await ownerRows<{ entries: number }>(urls, 'select count(*)::int as entries from journal_entry');
    const day = await passed(cluster, pool, false);
    const whole = await passed(cluster, pool, true);
    if (whole.parts !== PARTS) throw new BenchRefusedError(`Geen cijfers: ${whole.parts} delen van ${PARTS}.`);
    const replay = await replayed(cluster, pool);
    return { placements, entries: row?.entries ?? 0, seed: seeded, day, whole, replay };
  } finally {
    await pool.close();
    await cluster.drop(name);
  }
}

async function passed({ postmaster }: BenchCluster, pool: AppPool, all: boolean): Promise<PassTimes> {
  const clock = new DatabaseClock(pool);
  const workflows = new RegisteredWorkflows();
  const vault = new DatabasePersonVault(pool, new Keys(BENCH_KEY), new RandomKeySource());
  const kept = Object.values(keepersOf(pool, vault, (message) => void process.stderr.write(`${message}\n`)));
  const verifier = new Verifier(pool, workflows);
  const pass = new QualityPass(pool, clock, workflows, verifier, ROOM_CHECKS, SEXES, kept);
  const steps: { readonly step: string; readonly seconds: number }[] = [];
  let most = 0;
  const collected = new PerformanceObserver((list) => {
    const majors = list.getEntries().filter(isMajor);
    if (majors.length > 0) most = Math.max(most, process.memoryUsage().heapUsed);
  });
  collected.observe({ entryTypes: ['gc'] });
  const cpu = cpuNow(postmaster);
  let since = performance.now();
  const { value: done, ms } = await timed(() =>
    pass.run(TENANT, all, (step) => {
      const now = performance.now();
      steps.push({ step, seconds: (now - since) / 1000 });
      since = now;
    }),
  );
  collected.disconnect();
  const used = cpuSince(cpu, postmaster);
  await requireNothing(pool);
  const longest = steps.toSorted((a, b) => b.seconds - a.seconds).slice(0, TOLD_STEPS);
  return {
    ...done,
    seconds: ms / 1000,
    cpu: used,
    steps: longest,
    megabytes: Math.round((most || process.memoryUsage().heapUsed) / 2 ** 20),
  };
}

async function replayed({ postmaster }: BenchCluster, pool: AppPool): Promise<ReplayTimes> {
  const clock = new DatabaseClock(pool);
  const rows = new RowsReplayer(pool, new PlacementHistory(pool, new RegisteredWorkflows()), SEXES);
  const [replays, work] = [new DayReplays(pool, clock), new DayReplayWork(pool, rows, clock)];
  const manager: SessionActor = { ...SESSION, id: 'bench', role: 'manager' };
  const { day } = await replays.ask(manager, localDate(NOW));
  const cpu = cpuNow(postmaster);
  const seconds = await secondsOf(async () => {
    while (await work.step());
  });
  const used = cpuSince(cpu, postmaster);
  const done = await replays.find(manager, day);
  if (done?.state !== 'done' || done.failed.length > 0)
    throw new BenchRefusedError(`Geen cijfers: ${done?.failed.length ?? 'alle'} dossiers zijn niet nagespeeld.`);
  const read = await secondsOf(() => replays.picture(manager, done));
  return { files: done.replayed, seconds, cpu: used, read };
}

const isMajor = (entry: object): boolean =>
  'detail' in entry &&
  typeof entry.detail === 'object' &&
  entry.detail !== null &&
  'kind' in entry.detail &&
  entry.detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;

async function requireNothing(pool: AppPool): Promise<void> {
  const [first] = await inSession(pool, SESSION, (client) => contradictionsOf(client, false, 1));
  if (first) throw new BenchRefusedError(`Geen cijfers: ${first.kind} in ${first.stream}: ${first.sentence}`);
}
