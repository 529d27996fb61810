import { AppPool } from '../platform/database.js';
import type { BenchCluster } from './bench-cluster.js';
import { BenchEngine } from './bench-engine.js';
import { booksOf, requireBalance } from './books.js';
import { floorCall, floored } from './floor.js';
import { SESSION, turn } from './made-up-placements.js';
import { measured, spread, type Measured } from './measured.js';
import { replayed, type Recording } from './recording-store.js';
import type { Twins } from './twins.js';

/** One round: the engine, the same calls replayed, and the floor with the same rows. */
export type Round = { readonly engine: Measured; readonly replay: Measured; readonly floor: Measured };

/** Several interleaved rounds of single events; after every one the books are checked. */
export async function oneByOne(
  cluster: BenchCluster,
  twins: Twins,
  options: {
    readonly connections: number;
    readonly rounds: number;
    readonly events: number;
    readonly warmUp: number;
  },
): Promise<readonly Round[]> {
  const { connections, rounds, events, warmUp } = options;
  const bench = new BenchEngine(twins.engine, connections);
  const replayPool = new AppPool(twins.replay.app, { max: connections });
  const floorPool = new AppPool(twins.floor.app, { max: connections });
  const done: Round[] = [];
  try {
    await cluster.settle();
    for (let round = 0; round <= rounds; round += 1) {
      // The first round warms connections and code, and is not counted: a worker runs for days.
      const size = round === 0 ? Math.max(connections * 40, warmUp) : events;
      const commands = Array.from({ length: size }, (_none, at) =>
        turn(twins.streams[(round * size + at) % twins.streams.length] ?? '', at),
      );
      const recordings: Recording[] = [];
      const before = await booksOf(twins.engine);
      const ours = await measured(cluster.postmaster, size, () =>
        spread(connections, commands, async (command, at) => {
          const { records, engine } = bench.lane(at);
          recordings[at] = await records.recorded(() => engine.dispatch(SESSION, command));
        }),
      );
      requireBalance('de ronde', before, await booksOf(twins.engine), size);
      const rows = recordings.map(floorCall);
      const replay = await measured(cluster.postmaster, size, () =>
        spread(connections, recordings, (recording) => replayed(replayPool, recording)),
      );
      requireBalance('de nagespeelde ronde', before, await booksOf(twins.replay), size);
      const floor = await measured(cluster.postmaster, size, () =>
        spread(connections, rows, (values) => floored(floorPool, values)),
      );
      if (round > 0) done.push({ engine: ours, replay, floor });
    }
  } finally {
    await Promise.all([bench.close(), replayPool.close(), floorPool.close()]);
  }
  return done;
}
