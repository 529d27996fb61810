import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_BODIES } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { harrieFaults } from '../../src/harrie/harrie-check.js';
import { HarrieDailyPass } from '../../src/harrie/harrie-daily-pass.js';
import { HarrieDesk } from '../../src/harrie/harrie-desk.read-model.js';
import { HarrieTrainings } from '../../src/harrie/harrie-training.service.js';
import { HarrieVouchers } from '../../src/harrie/harrie-voucher.service.js';
import { HarrieApiModule } from '../../src/harrie/harrie-api.module.js';
import { inSession } from '../../src/journal/session-work.js';
import { InstrumentService } from '../../src/organisations/instrument.service.js';
import { organisationFaults } from '../../src/organisations/organisation-check.js';
import { OriginsApiModule } from '../../src/origins/origins-api.module.js';
import { OrganisationsApiModule } from '../../src/organisations/organisations-api.module.js';
import { WaitingProposals } from '../../src/oversight/waiting-proposals.read-model.js';
import { PathwaysApiModule } from '../../src/pathways/pathways-api.module.js';
import { ShelteredTasks } from '../../src/pathways/sheltered-task.service.js';
import { AppPool } from '../../src/platform/database.js';
import { supportOutlookFaults } from '../../src/supports/support-outlook-check.js';
import { SupportDesk } from '../../src/supports/support-desk.read-model.js';
import { MandateService } from '../../src/tenants/mandate.service.js';
import { ApiDriver, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

const [GOOI] = DEMO_BODIES.map(({ id }) => id) as [string];
const manager: SessionActor = { id: memberOf('manager.gooi'), role: 'manager', tenant: GOOI, tenants: [GOOI] };
const consultant: SessionActor = { ...manager, id: memberOf('consultant.gooi'), role: 'consultant' };
const reviewer: SessionActor = { ...manager, id: memberOf('reviewer.gooi'), role: 'reviewer' };

let api: ApiDriver;
let pool: AppPool;
let granted: ApiPlacement;
let refused: ApiPlacement;
let desk: SupportDesk;
let proposals: WaitingProposals;

const PROPOSAL = {
  outcome: 'grant',
  form: 'inKind',
  hours: '3',
  rate: '85.00',
  provider: 'org-1',
  fromOn: '2026-02-09',
  untilOn: '2026-08-08',
  purposeCode: 'pace',
  budgetLine: 'P-2026',
  programme: 'ips',
};
const asks = async (placement: ApiPlacement, proposal: object): Promise<void> => {
  const receivedOn = '2026-02-03';
  await placement.does('consultant', 'support.requested', { kind: 'jobcoach', askedBy: 'employer', receivedOn });
  await placement.step('consultant', 'supports/1/proposal', { ...PROPOSAL, ...proposal });
};
const faults = (check: typeof supportOutlookFaults) => inSession(pool, manager, (client) => check(client, GOOI));

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [
    OrganisationsApiModule,
    HarrieApiModule,
    PathwaysApiModule,
    OriginsApiModule,
  ]);
  [granted, refused] = [await decidedLumpSum(api), await decidedLumpSum(api)];
  await api.until('2026-02-03');
  for (const placement of [granted, refused]) {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  pool = api.rooms.app.get(AppPool);
  desk = new SupportDesk(pool);
  proposals = new WaitingProposals(pool);
});

afterAll(async () => {
  await api?.stop();
});

describe('Organisations and instruments', () => {
  it('are kept with their roles, one per KvK number, and changed by who saw the last version', async () => {
    const coach = { name: 'Coachbureau Vecht', roles: ['jobcoach'], kvkNumber: '12345678' };
    const made = await api.as('administrator.gooi').post('/organisations').send(coach);
    expect([made.status, made.body.number]).toEqual([201, 1]);
    const twice = await api.as('administrator.gooi').post('/organisations').send(coach);
    expect([twice.status, twice.body.errors[0].field]).toEqual([400, 'kvkNumber']);
    const { body } = await api.as('consultant.gooi').get('/organisations');
    const change = (entry: number) =>
      api
        .as('manager.gooi')
        .put('/organisations/1')
        .set('If-Match', `"${entry}"`)
        .send({ ...coach, roles: ['jobcoach', 'training'] });
    expect((await change(body.items[0].entry)).status).toBe(204);
    expect((await change(body.items[0].entry)).status).toBe(412);
    expect((await api.as('consultant.gooi').post('/organisations').send(coach)).status).toBe(403);
  });

  it('an instrument holds from its day, and what held before stays (seed 42)', async () => {
    const instruments = api.rooms.app.get(InstrumentService);
    const fields = {
      name: 'Jobcoach',
      definition: 'Begeleiding op de werkplek',
      deviation: null,
      ground: 'Regioplan 2026',
    };
    await instruments.set(manager, 'jobcoach', { ...fields, from: '2026-01-01', norm: 90 });
    await instruments.set(manager, 'jobcoach', { ...fields, from: '2026-07-01', norm: 100 });
    const norms = async (day: string) => (await instruments.on(consultant, day)).map(({ norm }) => norm);
    expect([await norms('2025-12-31'), await norms('2026-06-30'), await norms('2026-07-01')]).toEqual([
      [],
      [90],
      [100],
    ]);
    expect(await faults(organisationFaults)).toEqual([]);
  });
});

