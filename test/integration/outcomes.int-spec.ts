import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementHistory } from '../../src/engine/placement-history.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { StoredBookmarks } from '../../src/journal/bookmarks.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { Follower, idsOf } from '../../src/journal/follower.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { sourceThen } from '../../src/origins/source-then.js';
import { OutcomeBook } from '../../src/outcomes/outcome-book.js';
import { recordedSources } from '../../src/outcomes/outcome-recount.js';
import { outcomeRow, type OutcomeRow } from '../../src/outcomes/outcome-row.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { jobsOn } from '../../src/outcomes/figures/jobs.js';
import { select } from '../../src/outcomes/selection.js';
import { dayOf } from '../../src/outcomes/columns.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured } from '../support/placement-steps.js';

let api: ApiDriver;
let pool: AppPool;
let projector: OutcomeProjector;
let book: OutcomeBook;
let clock: DatabaseClock;
let tenant = '';
let placement: ApiPlacement;

const CONTACT = { heldOn: '2026-02-03', with: 'worker', kind: 'visit', helpWanted: null };

/** A promise and what fulfils it. */
function signal(): readonly [Promise<void>, () => void] {
  let fulfil: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (fulfil = resolve));
  return [promise, fulfil];
}

const REGULAR = { regular: true, tasks: [], sealed: { tasks: [] } };

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  pool = new AppPool(api.db.urls.app, { max: 4 });
  projector = new OutcomeProjector(pool);
  clock = new DatabaseClock(pool);
  book = new OutcomeBook(pool, clock, projector);
  placement = await decidedLumpSum(api);
  const [row] = await stored('select tenant from placement');
  tenant = String(row?.['tenant']);
}, 60_000);

afterAll(async () => {
  await pool.close();
  await api.stop();
});

const stored = (sql: string): Promise<readonly Record<string, unknown>[]> => queryOnce(api.db.urls.owner, sql);
const model = (): Promise<readonly Record<string, unknown>[]> =>
  stored('select id, entry_no, body from outcome_placement order by id');
const rowOf = async (): Promise<OutcomeRow> => JSON.parse(String((await model())[0]?.['body'])) as OutcomeRow;

