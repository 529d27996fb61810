import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningConfig } from '../../src/platform/config.js';
import { Redis } from 'ioredis';
import { wakeUpsFor } from '../../src/platform/queue.js';
import type { WakeUps } from '../../src/platform/wake-ups.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';
import { proxyTo } from '../support/proxy.js';

const now = async (): Promise<string> => new Date().toISOString();
const PAST = '2020-01-01T00:00:00.000Z';

/** Runs on the queue of TEST_BACKEND: PostgreSQL embedded, Redis with real servers. */
describe('wake-ups', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  async function withWakeUps(work: (wakeUps: WakeUps, warnings: string[]) => Promise<void>): Promise<void> {
    const warnings: string[] = [];
    const wakeUps = wakeUpsFor(database.config, now, (message) => warnings.push(message));
    try {
      await work(wakeUps, warnings);
    } finally {
      await wakeUps.close();
    }
  }

  it('call the handler for what is due, once per call that was asked', async () => {
    await withWakeUps(async (wakeUps, warnings) => {
      let calls = 0;
      await wakeUps.process(async () => {
        calls += 1;
      });
      await wakeUps.plant(PAST);
      await until(() => calls === 1);
      await wakeUps.plant(PAST);
      await until(() => calls === 2);
      expect(warnings).toEqual([]);
    });
  });

  it('go on after a handler that fails', async () => {
    await withWakeUps(async (wakeUps, warnings) => {
      let calls = 0;
      await wakeUps.process(async () => {
        calls += 1;
        if (calls === 1) throw new Error('once');
      });
      await wakeUps.plant(PAST);
      await until(() => calls === 1);
      await wakeUps.plant(PAST);
      await until(() => calls === 2);
      expect(warnings).toEqual([expect.stringContaining('once')]);
    });
  });

  it('plant one call for a minute, however many things are due in it', async () => {
    await withWakeUps(async (wakeUps) => {
      const minute = new Date(Date.now() + 3_600_000).toISOString().slice(0, 17);
      for (const seconds of ['01.000Z', '02.000Z', '59.999Z']) await wakeUps.plant(`${minute}${seconds}`);
      expect(await delayedJobs(database)).toEqual([expect.stringMatching(/^wake-\d+-[0-9a-f]+$/)]);
    });
  });

  it('never break their caller while the queue is away, and go on when it is back', async () => {
    const proxy = await proxyTo(database.config.redisUrl ?? database.urls.queue);
    const warnings: string[] = [];
    const config = through(proxy.port, database.config);
    const wakeUps = wakeUpsFor(config, now, (message) => warnings.push(message));
    let calls = 0;
    await wakeUps.process(async () => {
      calls += 1;
    });
    await wakeUps.plant(PAST);
    await until(() => calls === 1);

    await proxy.stop();
    const began = performance.now();
    await expect(wakeUps.plant(PAST)).resolves.toBeUndefined();
    expect(performance.now() - began).toBeLessThan(4000);
    expect(warnings.length).toBeGreaterThan(0);

    await proxy.start();
    const before = calls;
    await until(async () => {
      await wakeUps.plant(PAST);
      return calls > before;
    });
    await wakeUps.close();
    await proxy.stop();
  });

  it('do nothing where there is no queue', async () => {
    const config = {
      ...database.config,
      redisUrl: undefined,
      database: { ...database.config.database, queue: undefined },
    };
    const wakeUps = wakeUpsFor(config, now, () => undefined);
    await expect(wakeUps.plant(PAST)).resolves.toBeUndefined();
    await wakeUps.close();
  });
});

async function delayedJobs(database: TestDatabase): Promise<readonly string[]> {
  const { redisUrl } = database.config;
  if (redisUrl === undefined) {
    const sql = "select id from bullmq.job where state = 'delayed'";
    return (await queryOnce<{ id: string }>(database.superuserUrl, sql)).map((job) => job.id);
  }
  const redis = new Redis(redisUrl);
  try {
    return await redis.zrange('bull:wake-ups:delayed', 0, -1);
  } finally {
    redis.disconnect();
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 200; waited += 1) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error('It did not happen within ten seconds.');
}

function through(port: number, config: RunningConfig): RunningConfig {
  const at = (address: string): string => {
    const url = new URL(address);
    url.port = String(port);
    return url.href;
  };
  if (config.redisUrl !== undefined) return { ...config, redisUrl: at(config.redisUrl) };
  return { ...config, database: { ...config.database, queue: config.database.queue && at(config.database.queue) } };
}
