import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionActor } from '../../src/access/session.js';
import { furnish, moveClock, openPlacements } from '../../src/bench/bench-engine.js';
import { idOf, TENANT } from '../../src/bench/made-up-placements.js';
import { DuplicatesApiModule } from '../../src/duplicates/duplicates-api.module.js';
import { PlacementHistory } from '../../src/engine/placement-history.js';
import { Verifier } from '../../src/engine/verifier.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { StoredBookmarks } from '../../src/journal/bookmarks.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { Follower, idsOf } from '../../src/journal/follower.js';
import { inSession } from '../../src/journal/session-work.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { FigureOrigins } from '../../src/origins/figure-origin.service.js';
import { FileProofs } from '../../src/origins/file-proofs.service.js';
import { OriginsApiModule } from '../../src/origins/origins-api.module.js';
import { DayReplayDailyPass } from '../../src/origins/replays/day-replay-daily-pass.js';
import { DayReplays } from '../../src/origins/replays/day-replays.service.js';
import { DayReplayWork } from '../../src/origins/replays/day-replay-work.js';
import { RowsReplayer } from '../../src/origins/rows-then.js';
import { sourceThen } from '../../src/origins/source-then.js';
import { OutcomeBook, type OutcomePicture } from '../../src/outcomes/outcome-book.js';
import { outcomeFaults } from '../../src/outcomes/outcome-check.js';
import { recordedSources } from '../../src/outcomes/outcome-recount.js';
import { outcomeRow, type OutcomeRow } from '../../src/outcomes/outcome-row.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { FigureReader, type FigureRequest } from '../../src/outcomes/figure-reader.js';
import type { FigureTable } from '../../src/outcomes/figure-table.js';
import { FIGURES } from '../../src/outcomes/figures/all-figures.js';
import { jobsOn } from '../../src/outcomes/figures/jobs.js';
import { select } from '../../src/outcomes/selection.js';
import { dayOf } from '../../src/outcomes/columns.js';
import { PathwaysApiModule } from '../../src/pathways/pathways-api.module.js';
import { PaymentsApiModule } from '../../src/payments/payments-api.module.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { keptTable } from '../../src/pictures/kept-figures.js';
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

/** Everything that was asked for. */
async function replayed(work: DayReplayWork): Promise<number> {
  let pieces = 0;
  while (await work.step()) pieces += 1;
  return pieces;
}

/** As the API gives them. */
const viewed = (tables: readonly FigureTable[]): readonly unknown[] =>
  tables.map(keptTable).map(({ caption, header, rows, sentence }) => ({ caption, header, rows, sentence }));

