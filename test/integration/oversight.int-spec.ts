import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_BODIES } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { TablesSource } from '../../src/engine/policy-source.js';
import { inSession } from '../../src/journal/session-work.js';
import { AccessLog } from '../../src/journal/access-log.js';
import { Approvals } from '../../src/oversight/approvals.read-model.js';
import { BureausApiModule } from '../../src/bureaus/bureaus-api.module.js';
import { ComplaintsApiModule } from '../../src/complaints/complaints-api.module.js';
import { bureauFaults } from '../../src/bureaus/bureau-check.js';
import { outlookFaults } from '../../src/oversight/outlook-check.js';
import { InTermReader } from '../../src/outcomes/in-term-reader.js';
import { OutcomeBook } from '../../src/outcomes/outcome-book.js';
import { OutcomeProjector } from '../../src/outcomes/projector.js';
import { RiskList, type RiskFilter } from '../../src/oversight/risk-list.read-model.js';
import { WithoutContractReader } from '../../src/oversight/without-contract.read-model.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Praktijkroute2017Format } from '../../src/register/praktijkroute-2017.format.js';
import { RegisterBatches } from '../../src/register/register-batch.service.js';
import { RegisterDesk } from '../../src/register/register-desk.read-model.js';
import { EntitlementService } from '../../src/subsidies/entitlement.service.js';
import { ForecastService } from '../../src/subsidies/forecast.service.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { TenantRecord } from '../../src/tenants/tenant-record.js';
import { A_CONTRACT, ApiDriver, DRAFT, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured, ordered } from '../support/placement-steps.js';

const [GOOI, WEESP] = DEMO_BODIES.map(({ id }) => id) as [string, string];
const ALL: RiskFilter = { kind: undefined, owner: undefined, expert: undefined, order: 'day' };
const FIRST = { offset: 0, limit: 50 };
const SIXTY = {
  regular: false,
  tasks: [{ share: 100, pace: 60, quality: 100, netWorkingTime: 100 }],
  sealed: { tasks: [{ name: 'Broden inpakken', explanation: 'Aan de lijn' }] },
};

let api: ApiDriver;
let late: ApiPlacement;
let onTime: ApiPlacement;
let valued: ApiPlacement;
let risks: RiskList;
let terms: InTermReader;
let approvals: Approvals;
let contracts: WithoutContractReader;
let desk: RegisterDesk;
let batches: RegisterBatches;

const manager: SessionActor = { id: memberOf('manager.gooi'), role: 'manager', tenant: GOOI, tenants: [GOOI] };
const office: SessionActor = { ...manager, id: memberOf('back-office.gooi'), role: 'backOffice' };
const elsewhere: SessionActor = { ...manager, tenant: WEESP, tenants: [WEESP] };

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [BureausApiModule, ComplaintsApiModule]);
  late = await decidedLumpSum(api);
  onTime = await decidedLumpSum(api);
  valued = await decidedLumpSum(api);
  await api.until('2026-02-03');
  for (const placement of [late, onTime, valued]) {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  const { app } = api.rooms;
  const [pool, policies, tables] = [app.get(AppPool), app.get(PolicyReader), app.get(TablesSource)];
  contracts = new WithoutContractReader(pool, app.get(EntitlementService));
  risks = new RiskList(pool, app.get(ForecastService));
  const projector = new OutcomeProjector(pool, app.get(PersonSexes));
  terms = new InTermReader(new OutcomeBook(pool, app.get(Clock), projector), policies, tables);
  approvals = new Approvals(pool, policies, tables);
  desk = new RegisterDesk(pool, policies, tables);
  const [record, vault] = [app.get(TenantRecord), app.get(PersonVault)];
  batches = new RegisterBatches(
    pool,
    record,
    vault,
    new AccessLog(pool),
    new Praktijkroute2017Format(),
    policies,
    app.get(Clock),
  );
});

afterAll(async () => {
  await api?.stop();
});

const riskOf = async (placement: ApiPlacement, on: string, actor = manager) =>
  (await risks.read(actor, ALL, on, FIRST)).items.find((item) => item.placement === placement.id);

