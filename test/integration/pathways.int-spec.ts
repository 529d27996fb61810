import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineModule } from '../../src/engine/engine.module.js';
import { CandidatesApiModule } from '../../src/candidates/candidates-api.module.js';
import { inSession } from '../../src/journal/session-work.js';
import { lastKnown } from '../../src/pathways/pathway-counts.read-model.js';
import { pathwayFaults } from '../../src/pathways/pathway-check.js';
import { PathwaysApiModule } from '../../src/pathways/pathways-api.module.js';
import { FocusGroupCounts } from '../../src/pathways/pathway-counts.read-model.js';
import { peopleBehind } from '../../src/outcomes/behind.js';
import { completenessOn } from '../../src/outcomes/completeness.js';
import { dayOf, newCodeBook } from '../../src/outcomes/columns.js';
import { stepsSince, wayToWork } from '../../src/outcomes/figures/way-to-work.js';
import { MATCHING_FIELDS } from '../../src/outcomes/matching-fields.js';
import { PeopleBook } from '../../src/outcomes/people/people-book.js';
import { selectPeople } from '../../src/outcomes/people/people-selection.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';
import { startRooms } from '../support/rooms-app.js';
import type { Rooms } from '../support/rooms-app.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const session = { tenant: GOOI, tenants: [GOOI] };
const SECRET = ['workWithSubsidy', 'singleParent', 'S-4477'];

let db: TestDatabase;
let rooms: Rooms;
let id: string;
let other: string;

const aCandidate = (bsn: string, pathway: readonly object[]) => ({
  municipality: '0402',
  person: { name: { firstNames: 'Noor', lastName: 'Zwaan' }, bsn, birthDate: '1996-05-04' },
  pathway,
});
const opened = async (bsn: string, pathway: readonly object[]): Promise<string> => {
  const made = await rooms.api('consultant.gooi').post('/candidates').send(aCandidate(bsn, pathway));
  expect(made.status).toBe(201);
  return made.body.id;
};
const read = (who: string) => rooms.api(who).get(`/candidates/${id}/pathway`);
const record = async (facts: readonly object[], who = 'consultant.gooi') => {
  const { headers } = await read('consultant.gooi');
  return rooms.api(who).post(`/candidates/${id}/pathway`).set('If-Match', String(headers['etag'])).send({ facts });
};

beforeAll(async () => {
  db = await cloneDatabase();
  rooms = await startRooms(db, [EngineModule, CandidatesApiModule, PathwaysApiModule]);
  id = await opened('999993653', [{ kind: 'ladder', from: '2025-01-06', step: '3' }]);
  other = await opened('111222333', [
    { kind: 'ladder', from: '2025-02-03', step: 'unknown', contact: 'notReached' },
    { kind: 'education', from: '2025-02-03', level: 'mbo2' },
  ]);
});

afterAll(async () => {
  await rooms?.close();
  await db?.drop();
});

