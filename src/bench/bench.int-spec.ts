import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBenchCluster, type BenchCluster, type BenchUrls } from './bench-cluster.js';
import { isPortTaken } from '../platform/free-port.js';
import { inBatches } from './batches.js';
import { booksOf, requireBalance } from './books.js';
import { notDurable, requireEverythingOn } from './everything-on.js';
import { figuresDatabase } from './figures.js';
import { oneByOne } from './one-by-one.js';
import { BenchEngine } from './bench-engine.js';
import { contact, SESSION } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { PageServer } from './page-server.js';
import { plainTimes } from './plain-times.js';
import { requireRecord } from './record-holds.js';
import { makeTwins, type Twins } from './twins.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

let cluster: BenchCluster;
let twins: Twins;
beforeAll(async () => {
  cluster = await startBenchCluster(undefined);
  twins = await makeTwins(cluster, 100);
}, 120_000);
afterAll(async () => {
  await cluster.stop();
});

const journal = (urls: BenchUrls) =>
  ownerRows(
    urls,
    `select stream, number, body, encode(hash, 'hex') as hash from journal_entry order by stream, number`,
  );

describe('the bench', () => {
  it('replays what the engine did, byte for byte, one by one and in batches', async () => {
    const rounds = await oneByOne(cluster, twins, { connections: 2, rounds: 1, events: 30, warmUp: 40 });
    expect(rounds.map((round) => [round.engine.events, round.replay.events, round.floor.events])).toEqual([
      [30, 30, 30],
    ]);
    const before = await booksOf(twins.engine);
    await inBatches(cluster, twins, { connections: 1, rounds: 1, batches: 2, warmUp: 0 });
    expect((await booksOf(twins.engine)).entries - before.entries).toBe(12 * 50);
    expect(await journal(twins.replay)).toEqual(await journal(twins.engine));
  });

  it('gives no figures when chain, outbox or sealing is off in what it wrote', async () => {
    const off = (streams: readonly (string | undefined)[], letters = true) =>
      requireRecord(twins.engine, 'het logboek', { streams: streams.map(String), letters });
    const { streams } = twins;
    expect(await off(streams)).toBe(100);
    await expect(off(streams.slice(0, 1), true)).rejects.toThrow('er is geen brief gevraagd');

    await ownerRows(twins.engine, `create table put_aside as select * from outbox`);
    await ownerRows(twins.engine, `delete from outbox where ctid = (select min(ctid) from outbox)`);
    await expect(off(streams)).rejects.toThrow(
      /wat uit de regels volgt: .*missing in outbox.*; de uitbak: \d+ brieven/,
    );
    await ownerRows(twins.engine, `insert into outbox select * from put_aside on conflict do nothing`);

    const [open] = streams.slice(-1);
    const bench = new BenchEngine(twins.engine, 1);
    const { sealed: _sealed, ...command } = contact(String(open), 1);
    await bench.lane(0).engine.dispatch(SESSION, command);
    await bench.close();
    await expect(off(streams)).rejects.toThrow(/klopt niet: de verzegeling: \d+ gesprekken/);

    const [broken] = streams;
    await ownerRows(twins.engine, `update journal_entry set hash = previous_hash where stream = $1 and number = 2`, [
      broken,
    ]);
    await expect(off([broken], false)).rejects.toThrow(/klopt niet: een regel: .*hash/);
  });

  it('gives no figures when an event is missing from the books, the disk is not waited for, or the fence between bodies is down', async () => {
    const before = await booksOf(twins.engine);
    expect(() => requireBalance('de ronde', before, { ...before, entries: before.entries + 1 }, 1)).toThrow(
      'klopt niet',
    );
    expect(() => requireBalance('de ronde', before, before, 1)).toThrow('klopt niet');
    await requireEverythingOn(twins.engine);
    const lazy = new URL(twins.engine.app);
    lazy.searchParams.set('options', '-c synchronous_commit=off');
    await expect(requireEverythingOn({ ...twins.engine, app: lazy.href })).rejects.toThrow(
      'synchronous_commit staat uit',
    );
    const server = { synchronous_commit: 'on', full_page_writes: 'on', fsync: 'off' };
    expect(notDurable(Object.entries(server).map(([name, setting]) => ({ name, setting })))).toEqual([
      'fsync staat uit',
    ]);
    await ownerRows(twins.engine, 'alter table timer disable row level security');
    await expect(requireEverythingOn(twins.engine)).rejects.toThrow('row-level security staat uit op timer');
  });

  it('finds in the plain tables what every figure from G1 to G19 says, and refuses when one says something else', async () => {
    const urls = await figuresDatabase(cluster, 3_000);
    const server = await PageServer.start(urls, cluster.folder);
    try {
      const times = await plainTimes(urls, server);
      expect(times.filter(({ ms }) => ms === null)).toEqual([]);
      await ownerRows(urls, `update decision set term_last_day = term_last_day - 400 where number = 1`);
      await expect(plainTimes(urls, server)).rejects.toThrow(/^Geen cijfers: G9 [^;]*$/);
    } finally {
      await server.stop();
    }
  });

  it('that is ended by a signal leaves neither its server nor its folder', async () => {
    const folder = join(tmpdir(), `praktijkroute-bench-ended-${process.pid}`);
    const pidFile = join(folder, 'postgres', 'postmaster.pid');
    const args = [CLI, 'bench', '--quick', '--parts', 'a', '--folder', folder];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = once(child, 'close');
    while (!(existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready')) && child.exitCode === null)
      await wait(50);
    const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
    expect(await isPortTaken(port)).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    expect(existsSync(folder)).toBe(false);
    expect(await isPortTaken(port)).toBe(false);
  });
});
