import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { furnish, openPlacements } from './bench-engine.js';
import { makeFloor } from './floor.js';

/**
 * Three equal databases. What the engine does in the first is replayed in the second, so that both are equal again before
 * the next round; the third gets the same rows by the floor's one call.
 */
export type Twins = {
  readonly engine: BenchUrls;
  readonly replay: BenchUrls;
  readonly floor: BenchUrls;
  readonly streams: readonly string[];
};

export async function makeTwins(cluster: BenchCluster, placements: number): Promise<Twins> {
  const engine = await cluster.create('bench_engine');
  await furnish(engine);
  const streams = await openPlacements(engine, placements);
  const replay = await cluster.create('bench_replay', 'bench_engine');
  const floor = await cluster.create('bench_floor', 'bench_engine');
  await makeFloor(floor);
  return { engine, replay, floor, streams };
}

export async function dropTwins(cluster: BenchCluster): Promise<void> {
  for (const name of ['bench_engine', 'bench_replay', 'bench_floor']) await cluster.drop(name);
}
