import { join } from 'node:path';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { Verifier } from '../engine/verifier.js';
import { AppPool } from '../platform/database.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { BenchEngine, furnish } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { booksOf, requireBalance } from './books.js';
import { contact, drawn, idOf, SESSION, TENANT } from './made-up-placements.js';
import { measured, spread, type Measured } from './measured.js';
import { ownerRows } from './owner-rows.js';
import { requireRecord } from './record-holds.js';
import { secondsOf } from './timed.js';

export type SizeResult = {
  readonly placements: number;
  readonly rounds: readonly Measured[];
  readonly verified: number;
  readonly bytes: number;
  readonly secondsToSeed: number;
};
type Seeded = Omit<SizeResult, 'rounds'> & { readonly urls: BenchUrls; readonly name: string };
type SizeOptions = {
  readonly sizes: readonly number[];
  readonly connections: number;
  readonly rounds: number;
  readonly events: number;
  readonly sample: number;
};

/**
 * The rate of single events drawn evenly over all placements, in databases of several sizes. All are filled first; then
 * rounds take turns, so that whatever slows the machine slows every size.
 */
export async function atSizes(
  cluster: BenchCluster,
  seed: (urls: BenchUrls, folder: string, placements: number) => Promise<void>,
  options: SizeOptions,
  filled: (one: Omit<SizeResult, 'rounds'>) => void = () => undefined,
): Promise<readonly SizeResult[]> {
  const seeded: Seeded[] = [];
  for (const placements of options.sizes) {
    const one = await filledWith(cluster, seed, placements, options.sample);
    seeded.push(one);
    filled(one);
  }
  await cluster.settle();
  const engines = seeded.map(({ urls }) => new BenchEngine(urls, options.connections));
  const rounds: Measured[][] = seeded.map(() => []);
  try {
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const [at, { urls, placements }] of seeded.entries()) {
        const bench = engines[at];
        if (!bench) throw new BenchRefusedError('De bench heeft geen verbindingen.');
        const one = await evenRound(cluster, bench, { ...options, urls, placements, round });
        if (round > 0) rounds[at]?.push(one);
        if (round === options.rounds) {
          const streams = drawnStreams({ ...options, placements, round });
          await requireRecord(urls, 'het logboek na deel e', { streams });
        }
      }
    }
  } finally {
    await Promise.all(engines.map((bench) => bench.close()));
    for (const { name } of seeded) await cluster.drop(name);
  }
  return seeded.map(({ placements, verified, bytes, secondsToSeed }, at) => ({
    placements,
    verified,
    bytes,
    secondsToSeed,
    rounds: rounds[at] ?? [],
  }));
}

async function filledWith(
  cluster: BenchCluster,
  seed: (urls: BenchUrls, folder: string, placements: number) => Promise<void>,
  placements: number,
  sample: number,
): Promise<Seeded> {
  const name = `bench_size_${placements}`;
  const urls = await cluster.create(name);
  await furnish(urls);
  const secondsToSeed = await secondsOf(() => seed(urls, join(cluster.folder, 'copy'), placements));
  const verified = await verifySample(urls, placements, sample);
  return { placements, name, urls, secondsToSeed, verified, bytes: await sizeOf(urls) };
}

/** The placements of a round, each once: the same ones every time. */
function drawnStreams(of: { readonly events: number; readonly placements: number; readonly round: number }) {
  const { events, placements, round } = of;
  return [...new Set(Array.from({ length: events }, (_none, at) => idOf('placement', drawn(placements, round, at))))];
}

async function evenRound(
  cluster: BenchCluster,
  bench: BenchEngine,
  {
    urls,
    placements,
    round,
    connections,
    events,
  }: SizeOptions & Pick<Seeded, 'urls' | 'placements'> & { round: number },
): Promise<Measured> {
  const streams = drawnStreams({ events, placements, round });
  const before = await booksOf(urls, streams);
  const one = await measured(cluster.postmaster, streams.length, () =>
    spread(connections, streams, async (stream, at) => {
      await bench.lane(at).engine.dispatch(SESSION, contact(stream, at));
    }),
  );
  requireBalance('de ronde', before, await booksOf(urls, streams), streams.length);
  return one;
}

/** @throws BenchRefusedError when a seeded placement is not what the machine makes of its entries */
async function verifySample(urls: BenchUrls, placements: number, sample: number): Promise<number> {
  const pool = new AppPool(urls.app, { max: 2 });
  try {
    const ids = sampleOf(placements, Math.min(sample, placements));
    const verifier = new Verifier(pool, new RegisteredWorkflows());
    const found = await verifier.verify(TENANT, { replay: true, streams: ids });
    if (found.differences > 0) throw new BenchRefusedError(`Geen cijfers: ${JSON.stringify(found.first[0])}`);
    return found.streams;
  } finally {
    await pool.close();
  }
}

/** So many different placements, drawn the same way every time. */
function sampleOf(placements: number, size: number): readonly string[] {
  const chosen = new Set<number>();
  for (let nth = 0; chosen.size < size; nth += 1) chosen.add(drawn(placements, 'sample', nth));
  return [...chosen].map((index) => idOf('placement', index));
}

async function sizeOf(urls: BenchUrls): Promise<number> {
  const [row] = await ownerRows<{ bytes: string }>(urls, 'select pg_database_size(current_database())::text as bytes');
  return Number(row?.bytes);
}