describe('The way to work of a person', () => {
  it('keeps each fact with its day, seals what says something of the person, and proves its rows', async () => {
    const recorded = await record([
      { kind: 'ladder', from: '2025-06-02', step: '5' },
      { kind: 'stepToWork', from: '2025-06-10', step: 'learningPlace' },
      { kind: 'workConclusion', from: '2025-06-11', conclusion: 'workWithSubsidy' },
      { kind: 'focusGroups', from: '2025-06-11', groups: ['singleParent'] },
      { kind: 'profile', from: '2025-06-11', hasProfile: true, system: 'sonar', reference: 'S-4477' },
    ]);
    expect(recorded.status).toBe(201);
    const answer = await read('consultant.gooi');
    expect(answer.body.lines.map(({ fact }: { fact: { kind: string } }) => fact.kind)).toEqual([
      'profile',
      'focusGroups',
      'workConclusion',
      'stepToWork',
      'ladder',
      'ladder',
    ]);
    const kept = await queryOnce<{ text: string }>(
      db.superuserUrl,
      `select j.body as text from journal_entry j where j.stream = $1 union all select to_jsonb(r)::text from pathway_row r`,
      [id],
    );
    expect(kept.length).toBeGreaterThan(6);
    for (const word of SECRET) expect(kept.filter(({ text }) => text.includes(word))).toEqual([]);
  });

  it('mends a line by a new one, and takes one away, with the old ones in sight', async () => {
    const before = await read('consultant.gooi');
    const line = before.body.lines.find((one: { fact: { step?: string } }) => one.fact.step === '5');
    const mended = await rooms
      .api('consultant.gooi')
      .put(`/candidates/${id}/pathway/${line.number}`)
      .set('If-Match', String(before.headers['etag']))
      .send({ kind: 'ladder', from: '2025-06-02', step: '4' });
    expect(mended.status).toBe(204);
    const again = await rooms
      .api('consultant.gooi')
      .delete(`/candidates/${id}/pathway/${line.number}`)
      .set('If-Match', String(mended.headers['etag']));
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const after = await read('consultant.gooi');
    const old = after.body.lines.find((one: { number: number }) => one.number === line.number);
    expect(old.replaced).toMatchObject({ removed: false });
    expect(after.body.lines.find((one: { corrects: number }) => one.corrects === line.number).fact.step).toBe('4');
  });

  it('names every fault at once and stores nothing of a request with one', async () => {
    const before = await read('consultant.gooi');
    const wrong = await record([
      { kind: 'ladder', from: '2199-01-01', step: '5' },
      { kind: 'arrangement', from: '2199-01-01', arrangement: '2' },
    ]);
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(['facts.0.from', 'facts.1.from']);
    expect((await read('consultant.gooi')).headers['etag']).toBe(before.headers['etag']);
  });

  it('shows focus groups to the consultant only, and refuses who has nothing to do with it (seed 14)', async () => {
    const manager = await read('manager.gooi');
    expect(manager.body.lines.some(({ kind }: { kind: string }) => kind === 'focusGroups')).toBe(false);
    expect((await record([{ kind: 'focusGroups', from: '2025-07-01', groups: [] }], 'manager.gooi')).status).toBe(403);
    expect((await read('finance.gooi')).status).toBe(403);
    expect((await read('consultant.weesp')).status).toBe(404);
    const looks = await rooms.api('manager.gooi').get(`/candidates/${id}/looks`);
    expect(looks.body.items.some(({ operation }: { operation: string }) => operation === 'pathway.read')).toBe(true);
  });

  it('gives the figures codes and days without opening anything (G16, G18)', async () => {
    const pool = rooms.app.get(AppPool);
    const book = new PeopleBook(pool, rooms.app.get(Clock));
    const people = selectPeople(await book.of(GOOI), { codes: newCodeBook(), parts: [] }, {});
    const counted = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].filter(([, n]) => n > 0));
    const { ladder, moves } = wayToWork(people, [], dayOf('2025-01-31'), dayOf('2025-12-31'));
    expect(counted(ladder)).toEqual({ '4': 1, notReached: 1 });
    expect(counted(moves)).toEqual({ '3 4': 1 });
    expect(counted(wayToWork(people, [], dayOf('2024-01-31'), dayOf('2025-01-31')).ladder)).toEqual({ '3': 1 });
    expect(stepsSince(people, [], dayOf('2025-01-01'), dayOf('2025-12-31'))).toMatchObject({ persons: 1 });
    // A file counts from the day on which it was opened.
    expect(completenessOn(people, dayOf('2025-12-31')).size).toBe(0);
    const filled = completenessOn(people, dayOf('2099-12-31')).get('0402');
    expect(filled).toMatchObject({ notReached: 1 });
    expect(filled?.fields[MATCHING_FIELDS.indexOf('education')]).toBe(1);
    const education = await inSession(pool, session, (client) => lastKnown(client, GOOI, 'education', '2025-12-31'));
    expect(education.map(({ candidate }) => candidate)).toEqual([other]);
    const placed = { owner: ['nobody'] };
    const none = selectPeople(await book.of(GOOI), { codes: newCodeBook(), parts: [] }, placed);
    expect(counted(wayToWork(none, [], dayOf('2025-01-31'), dayOf('2025-12-31')).ladder)).toEqual({});
    expect(peopleBehind(people, () => true)).toMatchObject({ of: 'people', ids: expect.arrayContaining([id, other]) });
    const manager = { id: 'm', role: 'manager', ...session } as const;
    expect(await rooms.app.get(FocusGroupCounts).on(manager, '2025-12-31')).toEqual([
      { group: 'age45plus', persons: 0 },
      { group: 'partnerBenefit', persons: 0 },
      { group: 'singleParent', persons: 'fewerThanFive' },
    ]);
  });

  it('finds a line that was changed behind the record', async () => {
    const pool = rooms.app.get(AppPool);
    const faults = () => inSession(pool, session, (client) => pathwayFaults(client, GOOI));
    expect(await faults()).toEqual([]);
    await queryOnce(
      db.superuserUrl,
      `alter table pathway_row disable trigger pathway_only_added; update pathway_row set codes = '{6}' where candidate = '${id}' and number = 1`,
    );
    expect((await faults()).map(({ stream }) => stream)).toEqual([id, id]);
  });
});
