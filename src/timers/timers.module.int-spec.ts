import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ToyEngine } from '../../test/support/toy-engine.js';
import { ToyWorkflows } from '../../test/support/toy-workflow.js';
import { Workflows } from '../engine/decision-env.js';
import { EngineModule } from '../engine/engine.module.js';
import { SweeperPulse } from '../http/sweeper-pulse.js';
import { PeopleModule } from '../people/people.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { TimersModule } from './timers.module.js';

let toy: ToyEngine;
let app: INestApplicationContext | undefined;

beforeAll(async () => {
  toy = await ToyEngine.start();
  const timers = TimersModule.forRoot({ pace: { sweep: 50, relay: 50 } });
  const built = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(toy.database.config), EngineModule, PeopleModule, timers],
  })
    .overrideProvider(Workflows)
    .useValue(new ToyWorkflows())
    .compile();
  app = await built.init();
});
afterAll(async () => {
  await app?.close();
  await toy?.stop();
});

async function until(sql: string, stream: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [row] = await toy.owner<{ count: number }>(sql, [stream]);
    if (row && row.count > 0) return row.count;
    await wait(50);
  }
  return 0;
}

describe('a worker', () => {
  it('fires by itself what falls due, handles the outbox, and stops when asked', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'endMoved', endsOn: '2026-03-02' });
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    expect(await until('select count(*)::int from timer where stream = $1 and fired_entry > 0', stream)).toBe(2);
    expect(await until('select count(*)::int from outbox where stream = $1 and sent_at is not null', stream)).toBe(1);
    expect(app?.get(SweeperPulse).ageInSeconds()).toBeLessThan(5);
    await app?.close();
    app = undefined;
    await toy.moveClock('2026-03-01T09:00:00.000Z');
    const late = await toy.opened();
    await toy.send(late, { type: 'endMoved', endsOn: '2026-03-02' });
    await toy.moveClock('2026-03-02T12:00:00.000Z');
    await wait(200);
    const [row] = await toy.owner('select count(*)::int from timer where stream = $1 and fired_entry > 0', [late]);
    expect(row).toEqual({ count: 0 });
  });
});
