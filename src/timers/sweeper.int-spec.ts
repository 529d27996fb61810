import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ToyEngine } from '../../test/support/toy-engine.js';
import { DatabaseClock } from '../platform/clock.js';
import { ClockPool } from '../platform/database.js';
import { Sweeper } from './sweeper.js';

let toy: ToyEngine;
let clockPool: ClockPool;
const reports: string[] = [];

beforeAll(async () => {
  toy = await ToyEngine.start();
  clockPool = new ClockPool(toy.database.urls.clock);
});
afterAll(async () => {
  await clockPool.close();
  await toy.stop();
});

function sweeper(): Sweeper {
  const clock = new DatabaseClock(toy.pool);
  return new Sweeper(clockPool, clock, toy.engine, (message) => reports.push(message));
}

/** Placements that wait for a day: a state timer and a reminder each. */
async function waiting(count: number, endsOn: string): Promise<readonly string[]> {
  const streams: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'endMoved', endsOn });
    streams.push(stream);
  }
  return streams;
}

async function firedEntries(streams: readonly string[]): Promise<number> {
  const [row] = await toy.owner<{ count: number }>(
    `select count(*)::int as count from journal_entry where stream = any($1) and type like 'xstate.after%'`,
    [streams],
  );
  return row?.count ?? 0;
}

describe('the sweeper', () => {
  it('fires each timer once when two sweep at the same moment', async () => {
    await toy.moveClock('2026-03-01T09:00:00.000Z');
    const streams = await waiting(30, '2026-03-02');
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    const [one, two] = await Promise.all([sweeper().sweep(), sweeper().sweep()]);
    expect(await firedEntries(streams)).toBe(30);
    expect(one.fired + two.fired).toBe(60);
    expect([...one.failed, ...two.failed]).toEqual([]);
    expect(await sweeper().sweep()).toEqual({ streams: 0, fired: 0, failed: [] });
  });

  it('lets no placement wait for one that another transaction holds', async () => {
    const streams = await waiting(12, '2026-03-10');
    const [stuck = '', ...others] = streams;
    await toy.moveClock('2026-03-10T12:00:00.000Z');
    const holder = new Client({ connectionString: toy.database.urls.owner });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from stream where id = $1 for update', [stuck]);
    const sweeping = sweeper().sweep();
    for (let tries = 0; tries < 100 && (await firedEntries(others)) < others.length; tries += 1) await wait(20);
    expect(await firedEntries(others)).toBe(others.length);
    const swept = await sweeping;
    expect(swept.failed).toEqual([expect.stringContaining(stuck)]);
    await holder.query('rollback');
    await holder.end();
    expect(await firedEntries([stuck])).toBe(0);
    expect(await sweeper().sweep()).toMatchObject({ streams: 1, failed: [] });
    expect(await firedEntries([stuck])).toBe(1);
  });

  it('goes on past a placement that is broken, and says which', async () => {
    const streams = await waiting(5, '2026-03-20');
    const [broken = '', ...others] = streams;
    await toy.owner(`update instance set snapshot = '{}' where stream = $1`, [broken]);
    await toy.moveClock('2026-03-20T12:00:00.000Z');
    reports.length = 0;
    const swept = await sweeper().sweep();
    expect(await firedEntries(others)).toBe(others.length);
    expect(swept.failed).toEqual([expect.stringContaining(broken)]);
    expect(reports).toEqual([expect.stringContaining(broken)]);
  });
});
