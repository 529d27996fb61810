import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineModule } from '../../src/engine/engine.module.js';
import { DuplicatesApiModule } from '../../src/duplicates/duplicates-api.module.js';
import { CandidatesApiModule } from '../../src/candidates/candidates-api.module.js';
import { EmployersApiModule } from '../../src/employers/employers-api.module.js';
import { eachPage } from '../../src/journal/stream-pages.js';
import { chainFault } from '../../src/journal/verify-chain.js';
import { AppPool } from '../../src/platform/database.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { startRooms, type Rooms } from '../support/rooms-app.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
let db: TestDatabase;
let rooms: Rooms;

const api = (username = 'back-office.gooi') => rooms.api(username);
const person = async (more: object = {}, rest: object = {}): Promise<string> => {
  const sent = { name: { firstNames: 'Dubbele', lastName: 'Dirksen' }, birthDate: '1990-01-02', ...more };
  const { body, status } = await api()
    .post('/candidates')
    .send({ municipality: '0402', person: sent, ...rest });
  expect(status).toBe(201);
  return body.id;
};
const employer = async (more: object): Promise<string> =>
  (
    await api()
      .post('/employers')
      .send({ name: 'Kwekerij Tweemaal', ...more })
  ).body.id;
const merge = (kind: string, keep: string, gone: string, username?: string) =>
  api(username).post('/duplicates/merges').send({ kind, keep, merge: gone, reason: 'enteredTwice' });
const unmerge = (kind: string, file: string) =>
  api().post('/duplicates/unmerges').send({ kind, file, reason: 'byMistake' });
const rowOf = async (table: string, id: string) =>
  (await queryOnce(db.superuserUrl, `select * from ${table} where id = $1`, [id]))[0];
const typesOf = async (id: string): Promise<readonly string[]> =>
  (
    await queryOnce<{ type: string }>(
      db.superuserUrl,
      'select type from journal_entry where stream = $1 order by number',
      [id],
    )
  ).map(({ type }) => type);

beforeAll(async () => {
  db = await cloneDatabase();
  rooms = await startRooms(db, [EngineModule, CandidatesApiModule, EmployersApiModule, DuplicatesApiModule]);
});

afterAll(async () => {
  await rooms?.close();
  await db?.drop();
});

