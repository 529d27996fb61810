import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import type { LocalDate } from '../../../workflows/definition.js';
import { queryOnce } from '../../support/databases.js';
import { booksOf, imbalance, journalWithoutMoments } from '../../support/faults/books.js';
import { PlacementRoom } from '../../support/faults/placement-room.js';
import { straightRoad, straightRoads, type RoadStep } from '../../support/faults/straight-road.js';
import { seededBetween } from '../../support/seeded.js';

type Down = { readonly from: LocalDate; readonly until: LocalDate };

/** Walks the days; a worker that lives sweeps soon after midnight and after six, people work at nine. */
async function lived(room: PlacementRoom, steps: readonly RoadStep[], until: LocalDate, down: readonly Down[]) {
  const sweeper = room.sweeper();
  const [first] = steps;
  for (let day = first?.day ?? until; day <= until; day = addDays(day, 1)) {
    const alive = !down.some((one) => one.from <= day && day <= one.until);
    for (const at of alive ? ['00:30', '08:00'] : []) {
      await room.moveClock(`${day}T${at}:00.000Z`);
      expect((await sweeper.sweep()).failed).toEqual([]);
    }
    for (const step of steps.filter((one) => one.day === day)) await room.take(step);
  }
}

/** Two journals of the same lives: with a worker that was always there, and with one that was away. */
async function both(
  steps: readonly RoadStep[],
  until: LocalDate,
  down: readonly Down[],
  look: (room: PlacementRoom) => Promise<void> = async () => undefined,
): Promise<readonly (readonly string[])[]> {
  const journals: (readonly string[])[] = [];
  for (const away of [[], down]) {
    const room = await PlacementRoom.open();
    try {
      await lived(room, steps, until, away);
      const books = await booksOf(room.database);
      expect(imbalance(books)).toEqual([]);
      expect(books.overdue).toBe(0);
      expect(await room.verified()).toEqual({ differences: 0, first: [] });
      journals.push(await journalWithoutMoments(room.database));
      if (away.length > 0) await look(room);
    } finally {
      await room.close();
    }
  }
  return journals;
}

describe('a worker that is down over a deadline', () => {
  it('changes nothing when the lump sum ends meanwhile and somebody acts before the worker is back', async () => {
    const firstDay = '2026-03-02';
    const over = addMonths(firstDay, 6);
    const steps = straightRoad('down', 0, { firstDay });
    const down = { from: addDays(over, -5), until: addDays(over, 25) };
    const [alive, away] = await both(steps, addDays(over, 40), [down], async (room) => {
      const [row] = await queryOnce<{ late: boolean; before: boolean }>(
        room.database.urls.owner,
        `select t.at::date > ((t.body::jsonb ->> 'dueAt')::timestamptz + interval '5 days')::date as late,
           t.number < c.number and t.at = c.at as before
         from journal_entry t join journal_entry c on c.stream = t.stream and c.type = 'contact.recorded'
         where t.body::jsonb ->> 'kind' = 'timer' and t.body::jsonb -> 'event' ->> 'on' = $1`,
        [over],
      );
      expect(row).toEqual({ late: true, before: true });
    });
    expect(away).toEqual(alive);
  });

  it.each(['one', 'two'])(
    'changes nothing for several placements and timers at once, down three times (seed %s)',
    async (seed) => {
      const down = [0, 1, 2].map((time): Down => {
        const from = addDays('2026-02-20', 70 * time + seededBetween(0, 30, seed, 'from', time));
        return { from, until: addDays(from, seededBetween(10, 39, seed, 'days', time)) };
      });
      const [alive, away] = await both(straightRoads(seed, 3), '2026-10-31', down);
      expect(away).toEqual(alive);
    },
    60_000,
  );
});
