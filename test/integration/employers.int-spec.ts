import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmployersApiModule } from '../../src/employers/employers-api.module.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';
import { startRooms } from '../support/rooms-app.js';
import type { Rooms } from '../support/rooms-app.js';

const anEmployer = (more: object = {}) => ({
  name: 'Bakkerij Kruimel',
  kvkNumber: '12345678',
  branchNumber: '000012345678',
  payrollTaxNumber: '123456789L01',
  sector: 'bakery',
  sectorFullTimeHours: '38',
  place: 'Hilversum',
  document: {
    locations: [
      { name: 'Winkel', contacts: [{ role: 'leader', name: 'Gerard Vinkenoog', mail: 'gerard@example.nl' }] },
    ],
  },
  ...more,
});

let db: TestDatabase;
let rooms: Rooms;
let id: string;

const create = (body: object, username = 'wsp-adviser.gooi') => rooms.api(username).post('/employers').send(body);

beforeAll(async () => {
  db = await cloneDatabase();
  rooms = await startRooms(db, [EmployersApiModule]);
  const made = await create(anEmployer());
  expect(made.status).toBe(201);
  id = made.body.id;
});

afterAll(async () => {
  await rooms?.close();
  await db?.drop();
});

describe('Entering an employer', () => {
  it('checks every number, and says all that is wrong (M13)', async () => {
    const wrong = { kvkNumber: '1234', branchNumber: '12', payrollTaxNumber: '123456789', sectorFullTimeHours: '61' };
    const { status, body } = await create(anEmployer(wrong));
    expect(status).toBe(400);
    const fields = body.errors.map((fault: { field: string }) => fault.field);
    expect(fields.toSorted()).toEqual(['branchNumber', 'kvkNumber', 'payrollTaxNumber', 'sectorFullTimeHours']);
  });

  it('warns of the same KvK number, and goes on when that is accepted (M44)', async () => {
    const warned = await create(anEmployer({ name: 'Kruimel Oost' }));
    expect(warned.status).toBe(409);
    expect(warned.body).toMatchObject({ code: 'duplicate', existing: [id] });
    const accepted = await create(anEmployer({ name: 'Kruimel Oost', acceptDuplicate: true }));
    expect(accepted.status).toBe(201);
  });

  it('lets one of two at once enter the same branch; the other hears of that employer (M44)', async () => {
    const twins = { name: 'Twee Tegelijk', kvkNumber: '55667788', branchNumber: '000055667788' };
    const answers = await Promise.all([1, 2, 3].map(() => create(anEmployer(twins))));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status !== 201)) {
      expect(body).toMatchObject({ status: 409, code: 'duplicate', existing: [made[0]?.body.id] });
    }
  });

  it('knows nothing of the other deciding body', async () => {
    expect((await create(anEmployer(), 'consultant.weesp')).status).toBe(201);
    expect((await rooms.api('consultant.weesp').get(`/employers/${id}`)).status).toBe(404);
  });

  it('keeps the people there out of every table', async () => {
    const rows = await queryOnce(
      db.superuserUrl,
      'select document, body from employer e join journal_entry j on j.stream = e.id',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/Vinkenoog|gerard@/);
  });

  it('counts once with one key, also when the first was a warning before', async () => {
    const send = () =>
      rooms
        .api('consultant.gooi')
        .post('/employers')
        .set('Idempotency-Key', 'e-1')
        .send(anEmployer({ kvkNumber: '87654321' }));
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('Reading and changing an employer', () => {
  it('gives contacts per location to whoever works with the employer, and nothing to the region', async () => {
    const { status, body, headers } = await rooms.api('expert.gooi').get(`/employers/${id}`);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"1"');
    expect(body.locations[0].contacts[0].name).toBe('Gerard Vinkenoog');
    expect((await rooms.api('regional-coordinator.gooi').get(`/employers/${id}`)).status).toBe(403);
  });

  it('changes only what was sent, on the version that was seen', async () => {
    const change = (etag: string) =>
      rooms
        .api('consultant.gooi')
        .patch(`/employers/${id}`)
        .set('If-Match', etag)
        .send({ place: 'Laren', sectorFullTimeHours: '36' });
    expect((await rooms.api('consultant.gooi').patch(`/employers/${id}`).send({ place: 'Laren' })).status).toBe(428);
    expect((await change('"1"')).status).toBe(204);
    expect((await change('"1"')).status).toBe(412);
    const { body } = await rooms.api('consultant.gooi').get(`/employers/${id}`);
    expect(body).toMatchObject({
      name: 'Bakkerij Kruimel',
      place: 'Laren',
      sectorFullTimeHours: '36.00',
      kvkNumber: '12345678',
    });
    expect(body.locations).toHaveLength(1);
  });

  it('carries labels, its contact here and two marks; why somebody looks twice is for who decides (M46, seeds 29)', async () => {
    const change = (username: string, sent: object) =>
      rooms.api(username).patch(`/employers/${id}`).set('If-Match', '"2"').send(sent);
    const labels = [{ label: 'smaakmaker', from: '2026-01-01', until: null }];
    const note = { integrity: true, integrityNote: 'De leidinggevende is een broer van een werknemer.' };
    expect((await change('wsp-adviser.gooi', note)).status).toBe(403);
    const wrong = [{ label: 'smaakmaker', from: '2026-01-01', until: '2025-01-01' }];
    expect((await change('consultant.gooi', { labels: wrong })).status).toBe(400);
    expect((await change('consultant.gooi', { ...note, labels, ownMunicipality: true })).status).toBe(204);
    const seen = async (username: string) => (await rooms.api(username).get(`/employers/${id}`)).body;
    const marks = { integrity: true, ownMunicipality: true, labels };
    expect(await seen('reviewer.gooi')).toMatchObject({ ...marks, integrityNote: note.integrityNote });
    expect(await seen('wsp-adviser.gooi')).toMatchObject({ ...marks, integrityNote: null });
    const rows = await queryOnce(
      db.superuserUrl,
      'select document, body from employer e join journal_entry j on j.stream = e.id',
    );
    expect(JSON.stringify(rows)).not.toContain('broer');
  });

  it('is not for an expert', async () => {
    const sent = rooms.api('expert.gooi').patch(`/employers/${id}`).set('If-Match', '"2"');
    expect((await sent.send({ place: 'Huizen' })).status).toBe(403);
  });
});

describe('Finding an employer', () => {
  it.each([{ name: 'kruimel' }, { kvkNumber: '12345678' }, { branchNumber: '000012345678', name: 'bakkerij' }])(
    'finds by %j',
    async (by) => {
      const { status, body } = await rooms.api('consultant.gooi').post('/employers/search').send(by);
      expect(status).toBe(200);
      expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
    },
  );

  it('takes a percent sign for a percent sign', async () => {
    const { body } = await rooms.api('consultant.gooi').post('/employers/search').send({ name: '%%' });
    expect(body.items).toEqual([]);
  });

  it('lists by name, page by page, each once', async () => {
    const seen: string[] = [];
    let path: string | null = '/employers?limit=2';
    while (path !== null) {
      const { body, status } = await rooms.api('consultant.gooi').get(path);
      expect(status).toBe(200);
      seen.push(...body.items.map((item: { name: string }) => item.name));
      path = body.next === null ? null : `/employers?limit=2&cursor=${body.next}`;
    }
    expect(seen).toEqual(['Bakkerij Kruimel', 'Bakkerij Kruimel', 'Kruimel Oost', 'Twee Tegelijk']);
  });

  it('refuses a page that cannot be', async () => {
    expect((await rooms.api('consultant.gooi').get('/employers?limit=0')).status).toBe(400);
    expect((await rooms.api('consultant.gooi').get('/employers?cursor=abc')).status).toBe(400);
    expect((await rooms.api('consultant.gooi').get('/employers/')).status).toBe(404);
  });
});
