import { AppPool } from '../platform/database.js';
import type { Command } from '../engine/command.js';
import { EngineError } from '../engine/engine.errors.js';
import type { BenchCluster } from './bench-cluster.js';
import { BenchEngine } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { booksOf, requireBalance } from './books.js';
import { SESSION, turn } from './made-up-placements.js';
import { measured, spread, type Measured } from './measured.js';
import { replayed, type Recording } from './recording-store.js';
import type { Twins } from './twins.js';

const BATCH = 50;

export type BatchRound = { readonly engine: Measured; readonly replay: Measured };

/** Batches of 50 placements in one transaction, against the same batches replayed. */
export async function inBatches(
  cluster: BenchCluster,
  twins: Twins,
  options: {
    readonly connections: number;
    readonly rounds: number;
    readonly batches: number;
    readonly warmUp: number;
  },
): Promise<readonly BatchRound[]> {
  const { connections, rounds, batches, warmUp } = options;
  const bench = new BenchEngine(twins.engine, connections);
  const replayPool = new AppPool(twins.replay.app, { max: connections });
  const done: BatchRound[] = [];
  try {
    await cluster.settle();
    for (let round = 0; round <= rounds; round += 1) {
      // As many events as before single ones: the first round warms, and a worker runs for days.
      const count = round === 0 ? Math.max(connections * 10, Math.ceil(warmUp / BATCH)) : batches;
      const work = Array.from({ length: count }, (_none, batch) => batchOf(twins.streams, batch));
      const recordings: Recording[] = [];
      const before = await booksOf(twins.engine);
      const engine = await measured(cluster.postmaster, count * BATCH, () =>
        spread(connections, work, async (commands, at) => {
          const lane = bench.lane(at);
          recordings[at] = await lane.records.recorded(async () => {
            const answers = await lane.engine.dispatchBatch(SESSION, commands);
            if (answers.some((one) => one instanceof EngineError)) throw new BenchRefusedError('Een batch faalde.');
          });
        }),
      );
      requireBalance('de ronde', before, await booksOf(twins.engine), count * BATCH);
      const replay = await measured(cluster.postmaster, count * BATCH, () =>
        spread(connections, recordings, (recording) => replayed(replayPool, recording)),
      );
      requireBalance('de nagespeelde ronde', before, await booksOf(twins.replay), count * BATCH);
      if (round > 0) done.push({ engine, replay });
    }
  } finally {
    await Promise.all([bench.close(), replayPool.close()]);
  }
  return done;
}

/** Batches that go at once share no placement: whoever held one would leave it out, and the replay would not. */
function batchOf(streams: readonly string[], batch: number): readonly Command[] {
  return Array.from({ length: BATCH }, (_none, at) => {
    const place = (batch * BATCH + at) % streams.length;
    return turn(streams[place] ?? '', batch + at);
  });
}
