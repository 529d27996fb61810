import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { EngineModule } from '../../src/engine/engine.module.js';
import { LookDailyPass } from '../../src/looks/look-daily-pass.js';
import { LookRegister } from '../../src/looks/look-register.service.js';
import { LooksApiModule } from '../../src/looks/looks-api.module.js';
import { CandidatesApiModule } from '../../src/candidates/candidates-api.module.js';
import { AccessLog } from '../../src/journal/access-log.js';
import { lookOperation } from '../../src/journal/look-operations.js';
import { CurrentActor } from '../../src/access/current-actor.js';
import { actorOf } from '../../src/access/permissions.js';
import type { SessionActor } from '../../src/access/session.js';
import { personDocument } from '../../src/people/person-document.js';
import { DOCUMENT, PersonVault } from '../../src/people/person-vault.js';
import { localDate } from '../../src/platform/legal-time.js';
import { TenantsApiModule } from '../../src/tenants/tenants-api.module.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';
import { startRooms } from '../support/rooms-app.js';
import type { Rooms } from '../support/rooms-app.js';

const BSN = '999993653';
const GOOI = '00000000-0000-4000-8000-000000000001';

const aPerson = (more: object = {}) => ({
  name: { firstNames: 'Noortje Maria', callName: 'Noor', prefix: 'van der', lastName: 'Zwaanendaal' },
  bsn: BSN,
  birthDate: '1996-05-04',
  address: { street: 'Kerkstraat', houseNumber: '12', postalCode: '1211 AB', place: 'Hilversum' },
  mail: 'noor@example.nl',
  phone: '035 1234567',
  competences: ['nauwkeurig'],
  ...more,
});
const aCandidate = (person: object = {}, more: object = {}) => ({
  municipality: '0402',
  externalId: 'Z-2026-1',
  circle: { circle: 'generalAssistance', benefit: { kind: 'participatiewet', from: '2024-03-01' } },
  person: aPerson(person),
  ...more,
});

/** Answers that go wrong after somebody's file was opened. */
@Controller('api/v1/failing')
class FailingController {
  constructor(private readonly log: AccessLog) {}

  @Get(':id/:tenant')
  async fail(@CurrentActor() actor: SessionActor, @Param('id') candidate: string): Promise<never> {
    await this.log.record(actor, actorOf(actor), [{ operation: 'candidate.read', purpose: 'proef', candidate }]);
    throw new TypeError('something that nobody thought of');
  }
}
@Module({ controllers: [FailingController] })
class FailingModule {}

type Item = { readonly record: { readonly status: string; readonly resource: { readonly attributes: object } } };

let db: TestDatabase;
let rooms: Rooms;
let id: string;

beforeAll(async () => {
  db = await cloneDatabase();
  rooms = await startRooms(db, [EngineModule, CandidatesApiModule, LooksApiModule, TenantsApiModule, FailingModule]);
  const made = await rooms.api('consultant.gooi').post('/candidates').send(aCandidate());
  expect(made.status).toBe(201);
  id = made.body.id;
});

afterAll(async () => {
  await rooms?.close();
  await db?.drop();
});

