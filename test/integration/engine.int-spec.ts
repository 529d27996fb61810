import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { Engine } from '../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import type { Command } from '../../src/engine/command.js';
import { hexList, plainList, textList, wordList } from '../../src/journal/database-lists.js';
import { ConflictError, RecordStore } from '../../src/journal/record-store.js';
import { Surroundings, type LookAround } from '../../src/engine/surroundings.js';
import { enter, hold } from '../../src/journal/held-name.js';
import { AppPool } from '../../src/platform/database.js';
import { ToyWorkflows } from '../support/toy-workflow.js';
import { actor, session, TENANT, ToyEngine } from '../support/toy-engine.js';

let toy: ToyEngine;
beforeAll(async () => {
  toy = await ToyEngine.start();
});
afterAll(async () => {
  await toy.stop();
});

const whole = { differences: 0, first: [] };

describe('the store', () => {
  test('gets every text and byte as it is, whatever stands in it', async () => {
    const texts = ['plain', '', '{"a":"b\\n\\"c"}', 'new\nline, "quote", \\ and {braces}', 'Zoë 🙂 €'];
    const words = [...texts, null, 'NULL'];
    const [row] = await toy.pool.query<{ texts: string[]; words: string[]; bytes: string[]; none: number | null }>(
      `select $1::text[] as texts, $2::text[] as words, cardinality($5::text[]) as none,
        (select array_agg(encode(b, 'hex')) from unnest($3::bytea[], $4::int[]) as x(b, nth)) as bytes`,
      [textList(texts), wordList(words), hexList(['00ff', '7b2c7d']), plainList([1, 2]), textList([])],
    );
    expect(row).toEqual({ texts, words, bytes: ['00ff', '7b2c7d'], none: 0 });
  });

  test('takes a batch in one transaction: when somebody was first it takes all of it back, and each is tried alone', async () => {
    const streams = await Promise.all(Array.from({ length: 60 }, () => toy.opened()));
    const commands = streams.map((stream): Command => ({
      kind: 'event',
      stream,
      actor,
      instance: 'placement',
      event: { type: 'counted' },
    }));
    const calls: string[] = [];
    class Watched extends RecordStore {
      override async store(...[by, writes, client]: Parameters<RecordStore['store']>): Promise<void> {
        calls.push(`${writes.streams.length} ${client === undefined ? 'alone' : 'together'}`);
        if (calls.length === 1) throw new ConflictError('somebody was first');
        await super.store(by, writes, client);
      }
    }
    const engine = new Engine(
      new Watched(toy.pool),
      new ToyWorkflows(),
      new PolicySource(toy.pool),
      new TablesSource(),
    );
    const answers = await engine.dispatchBatch(session, commands);
    expect(answers.map((one) => ('entry' in one ? one.entry : one.message))).toEqual(streams.map(() => 2));
    expect(calls).toEqual(['60 together', ...streams.map(() => '1 alone')]);
    expect((await engine.dispatchBatch(session, commands)).every((one) => 'entry' in one && one.entry === 3)).toBe(
      true,
    );
    expect(calls.at(-1)).toBe('60 together');
    expect(await toy.differences()).toEqual(whole);
  });
});