describe('Support over all placements', () => {
  it('waits for a second person among the approvals, with its cost a month (M2, F8)', async () => {
    await asks(granted, {});
    await asks(refused, { outcome: 'refuse', ground: 'helpThere' });
    const waiting = await proposals.supports(reviewer, 10);
    expect(
      waiting.map(({ placement, outcome, monthly, preparedBy }) => [placement, outcome, monthly, preparedBy]),
    ).toEqual(
      expect.arrayContaining([
        [granted.id, 'grant', '1105.00', memberOf('consultant.gooi')],
        [refused.id, 'refuse', null, memberOf('consultant.gooi')],
      ]),
    );
    expect(await proposals.summary(manager)).toMatchObject({ count: 2 });
    await expect(proposals.supports(consultant, 10)).rejects.toMatchObject({ code: 'notAllowed' });
    for (const placement of [granted, refused]) {
      await placement.step('reviewer', 'supports/1/decision', { decidedOn: '2026-02-03' });
    }
    expect(await proposals.supports(manager, 10)).toEqual([]);
  });

  it('a mandate by name reaches the substitute, as signing looks at it', async () => {
    const mandates = api.rooms.app.get(MandateService);
    const own = {
      decisionType: 'objection',
      role: null,
      member: manager.id,
      monthlyLimit: null,
      from: '2026-01-01',
    } as const;
    await mandates.add(manager, { ...own, until: null });
    const named = async () =>
      (await mandates.ofMember(reviewer, reviewer, '2026-02-03')).filter(({ member }) => member === manager.id);
    expect(await named()).toEqual([]);
    const substitution = { member: manager.id, substitute: reviewer.id, from: '2026-02-01', until: '2026-02-10' };
    expect((await api.as('manager.gooi').post('/caseloads/substitutions').send(substitution)).status).toBe(201);
    expect(await named()).toHaveLength(1);
  });

  it('runs, is to be evaluated, ends soon, costs and covers (A10, M42, G14); a refusal does none of it', async () => {
    const ids = async (pile: 'running' | 'toEvaluate' | 'endingSoon' | 'starting', day: string) =>
      (await desk.list(manager, pile, day, 10)).map(({ placement }) => placement);
    expect(await ids('starting', '2026-02-03')).toEqual([granted.id]);
    expect(await ids('running', '2026-02-09')).toEqual([granted.id]);
    expect([await ids('endingSoon', '2026-05-29'), await ids('endingSoon', '2026-05-30')]).toEqual([[], [granted.id]]);
    expect([await ids('toEvaluate', '2026-06-12'), await ids('toEvaluate', '2026-06-13')]).toEqual([[], [granted.id]]);
    expect(await desk.counts(manager, '2026-06-13')).toEqual({ running: 1, toEvaluate: 1, endingSoon: 1, starting: 0 });
    // 3 hours at € 85.00: € 255.00 a week, × 52 ÷ 12; 181 days ÷ 7 in the year.
    expect(await desk.costs(manager, '2026-06-13')).toEqual([
      { budgetLine: 'P-2026', programme: 'ips', provider: 'org-1', running: 1, monthly: '1105.00', year: '6593.57' },
    ]);
    const coverage = await desk.coverage(manager, '2026-06-13');
    expect([coverage.placements, coverage.covered.get('jobcoach')]).toEqual([2, 1]);
  });

  it('has a row for lists that says what its machine says', async () => {
    expect(await faults(supportOutlookFaults)).toEqual([]);
    await queryOnce(api.db.superuserUrl, `update support_outlook set granted = true where placement = '${refused.id}'`);
    expect((await faults(supportOutlookFaults)).map(({ stream }) => stream)).toEqual([refused.id]);
    await queryOnce(
      api.db.superuserUrl,
      `update support_outlook set granted = false where placement = '${refused.id}'`,
    );
  });
});