describe('Entering a person', () => {
  it('asks for a login', async () => {
    const answer = await rooms.api('consultant.gooi').post('/candidates').set('Authorization', '').send(aCandidate());
    expect(answer.status).toBe(401);
  });

  it('names every fault at once, in Dutch', async () => {
    const wrong = {
      municipality: 'Hilversum',
      person: { ...aPerson(), bsn: '999990101', birthDate: '2026-02-30' },
      extra: 1,
    };
    const answer = await rooms.api('consultant.gooi').post('/candidates').send(wrong);
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    const fields = answer.body.errors.map((fault: { field: string }) => fault.field);
    expect(fields.toSorted()).toEqual(['extra', 'municipality', 'person.birthDate', 'person.bsn']);
    expect(answer.text).toContain('burgerservicenummer');
  });

  it('is told apart from searching by more than the name: a search is sent, not read', async () => {
    const read = await rooms.api('consultant.gooi').get('/candidates/search');
    expect([read.status, read.headers['allow']]).toEqual([405, 'POST']);
  });

  it('refuses a birth date on a day to come, beside every other fault, also in a change', async () => {
    const wrong = aCandidate({ birthDate: '2190-01-01' }, { municipality: 'Hilversum' });
    const entered = await rooms.api('consultant.gooi').post('/candidates').send(wrong);
    expect([entered.status, entered.body.errors]).toEqual([
      400,
      [
        expect.objectContaining({ field: 'municipality' }),
        expect.objectContaining({ field: 'person.birthDate', detail: 'Deze dag ligt nog in de toekomst.' }),
      ],
    ]);
    const changed = await rooms
      .api('consultant.gooi')
      .patch(`/candidates/${id}`)
      .set('If-Match', '"1"')
      .send({ person: { birthDate: '2190-01-01', phone: 'x' } });
    expect(changed.body.errors.map((fault: { field: string }) => fault.field).toSorted()).toEqual([
      'person.birthDate',
      'person.phone',
    ]);
  });

  it('warns of a person who is there already, with the file (M44)', async () => {
    const sameBsn = await rooms
      .api('back-office.gooi')
      .post('/candidates')
      .send(aCandidate({}, { externalId: null }));
    expect(sameBsn.status).toBe(409);
    expect(sameBsn.body).toMatchObject({ code: 'duplicate', existing: [id] });
    const sameNumber = await rooms
      .api('consultant.gooi')
      .post('/candidates')
      .send(aCandidate({ bsn: null }));
    expect(sameNumber.body).toMatchObject({ status: 409, existing: [id] });
    const both = await rooms.api('consultant.gooi').post('/candidates').send(aCandidate());
    expect(both.body).toMatchObject({
      existing: [id],
      errors: [{ field: 'person.bsn' }, { field: 'externalId' }],
    });
  });

  it('lets one of two at once enter the same person; the other hears of that file (M44)', async () => {
    const bsn = '123456782';
    const send = () =>
      rooms
        .api('consultant.gooi')
        .post('/candidates')
        .send(aCandidate({ bsn, name: { firstNames: 'Twee', lastName: 'Gelijk' } }, { externalId: null }));
    const answers = await Promise.all([send(), send(), send()]);
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status !== 201)) {
      expect(body).toMatchObject({ status: 409, code: 'duplicate', existing: [made[0]?.body.id] });
    }
    const found = await rooms.api('consultant.gooi').post('/candidates/search').send({ bsn });
    expect(found.body.items).toHaveLength(1);
  });

  it('holds the BSN back also where nobody looked first', async () => {
    const twice = queryOnce(
      db.superuserUrl,
      `with s as (insert into stream (id, tenant, kind, entry_no, head_hash)
         select gen_random_uuid(), tenant, 'candidate', 1, head_hash from stream where id = $1 returning id, tenant)
       insert into candidate (id, tenant, municipality, document, opened_on, bsn_hash)
         select s.id, s.tenant, '0402', '', '2026-01-01', c.bsn_hash from s, candidate c where c.id = $1`,
      [id],
    );
    await expect(twice).rejects.toThrow('candidate_bsn');
  });

  it('counts once when it is sent twice with one key, and refuses the key for something else', async () => {
    const person = aCandidate({ bsn: '111222333' }, { externalId: 'Z-2026-2' });
    const send = (body: object) =>
      rooms.api('consultant.gooi').post('/candidates').set('Idempotency-Key', 'k-1').send(body);
    const [first, second] = [await send(person), await send(person)];
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect((await send(aCandidate({ bsn: null }, { externalId: 'Z-3' }))).body.code).toBe('idempotencyMismatch');
  });

  it('is not for whoever measures or looks for jobs', async () => {
    for (const username of ['expert.gooi', 'wsp-adviser.gooi', 'regional-coordinator.gooi']) {
      expect((await rooms.api(username).post('/candidates').send(aCandidate())).status).toBe(403);
    }
  });
});