describe('one event', () => {
  test('is one entry with its state, fact, room row, letter and task', async () => {
    const stream = await toy.opened();
    const answer = await toy.send(stream, { type: 'counted' });
    expect(answer).toMatchObject({ entry: 2, revision: 2, fired: 0, repeated: false });
    const [rows] = await toy.owner(
      `select (select count(*)::int from fact where placement = $1) as facts,
        (select reason from ending where placement = $1) as reason,
        (select count(*)::int from outbox where stream = $1 and entry = 2) as outbox,
        (select count(*)::int from inbox_item where stream = $1 and entry = 2) as inbox,
        (select label from placement where id = $1) as label`,
      [stream],
    );
    expect(rows).toEqual({ facts: 1, reason: 'r1', outbox: 1, inbox: 1, label: 'Speelgoed' });
  });

  test('sent ten times at once with one key is stored once', async () => {
    const stream = await toy.opened();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => toy.send(stream, { type: 'counted' }, { key: 'k1' })),
    );
    expect(new Set(all.map((one) => one.entry))).toEqual(new Set([2]));
    expect(all.filter((one) => !one.repeated)).toHaveLength(1);
    expect(await toy.types(stream)).toEqual(['start', 'counted']);
  });

  test('with a key that was used for another body is refused', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'counted' }, { key: 'k2' });
    await expect(toy.send(stream, { type: 'counted' }, { key: 'k2', body: 'b' })).rejects.toMatchObject({
      code: 'idempotencyMismatch',
    });
  });

  test('by a role that may not send it is refused', async () => {
    const stream = await toy.opened();
    const finance = { ...actor, role: 'finance' } as const;
    await expect(
      toy.engine.dispatch(session, {
        kind: 'event',
        stream,
        actor: finance,
        instance: 'placement',
        event: { type: 'counted' },
      }),
    ).rejects.toMatchObject({ code: 'roleRefused', allowed: ['consultant', 'system'] });
  });

  test('that the state, a rule or the schema refuses stores nothing', async () => {
    const stream = await toy.opened();
    await expect(toy.send(stream, { type: 'closedNow' })).rejects.toMatchObject({ kind: 'state' });
    await expect(toy.send(stream, { type: 'endMoved', endsOn: '2026-02-30' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    for (let count = 0; count < 3; count += 1) await toy.send(stream, { type: 'counted' });
    await expect(toy.send(stream, { type: 'counted' })).rejects.toMatchObject({
      kind: 'rule',
      refusals: [{ code: 'enough' }],
    });
    expect(await toy.types(stream)).toEqual(['start', 'counted', 'counted', 'counted']);
  });

  test('for a stream of another deciding body is unknown', async () => {
    const stream = await toy.opened();
    const other = '00000000-0000-4000-8000-000000000002';
    await expect(
      toy.engine.dispatch(
        { tenant: other, tenants: [other] },
        {
          kind: 'event',
          stream,
          actor: { ...actor, tenant: other },
          instance: 'placement',
          event: { type: 'counted' },
        },
      ),
    ).rejects.toMatchObject({ code: 'unknownStream' });
  });
});

describe('two at once', () => {
  test('with the same expected revision: one is stored, the other hears what changed', async () => {
    const stream = await toy.opened();
    const both = await Promise.allSettled(
      [1, 2].map(() => toy.send(stream, { type: 'counted' }, { expectedRevision: 1 })),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      code: 'staleRevision',
      expected: 1,
      current: 2,
      changes: [{ number: 2, type: 'counted', by: 'member-1' }],
    });
  });

  test('without one: both are stored in turn', async () => {
    const stream = await toy.opened();
    await Promise.all([1, 2, 3].map(() => toy.send(stream, { type: 'counted' })));
    expect(await toy.types(stream)).toEqual(['start', 'counted', 'counted', 'counted']);
  });

  test('a placement locked by a stuck transaction delays no other', async () => {
    const [held, free] = [await toy.opened(), await toy.opened()];
    const stuck = new Client({ connectionString: toy.database.urls.owner });
    await stuck.connect();
    await stuck.query('begin');
    await stuck.query('select 1 from stream where id = $1 for update', [held]);
    const waiting = toy.send(held, { type: 'counted' }).catch((error: unknown) => error);
    await expect(toy.send(free, { type: 'counted' })).resolves.toMatchObject({ entry: 2 });
    await expect(waiting).resolves.toMatchObject({ code: 'busy' });
    await stuck.query('rollback');
    await stuck.end();
    await expect(toy.send(held, { type: 'counted' })).resolves.toMatchObject({ entry: 2 });
  });
});