describe('Harrie trainings (seed 5)', () => {
  it('a voucher is used for a colleague whose name lies sealed, or expires after its last day', async () => {
    const { app } = api.rooms;
    const [trainings, vouchers, list] = [app.get(HarrieTrainings), app.get(HarrieVouchers), app.get(HarrieDesk)];
    const employer = await api.employer();
    const day = await trainings.plan(consultant, { heldOn: '2026-02-02', place: 'Hilversum', seats: 1, provider: 1 });
    for (const validUntil of ['2026-02-28', '2026-02-10']) {
      const given = await api
        .as('consultant.gooi')
        .post(`/employers/${employer}/harrie/vouchers`)
        .send({ issuedOn: '2026-02-01', validUntil });
      expect(given.status).toBe(201);
    }
    const colleague = { trainedOn: '2026-02-02', colleague: 'Truus Ossekop', training: day, voucher: 1 };
    await vouchers.train(consultant, employer, colleague);
    await expect(vouchers.train(consultant, employer, { ...colleague, voucher: 9 })).rejects.toMatchObject({
      fields: [{ field: 'training' }, { field: 'voucher' }],
    });
    await expect(vouchers.withdraw(consultant, employer, 1)).rejects.toMatchObject({ code: 'conflict' });
    await api.until('2026-02-11');
    await app.get(HarrieDailyPass).run();
    const found = await list.of(consultant, employer);
    expect(found.vouchers.map(({ state, endedOn }) => [state, endedOn])).toEqual([
      ['used', '2026-02-02'],
      ['expired', '2026-02-11'],
    ]);
    expect(found.colleagues.map(({ name, voucher }) => [name, voucher])).toEqual([['Truus Ossekop', 1]]);
    expect(await list.counts(manager, '2026-01-01', '2026-12-31')).toEqual({
      issued: 2,
      used: 1,
      expired: 1,
      trained: 1,
    });
    const planned = { heldOn: '2026-03-02', place: 'Hilversum', seats: 8, provider: 1 };
    const next = await trainings.plan(consultant, planned);
    const move = async (number: number, change: object) => {
      const one = (await trainings.list(consultant)).find((training) => training.number === number);
      const path = `/harrie-trainings/${number}`;
      return api
        .as('consultant.gooi')
        .put(path)
        .set('If-Match', `"${one?.entry}"`)
        .send({ ...planned, ...change });
    };
    expect((await move(day, { heldOn: '2026-03-09', seats: 1 })).body).toMatchObject({ errors: [{ field: 'heldOn' }] });
    expect((await move(next, { heldOn: '2026-03-09' })).status).toBe(204);
    expect(await trainings.list(consultant)).toContainEqual(
      expect.objectContaining({ heldOn: '2026-03-09', seats: 8 }),
    );
    expect(await faults(harrieFaults)).toEqual([]);
    const kept = await queryOnce<{ text: string }>(
      api.db.superuserUrl,
      `select body as text from journal_entry where stream = $1 union all select colleague from harrie_colleague`,
      [employer],
    );
    expect(kept.filter(({ text }) => text.includes('Ossekop'))).toEqual([]);
  });
});

