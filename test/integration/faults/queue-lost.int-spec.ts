import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { Workflows } from '../../../src/engine/decision-env.js';
import { EngineModule } from '../../../src/engine/engine.module.js';
import { PeopleModule } from '../../../src/people/people.module.js';
import type { RunningConfig } from '../../../src/platform/config.js';
import { PlatformModule } from '../../../src/platform/platform.module.js';
import { TimersModule } from '../../../src/timers/timers.module.js';
import { queryOnce } from '../../support/databases.js';
import { proxyTo, type Proxy } from '../../support/proxy.js';
import { ToyEngine } from '../../support/toy-engine.js';
import { ToyWorkflows } from '../../support/toy-workflow.js';

const WAITING = 20;
const QUICK = { sweep: 200, plan: 60_000, relay: 60_000, daily: 60_000, asked: 60_000 };

let toy: ToyEngine;
let app: INestApplicationContext | undefined;
let proxy: Proxy | undefined;

beforeEach(async () => {
  toy = await ToyEngine.start();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await proxy?.stop();
  proxy = undefined;
  await toy.stop();
});

async function worker(config: RunningConfig, pace = QUICK): Promise<void> {
  const built = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config), EngineModule, PeopleModule, TimersModule.forRoot({ pace })],
  })
    .overrideProvider(Workflows)
    .useValue(new ToyWorkflows())
    .compile();
  built.useLogger(false);
  app = await built.init();
}

/** Placements that wait for tomorrow: a timer of the state and a reminder each. */
async function waiting(): Promise<void> {
  for (let index = 0; index < WAITING; index += 1) {
    await toy.send(await toy.opened(), { type: 'endMoved', endsOn: '2026-03-02' });
  }
}

async function jobs(): Promise<number> {
  const { redisUrl } = toy.database.config;
  if (redisUrl === undefined) {
    const [row] = await queryOnce<{ count: number }>(
      toy.database.superuserUrl,
      'select count(*)::int as count from bullmq.job',
    );
    return row?.count ?? -1;
  }
  return withRedis(redisUrl, (redis) => redis.zcard('bull:wake-ups:delayed'));
}

/** As an administrator does who clears the queue: everything in it is gone. */
async function emptyQueue(): Promise<void> {
  const { redisUrl } = toy.database.config;
  if (redisUrl !== undefined) return withRedis(redisUrl, async (redis) => void (await redis.flushdb()));
  const { superuserUrl } = toy.database;
  const tables = await queryOnce<{ name: string }>(
    superuserUrl,
    "select tablename as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'",
  );
  await queryOnce(superuserUrl, `truncate ${tables.map(({ name }) => `bullmq.${name}`).join(', ')}`);
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function fired(): Promise<{ rows: number; entries: number; timers: number }> {
  const [row] = await toy.owner<{ rows: number; entries: number; timers: number }>(
    `select (select count(*)::int from timer where fired_entry is not null) as rows, count(*)::int as entries,
       count(distinct (stream, body::jsonb ->> 'timer'))::int as timers
     from journal_entry where body::jsonb ->> 'kind' in ('timer', 'reminder')`,
  );
  return row ?? { rows: -1, entries: -1, timers: -1 };
}

const ALL = { rows: 2 * WAITING, entries: 2 * WAITING, timers: 2 * WAITING };

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await holds()); tries += 1) await wait(50);
}

/** Everything fires, and stays fired once when sweeps go on. */
async function expectEachOnce(): Promise<void> {
  await until(async () => (await fired()).rows === ALL.rows);
  await wait(3 * QUICK.sweep);
  expect(await fired()).toEqual(ALL);
  expect(await toy.differences()).toEqual({ differences: 0, first: [] });
}

describe('every timer fires exactly once', () => {
  it('when the queue is emptied while timers wait', async () => {
    await waiting();
    await worker(toy.database.config);
    await until(async () => (await jobs()) > 0);
    expect(await jobs()).toBeGreaterThan(0);
    await emptyQueue();
    expect(await jobs()).toBe(0);
    expect(await fired()).toEqual({ rows: 0, entries: 0, timers: 0 });
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    await expectEachOnce();
  });

  it('when the queue goes away for good while timers wait', async () => {
    const { config } = toy.database;
    proxy = await proxyTo(config.redisUrl ?? toy.database.urls.queue);
    await waiting();
    await worker(through(proxy.port, config));
    await until(async () => (await jobs()) > 0);
    await proxy.stop();
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    await expectEachOnce();
  });

  it('when the queue was never there', async () => {
    const { config } = toy.database;
    await waiting();
    await worker({ ...config, redisUrl: undefined, database: { ...config.database, queue: undefined } });
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    await expectEachOnce();
  });

  it('when the address of the queue is wrong', async () => {
    await waiting();
    const gone = await proxyTo('redis://127.0.0.1:1');
    await gone.stop();
    await worker(through(gone.port, toy.database.config));
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    await expectEachOnce();
  });
});

function through(port: number, config: RunningConfig): RunningConfig {
  const at = (address: string): string => {
    const url = new URL(address);
    url.port = String(port);
    return url.href;
  };
  if (config.redisUrl !== undefined) return { ...config, redisUrl: at(config.redisUrl) };
  return { ...config, database: { ...config.database, queue: config.database.queue && at(config.database.queue) } };
}