describe('telling another part', () => {
  test('is an entry of its own that names its cause', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'opened' });
    await toy.send(stream, { type: 'told' });
    const rows = await toy.owner<{ type: string; caused: string | null }>(
      `select type, body::jsonb ->> 'causedBy' as caused from journal_entry where stream = $1 order by number`,
      [stream],
    );
    expect(rows).toEqual([
      { type: 'start', caused: null },
      { type: 'opened', caused: null },
      { type: 'start', caused: '2' },
      { type: 'told', caused: null },
      { type: 'counted', caused: '4' },
    ]);
  });

  test('what it refuses takes everything back', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'opened' });
    await expect(toy.send(stream, { type: 'toldTooMuch' })).rejects.toMatchObject({ instance: 'measurement-1' });
    expect(await toy.types(stream)).toEqual(['start', 'opened', 'start']);
  });
});

describe('what is due', () => {
  test('fires before an event, in order, also when the event is then refused', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'endMoved', endsOn: '2026-03-10' });
    await toy.moveClock('2026-03-12T09:00:00.000Z');
    await expect(toy.send(stream, { type: 'counted' })).rejects.toMatchObject({ kind: 'state' });
    expect(await toy.types(stream)).toEqual([
      'start',
      'endMoved',
      'xstate.after.ends.placement.open',
      'reminder.endNear',
    ]);
    expect(await toy.send(stream, { type: 'closedNow' })).toMatchObject({ fired: 0, revision: 4 });
  });

  test('in one batch with events of others; a refused one harms nobody', async () => {
    const [one, two] = [await toy.opened(), await toy.opened()];
    const event = (stream: string, type: string) =>
      ({ kind: 'event', stream, actor, instance: 'placement', event: { type } }) as const;
    const answers = await toy.engine.dispatchBatch(session, [
      event(one, 'counted'),
      event(two, 'closedNow'),
      event(one, 'counted'),
    ]);
    expect(answers).toMatchObject([{ entry: 2 }, { code: 'eventRefused' }, { entry: 3 }]);
  });
});

describe('an event that rests on other files', () => {
  /** Every event asks; who holds the name is written down while it is held. */
  class OneByOne extends Surroundings {
    inside = 0;
    most = 0;
    constructor(private readonly name: string) {
      super();
    }
    override asks({ kind }: Command): boolean {
      return kind === 'event';
    }
    override of(): Promise<LookAround> {
      return Promise.resolve(async (client, holds) => {
        await enter(client, session);
        if (holds) await hold(client, this.name, 'alone');
        this.inside += 1;
        this.most = Math.max(this.most, this.inside);
        await client.query('select 1');
        this.inside -= 1;
        return { subsidies: [], fifteenOn: null };
      });
    }
  }
  const engineOf = (surroundings: Surroundings): Engine =>
    new Engine(
      new RecordStore(toy.pool),
      new ToyWorkflows(),
      new PolicySource(toy.pool),
      new TablesSource(),
      surroundings,
    );
  const event = (stream: string, type: string, more: object = {}) =>
    ({ kind: 'event', stream, actor, instance: 'placement', event: { type }, ...more }) as const;

  test('is decided while nobody else decides on the same, also in a batch and on other placements', async () => {
    const asking = new OneByOne('same-person');
    const engine = engineOf(asking);
    const streams = await Promise.all(Array.from({ length: 4 }, () => toy.opened()));
    const each = streams.map((stream) => engine.dispatch(session, event(stream, 'counted')));
    const batch = engine.dispatchBatch(
      session,
      streams.map((stream) => event(stream, 'counted')),
    );
    expect((await Promise.all([...each, batch])).flat().every((one) => 'entry' in one)).toBe(true);
    expect(asking.most).toBe(1);
    for (const stream of streams) expect(await toy.types(stream)).toEqual(['start', 'counted', 'counted']);
  });

  test('keeps the timers before it when it is refused, and says what changed to who is late', async () => {
    const engine = engineOf(new OneByOne('other-person'));
    const stream = await toy.opened();
    await toy.send(stream, { type: 'endMoved', endsOn: '2026-04-10' });
    await toy.moveClock('2026-04-12T09:00:00.000Z');
    await expect(engine.dispatch(session, event(stream, 'counted'))).rejects.toMatchObject({ kind: 'state' });
    expect(await toy.types(stream)).toContain('xstate.after.ends.placement.open');
    const late = engine.dispatch(session, event(stream, 'closedNow', { expectedRevision: 1 }));
    await expect(late).rejects.toMatchObject({ code: 'staleRevision', expected: 1, current: 3 });
  });
});

