import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantsModule } from '../../src/tenants/tenants.module.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { PaymentsApiModule } from '../../src/payments/payments-api.module.js';
import { SubsidiesApiModule } from '../../src/subsidies/subsidies-api.module.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { moneyRoom } from '../support/money-files.js';
import { startRooms, type Rooms } from '../support/rooms-app.js';

let db: TestDatabase;
let room: ReturnType<typeof moneyRoom>;
let rooms: Rooms;
let placement: string;

beforeAll(async () => {
  db = await cloneDatabase();
  room = moneyRoom(db);
  rooms = await startRooms(db, [EngineModule, TenantsModule, SubsidiesApiModule, PaymentsApiModule]);
  await room.today('2026-09-20');
  placement = (await room.aPlacement()).id;
});
afterAll(async () => {
  await rooms?.close();
  await room.pool.close();
  await db.drop();
});

const etag = (response: { headers: Record<string, string> }): string => response.headers['etag'] ?? '';

describe('The API of the money', () => {
  it('gives a month with its explanation and records the look (F6)', async () => {
    const found = await rooms.api('consultant.gooi').get(`/placements/${placement}/entitlement?month=2026-08`);
    expect(found.status).toBe(200);
    expect(found.body).toMatchObject({ amount: '1402.20', kind: 'lumpSum', note: null });
    expect(found.body.explanation.length).toBeGreaterThan(3);
    const looks = await queryOnce(db.urls.owner, 'select operation from access_log where placement = $1', [placement]);
    expect(looks).toEqual([{ operation: 'entitlement.read' }]);
  });

  it('refuses an impossible month, a role and another deciding body', async () => {
    const get = (user: string, query: string) => rooms.api(user).get(`/placements/${placement}/entitlement${query}`);
    expect((await get('consultant.gooi', '?month=2026-13')).status).toBe(400);
    expect((await get('wsp-adviser.gooi', '?month=2026-08')).status).toBe(403);
    expect((await get('consultant.weesp', '?month=2026-08')).status).toBe(404);
    expect((await get('consultant.gooi', '?month=2016-08')).status).toBe(422);
  });

  it('forecasts what each wage value pays in month 7, and keeps nothing', async () => {
    const input = { subsidyStart: '2026-03-01', contractHours: '32', sectorFullTimeHours: '40' };
    const { status, body } = await rooms.api('wsp-adviser.gooi').post('/forecasts').send(input);
    expect(status).toBe(200);
    expect(body).toMatchObject({ lastLumpSumDay: '2026-08-31', firstMeasuredDay: '2026-09-01' });
    expect(body.amounts.map((one: { wageValue: number; amount: string }) => [one.wageValue, one.amount])).toEqual([
      [50, '1402.20'],
      [60, '1121.76'],
      [70, '841.32'],
      [80, '560.88'],
      [90, '280.44'],
      [100, '0.00'],
    ]);
    const later = await rooms
      .api('wsp-adviser.gooi')
      .post('/forecasts')
      .send({ ...input, subsidyStart: '2026-10-01' });
    expect(later.body.amounts[0].note).toBe('nog niet vast (minimumloon 2027)');
    const wrong = await rooms
      .api('wsp-adviser.gooi')
      .post('/forecasts')
      .send({ ...input, contractHours: '61' });
    expect(wrong.body.errors).toMatchObject([{ field: 'contractHours' }]);
  });

  it('runs a pay run from preparation to the file for the bank', async () => {
    const made = await rooms.api('back-office.gooi').post('/pay-runs').send({ month: '2026-08' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ total: '2804.40', state: 'prepared' });
    const path = `/pay-runs/${made.body.id}`;
    expect(made.headers['location']).toBe(`/api/v1${path}`);
    expect((await rooms.api('finance.gooi').post(`${path}/approval`)).status).toBe(428);
    expect((await rooms.api('finance.gooi').post(`${path}/approval`).set('If-Match', '"9"')).status).toBe(412);
    const approved = await rooms.api('manager.gooi').post(`${path}/approval`).set('If-Match', etag(made));
    expect(approved.body).toMatchObject({ state: 'approved' });
    const released = await rooms.api('finance.gooi').post(`${path}/release`).set('If-Match', etag(approved));
    expect(released.body).toMatchObject({ state: 'released' });
    const read = await rooms.api('finance.gooi').get(path);
    expect(read.body.lines.map((line: { amount: string }) => line.amount)).toEqual(['1402.20', '1402.20']);
    expect((await rooms.api('finance.gooi').get(`${path}/file`)).status).toBe(409);
    expect((await rooms.api('finance.weesp').get(path)).status).toBe(404);
    expect((await rooms.api('consultant.gooi').get(path)).status).toBe(403);
  });

  it('shows every month of a placement with right, paid and difference', async () => {
    const { body } = await rooms.api('consultant.gooi').get(`/placements/${placement}/money`);
    expect(body.months).toMatchObject([
      { month: '2026-07', entitled: '1402.20', paid: '1402.20', difference: '0.00' },
      { month: '2026-08', entitled: '1402.20', paid: '1402.20', difference: '0.00' },
      { month: '2026-09', entitled: '1402.20', paid: '0.00', difference: '1402.20' },
    ]);
    expect((await rooms.api('consultant.weesp').get(`/placements/${placement}/money`)).status).toBe(404);
  });

  it('M16: takes an account with four eyes, and shows only its end', async () => {
    const employer = await room.anEmployer();
    const path = `/employers/${employer}/accounts`;
    const wrong = await rooms.api('back-office.gooi').post(path).send({ iban: 'NL00INGB0001234567', proof: 'letter' });
    expect(wrong.status).toBe(422);
    const made = await rooms.api('back-office.gooi').post(path).send({ iban: 'NL20INGB0001234567', proof: 'letter' });
    expect(made.body).toMatchObject({ ibanTail: '4567', state: 'requested', number: 1 });
    expect(JSON.stringify(made.body)).not.toContain('NL20');
    const approval = { calledBackOn: '2026-09-18' };
    expect((await rooms.api('back-office.gooi').post(`${path}/1/approval`).send(approval)).status).toBe(403);
    const approved = await rooms.api('finance.gooi').post(`${path}/1/approval`).send(approval);
    expect(approved.body).toMatchObject({ state: 'approved', fromOn: '2026-09-20' });
    expect(
      (await rooms.api('back-office.weesp').post(path).send({ iban: 'NL20INGB0001234567', proof: 'x' })).status,
    ).toBe(404);
  });
});
