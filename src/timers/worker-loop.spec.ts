import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Clock } from '../platform/clock.js';
import { WakeUps } from '../platform/wake-ups.js';
import { AskedWork } from './asked-work.js';
import { DailyPass } from './daily-pass.js';
import type { Pace } from './pace.js';
import { WorkerLoop } from './worker-loop.js';

class StandingClock extends Clock {
  constructor(public at: string) {
    super();
  }
  async now(): Promise<string> {
    return this.at;
  }
}

class OneWakeUp extends WakeUps {
  wake: () => Promise<void> = async () => undefined;
  async plant(): Promise<void> {}
  async process(handler: () => Promise<void>): Promise<void> {
    this.wake = handler;
  }
  async close(): Promise<void> {}
}

class CountedPass extends DailyPass {
  readonly days: string[] = [];
  constructor(
    readonly name: string,
    private readonly fails = false,
  ) {
    super();
  }
  async run(today: string): Promise<void> {
    this.days.push(today);
    if (this.fails) throw new Error('not today');
  }
}

const NEVER = 3_600_000;

/** Waits for what must come, however slow the machine; the time of a test bounds it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1);
}

function loopWith(parts: { pace?: Partial<Record<keyof Pace, number>>; fired?: number; asked?: readonly AskedWork[] }) {
  const clock = new StandingClock('2026-03-28T22:30:00.000Z');
  const wakeUps = new OneWakeUp();
  const counts = { sweep: 0, plan: 0, relay: 0 };
  const passes = [new CountedPass('one', true), new CountedPass('two')];
  const reports: string[] = [];
  const loop = new WorkerLoop(
    {
      sweeper: { sweep: async () => ({ fired: (counts.sweep += 1) && (parts.fired ?? 0) }) },
      planner: { plan: async () => (counts.plan += 1) },
      relay: { run: async () => (counts.relay += 1) },
      dailyPasses: passes,
      askedWork: parts.asked ?? [],
      wakeUps,
      clock,
    },
    { sweep: NEVER, plan: NEVER, relay: NEVER, daily: NEVER, asked: NEVER, ...parts.pace },
    (message) => reports.push(message),
  );
  return { loop, clock, wakeUps, counts, passes, reports };
}

describe('the loop of a worker', () => {
  it('does every round at its start and says how long ago it swept', async () => {
    const { loop, counts } = loopWith({});
    expect(loop.secondsSinceSweep()).toBeUndefined();
    await loop.start();
    await until(() => counts.sweep + counts.plan + counts.relay === 3);
    await loop.stop();
    expect(counts).toEqual({ sweep: 1, plan: 1, relay: 1 });
    expect(loop.secondsSinceSweep()).toBe(0);
  });

  it('sweeps at a wake-up, and relays at once what fired', async () => {
    const { loop, counts, wakeUps } = loopWith({ fired: 1 });
    await loop.start();
    await until(() => counts.sweep === 1 && counts.relay >= 1);
    const relayed = counts.relay;
    await wakeUps.wake();
    await until(() => counts.sweep === 2 && counts.relay > relayed);
    await loop.stop();
    await wakeUps.wake();
    expect(counts.sweep).toBe(2);
  });

  it('passes each Dutch calendar day once, tries again what failed, and lets no pass wait for another', async () => {
    const { loop, clock, passes, reports } = loopWith({ pace: { daily: 2 } });
    const [failing, other] = passes;
    await loop.start();
    await until(() => other?.days.length === 1 && (failing?.days.length ?? 0) > 1);
    clock.at = '2026-03-28T23:00:00.000Z';
    await until(() => other?.days.length === 2 && failing?.days.at(-1) === '2026-03-29');
    await loop.stop();
    expect(other?.days).toEqual(['2026-03-28', '2026-03-29']);
    expect(failing?.days.length).toBeGreaterThan(2);
    expect(reports[0]).toContain('one');
  });

  it('does what was asked for piece by piece in turns, tries again what failed, and stops between two pieces', async () => {
    const done: string[] = [];
    const work = (name: string, pieces: number): AskedWork => ({
      name,
      step: async () => {
        await wait(0);
        done.push(name);
        if (name === 'broken') throw new Error('away');
        return done.filter((one) => one === name).length < pieces;
      },
    });
    const { loop, reports } = loopWith({ asked: [work('large', 1_000_000), work('broken', 1), work('small', 2)] });
    await loop.start();
    await until(() => done.length >= 6);
    await loop.stop();
    expect(done.slice(0, 6)).toEqual(['large', 'broken', 'small', 'large', 'small', 'large']);
    expect(reports).toContain('The asked work broken failed: Error: away');
    const after = done.length;
    // Whatever would still be going on gets its turn here.
    await wait(0);
    await wait(0);
    expect(done).toHaveLength(after);
  });
});