describe('M3: who started without a contract', () => {
  const contract = { ...A_CONTRACT, from: '2026-02-02' };
  const listed = async (on: string, actor = office) => contracts.read(actor, on, FIRST);

  it('stands in the list with days and euros until the contract came in, whatever was agreed before', async () => {
    expect((await listed('2026-03-15')).items).toEqual([]);
    await late.does('back-office', 'contract.received', { ...contract, receivedOn: null });
    const { items, totals } = await listed('2026-03-15');
    // February has 27 of 28 days, March is whole: € 1,402.20.
    expect(items).toMatchObject([{ placement: late.id, since: '2026-02-02', days: 42, paid: '0.00', asked: false }]);
    expect(totals).toMatchObject({ count: 1, days: 42, entitled: items[0]?.entitled });
    expect(Number(items[0]?.entitled)).toBeGreaterThan(1402.2);
    expect(await contracts.summary(manager, '2026-03-15')).toEqual({ count: 1, since: '2026-02-02' });
    expect(await contracts.summary(elsewhere, '2026-03-15')).toEqual({ count: 0, since: null });
    await expect(listed('2026-03-15', { ...office, role: 'consultant' })).rejects.toMatchObject({ code: 'notAllowed' });
    await late.does('back-office', 'contract.received', { ...contract, receivedOn: '2026-02-03' });
    expect((await listed('2026-03-15')).items).toEqual([]);
  });
});

