import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineModule } from '../../src/engine/engine.module.js';
import { policyOn } from '../../workflows/law/policies.js';
import { PolicySource } from '../../src/engine/policy-source.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { AppPool } from '../../src/platform/database.js';
import { openDemoTenants } from '../../src/tenants/demo-tenants.js';
import { MandateService } from '../../src/tenants/mandate.service.js';
import { TenantsApiModule } from '../../src/tenants/tenants-api.module.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';
import { startRooms } from '../support/rooms-app.js';
import type { Rooms } from '../support/rooms-app.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const SESSION = { tenant: GOOI, tenants: [GOOI] };

let db: TestDatabase;
let rooms: Rooms;

beforeAll(async () => {
  db = await cloneDatabase();
  rooms = await startRooms(db, [EngineModule, TenantsApiModule]);
});

afterAll(async () => {
  await rooms?.close();
  await db?.drop();
});

describe('The demo region', () => {
  it('has two deciding bodies, each seeing itself with its municipalities', async () => {
    const { body } = await rooms.api('reader.gooi').get('/deciding-bodies');
    expect(body.items).toHaveLength(1);
    const names = body.items[0].municipalities.map((one: { name: string }) => one.name);
    expect(names).toEqual(['Blaricum', 'Eemnes', 'Gooise Meren', 'Hilversum', 'Huizen', 'Laren', 'Wijdemeren']);
    const weesp = await rooms.api('reader.weesp').get('/deciding-bodies');
    expect(weesp.body.items[0].municipalities).toEqual([
      { code: '0457', name: 'Weesp', from: '2017-01-01', until: '2022-03-23' },
    ]);
  });

  it('is opened once, however often it starts', async () => {
    await openDemoTenants(rooms.app.get(AppPool), rooms.app.get(FactWriter));
    const entries = await queryOnce(
      db.superuserUrl,
      "select type from journal_entry j join stream s on s.id = j.stream where s.kind = 'tenant'",
    );
    expect(entries).toEqual([{ type: 'tenant.opened' }, { type: 'tenant.opened' }]);
  });
});

describe('Policies', () => {
  const put = (name: string, body: object, etag = '"0"', username = 'administrator.gooi') =>
    rooms.api(username).put(`/policies/${name}`).set('If-Match', etag).send(body);
  const choice = (value: unknown, from = '2026-01-01') => ({
    from,
    value,
    ground: 'Collegebesluit 2025-114',
    decidedOn: '2025-12-01',
  });

  it('lists all of them with what holds, in words', async () => {
    const { body } = await rooms.api('consultant.gooi').get('/policies');
    expect(body.items.length).toBeGreaterThan(40);
    const second = body.items.find((one: { name: string }) => one.name === 'agreementNeedsSecondPerson');
    expect(second).toMatchObject({ rule: 'B2b', value: true, words: 'ja', isDefault: true, history: [] });
  });

  it('takes a choice with its ground, and the engine reads it from that day on', async () => {
    const source = new PolicySource(rooms.app.get(AppPool));
    const version = async (): Promise<number> =>
      Number(
        (
          await queryOnce<{ v: number }>(db.superuserUrl, 'select facts_version as v from tenant where id = $1', [GOOI])
        )[0]?.v,
      );
    const before = await version();
    const answer = await put('viewsWorkingDays', choice(15));
    expect(answer.status).toBe(204);
    expect(await version()).toBe(before + 1);
    const policies = await source.of(SESSION, await version());
    expect(policyOn(policies, 'viewsWorkingDays', '2025-12-31')).toBe(10);
    expect(policyOn(policies, 'viewsWorkingDays', '2026-01-01')).toBe(15);
    const { body, headers } = await rooms.api('consultant.gooi').get('/policies/viewsWorkingDays');
    expect(headers['etag']).toBe(answer.headers['etag']);
    expect(body).toMatchObject({
      value: 15,
      isDefault: false,
      history: [{ from: '2026-01-01', ground: 'Collegebesluit 2025-114' }],
    });
  });

  it('refuses a value outside the catalogue, an unknown name, another role, an old version and none at all', async () => {
    const wrong = await put('viewsWorkingDays', choice('veel'));
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors[0].field).toBe('value');
    expect((await put('nonsense', choice(1))).status).toBe(404);
    expect((await put('payDay', choice(20), '"0"', 'manager.gooi')).status).toBe(403);
    expect((await put('viewsWorkingDays', choice(12))).status).toBe(412);
    const bare = rooms.api('administrator.gooi').put('/policies/payDay');
    expect((await bare.send(choice(20))).status).toBe(428);
    expect((await put('payDay', { ...choice(20), decidedOn: '2199-01-01' })).status).toBe(400);
  });

  it('can be set back to no choice', async () => {
    const first = await put('openEndedDecisionYears', choice(3));
    expect(first.status).toBe(204);
    const second = await put('openEndedDecisionYears', choice(null, '2026-06-01'), first.headers['etag']);
    expect(second.status).toBe(204);
    const { body } = await rooms.api('reader.gooi').get('/policies/openEndedDecisionYears');
    expect(body).toMatchObject({ value: null, words: 'geen keuze', isDefault: false });
    expect(body.history).toHaveLength(2);
  });

  it('stores both of two choices made at once on different policies', async () => {
    const both = await Promise.all([put('payDay', choice(20)), put('setOff', choice(false))]);
    expect(both.map((answer) => answer.status)).toEqual([204, 204]);
  });

  it('says nothing of the choices of another body', async () => {
    const { body } = await rooms.api('administrator.weesp').get('/policies/viewsWorkingDays');
    expect(body).toMatchObject({ value: 10, isDefault: true });
  });
});