describe('a new version of a machine', () => {
  const migrate = (stream: string, to: number) =>
    toy.engine.dispatch(session, { kind: 'migrate', stream, actor, instance: 'placement', to });

  test('takes a running placement over with the same timers, as an entry with both hashes', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'counted' });
    await toy.send(stream, { type: 'endMoved', endsOn: '2027-05-01' });
    const timers = () => toy.owner('select kind, name, due_at from timer where stream = $1 order by kind', [stream]);
    const before = await timers();
    expect(await migrate(stream, 2)).toMatchObject({ entry: 4, revision: 4 });
    expect(await timers()).toEqual(before);
    const [row] = await toy.owner('select version, snapshot::jsonb as snapshot from instance where stream = $1', [
      stream,
    ]);
    expect(row).toMatchObject({ version: 2, snapshot: { context: { count: 1, counted: 'once' } } });
    const [entry] = await toy.owner(
      `select body::jsonb -> 'event' as event from journal_entry where stream = $1 and type = 'migrated'`,
      [stream],
    );
    expect(entry).toMatchObject({ event: { from: 1, to: 2, before: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await toy.send(stream, { type: 'counted' })).toMatchObject({ entry: 5 });
  });

  test('may refuse one, which then stays and goes on', async () => {
    const stream = await toy.opened();
    await expect(migrate(stream, 2)).rejects.toMatchObject({ code: 'migrationRefused' });
    expect(await toy.send(stream, { type: 'counted' })).toMatchObject({ entry: 2 });
  });

  test('goes version by version, all or nothing: refused when timers would change, done when it stands there', async () => {
    const stream = await toy.opened();
    await toy.send(stream, { type: 'counted' });
    await toy.send(stream, { type: 'endMoved', endsOn: '2027-05-01' });
    await expect(migrate(stream, 3)).rejects.toMatchObject({ message: expect.stringContaining('termijnen') });
    expect(await migrate(stream, 2)).toMatchObject({ entry: 4 });
    expect(await migrate(stream, 2)).toMatchObject({ entry: 4, revision: 4 });
    await expect(migrate(stream, 1)).rejects.toMatchObject({ message: expect.stringContaining('oudere versie') });
  });
});

test('after all this the record is whole, and so is everything it gives', async () => {
  expect(await toy.differences()).toEqual(whole);
});

test('verify finds a changed text, a lost timer and a changed row, with their place', async () => {
  const stream = await toy.opened();
  await toy.send(stream, { type: 'counted' });
  await toy.send(stream, { type: 'endMoved', endsOn: '2027-01-01' });
  await toy.owner(`update ending set reason = 'forged' where placement = $1`, [stream]);
  await toy.owner(`delete from timer where stream = $1 and kind = 'state'`, [stream]);
  const { first } = await toy.verifier.verify(TENANT, { replay: true });
  expect(first.filter((one) => one.stream === stream).map((one) => one.what.split(' {')[0])).toEqual([
    'missing in ending',
    'not in the record: ending',
    'missing in timer',
  ]);
  await toy.owner(
    `update journal_entry set body = replace(body, 'counted', 'forged!') where stream = $1 and number = 2`,
    [stream],
  );
  const { first: chain } = await toy.verifier.verify(TENANT, { replay: false });
  expect(chain).toEqual([{ stream, number: 2, what: 'the text does not give this hash' }]);
});

test('a batch reads new policies on its own connection: with one connection in all nothing waits for ever', async () => {
  const pool = new AppPool(toy.database.urls.app, { max: 1 });
  const engine = new Engine(new RecordStore(pool), new ToyWorkflows(), new PolicySource(pool), new TablesSource());
  const stream = await toy.opened();
  const command = { kind: 'event', stream, actor, instance: 'placement', event: { type: 'counted' } } as const;
  expect(await engine.dispatchBatch(session, [command])).toMatchObject([{ entry: 2 }]);
  await pool.close();
});