describe('The sex of a person (seeds 41)', () => {
  const asked = (who: string, of: string) => rooms.api(who).get(`/candidates/${of}/sex`);
  const told = async (of: string, sex: unknown) => {
    const { headers } = await asked('consultant.gooi', of);
    const sent = rooms.api('consultant.gooi').patch(`/candidates/${of}`);
    return sent.set('If-Match', headers['etag'] ?? '').send({ person: { sex } });
  };

  it('may stay open, is entered and changed with the person, and goes away again; anything else is a fault', async () => {
    const entered = await rooms
      .api('consultant.gooi')
      .post('/candidates')
      .send(aCandidate({ bsn: null, sex: 'female' }, { externalId: 'Z-41' }));
    const other = entered.body.id;
    expect([(await asked('consultant.gooi', id)).body, (await asked('back-office.gooi', other)).body]).toEqual([
      { sex: null },
      { sex: 'female' },
    ]);
    const wrong = await told(other, 'V');
    expect([wrong.status, wrong.body.errors]).toEqual([400, [expect.objectContaining({ field: 'person.sex' })]]);
    expect((await told(other, 'unknown')).status).toBe(204);
    expect((await asked('manager.gooi', other)).body).toEqual({ sex: 'unknown' });
    expect((await told(other, null)).status).toBe(204);
    expect((await asked('legal-officer.gooi', other)).body).toEqual({ sex: null });
    const stored = await queryOnce<{ body: string }>(
      db.superuserUrl,
      `select j.body::text || c::text as body from journal_entry j join candidate c on c.id = j.stream where j.stream = $1`,
      [other],
    );
    expect(stored).toHaveLength(3);
    expect(stored.filter(({ body }) => /female|unknown/.test(body))).toEqual([]);
  });

  it('is read from a document of before it was asked, as not recorded', async () => {
    const vault = rooms.app.get(PersonVault);
    const { sex: _sex, ...before } = personDocument.parse(aPerson({ bsn: null }));
    const made = await rooms
      .api('consultant.gooi')
      .post('/candidates')
      .send(aCandidate({ bsn: null }, { externalId: 'Z-42' }));
    const session = { tenant: GOOI, tenants: [GOOI] };
    const sealed = await vault.seal(session, made.body.id, DOCUMENT, before);
    await queryOnce(db.superuserUrl, 'update candidate set document = $2 where id = $1', [made.body.id, sealed]);
    expect((await asked('consultant.gooi', made.body.id)).body).toEqual({ sex: null });
  });

  it('is shown by itself alone, as a look for its own purpose, and to none but who records it or answers for it', async () => {
    const found = await rooms
      .api('consultant.gooi')
      .post('/candidates')
      .send(aCandidate({ bsn: null, sex: 'female' }, { externalId: 'Z-43' }));
    const of = found.body.id;
    for (const who of ['consultant.gooi', 'manager.gooi', 'wsp-adviser.gooi', 'finance.gooi']) {
      expect((await rooms.api(who).get(`/candidates/${of}`)).text).not.toMatch(/female|"sex"/);
    }
    const search = await rooms.api('consultant.gooi').post('/candidates/search').send({ externalId: 'Z-43' });
    expect([search.body.items.length, search.text.includes('female')]).toEqual([1, false]);
    expect((await rooms.api('consultant.gooi').post('/candidates/search').send({ sex: 'female' })).status).toBe(400);
    for (const who of [
      'expert.gooi',
      'wsp-adviser.gooi',
      'finance.gooi',
      'reviewer.gooi',
      'regional-coordinator.gooi',
    ]) {
      expect([who, (await asked(who, of)).status]).toEqual([who, 403]);
    }
    await asked('consultant.gooi', of);
    const { body } = await rooms.api('manager.gooi').get('/looks?operation=candidate.sex&limit=1');
    expect(body.items[0].record.attributes['dpl.core.processing_activity_id']).toMatch(/gelijke-behandeling-1$/);
  });
});

