import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyAll } from '../../../src/engine/verify-now.js';
import { AppPool } from '../../../src/platform/database.js';
import { cloneDatabase, type TestDatabase } from '../../support/databases.js';
import { booksOf, imbalance, journalOf } from '../../support/faults/books.js';
import { requireBuilt } from '../../support/faults/built.js';
import { ownProcess, type Ended, type Kill } from '../../support/faults/own-process.js';
import { seededBetween } from '../../support/seeded.js';

const SEED = 'killed at random';
const KILLS = 50;
/** A year of a region with few placements. */
const REGION = ['2018-01-01', '2018-12-31', '7', '6'] as const;

let calm: TestDatabase;
let killed: TestDatabase;
let days: number;

const simulate = (database: TestDatabase, kill?: Kill): Promise<Ended> =>
  ownProcess('simulate-region.mjs', REGION, database.env, kill);

beforeAll(async () => {
  requireBuilt();
  [calm, killed] = [await cloneDatabase(), await cloneDatabase()];
  const undisturbed = await simulate(calm);
  expect(undisturbed).toMatchObject({ code: 0, errors: '' });
  days = undisturbed.output.split('\n').length;
}, 120_000);
afterAll(async () => {
  await calm.drop();
  await killed.drop();
});

it(`a simulation killed ${KILLS} times at random and resumed has the same journal as one that was not`, async () => {
  // Far enough to get somewhere, not so far that all is done before the last time; then anywhere in what follows.
  const most = Math.floor((1.7 * days) / KILLS);
  let ended = 0;
  for (let time = 1; time <= KILLS; time += 1) {
    const kill = { lines: seededBetween(1, most, SEED, time), ms: seededBetween(0, 40, SEED, time, 'ms') };
    const { signal, errors } = await simulate(killed, kill);
    expect(errors).toBe('');
    if (signal === 'SIGKILL') ended += 1;
  }
  const [halfway, whole] = [await booksOf(killed), await booksOf(calm)];
  expect(imbalance(halfway)).toEqual([]);
  expect({ ended, begun: halfway.entries > whole.entries / 4 }).toEqual({ ended: KILLS, begun: true });
  expect(await simulate(killed)).toMatchObject({ code: 0, errors: '' });
  const books = await booksOf(killed);
  expect(imbalance(books)).toEqual([]);
  expect(books).toEqual(whole);
  // The clock stands still while a day is lived, so even the moments of recording are the same.
  expect(await journalOf(killed)).toEqual(await journalOf(calm));
  const pool = new AppPool(killed.urls.app);
  expect(await verifyAll(pool, true)).toMatchObject({ differences: 0, first: [] });
  await pool.close();
}, 240_000);
