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

export type SizeResult = {
  readonly placements: number;
  readonly rounds: readonly Measured[];
  readonly verified: number;
  readonly bytes: number;
  readonly secondsToSeed: number;
};

/** The rate of single events drawn evenly over all placements, in a database of that size. */
export async function atSize(
  cluster: BenchCluster,
  seed: (urls: BenchUrls, folder: string, placements: number) => Promise<void>,
  options: {
    readonly placements: number;
    readonly connections: number;
    readonly rounds: number;
    readonly events: number;
    readonly sample: number;
  },
): Promise<SizeResult> {
  const { placements, connections, rounds, events, sample } = options;
  const urls = await cluster.create('bench_size');
  await furnish(urls);
  const began = performance.now();
  await seed(urls, join(cluster.folder, 'copy'), placements);
  const secondsToSeed = (performance.now() - began) / 1000;
  const verified = await verifySample(urls, placements, sample);
  const bytes = await sizeOf(urls);
  await cluster.settle();
  const bench = new BenchEngine(urls, connections);
  const done: Measured[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const streams = [
        ...new Set(Array.from({ length: events }, (_none, at) => idOf('placement', drawn(placements, round, at)))),
      ];
      const before = await booksOf(urls, streams);
      const one = await measured(cluster.postmaster, streams.length, () =>
        spread(connections, streams, async (stream, at) => {
          await bench.lane(at).engine.dispatch(SESSION, contact(stream, at));
        }),
      );
      requireBalance('de ronde', before, await booksOf(urls, streams), streams.length);
      if (round > 0) done.push(one);
    }
  } finally {
    await bench.close();
    await cluster.drop('bench_size');
  }
  return { placements, rounds: done, verified, bytes, secondsToSeed };
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