const REGULAR = { regular: true, tasks: [], sealed: { tasks: [] } };

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [
    PaymentsApiModule,
    OriginsApiModule,
    PathwaysApiModule,
    DuplicatesApiModule,
  ]);
  pool = new AppPool(api.db.urls.app, { max: 4 });
  projector = new OutcomeProjector(pool, api.rooms.app.get(PersonSexes));
  clock = new DatabaseClock(pool);
  book = new OutcomeBook(pool, clock, projector);
  placement = await decidedLumpSum(api);
  const [row] = await stored('select tenant from placement');
  tenant = String(row?.['tenant']);
});

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

  it('follows how often the worker wants contact, in the reminders too, and forgets a contact that was revoked (seeds 43)', async () => {
    const { candidate } = await placement.view();
    const way = `/candidates/${String(candidate)}/pathway`;
    const { headers } = await api.as('consultant.gooi').get(way);
    const wish = { kind: 'contactWish', from: '2026-02-03', frequency: 'weekly' };
    const told = api.as('consultant.gooi').post(way).set('If-Match', String(headers['etag']));
    expect((await told.send({ facts: [wish] })).status).toBe(201);
    const reminded = async () =>
      (
        await stored("select due_on::text from timer where name = 'contact' and fired_entry is null order by due_on")
      ).map((row) => row['due_on']);
    expect(await reminded()).toEqual(['2026-02-10']);
    await api.until('2026-02-04');
    const wrong = await placement.does('consultant', 'contact.recorded', { ...CONTACT, heldOn: '2026-02-04' });
    expect(await reminded()).toEqual(['2026-02-11']);
    const revoked = { contact: wrong['entry'], reason: 'wrongFile', lastContactOn: '2026-01-01' };
    expect((await placement.sends('back-office', 'contact.revoked', revoked)).status).toBe(403);
    await placement.does('consultant', 'contact.revoked', revoked);
    expect((await placement.sends('manager', 'contact.revoked', revoked)).body).toMatchObject({ status: 400 });
    expect(await reminded()).toEqual(['2026-02-10']);
    await projector.follow(tenant, await clock.now());
    expect(await rowOf()).toMatchObject({ contacts: ['2026-02-03'], contactWishes: [['2026-02-03', 'weekly']] });
    const verifier = new Verifier(pool, new RegisteredWorkflows());
    expect(await verifier.verify(tenant, { replay: true })).toMatchObject({ differences: 0 });
  });

  it('brings the picture in memory along with what was recorded, and is level when that is asked', async () => {
    const runningIn = (picture: OutcomePicture, day: string): number =>
      jobsOn(select(picture), [dayOf(day)], false)[0]?.placements ?? -1;
    const running = async (day: string): Promise<number> => runningIn(await book.of(tenant), day);
    expect(await running('2026-02-03')).toBe(1);
    await api.until('2026-06-01');
    const objection = { decision: 1, party: 'worker', receivedOn: '2026-02-03', postedOn: null };
    await placement.does('back-office', 'objection.received', objection);
    await placement.step('legal-officer', 'objections/1/default', { noticedOn: '2026-06-01' });
    await measured(api, placement, REGULAR);
    expect(await running('2026-06-04')).toBe(1);
    const found = { foundOn: '2026-05-01', ground: 'jobAgreement', how: 'uwv' };
    await placement.does('back-office', 'registration.found', found);
    await placement.does('back-office', 'registration.ended', { endedOn: '2026-06-02', reason: 'ownRequest' });
    await placement.does('consultant', 'employment.ended', {
      lastDay: '2026-06-03',
      reason: 'resigned',
      knownOn: '2026-06-03',
      paidUntil: null,
    });
    expect(await running('2026-06-04')).toBe(1);
    const [one, other] = await Promise.all([book.level(tenant), book.level(tenant)]);
    expect([runningIn(one, '2026-06-04'), runningIn(other, '2026-06-04')]).toEqual([0, 0]);
    await api.until('2026-06-04');
    expect(await running('2026-06-03')).toBe(1);
    expect(await running('2026-06-04')).toBe(0);
    expect(await rowOf()).toMatchObject({
      end: '2026-06-03',
      endReason: 'resigned',
      fullValueOn: '2026-06-03',
      notices: ['2026-06-01'],
      contracts: 1,
      measurements: [
        { orderedOn: '2026-06-01', visitedOn: '2026-06-03', determinedOn: '2026-06-03', value: 100, course: 'open' },
      ],
      application: { open: false },
      register: [
        ['2026-05-01', 'found'],
        ['2026-06-02', 'ended'],
      ],
    });
  });

  it('is given by replay alone as well, and for an earlier day with what was known then', async () => {
    const history = new PlacementHistory(pool, new RegisteredWorkflows());
    const session = { tenant, tenants: [tenant] };
    const [now] = await recordedSources(pool, session, [placement.id], api.rooms.app.get(PersonSexes));
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

  it('holds the sex that stands sealed in the file the person is read as, and none once it is taken away (seeds 41, M44)', async () => {
    const sexes = api.rooms.app.get(PersonSexes);
    const session = { tenant, tenants: [tenant] };
    const { candidate } = await placement.view();
    const tell = async (of: string, sex: string | null) => {
      const who = api.as('consultant.gooi');
      const { headers } = await who.get(`/candidates/${of}/sex`);
      const told = who.patch(`/candidates/${of}`).set('If-Match', headers['etag'] ?? '');
      expect((await told.send({ person: { sex } })).status).toBe(204);
    };
    const joined = async (path: string, sent: object) =>
      expect(
        (
          await api
            .as('back-office.gooi')
            .post(path)
            .send({ kind: 'candidate', ...sent })
        ).status,
      ).toBe(204);
    const followed = async () => {
      await projector.follow(tenant, await clock.now());
      return (await rowOf()).sex;
    };
    expect(await followed()).toBeNull();
    await tell(candidate, 'female');
    expect(await followed()).toBe('female');
    const known = (moment: string) =>
      inSession(pool, session, async (client) => [...(await sexes.asKnownAt(client, [candidate], moment)).values()]);
    expect([await known('2026-06-03T20:00:00.000Z'), await known(await clock.now())]).toEqual([[], ['female']]);

    const other = await api.candidate('gooi', { sex: 'male' });
    await joined('/duplicates/merges', { keep: other, merge: candidate, reason: 'enteredTwice' });
    expect(await followed()).toBe('male');
    await tell(other, 'unknown');
    expect(await followed()).toBe('unknown');
    const faults = () => inSession(pool, session, (client) => outcomeFaults(client, [placement.id], sexes));
    expect(await faults()).toEqual([]);
    const before = await model();
    await projector.rebuild(tenant, await clock.now());
    expect(await model()).toEqual(before);
    await stored(`update outcome_placement set body = replace(body, '"sex":"unknown"', '"sex":"female"')`);
    expect(await faults()).toEqual([placement.id]);
    await projector.rebuild(tenant, await clock.now());
    await joined('/duplicates/unmerges', { file: candidate, reason: 'byMistake' });
    expect(await followed()).toBe('female');
    const counted = () => inSession(pool, session, (client) => sexes.ofPlacements(client, [placement.id]));
    const key = async (wrapped: unknown) =>
      queryOnce(api.db.superuserUrl, 'update keys.person_key set wrapped = $2 where person = $1', [candidate, wrapped]);
    const [kept] = await queryOnce<{ wrapped: string }>(
      api.db.superuserUrl,
      'select wrapped from keys.person_key where person = $1',
      [candidate],
    );
    await key(null);
    expect((await counted()).size).toBe(0);
    await key(kept?.wrapped);
    expect([...(await counted()).values()]).toEqual(['female']);
    await tell(candidate, null);
    expect(await followed()).toBeNull();
  });

  it('keeps bodies apart: another body has none of it', async () => {
    const other = await stored(`select id from tenant where id <> '${tenant}' limit 1`);
    expect((await book.of(String(other[0]?.['id']))).chunks).toEqual([]);
  });
});