describe('Mandate (M2, F8)', () => {
  const reviewer = { id: '00000000-0000-4000-8000-000000010003', role: 'reviewer', tenant: GOOI } as const;
  const consultant = { ...reviewer, id: '00000000-0000-4000-8000-000000010001', role: 'consultant' } as const;
  const asked = (actor: typeof reviewer | typeof consultant, type: string, amount: string | null, on = '2026-03-01') =>
    rooms.app.get(MandateService).requireMandate(SESSION, actor, type, amount, on);

  it('is there for a reviewer, not for a consultant, and not before it began', async () => {
    expect(await asked(reviewer, 'lumpSum', '1200.00')).toMatchObject({ decisionType: 'lumpSum', role: 'reviewer' });
    await expect(asked(consultant, 'lumpSum', '1200.00')).rejects.toMatchObject({ code: 'mandateMissing' });
    await expect(asked(reviewer, 'lumpSum', '1200.00', '2016-12-31')).rejects.toMatchObject({ code: 'mandateMissing' });
  });

  it('can be given to one person, up to an amount, for a while', async () => {
    const mandate = {
      decisionType: 'lumpSum',
      member: consultant.id,
      monthlyLimit: '1000.00',
      from: '2026-01-01',
      until: '2026-06-30',
    };
    const { status, body } = await rooms.api('manager.gooi').post('/mandates').send(mandate);
    expect(status).toBe(201);
    expect(await asked(consultant, 'lumpSum', '1000.00')).toMatchObject({ number: body.number });
    await expect(asked(consultant, 'lumpSum', '1000.01')).rejects.toMatchObject({ code: 'mandateMissing' });
    await expect(asked(consultant, 'lumpSum', '10.00', '2026-07-01')).rejects.toMatchObject({ code: 'mandateMissing' });
    const ended = await rooms.api('manager.gooi').post(`/mandates/${body.number}/ending`).send({ until: '2026-02-28' });
    expect(ended.status).toBe(204);
    await expect(asked(consultant, 'lumpSum', '10.00')).rejects.toMatchObject({ code: 'mandateMissing' });
  });

  it('is given once when it is sent twice with one key', async () => {
    const mandate = { decisionType: 'penalty', role: 'legalOfficer', from: '2026-01-01' };
    const send = () => rooms.api('manager.gooi').post('/mandates').set('Idempotency-Key', 'm-1').send(mandate);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    const { body } = await rooms.api('reader.gooi').get('/mandates');
    const penalties = body.items.filter((one: { role: string; decisionType: string }) => one.role === 'legalOfficer');
    expect(penalties.map((one: { decisionType: string }) => one.decisionType)).toEqual(['objection', 'penalty']);
  });

  it('asks for a role or a person, a known decision and the right to give it', async () => {
    const both = { decisionType: 'lumpSum', role: 'reviewer', member: reviewer.id, from: '2026-01-01' };
    expect((await rooms.api('manager.gooi').post('/mandates').send(both)).status).toBe(400);
    expect(
      (
        await rooms
          .api('manager.gooi')
          .post('/mandates')
          .send({ ...both, member: null, decisionType: 'x' })
      ).status,
    ).toBe(400);
    expect(
      (
        await rooms
          .api('consultant.gooi')
          .post('/mandates')
          .send({ ...both, member: null })
      ).status,
    ).toBe(403);
    expect((await rooms.api('manager.gooi').post('/mandates/9999/ending').send({ until: '2026-02-28' })).status).toBe(
      404,
    );
  });
});

describe('Members', () => {
  const id = '00000000-0000-4000-8000-00000001aaaa';
  const fields = {
    issuer: 'praktijkroute-demo',
    subject: 'nieuw.gooi',
    roles: ['consultant'],
    name: 'Truus Wachtmeester',
    mail: 'truus@example.nl',
  };
  const put = (body: object, etag = '"0"', member = id) =>
    rooms.api('administrator.gooi').put(`/members/${member}`).set('If-Match', etag).send(body);

  it('are entered with their roles, named in the list and sealed in the journal', async () => {
    expect((await put(fields)).status).toBe(204);
    const { body } = await rooms.api('manager.gooi').get('/members');
    expect(body.items.find((one: { id: string }) => one.id === id)).toMatchObject({
      name: 'Truus Wachtmeester',
      roles: ['consultant'],
    });
    const entries = await queryOnce(db.superuserUrl, 'select body from journal_entry');
    expect(JSON.stringify(entries)).toContain(id);
    expect(JSON.stringify(entries)).not.toMatch(/Wachtmeester|truus@/);
  });

  it('change on the version that was seen', async () => {
    expect((await put({ ...fields, active: false })).status).toBe(412);
    const { body } = await rooms.api('manager.gooi').get('/members');
    const { revision } = body.items.find((one: { id: string }) => one.id === id);
    expect((await put({ ...fields, active: false }, `"${revision}"`)).status).toBe(204);
  });

  it('share no account, and nobody changes their own roles (F8)', async () => {
    expect((await put(fields, '"0"', '00000000-0000-4000-8000-00000001bbbb')).status).toBe(400);
    const own = '00000000-0000-4000-8000-000000010011';
    expect((await put({ ...fields, subject: 'administrator.gooi' }, '"0"', own)).status).toBe(403);
  });
});
