import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { booksOf, imbalance, journalOf } from '../../support/faults/books.js';
import { requireBuilt } from '../../support/faults/built.js';
import { KilledRoad } from '../../support/faults/killed-road.js';
import { straightRoads } from '../../support/faults/straight-road.js';
import { seededBetween } from '../../support/seeded.js';

const SEED = 'killed at random';
const KILLS = 50;
const STEPS = straightRoads(SEED, 20);
/** Acknowledgements that one process may see at most. */
const MOST = Math.floor((1.5 * STEPS.length) / KILLS);

let calm: KilledRoad;
let killed: KilledRoad;

beforeAll(async () => {
  requireBuilt();
  [calm, killed] = [await KilledRoad.begin(STEPS), await KilledRoad.begin(STEPS)];
  expect(await calm.walk()).toMatchObject({ code: 0, errors: '' });
}, 180_000);
afterAll(async () => {
  await calm.end();
  await killed.end();
});

it(`a region killed ${KILLS} times at random and resumed has the same journal as one that was not`, async () => {
  let ended = 0;
  for (let time = 1; time <= KILLS; time += 1) {
    // Far enough to get somewhere, not so far that all is done before the last time; then anywhere in what follows.
    const kill = { lines: seededBetween(1, MOST, SEED, time), ms: seededBetween(0, 80, SEED, time, 'ms') };
    const { signal, errors } = await killed.walk('', kill);
    expect(errors).toBe('');
    if (signal === 'SIGKILL') ended += 1;
  }
  const halfway = await booksOf(killed.database);
  expect(imbalance(halfway)).toEqual([]);
  expect({ ended, begun: halfway.sent > STEPS.length / 4 }).toEqual({ ended: KILLS, begun: true });
  expect(await killed.walk()).toMatchObject({ code: 0, errors: '' });
  const books = await booksOf(killed.database);
  expect(imbalance(books)).toEqual([]);
  expect(books).toEqual(await booksOf(calm.database));
  expect(books).toMatchObject({ sent: STEPS.length, overdue: 0 });
  expect(await killed.brokenPromises()).toEqual([]);
  // The clock of a road stands still while a day is walked, so even the moments of recording are the same.
  expect(await journalOf(killed.database)).toEqual(await journalOf(calm.database));
  expect(new Set(killed.mails())).toEqual(new Set(calm.mails()));
  expect(await killed.verified()).toEqual({ differences: 0, first: [] });
}, 280_000);