describe('A person entered twice (M44)', () => {
  let kept: string;
  let gone: string;
  let before: unknown;

  beforeAll(async () => {
    kept = await person({ mail: 'dirksen@example.nl' });
    gone = await person({ bsn: '111222333' }, { externalId: 'Z-D' });
    await person({ birthDate: '1971-09-09' });
    before = await rowOf('candidate', gone);
  });

  it('is noticed by name and birth date together', async () => {
    const { body } = await api().get('/duplicates');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ ground: 'nameAndBirthDate' });
    expect(body.items[0].files.map(({ id }: { id: string }) => id).toSorted()).toEqual([kept, gone].toSorted());
    expect(JSON.stringify(body)).not.toContain('111222333');
  });

  it('has one mark over all words of the name, which follows what is known of it', async () => {
    const lastName = (name: string) => ({ name: { firstNames: 'Marijke', lastName: name }, birthDate: '1990-01-02' });
    const id = await person(lastName('Merk'));
    const marks = async () =>
      queryOnce<{ words: number; mark: string }>(
        db.superuserUrl,
        `select m.words, m.mark::text, count(*)::int = m.words as whole from person_name_mark m
         join person_index i on i.person = m.person and i.kind = 'name' where m.person = $1 group by m.person`,
        [id],
      );
    const [first] = await marks();
    expect(first).toMatchObject({ words: 2, whole: true });
    const changed = await api()
      .patch(`/candidates/${id}`)
      .set('If-Match', '"1"')
      .send({ person: lastName('Merk Anders') });
    expect(changed.status).toBe(204);
    const [then] = await marks();
    expect(then).toMatchObject({ words: 3, whole: true });
    expect(then?.mark).not.toBe(first?.mark);
    await queryOnce(db.superuserUrl, 'delete from person_index where person = $1', [id]);
    expect(await queryOnce(db.superuserUrl, 'select from person_name_mark where person = $1', [id])).toEqual([]);
  });

  it('is read as the one that stays: by its id, by its BSN and by its number', async () => {
    expect((await merge('candidate', kept, gone)).status).toBe(204);
    const read = await api('consultant.gooi').get(`/candidates/${gone}`);
    expect(read.body).toMatchObject({ id: kept, person: { mail: 'dirksen@example.nl' } });
    for (const search of [{ bsn: '111222333' }, { externalId: 'Z-D' }]) {
      const { body } = await api('consultant.gooi').post('/candidates/search').send(search);
      expect(body.items).toMatchObject([{ id: kept }]);
    }
    expect((await api().get('/duplicates')).body.items).toEqual([]);
    expect((await api().get('/duplicates/merged')).body.items).toMatchObject([{ file: gone, into: kept }]);
  });

  it('says so to who would change the old file, or merge it again', async () => {
    const change = await api().patch(`/candidates/${gone}`).set('If-Match', '"2"').send({ shielded: true });
    expect(change.body).toMatchObject({ status: 409, existing: [kept] });
    expect((await merge('candidate', kept, gone)).status).toBe(409);
    expect((await merge('candidate', gone, kept)).status).toBe(409);
    expect((await merge('candidate', kept, kept)).status).toBe(400);
  });

  it('can be given the BSN of the other; then both hold one number and undoing waits for a choice', async () => {
    const { headers } = await api().get(`/candidates/${kept}`);
    const taken = await api()
      .patch(`/candidates/${kept}`)
      .set('If-Match', String(headers['etag']))
      .send({ person: { bsn: '111222333' } });
    expect(taken.status).toBe(204);
    expect((await unmerge('candidate', gone)).body).toMatchObject({ status: 409, existing: [kept] });
    const now = await api().get(`/candidates/${kept}`);
    await api()
      .patch(`/candidates/${kept}`)
      .set('If-Match', String(now.headers['etag']))
      .send({ person: { bsn: null } });
  });

  it('comes back exactly as it was, and both files tell what happened', async () => {
    expect((await unmerge('candidate', gone)).status).toBe(204);
    expect(await rowOf('candidate', gone)).toEqual(before);
    expect((await api('consultant.gooi').get(`/candidates/${gone}`)).body).toMatchObject({ id: gone });
    expect(await typesOf(gone)).toEqual(['candidate.opened', 'candidate.merged', 'candidate.unmerged']);
    expect(await typesOf(kept)).toEqual(expect.arrayContaining(['candidate.absorbed', 'candidate.released']));
    expect((await unmerge('candidate', gone)).status).toBe(409);
  });

  it('is merged once when two do it at once', async () => {
    const answers = await Promise.all([merge('candidate', kept, gone), merge('candidate', kept, gone)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    await unmerge('candidate', gone);
  });

  it('is not for whoever does not keep files, nor over two organisations', async () => {
    expect((await merge('candidate', kept, gone, 'consultant.gooi')).status).toBe(403);
    expect((await merge('candidate', kept, gone, 'back-office.weesp')).status).toBe(404);
  });
});

describe('An employer entered twice (M44)', () => {
  it('is noticed by its numbers, read as the one that stays, and comes back', async () => {
    const kept = await employer({ kvkNumber: '44556677' });
    const gone = await employer({ kvkNumber: '44556677', name: 'Kwekerij Tweemaal BV', acceptDuplicate: true });
    const before = await rowOf('employer', gone);
    const { body } = await api().get('/duplicates');
    expect(body.items.map(({ ground }: { ground: string }) => ground)).toContain('numbers');
    expect((await merge('employer', kept, gone)).status).toBe(204);
    expect((await api().get(`/employers/${gone}`)).body).toMatchObject({ id: kept, name: 'Kwekerij Tweemaal' });
    const list = await api().get('/employers');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([kept]);
    const found = await api().post('/employers/search').send({ name: 'tweemaal bv' });
    expect(found.body.items).toMatchObject([{ id: kept }]);
    expect((await unmerge('employer', gone)).status).toBe(204);
    expect(await rowOf('employer', gone)).toEqual(before);
  });

  it('leaves every chain whole', async () => {
    const pool = new AppPool(db.urls.app);
    const faults: unknown[] = [];
    await eachPage(pool, GOOI, 50, async (page) => {
      for (const head of page.heads) {
        const fault = chainFault(head.id, page.entries.get(head.id) ?? [], head);
        if (fault) faults.push(fault);
      }
    });
    await pool.close();
    expect(faults).toEqual([]);
  });
});
