import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FAULT_POINTS } from '../../../src/platform/fault-points.js';
import { seededBetween } from '../../support/seeded.js';
import { booksOf, imbalance, journalOf } from '../../support/faults/books.js';
import { requireBuilt } from '../../support/faults/built.js';
import { KilledRoad } from '../../support/faults/killed-road.js';
import { straightRoads } from '../../support/faults/straight-road.js';

const SEED = 'killed at a step';
const STEPS = straightRoads(SEED, 4);
const WHOLE = { differences: 0, first: [] };

/** How often a step is at least passed by one process that walks from where the one before it was ended. */
const PASSINGS: Readonly<Record<string, number>> = { dispatch: 40, batch: 5, relay: 15, planner: 4 };

let undisturbed: { readonly journal: readonly string[]; readonly mails: ReadonlySet<string>; readonly entries: number };
let road: KilledRoad;

beforeAll(async () => {
  requireBuilt();
  const calm = await KilledRoad.begin(STEPS);
  try {
    expect(await calm.walk()).toMatchObject({ code: 0, errors: '' });
    const books = await booksOf(calm.database);
    expect(imbalance(books)).toEqual([]);
    expect(books).toMatchObject({ streams: 4, sent: STEPS.length, overdue: 0 });
    expect(calm.mails().length).toBe(new Set(calm.mails()).size);
    undisturbed = {
      journal: await journalOf(calm.database),
      mails: new Set(calm.mails()),
      entries: books.entries,
    };
  } finally {
    await calm.end();
  }
}, 120_000);

beforeEach(async () => {
  road = await KilledRoad.begin(STEPS);
});
afterEach(async () => {
  await road.end();
});

describe('SIGKILL at', () => {
  it.each(FAULT_POINTS)(
    '%s, twice: the record ends as if nothing had happened',
    async (point) => {
      const most = PASSINGS[point.split('.')[0] ?? ''] ?? 1;
      for (const time of [1, 2]) {
        const fault = `${point}:${seededBetween(1, most, SEED, point, time)}`;
        expect({ fault, ...(await road.walk(fault)) }).toMatchObject({ fault, signal: 'SIGKILL', errors: '' });
      }
      expect(await road.walk()).toMatchObject({ code: 0, errors: '' });
      const books = await booksOf(road.database);
      expect(imbalance(books)).toEqual([]);
      expect(books).toMatchObject({ sent: STEPS.length, entries: undisturbed.entries, overdue: 0 });
      expect(await road.brokenPromises()).toEqual([]);
      expect(await journalOf(road.database)).toEqual(undisturbed.journal);
      expect(new Set(road.mails())).toEqual(undisturbed.mails);
      expect(await road.verified()).toEqual(WHOLE);
    },
    60_000,
  );
});

afterAll(() => {
  expect(undisturbed.mails.size).toBeGreaterThan(20);
});
