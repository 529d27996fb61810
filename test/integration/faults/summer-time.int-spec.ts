import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseClock } from '../../../src/platform/clock.js';
import { ClockPool } from '../../../src/platform/database.js';
import { Sweeper } from '../../../src/timers/sweeper.js';
import { addMonths } from '../../../workflows/law/dates.js';
import { queryOnce } from '../../support/databases.js';
import { PlacementRoom } from '../../support/faults/placement-room.js';
import { straightRoad } from '../../support/faults/straight-road.js';
import { ToyEngine } from '../../support/toy-engine.js';

/** In the night of 29 March the hour from two to three is not there, in that of 25 October it comes twice. */
const NIGHTS = [
  { day: '2026-03-28', begins: '2026-03-27T23:00:00.000Z', reminder: '2026-03-28T05:00:00.000Z' },
  { day: '2026-03-29', begins: '2026-03-28T23:00:00.000Z', reminder: '2026-03-29T05:00:00.000Z' },
  { day: '2026-03-30', begins: '2026-03-29T22:00:00.000Z', reminder: '2026-03-30T04:00:00.000Z' },
  { day: '2026-10-24', begins: '2026-10-23T22:00:00.000Z', reminder: '2026-10-24T04:00:00.000Z' },
  { day: '2026-10-25', begins: '2026-10-24T22:00:00.000Z', reminder: '2026-10-25T04:00:00.000Z' },
  { day: '2026-10-26', begins: '2026-10-25T23:00:00.000Z', reminder: '2026-10-26T05:00:00.000Z' },
] as const;

const justBefore = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString();

describe('around the nights that change the clock', () => {
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
  beforeEach(async () => {
    await toy.moveClock('2026-03-01T09:00:00.000Z');
  });
  afterEach(async () => {
    expect(await toy.differences()).toEqual({ differences: 0, first: [] });
  });

  const firedAt = async (moment: string): Promise<number> => {
    await toy.moveClock(moment);
    return (await new Sweeper(clockPool, new DatabaseClock(toy.pool), toy.engine).sweep()).fired;
  };
  const waitingFor = async (endsOn: string): Promise<string> => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'endMoved', endsOn });
    return stream;
  };

  it.each(NIGHTS)(
    'what is due on $day fires when that day begins here, its reminder six hours later',
    async (night) => {
      const stream = await waitingFor(night.day);
      expect(await firedAt(justBefore(night.begins))).toBe(0);
      expect(await firedAt(night.begins)).toBe(1);
      expect(await firedAt(justBefore(night.reminder))).toBe(0);
      expect(await firedAt(night.reminder)).toBe(1);
      const rows = await toy.owner(
        `select body::jsonb -> 'event' ->> 'on' as day, body::jsonb ->> 'dueAt' as due from journal_entry
       where stream = $1 and number > 2 order by number`,
        [stream],
      );
      expect(rows).toEqual([
        { day: night.day, due: night.begins },
        { day: night.day, due: night.reminder },
      ]);
    },
  );

  it.each(NIGHTS)(
    'the last moment before $day still belongs to the term, the first of $day does not',
    async (night) => {
      const [kept, over] = [await waitingFor(night.day), await waitingFor(night.day)];
      await toy.moveClock(justBefore(night.begins));
      await expect(toy.send(kept, { type: 'counted' })).resolves.toMatchObject({ fired: 0 });
      await toy.moveClock(night.begins);
      await expect(toy.send(over, { type: 'counted' })).rejects.toMatchObject({ kind: 'state' });
      const [row] = await toy.owner<{ day: string }>(
        `select body::jsonb -> 'event' ->> 'on' as day from journal_entry where stream = $1 and type = 'counted'`,
        [kept],
      );
      expect(row?.day).toBe(NIGHT_BEFORE[night.day]);
      expect(await firedAt(night.reminder)).toBeGreaterThan(0);
    },
  );

  it('the hour that comes twice fires nothing twice, and the hour that is not there loses nothing', async () => {
    const streams = [];
    for (const { day } of NIGHTS) streams.push(await waitingFor(day));
    let fired = 0;
    for (const start of ['2026-03-28T21:00:00.000Z', '2026-10-24T20:00:00.000Z']) {
      for (let minutes = 0; minutes < 12 * 60; minutes += 30) {
        fired += await firedAt(new Date(Date.parse(start) + minutes * 60_000).toISOString());
      }
    }
    expect(await firedAt('2026-11-01T00:00:00.000Z')).toBe(2);
    expect(fired).toBe(10);
    const [row] = await toy.owner(
      `select count(*)::int as entries, count(distinct (stream, body::jsonb ->> 'timer', body::jsonb ->> 'dueAt'))::int
         as timers from journal_entry where stream = any($1) and number > 2`,
      [streams],
    );
    expect(row).toEqual({ entries: 12, timers: 12 });
  });
});

const NIGHT_BEFORE: Readonly<Record<string, string>> = {
  '2026-03-28': '2026-03-27',
  '2026-03-29': '2026-03-28',
  '2026-03-30': '2026-03-29',
  '2026-10-24': '2026-10-23',
  '2026-10-25': '2026-10-24',
  '2026-10-26': '2026-10-25',
};

describe('a lump sum whose last day is the one before such a night', () => {
  it.each([
    { firstDay: '2025-09-29', over: '2026-03-29', begins: '2026-03-28T23:00:00.000Z' },
    { firstDay: '2025-09-30', over: '2026-03-30', begins: '2026-03-29T22:00:00.000Z' },
    { firstDay: '2026-04-25', over: '2026-10-25', begins: '2026-10-24T22:00:00.000Z' },
    { firstDay: '2026-04-26', over: '2026-10-26', begins: '2026-10-25T23:00:00.000Z' },
  ])(
    'from $firstDay ends when $over begins here (D6, D7)',
    async ({ firstDay, over, begins }) => {
      expect(addMonths(firstDay, 6)).toBe(over);
      const room = await PlacementRoom.open();
      try {
        for (const step of straightRoad('nights', 0, { firstDay })) if (step.day < over) await room.take(step);
        const subsidy = async (at: string): Promise<unknown> => {
          await room.moveClock(at);
          await room.sweeper().sweep();
          const sql = `select snapshot::jsonb -> 'context' -> 'at' ->> 'subsidy' as at from instance where name = 'placement'`;
          return (await queryOnce<{ at: string }>(room.database.urls.owner, sql))[0]?.at;
        };
        expect(await subsidy(justBefore(begins))).toBe('measuredLater');
        expect(await subsidy(begins)).toBe('measuredRunning');
        expect(await room.verified()).toEqual({ differences: 0, first: [] });
      } finally {
        await room.close();
      }
    },
    30_000,
  );
});
