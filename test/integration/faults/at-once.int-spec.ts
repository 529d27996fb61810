import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dispatched } from '../../../src/engine/command.js';
import type { Swept } from '../../../src/timers/sweeper.js';
import { queryOnce } from '../../support/databases.js';
import { booksOf, imbalance } from '../../support/faults/books.js';
import { requireBuilt } from '../../support/faults/built.js';
import { ownProcess } from '../../support/faults/own-process.js';
import { PlacementRoom, session } from '../../support/faults/placement-room.js';
import { straightRoad, straightRoads, type RoadStep } from '../../support/faults/straight-road.js';

/** Long enough for two processes to be up and connected. */
const HEAD_START_MS = 2_500;

let room: PlacementRoom;
beforeAll(requireBuilt, 120_000);
beforeEach(async () => {
  room = await PlacementRoom.open();
});
afterEach(async () => {
  expect(imbalance(await booksOf(room.database))).toEqual([]);
  expect(await room.verified()).toEqual({ differences: 0, first: [] });
  await room.close();
});

/** The same work in two processes at the same moment. */
async function inTwoProcesses<T>(what: 'send' | 'sweep', more: readonly string[] = []): Promise<readonly T[]> {
  const moment = String(Date.now() + HEAD_START_MS);
  const both = await Promise.all(
    [1, 2].map(() => ownProcess('at-once.mjs', [what, moment, ...more], room.database.env)),
  );
  for (const one of both) expect(one).toMatchObject({ code: 0, errors: '' });
  return both.map((one) => JSON.parse(one.output) as T);
}

async function walked(steps: readonly RoadStep[]): Promise<void> {
  for (const step of steps) await room.take(step);
}

const count = async (sql: string): Promise<number> => {
  const [row] = await queryOnce<{ count: number }>(room.database.urls.owner, `select count(*)::int as count ${sql}`);
  return row?.count ?? -1;
};

describe('at once', () => {
  it('every step of a road sent four times over two pools is stored once and never refused', async () => {
    const other = await PlacementRoom.open(room.database);
    const steps = straightRoads('four times', 1);
    for (const step of steps) {
      await room.moveClock(`${step.day}T09:00:00.000Z`);
      const asked = [room, other, room, other].map(({ engine }) => engine.dispatch(session, step.command));
      const answers = await Promise.all(asked);
      expect(new Set(answers.map((one) => one.entry)).size).toBe(1);
      expect(answers.filter((one) => !one.repeated)).toHaveLength(1);
    }
    await other.leave();
    expect(await booksOf(room.database)).toMatchObject({ sent: steps.length, acknowledged: steps.length });
  });
});

describe('at once in two processes', () => {
  it('the same event, ten times in each, is stored once and answered twenty times alike', async () => {
    const steps = straightRoad('ten times', 0, {});
    const [last, ...before] = steps.toReversed();
    await walked(before.toReversed());
    // A contact is recorded on its day, not before.
    await room.moveClock(`${last?.day}T09:00:00.000Z`);
    await room.sweeper().sweep();
    const answers = (await inTwoProcesses<readonly Dispatched[]>('send', [JSON.stringify(last?.command)])).flat();
    expect(answers).toHaveLength(20);
    expect(new Set(answers.map((one) => one.entry)).size).toBe(1);
    expect(answers.filter((one) => one.repeated === false)).toHaveLength(1);
    expect(await count("from journal_entry where type = 'contact.recorded'")).toBe(1);
  });

  it('the same opening, ten times in each, makes one placement', async () => {
    const [first] = straightRoad('opened ten times', 0, {});
    const answers = (await inTwoProcesses<readonly Dispatched[]>('send', [JSON.stringify(first?.command)])).flat();
    expect(answers.filter((one) => one.entry !== 1)).toEqual([]);
    expect(answers.filter((one) => one.repeated === false)).toHaveLength(1);
    expect(await count('from placement')).toBe(1);
  });

  it('without a key and with the revision somebody saw, one is stored and the others hear what changed', async () => {
    const steps = straightRoad('one revision', 0, {});
    const [last, ...before] = steps.toReversed();
    await walked(before.toReversed());
    const sql = "select revision::int from instance where name = 'placement'";
    const [row] = await queryOnce<{ revision: number }>(room.database.urls.owner, sql);
    // What is due fires first and would move the revision.
    await room.moveClock(`${last?.day}T09:00:00.000Z`);
    await room.sweeper().sweep();
    const fired = await queryOnce<{ revision: number }>(room.database.urls.owner, sql);
    expect(fired[0]?.revision).toBeGreaterThanOrEqual(row?.revision ?? 0);
    const command = { ...last?.command, expectedRevision: fired[0]?.revision, idempotency: undefined };
    const answers = (await inTwoProcesses<readonly { refused?: string }[]>('send', [JSON.stringify(command)])).flat();
    expect(answers.filter((one) => one.refused === undefined)).toHaveLength(1);
    expect(answers.filter((one) => one.refused === 'staleRevision')).toHaveLength(19);
    expect(await count("from journal_entry where type = 'contact.recorded'")).toBe(1);
    // The books count keys; this event had none.
    await queryOnce(
      room.database.urls.owner,
      `insert into idempotency select tenant, 'test', 'road', 'unkeyed', '', stream, number, at from journal_entry
       where type = 'contact.recorded'`,
    );
  });

  it('two sweepers fire every timer once', async () => {
    const steps = straightRoads('two sweepers', 15).filter((step) => step.day < '2026-03-15');
    await walked(steps);
    await room.moveClock('2026-09-20T09:00:00.000Z');
    const waiting = await count('from timer, clock where fired_entry is null and due_at <= fixed_at');
    expect(waiting).toBeGreaterThan(50);
    const swept = await inTwoProcesses<Swept>('sweep');
    expect(swept.flatMap((one) => one.failed)).toEqual([]);
    const fired = await count('from timer where fired_entry is not null');
    expect(fired).toBeGreaterThanOrEqual(waiting);
    expect(await count('from timer, clock where fired_entry is null and due_at <= fixed_at')).toBe(0);
    expect(await count("from journal_entry where body::jsonb ->> 'kind' in ('timer', 'reminder')")).toBe(fired);
  });
});