describe('Opening a person', () => {
  it('shows the whole file to a consultant, with its ETag', async () => {
    const answer = await rooms.api('consultant.gooi').get(`/candidates/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      name: 'Noor van der Zwaanendaal',
      person: { bsn: BSN },
      circle: { circle: 'generalAssistance' },
    });
  });

  it('shows a WSP adviser name and competences, and nothing of BSN or benefit (F1, M41)', async () => {
    const { status, text, body } = await rooms.api('wsp-adviser.gooi').get(`/candidates/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Noor van der Zwaanendaal', competences: ['nauwkeurig'] });
    expect(text).not.toMatch(/999993653|participatiewet|generalAssistance|Kerkstraat|1996/);
  });

  it('is for an expert only when the measurement is theirs, without BSN and benefit (F1)', async () => {
    expect((await rooms.api('expert.gooi').get(`/candidates/${id}`)).status).toBe(404);
    const expert = '00000000-0000-4000-8000-000000010002';
    const placement = await aPlacement(id);
    await queryOnce(
      db.superuserUrl,
      'insert into measurement (placement, number, tenant, expert_id) values ($1, 1, $2, $3)',
      [placement, GOOI, expert],
    );
    const { status, text, body } = await rooms.api('expert.gooi').get(`/candidates/${id}`);
    expect(status).toBe(200);
    expect(body.birthDate).toBe('1996-05-04');
    expect(text).not.toMatch(/999993653|participatiewet|generalAssistance|Kerkstraat/);
  });

  it('is refused to a regional coordinator, and to an administrator without a reason', async () => {
    expect((await rooms.api('regional-coordinator.gooi').get(`/candidates/${id}`)).status).toBe(403);
    expect((await rooms.api('administrator.gooi').get(`/candidates/${id}`)).status).toBe(403);
    const withReason = await rooms.api('administrator.gooi').get(`/candidates/${id}`).set('Purpose', 'melding 4711');
    expect(withReason.status).toBe(200);
  });

  it('is recorded with role and purpose, also a search (F6)', async () => {
    await rooms.api('legal-officer.gooi').get(`/candidates/${id}`).set('Purpose', 'bezwaar Z-9');
    const { body } = await rooms.api('manager.gooi').get(`/candidates/${id}/looks`);
    expect(body.items[0]).toMatchObject({
      role: 'legalOfficer',
      operation: 'candidate.read',
      purpose: 'bezwaar Z-9',
      candidate: id,
    });
    const refused = await rooms.api('consultant.gooi').get(`/candidates/${id}/looks`);
    expect(refused.status).toBe(403);
  });

  it('stands in the register in the form of Logboek dataverwerkingen, for a manager with who it was (F6)', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const called = rooms.api('consultant.gooi').get(`/candidates/${id}`);
    await called.set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    const { body } = await rooms.api('manager.gooi').get('/looks?role=consultant&operation=candidate.read&limit=1');
    expect(body.items[0]).toMatchObject({
      record: {
        trace_id: trace,
        span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
        status: 'Unset',
        name: 'candidate.read',
        attributes: {
          'dpl.core.processing_activity_id': expect.stringContaining('/api/v1/processing-activities/toeleiding-1'),
          'dpl.core.foreign_operation.span_id': '00f067aa0ba902b7',
        },
      },
      told: { role: 'consultant', shown: 'file', candidate: id, actor: expect.any(String) },
    });
    const activity = await rooms.api('consultant.gooi').get('/processing-activities/toeleiding-1');
    expect(activity.body).toMatchObject({ name: 'Toeleiding en plaatsing', version: 1 });
    expect((await rooms.api('consultant.gooi').get('/processing-activities/iets-1')).status).toBe(404);
    expect((await rooms.api('consultant.gooi').get('/looks')).status).toBe(403);
    const wrong = await rooms.api('manager.gooi').get('/looks?limit=0&shown=alles');
    expect([wrong.status, wrong.body.errors.length]).toEqual([400, 2]);
  });

  it('says whose processing it was, and which answer failed after it (F6)', async () => {
    const administrator = rooms.api('administrator.gooi');
    const number = () => administrator.get('/organisation-number');
    const set = async (who: string, sent: string, etag: string) =>
      rooms.api(who).put('/organisation-number').set('If-Match', etag).send({ number: sent });
    const { headers, body } = await number();
    expect(body).toEqual({ number: null, history: [] });
    const etag = headers['etag'] ?? '';
    const wrong = await set('administrator.gooi', '0000000100256444', etag);
    expect([wrong.status, wrong.body.errors[0].detail]).toEqual([
      400,
      'Een organisatienummer (OIN) heeft twintig cijfers; dit zijn er 16. Neem de nullen vooraan mee.',
    ]);
    expect((await set('manager.gooi', '00000001002564440000', etag)).status).toBe(403);
    expect((await set('administrator.gooi', '0000 0001 0025 6444 0000', etag)).status).toBe(204);
    expect((await set('administrator.gooi', '00000001002564440000', etag)).status).toBe(412);
    expect((await number()).body).toMatchObject({
      number: '00000001002564440000',
      history: [{ by: expect.any(String) }],
    });

    expect((await rooms.api('consultant.gooi').get(`/failing/${id}/x`)).status).toBe(500);
    await rooms.api('consultant.gooi').get(`/candidates/${id}`);
    const looks = async () => {
      const found = await rooms.api('manager.gooi').get('/looks?operation=candidate.read&limit=2');
      return found.body.items.map(({ record: { status, resource } }: Item) => [status, resource.attributes]);
    };
    const oin = expect.objectContaining({
      'organization.oin': '00000001002564440000',
      'service.name': 'praktijkroute',
    });
    const seen = [
      ['Unset', oin],
      ['Error', oin],
    ];
    // Written beside the answer: nobody waits for it.
    for (let asked = 0; asked < 500 && (await looks())[1]?.[0] !== 'Error'; asked += 1);
    expect(await looks()).toEqual(seen);
    const [all] = await queryOnce<{ files: string[]; spans: string[] }>(
      db.urls.owner,
      `select array_agg(candidate::text) as files, array_agg(encode(span_id, 'hex')) as spans from access_log where candidate is not null`,
    );
    const again = 'select fail_looks($1::uuid[], $2::text[]) as n from (select set_config($3, $4, false)) x';
    const other = '00000000-0000-4000-8000-000000000002';
    expect(all?.spans.length).toBeGreaterThan(1);
    const values = [all?.files, all?.spans, 'app.tenant', other];
    expect(await queryOnce(db.urls.app, again, values)).toEqual([{ n: 0 }]);
  });

  it('is given to whom it is about with role and body, without the colleague; the question is a look too (AVG 15)', async () => {
    const officer = rooms.api('legal-officer.gooi');
    const first = await officer.get(`/candidates/${id}/subject-looks`);
    const { body, text } = await officer.get(`/candidates/${id}/subject-looks`);
    expect(body.items).toHaveLength(first.body.items.length + 1);
    expect(body.items[0].record.name).toBe('looks.download');
    expect(body.items[0].told).toMatchObject({ role: 'legalOfficer', body: expect.stringContaining('Gooi') });
    expect(body.subject).toMatch(/^[0-9a-f]{64}$/);
    expect(text).not.toContain(id);
    expect(text).not.toContain('"actor"');
    expect((await rooms.api('consultant.gooi').get(`/candidates/${id}/subject-looks`)).status).toBe(403);
  });

  it('is paged by the times the file was opened, counted whole, and told by request to whom it is about (F6, AVG 15)', async () => {
    const register = rooms.app.get(LookRegister, { strict: false });
    const bodies = { tenant: GOOI, tenants: [GOOI] };
    const manager: SessionActor = { id: '00000000-0000-4000-8000-00000000000f', role: 'manager', ...bodies };
    await rooms.api('consultant.gooi').get(`/candidates?name=${encodeURIComponent('Jansen')}`);
    const { looks: all } = await register.ofPerson(manager, id, 'read');
    const opened = all.filter(({ operation }) => lookOperation(operation).shown === 'file');
    expect(opened.length).toBeGreaterThan(3);
    const first = await register.openedOf(manager, id, { before: undefined, limit: 2 });
    const [own, newest] = first.looks;
    expect(own?.operation).toBe('looks.read');
    expect(newest?.id).toBe(opened[0]?.id);
    const last: [string, string] = [newest?.at ?? '', newest?.id ?? ''];
    const next = await register.openedOf(manager, id, { before: last, limit: 2 });
    expect(next.looks.map((look) => look.id)).toEqual(opened.slice(1, 3).map((look) => look.id));
    expect(first.count).toMatchObject({ opened: opened.length + 1, named: all.length - opened.length });

    const asked = (await register.askedOf(manager, id)).asked;
    const told = await register.ofPerson(manager, id, 'read');
    const requests = new Set(told.looks.slice(1).map((look) => look.traceId ?? look.id));
    expect(asked.reduce((sum, one) => sum + one.requests, 0)).toBe(requests.size);
    const operations = new Set(asked.flatMap((one) => one.asked.map(({ operation }) => operation)));
    expect([...operations].toSorted()).toEqual(
      [...new Set(told.looks.slice(1).map(({ operation }) => operation))].toSorted(),
    );

    const day = localDate(told.looks[0]?.at ?? '');
    const days = { from: day, until: day };
    const shown = async (kind: 'file' | 'line' | undefined) =>
      (await register.list(manager, { ...days, shown: kind }, 1_000)).map((look) => look.id);
    const [files, lines, both] = [await shown('file'), await shown('line'), await shown(undefined)];
    expect(files.length * lines.length).toBeGreaterThan(0);
    expect([...files, ...lines].toSorted()).toEqual(both.toSorted());
    const watched = await register.watched(manager, days);
    expect(watched.operations).toEqual(expect.arrayContaining(['candidate.read', 'looks.read', 'placement.list']));
  });

  it('goes after the term the body keeps it, and that it went is recorded (F5, F6)', async () => {
    const age = (years: number) =>
      queryOnce<{ id: string }>(
        db.superuserUrl,
        `update access_log set at = at - interval '${years} years' where id = (select min(id) from access_log
           where tenant = $1 and at > (select max(at) from access_log) - interval '1 day') returning id::text as id`,
        [GOOI],
      );
    const [past] = await age(6);
    const [kept] = await age(4);
    await rooms.app.get(LookDailyPass, { strict: false }).run();
    const left = await queryOnce<{ id: string }>(
      db.superuserUrl,
      'select id::text as id from access_log where id = any($1)',
      [[past?.id, kept?.id]],
    );
    expect(left).toEqual([{ id: kept?.id }]);
    const [entry] = await queryOnce<{ event: object }>(
      db.superuserUrl,
      "select body::jsonb -> 'event' as event from journal_entry where type = 'looks.removed' and stream = $1",
      [GOOI],
    );
    expect(entry?.event).toMatchObject({ count: 1, years: 5, by: { role: 'system' } });
    const tooSoon = await queryOnce<{ n: number }>(
      db.superuserUrl,
      "select forget_looks('2999-01-01', 1000) as n from (select set_config('app.tenant', $1, false)) x",
      [GOOI],
    );
    expect(tooSoon[0]?.n).toBeLessThanOrEqual(1);
  });

  it('finds nothing of the other deciding body', async () => {
    expect((await rooms.api('consultant.weesp').get(`/candidates/${id}`)).status).toBe(404);
    const found = await rooms.api('consultant.weesp').post('/candidates/search').send({ bsn: BSN });
    expect(found.body.items).toEqual([]);
  });
});