describe('A figure of an earlier day', () => {
  const DAY = '2026-06-04';
  const origin = async (figure: string, query: string, who = 'manager.gooi') =>
    api.as(who).get(`/figures/${figure}/origin?${query}`);
  const changed = async (path: string, change: object) => {
    const who = api.as('consultant.gooi');
    const { headers } = await who.get(path);
    const answer = await who
      .patch(path)
      .set('If-Match', headers['etag'] ?? '')
      .send(change);
    expect([path, answer.status]).toEqual([path, 204]);
  };
  const paid = async (month: string) => {
    const made = await api.as('back-office.gooi').post('/pay-runs').send({ month });
    const approval = api.as('manager.gooi').post(`/pay-runs/${made.body.id}/approval`);
    const approved = await approval.set('If-Match', made.headers['etag'] ?? '');
    const released = api.as('finance.gooi').post(`/pay-runs/${made.body.id}/release`);
    const done = await released.set('If-Match', approved.headers['etag'] ?? '');
    expect(done.status).toBe(200);
    return { id: String(made.body.id), etag: String(done.headers['etag']) };
  };

  it('rests on what was known that day, whatever was recorded of employer, person, team and money later', async () => {
    const { candidate, employer } = await placement.view();
    const account = { iban: 'NL20INGB0001234567', proof: 'bankStatement' };
    await api.as('back-office.gooi').post(`/employers/${employer}/accounts`).send(account);
    const approval = { calledBackOn: '2026-06-03' };
    await api.as('manager.gooi').post(`/employers/${employer}/accounts/1/approval`).send(approval);
    const run = await paid('2026-02');
    const seen = FIGURES.filter(({ switchedBy }) => switchedBy === undefined).map(({ key }) => key);
    const shown = new Map<string, unknown>();
    for (const key of seen) {
      const { status, body } = await origin(key, 'year=2026');
      if (status === 403) continue;
      expect({ key, ...body }).toMatchObject({ key, on: DAY, found: { how: 'replayed', files: 1, same: true } });
      shown.set(key, body.tables);
    }
    expect(shown.size).toBeGreaterThan(14);

    await api.until('2026-06-08');
    await changed(`/employers/${employer}`, { sector: 'care', market: 'government', acceptDuplicate: true });
    const benefit = { kind: 'participatiewet', from: '2020-01-01' };
    await changed(`/candidates/${candidate}`, {
      municipality: '0457',
      circle: { circle: 'generalAssistance', benefit },
    });
    const path = `/candidates/${candidate}/pathway`;
    const { headers } = await api.as('consultant.gooi').get(path);
    const facts = [
      { kind: 'ladder', from: '2026-06-01', step: '4', contact: 'reached' },
      { kind: 'interests', from: '2026-01-01', sectors: ['care'] },
    ];
    const recorded = api
      .as('consultant.gooi')
      .post(path)
      .set('If-Match', headers['etag'] ?? '');
    expect((await recorded.send({ facts })).status).toBeLessThan(300);
    const particulars = api.as('consultant.gooi').post(`${placement.path}/particulars`).set('If-Match', '"0"');
    const items = [
      { kind: 'arrangement', from: '2026-02-02', level: '3' },
      { kind: 'arrangement', from: '2026-06-07', level: '2' },
      { kind: 'socialReturn', from: '2026-02-02', applies: true, contract: 'SR-2025-014' },
      { kind: 'reason', from: '2026-02-02', code: 'waiting' },
    ];
    expect((await particulars.send({ items })).status).toBe(204);
    await paid('2026-03');
    const back = { employer, returnedOn: '2026-06-05', reason: 'bankRefused' };
    const sent = api.as('finance.gooi').post(`/pay-runs/${run.id}/returns`).set('If-Match', run.etag).send(back);
    expect((await sent).status).toBeLessThan(300);

    for (const [key, tables] of shown) {
      const { body } = await origin(key, `year=2026&on=${DAY}`);
      expect({ key, over: body.over, tables: body.tables }).toEqual({
        key,
        over: { placements: 1, persons: 1, ofThatDay: true },
        tables,
      });
    }
    // The same by way of all files, replayed beforehand: of that day, and of now beside what is kept.
    const { app } = api.rooms;
    const reader = app.get(FigureReader, { strict: false });
    const [rows, replays] = [app.get(RowsReplayer, { strict: false }), app.get(DayReplays, { strict: false })];
    const proofs = app.get(FileProofs, { strict: false });
    const none = { counted: 0, replayed: 0 };
    const allFiles = new FigureOrigins(pool, reader, rows, replays, proofs, clock, none);
    const manager: SessionActor = { id: 'manager-0', role: 'manager', tenant, tenants: [tenant] };
    const wholeDay = async (key: string, on: string | undefined) => {
      const figure = FIGURES.find((one) => one.key === key);
      if (!figure) throw new Error(`There is no figure ${key}.`);
      const all = { year: 2026, per: 'quarter', team: '', filter: {} } as const;
      const answer = await reader.answer(manager, figure, all);
      return allFiles.of(manager, { figure, request: all, shown: answer }, undefined, on);
    };
    for (const day of [DAY, '2026-06-08']) {
      await replays.ask(manager, day);
      await replayed(app.get(DayReplayWork, { strict: false }));
    }
    for (const [key, tables] of shown) {
      const then = await wholeDay(key, DAY);
      expect({ key, over: then.placements, how: then.anew.how, tables: viewed(then.tables) }).toEqual({
        key,
        over: 1,
        how: 'wholeDay',
        tables,
      });
      const now = await wholeDay(key, undefined);
      expect({ key, ...now.anew }).toMatchObject({ key, how: 'wholeDay', same: true });
    }
    for (const moved of ['kosten', 'trede', 'banen']) {
      const { body } = await origin(moved, 'year=2026');
      expect(body).toMatchObject({ found: { how: 'replayed', same: true } });
      expect(body.tables).not.toEqual(shown.get(moved));
    }
  });

  it('goes over who passed its filters then, and not over who does now', async () => {
    const over = async (query: string) => (await origin('banen', query)).body.over;
    expect(await over(`market=government&on=${DAY}`)).toEqual({ placements: 0, persons: 0, ofThatDay: true });
    expect(await over('market=government')).toMatchObject({ placements: 1 });
    expect(await over(`market=market&on=${DAY}`)).toEqual({ placements: 1, persons: 1, ofThatDay: true });
    expect(await over('market=market')).toMatchObject({ placements: 0 });
    const [row] = await stored('select body from outcome_placement');
    expect((JSON.parse(String(row?.['body'])) as OutcomeRow).markets).toEqual([
      ['1900-01-01', 'market'],
      ['2026-06-08', 'government'],
    ]);
    expect(await over(`on=2026-01-11`)).toEqual({ placements: 0, persons: 0, ofThatDay: true });
    // Particulars that were recorded on 8 June, some of them from an earlier day.
    for (const filter of ['arrangement=3', 'arrangementNow=2', 'socialReturnContract=SR-2025-014', 'reason=waiting']) {
      expect([filter, await over(filter)]).toMatchObject([filter, { placements: 1 }]);
      expect([filter, await over(`${filter}&on=${DAY}`)]).toMatchObject([filter, { placements: 0 }]);
    }
    expect(await over('arrangementNow=3')).toMatchObject({ placements: 0 });
    expect((await origin('arrangementen', 'year=2026&arrangementNow=2')).body).toMatchObject({
      found: { how: 'replayed', same: true },
      tables: [{ rows: expect.arrayContaining([['Arrangement 3', 1, 0, 0, 0, 0]]) }, {}, {}, {}],
    });
  });

  it('is for who sees the figure, without numbers of under five persons for who opens no files', async () => {
    const { body } = await origin('kosten', 'year=2026', 'finance.gooi');
    expect(body).toMatchObject({
      over: { placements: null, persons: null },
      found: { files: null, same: true },
      proof: { files: null, entries: null },
      lists: [],
      files: [],
      asked: null,
    });
    expect(body.words[0]).toBe('Minder dan vijf personen: hoeveel precies, laten we niet zien.');
    expect((await origin('banen', '', 'expert.gooi')).status).toBe(403);
    expect((await origin('spreiding', '')).status).toBe(403);
    expect((await origin('geluk', '')).status).toBe(404);
    expect((await origin('banen', 'list=geheim')).status).toBe(404);
    const wrong = await origin('banen', 'year=26&per=week&on=gisteren');
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: { readonly field: string }) => field)).toEqual(['year', 'per', 'on']);
  });
});

