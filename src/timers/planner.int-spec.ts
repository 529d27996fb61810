import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ToyEngine } from '../../test/support/toy-engine.js';
import { DatabaseClock } from '../platform/clock.js';
import { ClockPool } from '../platform/database.js';
import { WakeUps } from '../platform/wake-ups.js';
import { Planner } from './planner.js';

class NotedWakeUps extends WakeUps {
  readonly planted: string[] = [];
  async plant(at: string): Promise<void> {
    this.planted.push(at);
  }
  async process(): Promise<void> {}
  async close(): Promise<void> {}
}

let toy: ToyEngine;
let clockPool: ClockPool;
beforeAll(async () => {
  toy = await ToyEngine.start();
  clockPool = new ClockPool(toy.database.urls.clock);
});
afterAll(async () => {
  await clockPool.close();
  await toy.stop();
});

async function waitingFor(endsOn: string): Promise<void> {
  await toy.send(await toy.opened(), { type: 'endMoved', endsOn });
}

describe('the planner', () => {
  it('plants one wake-up per minute for what falls due within 26 hours, over the night that loses an hour', async () => {
    await toy.moveClock('2026-03-28T09:00:00.000Z');
    for (const day of ['2026-03-29', '2026-03-29', '2026-03-30']) await waitingFor(day);
    const wakeUps = new NotedWakeUps();
    const planner = new Planner(clockPool, new DatabaseClock(toy.pool), wakeUps);
    expect(await planner.plan()).toBe(2);
    // Midnight in Dutch winter time, and the reminder six hours later in summer time.
    expect(wakeUps.planted).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T05:00:00.000Z']);
    expect(await planner.plan()).toBe(0);
    await toy.moveClock('2026-03-29T09:00:00.000Z');
    expect(await planner.plan()).toBe(2);
    expect(wakeUps.planted.slice(2)).toEqual(['2026-03-29T22:00:00.000Z', '2026-03-30T04:00:00.000Z']);
  });
});