describe('The read model of the figures', () => {
  it('follows the journal: what happened stands in it, and nothing happens twice', async () => {
    expect(await projector.follow(tenant, await clock.now())).toBe(1);
    expect(await rowOf()).toMatchObject({
      start: null,
      route: 'lumpSum',
      decisions: [{ kind: 'lumpSum', sentOn: '2026-01-12' }],
    });
    expect(await projector.follow(tenant, await clock.now())).toBe(0);
    await api.until('2026-02-03');
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
    expect(await projector.follow(tenant, await clock.now())).toBe(1);
    expect(await rowOf()).toMatchObject({ start: '2026-02-02', end: null, lumpSumUntil: '2026-08-01' });
    expect(await projector.follow(tenant, await clock.now())).toBe(0);
  });

  it('is the same when it is made anew, also after it was spoiled', async () => {
    const before = await model();
    await stored(`update outcome_placement set body = '{}'`);
    const steps: number[] = [];
    expect(await projector.rebuild(tenant, await clock.now(), (done) => steps.push(done))).toBe(before.length);
    expect(await model()).toEqual(before);
    expect(steps.at(-1)).toBe(before.length);
  });

  it('skips nothing of what is stored late, after later entries were followed', async () => {
    await projector.follow(tenant, await clock.now());
    const actor = { id: 'system', role: 'system', tenant } as const;
    const [gate, open] = signal();
    const [reached, reach] = signal();
    const late = new FactWriter(new RecordStore(pool)).write(
      { tenant, tenants: [tenant] },
      {
        stream: placement.id,
        kind: 'placement',
        type: 'particulars.recorded',
        actor,
        facts: { items: [] },
        rows: () => [],
        beside: () => {
          reach();
          return gate;
        },
      },
    );
    await reached;
    expect(await projector.follow(tenant, '2026-02-03T09:10:00.000Z')).toBe(0);
    open();
    await late;
    expect(await projector.follow(tenant, '2026-02-03T09:10:00.000Z')).toBe(1);
    expect(await projector.follow(tenant, '2026-02-03T09:10:00.000Z')).toBe(0);
  });

  it('is level after it was made anew while the product worked, and a round that failed is done again', async () => {
    await Promise.all([
      projector.rebuild(tenant, await clock.now()),
      placement.does('consultant', 'contact.recorded', CONTACT),
      projector.follow(tenant, await clock.now()),
    ]);
    await projector.follow(tenant, await clock.now());
    const followed = await model();
    expect(followed[0]?.['entry_no']).toBe(
      (await stored("select entry_no from stream where kind = 'placement'"))[0]?.['entry_no'],
    );
    await projector.rebuild(tenant, await clock.now());
    expect(await model()).toEqual(followed);

    const taken: string[] = [];
    let broken = true;
    const toy = new Follower(
      pool,
      {
        name: 'toy',
        round: (_tenant, at) => ({ at, grounds: '1' }),
        behind: async (client, _tenant, _round, since) =>
          idsOf(await client.query(`select id::text from placement where $1::timestamptz is null`, [since ?? null])),
        batch: async (_tenant, _round, ids) => {
          if (broken) throw new Error('broken');
          taken.push(...ids);
        },
        all: async () => 0,
      },
      new StoredBookmarks(pool),
    );
    await expect(toy.follow(tenant, await clock.now())).rejects.toThrow('broken');
    broken = false;
    expect([await toy.follow(tenant, await clock.now()), await toy.follow(tenant, await clock.now())]).toEqual([1, 0]);
    expect(taken).toEqual([placement.id]);
  });

  it('brings the picture in memory along with what was recorded', async () => {
    const running = async (day: string): Promise<number> =>
      jobsOn(select(await book.of(tenant)), [dayOf(day)], false)[0]?.placements ?? -1;
    expect(await running('2026-02-03')).toBe(1);
    await api.until('2026-06-01');
    await measured(api, placement, REGULAR);
    await placement.does('consultant', 'employment.ended', {
      lastDay: '2026-06-03',
      reason: 'resigned',
      knownOn: '2026-06-03',
      paidUntil: null,
    });
    await api.until('2026-06-04');
    expect(await running('2026-06-03')).toBe(1);
    expect(await running('2026-06-04')).toBe(0);
    expect(await rowOf()).toMatchObject({
      end: '2026-06-03',
      endReason: 'resigned',
      measurements: [{ orderedOn: '2026-06-01', determinedOn: '2026-06-03', value: 100 }],
    });
  });

  it('is given by replay alone as well, and for an earlier day with what was known then', async () => {
    const history = new PlacementHistory(pool, new RegisteredWorkflows());
    const session = { tenant, tenants: [tenant] };
    const [now] = await recordedSources(pool, session, [placement.id]);
    const rowAt = async (moment: string | undefined): Promise<OutcomeRow | undefined> => {
      const replayed = await history.replayed(session, placement.id, moment);
      const source = now && replayed && sourceThen(now.source, replayed);
      return source && outcomeRow(source);
    };
    // Numbers of the database have their decimals written out.
    const sameHours = (row: OutcomeRow | undefined) =>
      row && { ...row, waiting: { ...row.waiting, hours: Number(row.waiting.hours) } };
    expect(sameHours(await rowAt(undefined))).toEqual(sameHours(await rowOf()));
    expect(await rowAt('2026-02-03T22:59:59.999Z')).toMatchObject({
      start: '2026-02-02',
      end: null,
      measurements: [],
      waiting: { state: 'lumpSum' },
    });
    expect(await rowAt('2026-01-20T22:59:59.999Z')).toMatchObject({ start: null, decisions: [{ kind: 'lumpSum' }] });
    expect(await rowAt('2025-12-31T22:59:59.999Z')).toBeUndefined();
  });

  it('keeps bodies apart: another body has none of it', async () => {
    const other = await stored(`select id from tenant where id <> '${tenant}' limit 1`);
    expect((await book.of(String(other[0]?.['id']))).chunks).toEqual([]);
  });
});