describe('How a figure came about over hundreds of placements', () => {
  const actor: SessionActor = { id: 'manager-0', role: 'manager', tenant: TENANT, tenants: [TENANT] };
  const request = (employers: number): FigureRequest => ({
    filter: { employer: Array.from({ length: employers }, (_none, index) => idOf('employer', index)) },
    team: '',
    year: 2026,
    per: 'quarter',
  });

  it('is replayed, counted or left alone by their number, and never shows another total than the figure itself', async () => {
    const urls = { ...api.db.urls, superuser: api.db.superuserUrl };
    await furnish(urls);
    await openPlacements(urls, 520);
    const { app } = api.rooms;
    const [reader, origins] = [app.get(FigureReader, { strict: false }), app.get(FigureOrigins, { strict: false })];
    const figure = FIGURES.find(({ key }) => key === 'banen');
    if (!figure) throw new Error('There is no such figure.');
    const found = async (employers: number, on?: string) => {
      const asked = { figure, request: request(employers) };
      const shown = await reader.answer(actor, figure, asked.request);
      const origin = await origins.of(actor, { ...asked, shown }, undefined, on);
      return { origin, shown };
    };
    for (const [employers, how, files] of [
      [60, 'replayed', 80],
      [200, 'counted', 220],
      [0, 'tooMany', 520],
    ] as const) {
      const { origin, shown } = await found(employers);
      expect(origin.anew).toMatchObject({ how, files, ...(how === 'tooMany' ? {} : { same: true }) });
      expect(origin.tables).toEqual(shown.tables);
      expect(origin.placements).toBe(files);
    }
    const { shown } = await found(60);
    const before = (await found(200)).shown;
    await moveClock(urls, '2026-06-16T09:00:00.000Z');
    const many = (await found(200, '2026-06-15')).origin;
    expect([many.anew.how, many.tables, many.countedThen]).toEqual(['tooMany', [], false]);
    const few = (await found(60, '2026-06-15')).origin;
    expect([few.anew.how, few.placements, few.tables]).toEqual(['replayed', 80, shown.tables]);

    // Asked twice, done once; a worker that stopped half-way is followed by another, and nothing is kept twice.
    const [replays, work] = [app.get(DayReplays, { strict: false }), app.get(DayReplayWork, { strict: false })];
    const asked = await replays.ask(actor, '2026-06-15');
    expect((await replays.ask(actor, '2026-06-15')).id).toBe(asked.id);
    expect(await work.step()).toBe(true);
    await queryOnce(api.db.urls.owner, `update day_replay set claimed_until = '2026-06-16T09:01:00Z'`);
    expect(await work.step()).toBe(false);
    const halfway = (await found(0, '2026-06-15')).origin;
    expect(halfway.anew).toMatchObject({ how: 'tooMany', replay: { state: 'placements', replayed: 100 } });
    await moveClock(urls, '2026-06-16T09:02:00.000Z');
    await Promise.all([replayed(work), replayed(work)]);
    const all = (await found(200, '2026-06-15')).origin;
    expect([all.anew, all.placements, all.tables]).toMatchObject([{ how: 'wholeDay', files: 220 }, 220, before.tables]);
    expect((await found(0, '2026-06-15')).origin.placements).toBe(520);

    // Of today: what is kept may have moved on since.
    await replays.ask(actor, '2026-06-16');
    await replayed(work);
    expect((await found(0)).origin.anew).toMatchObject({ how: 'wholeDay', same: true, moved: 0, files: 520 });
    await moveClock(urls, '2026-06-17T09:00:00.000Z');
    expect(await replays.find(actor, '2026-06-16')).toBeUndefined();

    // Three days at most: the oldest makes room.
    for (const day of ['2026-06-16', '2026-06-01', '2026-05-01']) {
      await replays.ask(actor, day);
      await replayed(work);
    }
    expect(await replays.find(actor, '2026-06-15')).toBeUndefined();
    for (const day of ['2026-04-01', '2026-03-01', '2026-02-01']) await replays.ask(actor, day);
    await expect(replays.ask(actor, '2026-01-01')).rejects.toThrow('Er worden al 3 dagen nagespeeld.');
    await app.get(DayReplayDailyPass, { strict: false }).run('2026-06-25');
    const left = await queryOnce(api.db.urls.owner, 'select count(*)::int as count from day_replay_placement');
    expect(left).toEqual([{ count: 0 }]);
  });
});
