import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { EngineModule } from '../../../src/engine/engine.module.js';
import { PeopleModule } from '../../../src/people/people.module.js';
import { PlatformModule } from '../../../src/platform/platform.module.js';
import { TimersModule } from '../../../src/timers/timers.module.js';
import { queryOnce } from '../../support/databases.js';
import { booksOf, imbalance } from '../../support/faults/books.js';
import { ownServer, type OwnServer } from '../../support/faults/own-server.js';
import { PlacementRoom, session } from '../../support/faults/placement-room.js';
import { straightRoads, type RoadStep } from '../../support/faults/straight-road.js';
import { seededHash } from '../../support/seeded.js';

const CLIENTS = 8;
const RESTARTS = 3;
/** Events that must be acknowledged before the next restart, and after the last. */
const BETWEEN = 40;

let server: OwnServer;
let room: PlacementRoom;
let app: INestApplicationContext;
let acknowledged = 0;

beforeAll(async () => {
  server = await ownServer('restarted');
  room = await PlacementRoom.open(server.database);
  const timers = TimersModule.forRoot({ pace: { sweep: 100, relay: 100, plan: 500, daily: 60_000 } });
  const built = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(server.database.config), EngineModule, PeopleModule, timers],
  }).compile();
  built.useLogger(false);
  app = await built.init();
});
afterAll(async () => {
  await app.close();
  await room.close();
});

type Asked = { readonly key: string; readonly command: RoadStep['command'] };
type Outcome = Asked & { readonly entry: number | undefined };

/** Contacts with placements, one after the other, each once and whatever comes of it. */
async function load(client: number, streams: readonly string[], until: () => boolean): Promise<readonly Outcome[]> {
  const done: Outcome[] = [];
  for (let number = 0; !until(); number += 1) {
    const stream = streams[(client + number * CLIENTS) % streams.length] ?? '';
    const key = `contact.${client}.${number}`;
    const command: RoadStep['command'] = {
      kind: 'event',
      stream,
      instance: 'placement',
      actor: { id: `consultant-${client}`, role: 'consultant', tenant: session.tenant },
      event: { type: 'contact.recorded', heldOn: '2026-03-20', with: 'worker', kind: 'phone', helpWanted: null },
      idempotency: { operation: 'load', key, bodyHash: seededHash(key) },
    };
    const entry = await room.engine.dispatch(session, command).then(
      (answer) => answer.entry,
      () => undefined,
    );
    done.push({ key, command, entry });
    if (entry === undefined) await wait(300);
    else acknowledged += 1;
  }
  return done;
}

async function reached(count: number): Promise<void> {
  for (let tries = 0; tries < 1_000 && acknowledged < count; tries += 1) await wait(20);
  expect(acknowledged).toBeGreaterThanOrEqual(count);
}

describe('PostgreSQL restarted under load', () => {
  let outcomes: readonly Outcome[];
  let streams: readonly string[];
  const stored = async (): Promise<ReadonlyMap<string, number>> => {
    const sql = "select key, entry::int from idempotency where operation = 'load'";
    const rows = await queryOnce<{ key: string; entry: number }>(server.database.urls.owner, sql);
    return new Map(rows.map((row) => [row.key, row.entry]));
  };

  beforeAll(async () => {
    const steps = straightRoads('restarted', 16).filter((step) => step.day < '2026-03-10');
    for (const step of steps) await room.take(step);
    streams = [...new Set(steps.map((step) => step.command.stream))];
    await room.moveClock('2026-03-20T09:00:00.000Z');
    let over = false;
    const clients = Array.from({ length: CLIENTS }, (_, client) => load(client, streams, () => over));
    for (let time = 1; time <= RESTARTS; time += 1) {
      await reached(time * BETWEEN);
      await server.restart();
    }
    await reached((RESTARTS + 1) * BETWEEN);
    over = true;
    outcomes = (await Promise.all(clients)).flat();
  });

  it('keeps every event that was acknowledged, under the number that was answered', async () => {
    const found = await stored();
    const answered = outcomes.filter((one) => one.entry !== undefined);
    expect(answered.length).toBeGreaterThan(RESTARTS * BETWEEN);
    expect(answered.filter((one) => found.get(one.key) !== one.entry)).toEqual([]);
  });

  it('stored what was not acknowledged once or not at all, and asking again with the key stores it once', async () => {
    const lost = outcomes.filter((one) => one.entry === undefined);
    expect(lost.length).toBeGreaterThan(0);
    const before = await stored();
    for (const one of lost) {
      const answer = await room.engine.dispatch(session, one.command);
      expect({ key: one.key, repeated: answer.repeated }).toEqual({ key: one.key, repeated: before.has(one.key) });
      expect(await room.engine.dispatch(session, one.command)).toMatchObject({ entry: answer.entry, repeated: true });
    }
    const [row] = await queryOnce<{ count: number }>(
      server.database.urls.owner,
      "select count(*)::int as count from journal_entry where type = 'contact.recorded'",
    );
    expect(row?.count).toBe(outcomes.length);
  });

  it('does not stop the worker: what falls due afterwards fires by itself, once', async () => {
    const before = await booksOf(server.database);
    await room.moveClock('2026-09-20T09:00:00.000Z');
    for (let tries = 0; tries < 200 && (await booksOf(server.database)).overdue > 0; tries += 1) await wait(50);
    const after = await booksOf(server.database);
    expect(after).toMatchObject({ overdue: 0, twice: 0 });
    expect(after.timersFired).toBeGreaterThan(before.timersFired);
  }, 20_000);

  it('leaves the books in balance and the record whole', async () => {
    expect(imbalance(await booksOf(server.database))).toEqual([]);
    expect(await room.verified()).toEqual({ differences: 0, first: [] });
  });
});