describe('Searching', () => {
  const search = (body: object, username = 'consultant.gooi') =>
    rooms.api(username).post('/candidates/search').send(body);

  it.each([{ bsn: BSN }, { name: 'ZWAANENDAAL, Noor' }, { name: 'van der Zwaanendaal' }, { externalId: 'Z-2026-1' }])(
    'finds the person by %j',
    async (by) => {
      const { status, body } = await search(by);
      expect(status).toBe(200);
      expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
      expect(body.more).toBe(false);
    },
  );

  it('asks that all words and all criteria fit', async () => {
    expect((await search({ name: 'Noor Jansen' })).body.items).toEqual([]);
    expect((await search({ name: 'Zwaanendaal', bsn: '123456782' })).body.items).toEqual([]);
    expect((await search({ name: '!!' })).body.items).toEqual([]);
  });

  it('sorts by family name', async () => {
    const name = { firstNames: 'Noor', callName: null, prefix: null, lastName: 'Aalders' };
    await rooms
      .api('consultant.gooi')
      .post('/candidates')
      .send(aCandidate({ bsn: null, name }, { externalId: null }));
    const { body } = await search({ name: 'noor' });
    const names = body.items.map((item: { name: string }) => item.name);
    expect(names[0]).toBe('Noor Aalders');
    expect(names.length).toBeGreaterThan(1);
  });

  it('asks for something, and keeps the BSN from who may not see it', async () => {
    expect((await search({})).status).toBe(400);
    expect((await search({ bsn: BSN }, 'wsp-adviser.gooi')).status).toBe(403);
    expect((await search({ name: 'Noor' }, 'expert.gooi')).status).toBe(403);
  });
});