describe('Sheltered work (seed 19)', () => {
  it('stands per municipality and year: the task beside persons and places of 31 hours', async () => {
    const tasks = api.rooms.app.get(ShelteredTasks);
    const task = { municipality: '0402', year: 2026, source: 'Regeling 2026' };
    await tasks.set(manager, { ...task, places: '30' });
    const again = await api
      .as('manager.gooi')
      .put('/sheltered-work/task')
      .send({ ...task, places: '31' });
    expect(again.status).toBe(204);
    const candidate = await api.candidate();
    const { headers } = await api.as('consultant.gooi').get(`/candidates/${candidate}/pathway`);
    const facts = [
      { kind: 'shelteredWork', from: '2026-01-20', state: 'waiting' },
      { kind: 'shelteredWork', from: '2026-02-02', state: 'working', hours: '24' },
    ];
    const sent = await api
      .as('consultant.gooi')
      .post(`/candidates/${candidate}/pathway`)
      .set('If-Match', String(headers['etag']))
      .send({ facts });
    expect(sent.status).toBe(201);
    const line = (await tasks.lines(manager, 2)).find(
      ({ municipality, year }) => municipality === '0402' && year === 2026,
    );
    expect(line).toMatchObject({ task: '31.00', persons: 1, waiting: 0, places: '0.77', source: 'Regeling 2026' });
    const origin = async (on: string) =>
      (await api.as('manager.gooi').get('/sheltered-work/origin').query({ municipality: '0402', year: '2026', on }))
        .body;
    const now = await origin(line?.on ?? '');
    expect(now).toMatchObject({ same: true, how: 'entries', proof: { files: 1, wrong: [], differences: [] } });
    expect(now.tables[0].rows[0].slice(1)).toEqual([31, 0.77, 1, 0]);
    expect(now.body.map(({ what }: { what: string }) => what)).toEqual(['Taakstelling van 30 plekken (Regeling 2026).', 'Taakstelling van 31 plekken (Regeling 2026).']); // prettier-ignore
    expect(now.lines).toMatchObject([{ stream: candidate, of: 'people', what: 'Werkt beschut, 24 uur per week, vanaf 2 februari 2026.' }]); // prettier-ignore
    // Nothing of it was recorded the day before.
    expect(await origin('2026-02-10')).toMatchObject({ same: null, body: [], lines: [], all: 0 });
    expect((await api.as('administrator.gooi').get('/sheltered-work/origin').query({ municipality: '0402', year: '2026' })).body).toMatchObject({ all: 1, lines: [] }); // prettier-ignore
    await expect(tasks.set(manager, { ...task, municipality: '0363', places: '1' })).rejects.toMatchObject({
      fields: [{ field: 'municipality' }],
    });
    expect(await faults(organisationFaults)).toEqual([]);
  });
});

describe('An extension that was decided early (M42)', () => {
  it('leaves what runs in its list with its own cost, and begins nothing', async () => {
    await api.until('2026-06-20');
    await granted.step('consultant', 'supports/1/evaluation', { evaluatedOn: '2026-06-18', advice: 'extend' });
    const extension = { ...PROPOSAL, fromOn: '2026-08-09', untilOn: '2027-02-08', hours: '2', budgetLine: 'P-2027' };
    await granted.step('consultant', 'supports/1/proposal', extension);
    await granted.step('reviewer', 'supports/1/decision', { decidedOn: '2026-06-20' });
    expect(await desk.counts(manager, '2026-06-20')).toEqual({ running: 1, toEvaluate: 0, endingSoon: 0, starting: 0 });
    const atOneLook = await desk.look(manager, 'running', '2026-06-20', 10);
    expect(atOneLook).toEqual({
      items: await desk.list(manager, 'running', '2026-06-20', 10),
      counts: await desk.counts(manager, '2026-06-20'),
      costs: await desk.costs(manager, '2026-06-20'),
      coverage: await desk.coverage(manager, '2026-06-20'),
    });
    expect(atOneLook.items).toMatchObject([
      { hours: '3', budgetLine: 'P-2026', until: '2026-08-08', extendedUntil: '2027-02-08', evaluatedOn: '2026-06-18' },
    ]);
    expect(await desk.list(manager, 'running', '2026-08-09', 10)).toMatchObject([
      { hours: '2', until: '2027-02-08', extendedUntil: null },
    ]);
    // 181 days of € 255.00 a week, and 145 days of € 170.00.
    expect(await desk.costs(manager, '2026-06-20')).toEqual([
      { budgetLine: 'P-2026', programme: 'ips', provider: 'org-1', running: 1, monthly: '1105.00', year: '6593.57' },
      { budgetLine: 'P-2027', programme: 'ips', provider: 'org-1', running: 0, monthly: '0.00', year: '3521.43' },
    ]);
    expect((await desk.coverage(manager, '2026-06-20')).covered.get('jobcoach')).toBe(1);
    const origin = async (query: object) =>
      (await api.as('manager.gooi').get('/support-costs/origin').query(query)).body;
    const now = await origin({});
    expect(now).toMatchObject({ same: true, how: 'entries', all: 2, proof: { files: 1, wrong: [] } });
    const [first] = now.rows;
    expect((await origin({ row: first.key })).lines).toMatchObject([{ stream: granted.id, on: '2026-02-03' }]);
    // The extension was not known yet, and the whole of what ran was.
    const before = await origin({ on: '2026-06-01' });
    expect([before.same, before.tables[0].rows]).toEqual([null, [['P-2026', 'ips', 'org-1', 1, 1105, 6593.57]]]);
    expect((await origin({ on: '2026-02-02' })).tables[0].rows).toEqual([]);
  });
});
