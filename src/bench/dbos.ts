import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { BenchEngine } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { booksOf, requireBalance } from './books.js';
import { cpuNow, cpuSince } from './cpu-use.js';
import { SESSION, turn } from './made-up-placements.js';
import { measured, spread, type Measured } from './measured.js';
import { requireRecord } from './record-holds.js';
import type { Recording } from './recording-store.js';
import type { Twins } from './twins.js';

export type DbosRound = { readonly engine: Measured; readonly dbos: Measured };

/** Beside the built product and beside its source alike. */
const FOLDER = ['../../test/bench/dbos/', '../../../test/bench/dbos/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));
export const INSTALL_DBOS = 'npm ci --prefix test/bench/dbos';

/** Whether the package of the comparison was installed. */
export const hasDbos = (): boolean =>
  FOLDER !== undefined && existsSync(join(FOLDER, 'node_modules/@dbos-inc/dbos-sdk'));

/**
 * Our engine, and after each round one DBOS workflow per event whose one transaction writes the very same rows with the same
 * one call. DBOS gets the rows ready made: it computes nothing and reads nothing first.
 */
export async function againstDbos(
  cluster: BenchCluster,
  twins: Twins,
  options: {
    readonly connections: number;
    readonly rounds: number;
    readonly events: number;
    readonly warmUp: number;
  },
): Promise<readonly DbosRound[]> {
  const { connections, rounds, events, warmUp } = options;
  const bench = new BenchEngine(twins.engine, connections);
  const system = await cluster.create('bench_dbos_system');
  const other = await startDbos(twins.replay, system);
  const done: DbosRound[] = [];
  try {
    await cluster.settle();
    for (let round = 0; round <= rounds; round += 1) {
      const size = round === 0 ? Math.max(connections * 20, warmUp) : events;
      const commands = Array.from({ length: size }, (_none, at) =>
        turn(twins.streams[at % twins.streams.length] ?? '', at),
      );
      const recordings: Recording[] = [];
      const before = await booksOf(twins.engine);
      const engine = await measured(cluster.postmaster, size, () =>
        spread(connections, commands, async (command, at) => {
          const lane = bench.lane(at);
          recordings[at] = await lane.records.recorded(() => lane.engine.dispatch(SESSION, command));
        }),
      );
      requireBalance('de ronde', before, await booksOf(twins.engine), size);
      const dbos = await other.round(cluster, recordings, connections);
      requireBalance('de ronde van DBOS', before, await booksOf(twins.replay), size);
      if (round > 0) done.push({ engine, dbos });
    }
    const whole = { streams: twins.streams, letters: true };
    await requireRecord(twins.engine, 'het logboek na deel b', whole);
    await requireRecord(twins.replay, 'wat DBOS schreef', whole);
  } finally {
    other.stop();
    await bench.close();
    await cluster.drop('bench_dbos_system');
  }
  return done;
}

async function startDbos(rows: BenchUrls, system: BenchUrls) {
  const child = spawn(process.execPath, [join(FOLDER ?? '', 'run.mjs')], {
    env: { ...process.env, APP_URL: rows.app, OWNER_URL: rows.superuser, SYSTEM_URL: system.superuser },
  });
  child.stderr.pipe(process.stderr);
  const lines = linesOf(child);
  await lines.next();
  const round = async (cluster: BenchCluster, recordings: readonly Recording[], atOnce: number): Promise<Measured> => {
    const file = join(cluster.folder, 'dbos.json');
    await writeFile(file, JSON.stringify(recordings.map(({ calls }) => calls.at(-1)?.values.map(asText))));
    const cpu = cpuNow(cluster.postmaster);
    child.stdin.write(`${JSON.stringify({ file, atOnce })}\n`);
    const answer = await lines.next();
    await rm(file, { force: true });
    if (typeof answer.value !== 'string') throw new BenchRefusedError('Geen cijfers: DBOS stopte.');
    const { seconds, cpu: node } = JSON.parse(answer.value) as { readonly seconds: number; readonly cpu: number };
    return { events: recordings.length, seconds, cpu: { node, postgres: cpuSince(cpu, cluster.postmaster).postgres } };
  };
  return { round, stop: () => child.kill() };
}

/** Inputs of a workflow are kept as JSON: bytes become base64, and what is not there stays so. */
const asText = (value: unknown): unknown => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value);

function linesOf(child: ChildProcessWithoutNullStreams): AsyncIterator<string> {
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}