describe('Changing a person', () => {
  const change = (etag: string | undefined, body: object) => {
    const sent = rooms.api('consultant.gooi').patch(`/candidates/${id}`);
    return (etag === undefined ? sent : sent.set('If-Match', etag)).send(body);
  };

  it('asks which version was seen, and refuses an old one', async () => {
    expect((await change(undefined, { shielded: true })).status).toBe(428);
    const { status, body } = await change('"99"', { shielded: true });
    expect(status).toBe(412);
    expect(body.currentRevision).toBe(1);
  });

  it('adds an entry and hides a secret address from those who write no letters (M45)', async () => {
    const changed = await change('"1"', { shielded: true, person: { phone: '06 12345678' } });
    expect(changed.status).toBe(204);
    expect(changed.headers['etag']).toBe('"2"');
    const seen = async (username: string) => (await rooms.api(username).get(`/candidates/${id}`)).body.person;
    expect(await seen('consultant.gooi')).toMatchObject({ phone: '06 12345678', address: { street: 'Kerkstraat' } });
    expect(await seen('reviewer.gooi')).toMatchObject({ phone: null, address: null, bsn: BSN });
    expect((await change('"1"', { shielded: false })).status).toBe(412);
  });

  it('moves the words by which the person is found', async () => {
    const name = { firstNames: 'Noortje', callName: 'Noor', prefix: null, lastName: 'Ooievaar' };
    expect((await change('"2"', { person: { name } })).status).toBe(204);
    const byOld = await rooms.api('consultant.gooi').post('/candidates/search').send({ name: 'Zwaanendaal Noor' });
    const byNew = await rooms.api('consultant.gooi').post('/candidates/search').send({ name: 'ooievaar' });
    expect(byOld.body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    expect(byNew.body.items).toHaveLength(1);
  });
});

describe('The doelgroep test (A1-A3)', () => {
  const test = (revision: number, body: object) =>
    rooms.api('consultant.gooi').post(`/candidates/${id}/doelgroep-tests`).set('If-Match', `"${revision}"`).send(body);
  const ability = {
    on: '2026-03-02',
    canEarnMinimumWage: false,
    performsTask: true,
    basicSkills: true,
    oneHourOnEnd: true,
  };

  it('finds that V9 belongs, with its explanation in the file', async () => {
    const { status, body } = await test(3, {
      ...ability,
      bearsHoursPerDay: '6.4',
      application: { filedOn: '2026-02-20' },
    });
    expect(status).toBe(201);
    expect(body.outcome).toBe('belongs');
    const file = await rooms.api('consultant.gooi').get(`/candidates/${id}`);
    expect(file.body).toMatchObject({ doelgroep: { outcome: 'belongs', on: '2026-03-02' } });
    expect(file.body.doelgroepExplanation).toEqual(body.explanation);
  });

  it('refuses a second application within 12 months (A2)', async () => {
    const { status, body } = await test(4, {
      ...ability,
      bearsHoursPerDay: '6',
      application: { filedOn: '2026-10-01' },
    });
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ rule: 'A2' });
  });

  it('keeps hours that can be borne out of every table', async () => {
    const rows = await queryOnce(db.superuserUrl, 'select body from journal_entry where stream = $1', [id]);
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/bearsHoursPerDay|belastbaar|canEarnMinimumWage/);
  });
});

async function aPlacement(candidate: string, state = 'closed'): Promise<string> {
  const placement = crypto.randomUUID();
  await queryOnce(
    db.superuserUrl,
    `with s as (insert into stream (id, tenant, kind, entry_no, head_hash)
       values ($1, $2, 'placement', 1, decode(repeat('00', 32), 'hex')) returning id)
     insert into placement (id, tenant, candidate, employer, municipality, state, label, sentence, who_acts, opened_on)
       select id, $2, $3, $3, '0402', $4, '', '', 'nobody', '2026-01-01' from s`,
    [placement, GOOI, candidate, state],
  );
  return placement;
}