describe('G10: the risk list', () => {
  it('names nobody on the last day to order, and who has no order on the day after it', async () => {
    const { planning } = (await late.facts()) as { readonly planning: { readonly orderLastDay: string } };
    expect(planning.orderLastDay).toBe('2026-04-16');
    expect(await riskOf(late, '2026-04-16')).toBeUndefined();
    expect(await riskOf(late, '2026-04-17')).toMatchObject({ kinds: ['orderLate'], day: '2026-04-16', heldDays: 0 });
  });

  it('leaves out who is ordered, until the decision cannot be sent in time without a visit', async () => {
    await api.until('2026-06-01');
    await ordered(onTime);
    await measured(api, valued, SIXTY);
    expect(await riskOf(onTime, '2026-06-03')).toBeUndefined();
    const { planning } = (await onTime.facts()) as { readonly planning: { readonly managerOn: string } };
    expect(await riskOf(onTime, planning.managerOn)).toMatchObject({
      kinds: ['unreachable'],
      expert: memberOf('expert.gooi'),
    });
  });

  it('B2: counts the days on hold with the first of them, and what they postpone at 50 percent', async () => {
    await api.until('2026-08-02');
    expect(await riskOf(late, '2026-08-02')).toMatchObject({ kinds: ['held', 'orderLate'], heldDays: 1 });
    const { items, totals } = await risks.read(manager, { ...ALL, kind: 'held' }, '2026-08-31', FIRST);
    // 32 of 36 hours of half of € 2,337.00 × 1.08 with 25 percent: € 1,402.20 a month; 30 days of 365.
    expect(items.map(({ monthly, postponed }) => [monthly, postponed])).toEqual(
      items.map(() => ['1402.20', '1382.99']),
    );
    expect(await riskOf(valued, '2026-08-31')).toMatchObject({ kinds: ['undecided'], heldDays: 30 });
    expect(totals).toMatchObject({ count: 2, heldDays: 60, postponed: '2765.98' });
  });

  it('puts the largest amount first, as a number', async () => {
    const hours = async (value: number): Promise<void> => {
      const sql = 'update placement_outlook set hours = $1 where placement = $2';
      await queryOnce(api.db.superuserUrl, sql, [value, valued.id]);
    };
    await hours(2);
    const { items } = await risks.read(manager, ALL, '2026-08-31', FIRST);
    await hours(32);
    expect(items.map(({ postponed }) => postponed)).toEqual(['1382.99', '1382.99', '86.44']);
  });

  it('is by consultant and expert, and shows another body nothing', async () => {
    const byOwner = async (owner: string): Promise<number> =>
      (await risks.totals(manager, { ...ALL, owner }, '2026-08-31')).count;
    expect([await byOwner(memberOf('consultant.gooi')), await byOwner(memberOf('expert.gooi'))]).toEqual([3, 0]);
    const filter = { ...ALL, expert: memberOf('expert.gooi') };
    expect((await risks.read(manager, filter, '2026-08-31', FIRST)).totals.count).toBe(2);
    expect((await risks.read(elsewhere, ALL, '2026-08-31', FIRST)).totals.count).toBe(0);
    await expect(risks.read(office, ALL, '2026-08-31', FIRST)).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('The row beside a placement', () => {
  it('says what its machine says, after every event', async () => {
    for (const placement of [late, onTime, valued]) {
      const facts = (await placement.facts()) as Record<string, Record<string, unknown> | null>;
      const [row] = await queryOnce<Record<string, unknown>>(
        api.db.superuserUrl,
        `select subsidy, register, measurement, order_by::text as "orderBy", held_since::text as "heldSince",
           received_on::text as "receivedOn" from placement_outlook where placement = $1`,
        [placement.id],
      );
      expect(row).toEqual({
        subsidy: facts['at']?.['subsidy'],
        register: facts['at']?.['register'],
        measurement: facts['measurement']?.['stage'] ?? null,
        orderBy: facts['planning']?.['orderLastDay'],
        heldSince: facts['heldSince'],
        receivedOn: '2026-01-12',
      });
    }
  });
});

describe('verify --replay', () => {
  it('finds a row beside a placement that was changed in the table', async () => {
    const faults = () => inSession(api.rooms.app.get(AppPool), manager, (client) => outlookFaults(client, GOOI));
    expect(await faults()).toEqual([]);
    const set = (day: string) =>
      queryOnce(api.db.superuserUrl, 'update placement_outlook set order_by = $2 where placement = $1', [late.id, day]);
    await set('2026-12-31');
    expect(await faults()).toMatchObject([{ stream: late.id }]);
    await set('2026-04-16');
    expect(await faults()).toEqual([]);
  });
});

describe('G9: the share in term of the running quarter', () => {
  it('is the count of the figure, each clock apart, and for who watches over terms', async () => {
    // Determined on 3 June, so to be decided by 8 July at the latest; nobody did.
    const { period, shares } = await terms.thisQuarter(manager);
    expect([period, shares.finding]).toEqual(['2026-Q3', { due: 1, inTime: 0, late: 1, open: 1 }]);
    await expect(terms.thisQuarter(office)).rejects.toMatchObject({ code: 'notAllowed' });
    expect((await terms.thisQuarter(elsewhere)).shares.finding).toEqual({ due: 0, inTime: 0, late: 0, open: 0 });
  });
});

describe('A message that is not complete', () => {
  it('goes in no file, and is refused with the reason', async () => {
    await valued.does('back-office', 'person.informed', { informedOn: '2026-08-02', channel: 'letter' });
    expect(await desk.counts(office)).toMatchObject({ toInform: 0, toSend: 1 });
    const [message] = await desk.list(office, 'toSend', 10);
    // A8: five working days after the determination of 3 June, however late the person was informed.
    const due = { dueOn: '2026-06-10' };
    expect(message).toMatchObject({ placement: valued.id, message: 1, percentage: 60, batch: null, ...due });
    await expect(batches.make(office, [{ placement: valued.id, message: 1 }])).rejects.toMatchObject({
      fields: [{ detail: expect.stringContaining('Van deze persoon is geen BSN bekend.') }],
    });
    await expect(batches.make(office, [])).rejects.toMatchObject({ fields: [{ code: 'none' }] });
    await expect(batches.make(manager, [])).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await batches.list(office)).toEqual([]);
  });
});

describe('What waits for a signature', () => {
  it('is a prepared decision, and no longer one that was given back', async () => {
    const draft = { ...DRAFT, kind: 'end', ground: 'noLongerTargetGroup', from: '2026-09-01' };
    await late.does('consultant', 'decision.prepared', draft);
    expect(await approvals.waiting(manager, 10)).toMatchObject([
      { placement: late.id, kind: 'end', preparedBy: memberOf('consultant.gooi'), from: '2026-09-01' },
    ]);
    expect(await approvals.summary(elsewhere)).toMatchObject({ count: 0 });
    await late.does('manager', 'decision.returned', { decision: 2, reason: 'wrongPeriod' });
    expect(await approvals.waiting(manager, 10)).toEqual([]);
  });
});

describe('A bureau that measures (M21)', () => {
  const bureaus = (username = 'manager.gooi') => api.as(username);
  const A_BUREAU = { name: 'Meetbureau Voorbeeld', from: '2026-01-01', price: '650.00', deliveryDays: 1 };

  it('is told every fault of what was typed at once', async () => {
    const bad = await bureaus()
      .post('/expert-bureaus')
      .send({ name: 'M', mail: 'x', from: '2026-02-30', price: '6,5' });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(
      ['deliveryDays', 'from', 'mail', 'name', 'price'].toSorted(),
    );
    expect((await bureaus('consultant.gooi').post('/expert-bureaus').send(A_BUREAU)).status).toBe(403);
  });

  it('delivers in time or late by what was agreed on the day of the order, and no row differs from the record', async () => {
    const { body } = await bureaus().post('/expert-bureaus').send(A_BUREAU);
    const path = `/expert-bureaus/${body.id}`;
    expect((await bureaus().post('/expert-bureaus').send(A_BUREAU)).status).toBe(400);
    const other = await bureaus()
      .post('/expert-bureaus')
      .send({ ...A_BUREAU, name: 'Ander Bureau' });
    const joining = { expert: memberOf('expert.gooi'), from: '2026-06-01' };
    expect((await bureaus().post(`${path}/experts`).send(joining)).status).toBe(204);
    const twice = await bureaus().post(`/expert-bureaus/${other.body.id}/experts`).send(joining);
    expect(twice.body.errors).toMatchObject([{ field: 'expert', detail: expect.stringContaining('Meetbureau') }]);

    const orders = async () => (await bureaus().get(`${path}/orders?from=2026-06-01&until=2026-06-30`)).body;
    expect((await orders()).sums).toMatchObject({ ordered: 2, late: 1, overdue: 1, cost: '650.00' });
    expect(
      (await bureaus().post(`${path}/terms`).send({ from: '2026-06-01', price: '700', deliveryDays: 2 })).status,
    ).toBe(204);
    expect((await orders()).sums).toMatchObject({ ordered: 2, inTime: 1, overdue: 1, cost: '700.00' });
    expect((await bureaus('manager.weesp').get('/expert-bureaus')).body.items).toEqual([]);
    const { name } = A_BUREAU;
    const change = () => bureaus().put(path).send({ name, mail: null, phone: null, until: null });
    const { body: all } = await bureaus().get('/expert-bureaus');
    const { revision } = all.items.find(({ id }: { id: string }) => id === body.id);
    expect((await change()).status).toBe(428);
    expect((await change().set('If-Match', `"${revision}"`)).status).toBe(204);
    expect((await change().set('If-Match', `"${revision}"`)).status).toBe(412);

    const pool = api.rooms.app.get(AppPool);
    const faults = () => inSession(pool, manager, (client) => bureauFaults(client, GOOI));
    expect(await faults()).toEqual([]);
    await queryOnce(api.db.superuserUrl, "update bureau_terms set price = 1 where from_on = '2026-06-01'");
    expect(await faults()).not.toEqual([]);
    await queryOnce(api.db.superuserUrl, "update bureau_terms set price = 700 where from_on = '2026-06-01'");
  });

  it('stops with an expert, and only once', async () => {
    const [bureau] = (await bureaus().get('/expert-bureaus')).body.items.filter(
      ({ experts }: { experts: readonly unknown[] }) => experts.length > 0,
    );
    const leaving = () =>
      bureaus()
        .post(`/expert-bureaus/${bureau.id}/experts/${memberOf('expert.gooi')}/ending`)
        .send({ until: '2026-08-02' });
    expect((await leaving()).status).toBe(204);
    expect((await leaving()).status).toBe(404);
  });
});

describe('A complaint or a data breach (M39)', () => {
  const STORY = 'De werknemer kreeg drie weken geen antwoord.';
  const complaint = { kind: 'complaint', subject: 'waiting', receivedOn: '2026-07-01', toldBy: 'worker', story: STORY };
  const add = (more: object, username = 'consultant.gooi') => api.as(username).post('/complaints').send(more);
  const open = (id: string, username = 'legal-officer.gooi') => api.as(username).get(`/complaints/${id}`);
  const step = (id: string, revision: number, body: object) =>
    api.as('legal-officer.gooi').post(`/complaints/${id}/steps`).set('If-Match', `"${revision}"`).send(body);

  it('names every fault at once, and lies in no day to come', async () => {
    const bad = await add({ ...complaint, subject: 'x', receivedOn: 'gisteren', toldBy: 'y', story: 'kort' });
    expect(bad.status).toBe(400);
    expect(new Set(bad.body.errors.map(({ field }: { field: string }) => field))).toEqual(
      new Set(['receivedOn', 'story', 'subject', 'toldBy']),
    );
    expect((await add({ ...complaint, receivedOn: '2027-01-01' })).body.errors).toMatchObject([
      { field: 'receivedOn' },
    ]);
    expect((await add({ ...complaint, placement: memberOf('expert.gooi') })).body.errors).toMatchObject([
      { field: 'placement' },
    ]);
  });

  it('is written down by anybody, read by who handles it, and the look is recorded (F6)', async () => {
    const { body } = await add({ ...complaint, placement: late.id });
    expect((await open(body.id, 'consultant.gooi')).status).toBe(403);
    expect((await open(body.id, 'legal-officer.weesp')).status).toBe(404);
    const opened = await open(body.id);
    expect(opened.body).toMatchObject({ story: STORY, lastDay: '2026-08-12', handler: null });
    const looks = await queryOnce(
      api.db.superuserUrl,
      `select actor from access_log where operation = 'complaint.opened' and placement = '${late.id}'`,
    );
    expect(looks).toEqual([{ actor: memberOf('legal-officer.gooi') }]);
    const [stored] = await queryOnce<{ body: string }>(
      api.db.superuserUrl,
      "select body from journal_entry where type = 'complaint.received' order by number desc limit 1",
    );
    expect(stored?.body).not.toContain(STORY);
  });

  it('is handled by one at a time, extended once, and closed with a conclusion', async () => {
    const { body } = await add(complaint);
    const { revision } = (await open(body.id)).body;
    expect((await step(body.id, revision, { step: 'extended', on: '2026-08-01' })).status).toBe(204);
    expect((await step(body.id, revision, { step: 'heard', on: '2026-08-01' })).status).toBe(412);
    const next = (await open(body.id)).body;
    expect(next).toMatchObject({ lastDay: '2026-09-09', extendedOn: '2026-08-01' });
    const closing = {
      step: 'closed',
      on: '2026-08-02',
      outcome: 'solved',
      conclusion: 'Besproken en excuses gemaakt.',
    };
    expect((await step(body.id, next.revision, { ...closing, outcome: 'reported' })).status).toBe(400);
    expect((await step(body.id, next.revision, closing)).status).toBe(204);
    expect((await open(body.id)).body).toMatchObject({ outcome: 'solved', conclusion: closing.conclusion });
  });

  it('of data is told to the authority within 72 hours (AVG 33)', async () => {
    const { body } = await add({
      kind: 'dataBreach',
      subject: 'wrongAddressee',
      foundAt: '2026-08-01T22:30:00.000Z',
      toldBy: 'colleague',
      story: 'Een brief ging naar het oude adres.',
    });
    expect((await open(body.id)).body).toMatchObject({
      receivedOn: '2026-08-02',
      lastDay: null,
      lastMoment: '2026-08-04T22:30:00.000Z',
    });
  });
});
