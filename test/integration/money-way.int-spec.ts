import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuplicatesApiModule } from '../../src/duplicates/duplicates-api.module.js';
import { PaymentsApiModule } from '../../src/payments/payments-api.module.js';
import { EmployerYears } from '../../src/payments/employer-years.service.js';
import { KeptInterest } from '../../src/payments/interest-proposals.service.js';
import { inSession } from '../../src/journal/session-work.js';
import { outcomeRow } from '../../src/outcomes/outcome-row.js';
import { readSources } from '../../src/outcomes/outcome-source.js';
import { TablesSource } from '../../src/engine/policy-source.js';
import { StandingMoneyKeeper } from '../../src/payments/standing-money.service.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { EntitlementService } from '../../src/subsidies/entitlement.service.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { SubsidiesApiModule } from '../../src/subsidies/subsidies-api.module.js';
import { TENANT } from '../support/money-files.js';
import { PenaltyPayPass } from '../../src/payments/penalty-pay-pass.js';
import { penaltyInterestFaults } from '../../src/payments/penalty-interest-rows.js';
import { interestFaults } from '../../src/payments/interest-rows.js';
import { penaltyPaymentFaults } from '../../src/payments/penalty-payment-rows.js';
import { A_CONTRACT, ApiDriver, DRAFT, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';

let api: ApiDriver;
let placement: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [PaymentsApiModule, DuplicatesApiModule, SubsidiesApiModule]);
  placement = await decidedLumpSum(api);
  await api.until('2026-04-10');
});

afterAll(async () => {
  await api?.stop();
});

const preview = (role: string, type: string, payload: object) =>
  api
    .as(placement.user(role))
    .post(`${placement.path}/events/preview`)
    .send({ type, ...payload });
/** As when more moved than somebody waits for. */
function keeperThatWaitsForNobody(): StandingMoneyKeeper {
  const of = <T>(token: abstract new (...parts: never[]) => T): T => api.rooms.app.get<T>(token, { strict: false });
  const warn = (message: string): void => {
    throw new Error(message);
  };
  const [entitlements, policies, tables] = [of(EntitlementService), of(PolicyReader), of(TablesSource)];
  return new StandingMoneyKeeper(of(AppPool), entitlements, policies, tables, of(Clock), warn, 0);
}
const factCount = () =>
  queryOnce(api.db.urls.owner, 'select count(*)::int as n from fact where placement = $1', [placement.id]);

describe('The preview of a change, in euros', () => {
  // B6 on the row of 1 January 2026: 2,294.40 × 1.08 × 0.5 × 1.25 × 32 / 36 = 1,376.64 a month.
  it('B17: says what the first day worked will pay over months that are over, and stores nothing', async () => {
    const before = await factCount();
    const { status, body } = await preview('back-office', 'start.confirmed', {
      firstDay: '2026-02-02',
      confirmedOn: '2026-04-10',
    });
    expect(status).toBe(200);
    expect(body.euros).toMatchObject({
      thisMonth: { month: '2026-04', before: '0.00', after: '1376.64' },
      nextMonth: { month: '2026-05', difference: '1376.64' },
      arrears: '2704.11',
      fault: null,
    });
    expect(body.euros.lines[0]).toMatchObject({ month: '2026-02', after: '1327.47', when: 'past' });
    expect(await factCount()).toEqual(before);
    const stored = 'select 1 from entitlement_month where placement = $1';
    expect(await queryOnce(api.db.urls.owner, stored, [placement.id])).toEqual([]);
  });

  it('F6: records who looked, and keeps the birth date sealed', async () => {
    const { text } = await preview('back-office', 'start.confirmed', {
      firstDay: '2026-02-02',
      confirmedOn: '2026-04-10',
    });
    expect(text).not.toContain('1996-05-04');
    const sql = `select distinct role from access_log where placement = $1 and operation = 'euros.previewed'`;
    expect(await queryOnce(api.db.urls.owner, sql, [placement.id])).toEqual([{ role: 'backOffice' }]);
  });

  it('B13: shows fewer hours from a past day as too much over that month', async () => {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-04-10' });
    const hours = { from: '2026-03-01', hours: '24', sectorFullTimeHours: '40', kind: 'fixed' };
    const { body } = await preview('consultant', 'hours.changed', hours);
    expect(body.euros).toMatchObject({
      thisMonth: { before: '1376.64', after: '1032.48', difference: '-344.16' },
      arrears: '-344.16',
    });
    expect(body.euros.lines.map((line: { month: string }) => line.month)).toEqual(['2026-03', '2026-04', '2026-05']);
  });
});

describe('A step that brings a wage or hours', () => {
  // 20 hours of 14.71, 52 weeks over 12 months.
  const LOW = expect.stringMatching(
    /ligt onder het minimumloon: bij deze uren is dat op 1 mei 2026 €.1\.274,87.*stopt de betaling/,
  );
  const TOGETHER = expect.stringMatching(/^Samen met de andere baan is dat 52 uur per week: te veel/);

  it('M8, M10: says in its answer, without a preview, that the wage is too low and that two jobs are many hours', async () => {
    const { candidate } = (await placement.view()) as unknown as { readonly candidate: string };
    const second = await api.placement({ candidate });
    const day = '2026-04-10';
    const granted = { determinedOn: day, granted: true, basis: 'application', appliedOn: day };
    expect(await second.does('consultant', 'targetGroup.determined', granted)).toMatchObject({ warnings: [] });
    const contract = { ...A_CONTRACT, from: '2026-05-01', hours: '20', receivedOn: null };
    const agreed = { ...contract, agreedOn: day, plannedStart: '2026-05-01', monthlyWage: '900.00' };
    expect(await second.does('consultant', 'employment.agreed', agreed)).toMatchObject({ warnings: [LOW, TOGETHER] });
    const received = { ...contract, monthlyWage: '1274.87', receivedOn: day };
    const looked = await api
      .as('consultant.gooi')
      .post(`${second.path}/events/preview`)
      .send({ type: 'contract.received', ...received });
    expect(looked.body.warnings).toEqual([TOGETHER]);
    expect(await second.does('back-office', 'contract.received', received)).toMatchObject({ warnings: [TOGETHER] });
    const moved = { plannedStart: '2026-05-04', reason: 'employer' };
    expect(await second.does('consultant', 'start.moved', moved)).toMatchObject({ warnings: [TOGETHER] });
    const fewer = { from: '2026-05-04', hours: '8' };
    expect(
      await second.does('consultant', 'contract.received', {
        ...received,
        ...fewer,
        monthlyWage: null,
      }),
    ).toMatchObject({ warnings: [] });
  });
});

describe('A correction (M32)', () => {
  const correction = (secondBy: string | null) => ({
    fact: 'hours',
    from: '2026-02-02',
    day: null,
    hours: '23',
    sectorFullTimeHours: '40',
    wageValue: null,
    reason: 'typed',
    difference: '12.00',
    secondBy,
  });

  it('is held against the limit by what it is worth, whatever was typed', async () => {
    // 1,548.72 × 23 / 36 = 989.46: 387.18 a month less, 373.35 over 27 of 28 days; three months is above € 500.
    const { status, body } = await preview('consultant', 'fact.corrected', correction(null));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'secondBy', rule: 'M32' }]);
    const seen = await preview('consultant', 'fact.corrected', correction(memberOf('manager.gooi')));
    expect(seen.body.euros).toMatchObject({ arrears: '-760.53', thisMonth: { difference: '-387.18' } });
  });
});

describe('What finance asks and sends', () => {
  const finance = () => api.as('finance.gooi');

  it('M34: lists what a pay run would pay over months that are over', async () => {
    const { body } = await finance().get('/outstanding');
    expect(body).toMatchObject({
      until: '2026-03',
      toPay: [{ placement: placement.id, months: ['2026-02', '2026-03'], amount: '2704.11' }],
      totals: { toPay: '2704.11', waitingForAccount: '0.00', postponed: '0.00', toTakeBack: '0.00', claims: '0.00' },
    });
    expect((await api.as('expert.gooi').get('/outstanding')).status).toBe(403);
  });

  it('counts a request once with one key, and refuses the key for another', async () => {
    const { employer } = await placement.view();
    const account = { iban: 'NL20INGB0001234567', proof: 'bankStatement' };
    const ask = (sent: object) =>
      api.as('back-office.gooi').post(`/employers/${employer}/accounts`).set('Idempotency-Key', 'account-1').send(sent);
    const [first, second] = [await ask(account), await ask(account)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await ask({ ...account, proof: 'signedForm' })).status).toBe(422);
    const approval = { calledBackOn: '2026-04-09' };
    await api.as('manager.gooi').post(`/employers/${employer}/accounts/1/approval`).send(approval);
    const make = () =>
      api.as('back-office.gooi').post('/pay-runs').set('Idempotency-Key', 'run-1').send({ month: '2026-03' });
    const made = await make();
    const approve = () =>
      api
        .as('manager.gooi')
        .post(`/pay-runs/${made.body.id}/approval`)
        .set('If-Match', made.headers['etag'] ?? '')
        .set('Idempotency-Key', 'approve-1');
    const approved = await approve();
    expect((await approve()).body).toMatchObject({ state: 'approved', revision: approved.body.revision });
    const released = await finance()
      .post(`/pay-runs/${made.body.id}/release`)
      .set('If-Match', approved.headers['etag'] ?? '');
    expect(released.body).toMatchObject({ state: 'released', total: '2704.11' });
    expect((await make()).body).toMatchObject({ id: made.body.id, state: 'released' });
  });

  it('M34: keeps what is open level with what is recorded, and says of when it is while much is computed', async () => {
    const open = async () => (await finance().get('/outstanding')).body;
    expect(await open()).toMatchObject({ toPay: [], totals: { toPay: '0.00', toTakeBack: '0.00' } });
    const hours = { from: '2026-03-01', hours: '24', sectorFullTimeHours: '40', kind: 'fixed' };
    await placement.does('consultant', 'hours.changed', hours);
    const keeper = keeperThatWaitsForNobody();
    const session = { tenant: TENANT, tenants: [TENANT] };
    expect(await keeper.level(session, false)).toMatchObject({ behind: 1 });
    await keeper.settled();
    expect(await keeper.level(session, false)).toMatchObject({ behind: 0 });
    const lower = { toTakeBack: [{ placement: placement.id, months: ['2026-03'], amount: '344.16' }] };
    expect(await open()).toMatchObject({ ...lower, counts: { toTakeBack: 1, toPay: 0 }, level: { behind: 0 } });
    // Made anew from nothing it is the same.
    const kept = () => queryOnce(api.db.urls.owner, 'select * from placement_money order by placement');
    const before = await kept();
    await queryOnce(api.db.urls.owner, 'delete from placement_money');
    await keeper.run();
    expect(await kept()).toEqual(before);
    await queryOnce(api.db.urls.owner, "update placement_money set to_take_back = 1, fault = 'spoiled'");
    await keeper.follower.rebuild(TENANT, await api.rooms.app.get(Clock).now());
    expect(await kept()).toEqual(before);
    // A choice of the body moves the grounds of all.
    await placement.does('consultant', 'hours.changed', { ...hours, hours: '32' });
    await queryOnce(api.db.urls.owner, 'update tenant set facts_version = facts_version + 1 where id = $1', [TENANT]);
    expect(await open()).toMatchObject({ toTakeBack: [], toPay: [] });
  });

  it('B9, M34, M44: open money follows a mended birth date, also of the file that a merged one is read as', async () => {
    const open = async () => (await finance().get('/outstanding')).body.totals;
    const { candidate } = await placement.view();
    const keep = await api.candidate('gooi', { birthDate: '1996-05-04' });
    const mend = async (birthDate: string) => {
      const { headers: read } = await api.as('consultant.gooi').get(`/candidates/${keep}`);
      const change = api.as('consultant.gooi').patch(`/candidates/${keep}`).set('If-Match', String(read['etag']));
      expect((await change.send({ person: { birthDate } })).status).toBe(204);
    };
    const level = { toPay: '0.00', toTakeBack: '0.00' };
    const files = { kind: 'candidate' };
    const manager = api.as('manager.gooi');
    expect(
      (await manager.post('/duplicates/merges').send({ ...files, reason: 'enteredTwice', keep, merge: candidate }))
        .status,
    ).toBe(204);
    expect(await open()).toMatchObject(level);
    const effects = async (birthDate: string) =>
      (await api.as('consultant.gooi').post(`/candidates/${keep}/birth-date-effects`).send({ birthDate })).body.items;
    expect(await effects('1986-05-04')).toEqual([]);
    const [effect] = await effects('2007-01-10');
    expect(effect).toMatchObject({ placement: placement.id, endsByAow: false });
    expect(await effects('1939-05-04')).toMatchObject([{ endsByAow: true }]);
    await mend('2007-01-10');
    const { toTakeBack } = await open();
    expect(Number(toTakeBack)).toBeGreaterThan(500);
    expect(effect.euros.lines.map(({ when }: { when: string }) => when)).toContain('past');
    expect(effect.euros.arrears).toBe(`-${toTakeBack}`);
    expect(
      (await manager.post('/duplicates/unmerges').send({ ...files, reason: 'byMistake', file: candidate })).status,
    ).toBe(204);
    expect(await open()).toMatchObject(level);
  });

  it('M34: tells an employer what the year gave, was paid and is open', async () => {
    const { employer } = await placement.view();
    const { body: list } = await finance().get('/year-statements?year=2026');
    expect(list.items).toMatchObject([{ employer, employerName: 'Bakkerij Kruimel', paid: '2704.11' }]);
    const kept = () => queryOnce(api.db.urls.owner, 'select * from employer_year order by employer, year');
    const before = await kept();
    await queryOnce(api.db.urls.owner, 'update employer_year set paid = 1, due = false');
    const years = api.rooms.app.get(EmployerYears, { strict: false });
    await years.follower.rebuild(TENANT, await api.rooms.app.get(Clock).now());
    expect(await kept()).toEqual(before);
    const { body } = await finance().get(`/employers/${employer}/year-statements/2026`);
    expect(body).toMatchObject({
      entitled: '2704.11',
      booked: '2704.11',
      paidInYear: '2704.11',
      stillToPay: '0.00',
      stillToReceive: '0.00',
      placements: [
        {
          months: [
            { month: '2026-02', entitled: '1327.47' },
            { month: '2026-03', booked: '1376.64' },
          ],
        },
      ],
    });
    expect((await finance().get(`/employers/${employer}/year-statements/2027`)).status).toBe(422);
  });

  it('B16: proposes interest for what was paid after its pay day, and says which days have no rate', async () => {
    const { body } = await finance().get('/interest-proposals');
    // February was to be paid on 25 March and is paid on 25 April; March is in time.
    expect(body.items).toMatchObject([
      { month: '2026-02', dueOn: '2026-03-25', paidOn: '2026-04-25', daysLate: 31, unknownDays: 31, amount: '0.00' },
    ]);
    const kept = () => queryOnce(api.db.urls.owner, 'select * from placement_interest order by placement');
    const before = await kept();
    await queryOnce(api.db.urls.owner, `update placement_interest set proposals = '[]', amount = 1`);
    const { follower } = api.rooms.app.get(KeptInterest, { strict: false });
    await follower.rebuild(TENANT, await api.rooms.app.get(Clock).now());
    expect(await kept()).toEqual(before);
  });

  it('B16: pays interest once its rate is entered, by a decision of another, on a line of its own in the next run', async () => {
    const proposed = async () => (await finance().get('/interest-proposals')).body.items;
    const { run, month } = (await proposed())[0];
    const line = { run, placement: placement.id, month };
    const early = await finance().post('/interest-decisions').send(line);
    expect([early.status, early.body.detail]).toEqual([422, expect.stringContaining('nog niet ingevoerd')]);
    const rate = {
      from: '2025-01-01',
      value: { percent: '11' },
      source: 'Stb. 2024, 1 (made up)',
      certainty: 'published',
    };
    const row = await api
      .as('administrator.gooi')
      .post('/table-rows')
      .send({ table: 'statutoryInterest', ...rate });
    expect(row.status).toBe(201);
    const second = await api.as('manager.gooi').post(`/table-rows/${row.body.number}/confirmation`).send();
    expect(second.status).toBe(204);
    // 1,327.47 × 11 % × 31 / 365 = 12.40.
    expect(await proposed()).toMatchObject([{ amount: '12.40', unknownDays: 0 }]);
    expect((await finance().post('/interest-decisions').send(line)).body).toMatchObject({ number: 1, amount: '12.40' });
    expect(await proposed()).toEqual([]);
    const decide = (user: string) =>
      api.as(user).post(`/placements/${placement.id}/interest-decisions/1/decision`).send();
    expect((await decide('finance.gooi')).status).toBe(403);
    expect((await decide('reviewer.gooi')).status).toBe(204);
    expect((await decide('reviewer.gooi')).status).toBe(409);
    const letters = `select template, recipient from outbox where template = 'interest-decision'`;
    expect(await queryOnce(api.db.urls.owner, letters)).toEqual([
      { template: 'interest-decision', recipient: 'employer' },
    ]);
    await api.until('2026-05-10');
    const next = await finance().post('/pay-runs').send({ month: '2026-04' });
    expect([next.status, next.body.total]).toEqual([201, '1389.04']);
    const seen = (await finance().get(`/pay-runs/${next.body.id}`)).body;
    expect(seen.interest).toMatchObject([{ month: '2026-02', amount: '12.40', daysLate: 31 }]);
    expect((await finance().get('/interest-decisions')).body.items).toMatchObject([{ state: 'decided', paidBy: 2 }]);
  });
});

describe('verify --replay and the rooms that no machine writes', () => {
  const differences = async (): Promise<readonly string[]> => {
    const { verifyAll } = await import('../../src/engine/verify-now.js');
    return (await verifyAll(api.rooms.app.get(AppPool), true)).first.map(({ what }) => what);
  };
  const owner = (sql: string) => queryOnce(api.db.urls.owner, sql);

  it('finds a line of a pay run, a person, an employer and a mandate that somebody changed in the table', async () => {
    await api
      .as('administrator.gooi')
      .post('/mandates')
      .send({ decisionType: 'lumpSum', role: 'reviewer', from: '2026-01-01' });
    expect(await differences()).toEqual([]);
    await owner(`update pay_line set amount = amount + 1 where month = '2026-03'`);
    await owner(`update candidate set municipality = '0457' where municipality = '0402'`);
    await owner(`update employer set market = 'government'`);
    await owner(`update mandate set monthly_limit = 9999 where decision_type = 'lumpSum'`);
    const found = (await differences()).join('\n');
    expect(found).toContain('pay_line not in the table');
    expect(found).toContain('candidate.municipality is "0457", the record says "0402"');
    expect(found).toContain('employer.market is "government", the record says "market"');
    expect(found).toMatch(/mandate \d+ was never given so/);
  });
});

describe('A decided amount that differs from the rule (M48)', () => {
  it('stands in a list of its own with what the rules give, and is paid', async () => {
    await queryOnce(
      api.db.urls.owner,
      `insert into fact select id, 900, 0, tenant, 'lumpSumGrant', '2026-02-02', '{"until": "2026-08-01", "amount": "1400.00"}'
       from placement where id = $1`,
      [placement.id],
    );
    const { body } = await api.as('manager.gooi').get('/decided-otherwise');
    // 1,400 × 27 / 28 − 1,327.47 = 22.53, and three times 1,400 − 1,376.64 = 23.36.
    expect(body.items).toMatchObject([
      {
        placement: placement.id,
        from: '2026-02',
        until: '2026-05',
        decided: '1400.00',
        byRule: '1376.64',
        difference: '92.61',
      },
    ]);
  });
});

describe('Interest that was proposed, once it is answered (B16)', () => {
  const finance = () => api.as('finance.gooi');
  let penalised: ApiPlacement;

  it('is in the figures when its run is paid, and stays away with a reason when it was declined (G13, G17)', async () => {
    await api.until('2026-06-30');
    const { items } = (await finance().get('/pay-runs')).body;
    const { id } = items.find(({ month }: { month: string }) => month === '2026-04');
    const drafted = await finance().get(`/pay-runs/${id}`);
    const approved = await api
      .as('manager.gooi')
      .post(`/pay-runs/${id}/approval`)
      .set('If-Match', drafted.headers['etag'] ?? '');
    expect(approved.status).toBe(200);
    const released = await finance()
      .post(`/pay-runs/${id}/release`)
      .set('If-Match', approved.headers['etag'] ?? '');
    expect(released.status).toBe(200);
    const [late] = (await finance().get('/interest-proposals')).body.items;
    const line = { run: late.run, placement: placement.id, month: late.month };
    const { number } = (await finance().post('/interest-decisions').send(line)).body;
    const decline = (reason: string) =>
      api.as('manager.gooi').post(`/placements/${placement.id}/interest-decisions/${number}/refusal`).send({ reason });
    expect((await decline(' ')).status).toBe(400);
    expect((await decline('De werkgever gaf zijn rekening te laat door.')).status).toBe(204);
    expect((await finance().get('/interest-decisions')).body.items[0]).toMatchObject({
      state: 'declined',
      paidBy: null,
      reason: 'De werkgever gaf zijn rekening te laat door.',
    });
    expect((await finance().get('/interest-proposals')).body.items).toEqual([]);
    const pool = api.rooms.app.get(AppPool);
    const sources = await inSession(pool, { tenant: GOOI, tenants: [GOOI] }, (c) =>
      readSources(c, [placement.id], api.rooms.app.get(PersonSexes)),
    );
    const row = sources.map(({ source }) => outcomeRow(source))[0];
    expect(row?.interestPaid).toEqual([['2026-06-30', '12.40']]);
    expect(row?.money.filter(([, , kind]) => kind === 'interest')).toEqual([[0, 2026, 'interest', false, '12.40']]);
  });

  it('D3, F8, G17: the penalty of a late decision is computed, and paid by another than who set it', async () => {
    const applied = '2026-04-15';
    const late = await api.placement();
    penalised = late;
    await late.does('consultant', 'targetGroup.determined', {
      determinedOn: applied,
      granted: true,
      basis: 'application',
      appliedOn: applied,
    });
    await late.does('consultant', 'employment.agreed', {
      agreedOn: applied,
      plannedStart: '2026-08-03',
      from: '2026-08-03',
      ...A_CONTRACT,
      receivedOn: applied,
    });
    await late.does('consultant', 'application.received', {
      receivedOn: applied,
      from: 'employer',
      personSigned: true,
    });
    const how = { agreedOn: applied, with: 'employer', how: 'phone', reason: null, secondBy: null };
    await late.does('consultant', 'measuring.leftOut', how);
    await late.does('back-office', 'default.noticed', { receivedOn: '2026-05-21', from: 'employer' });
    await late.decides('lumpSum', {}, '2026-06-10');
    const penalty = { ...DRAFT, kind: 'penalty', ground: 'decidedLate', amount: '1442.00' };
    const refused = await late.sends('consultant', 'decision.prepared', penalty);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('De dwangsom is € 115,00, over 5 dagen, van 5 juni 2026 tot en met 9 juni 2026.'),
    ]);
    await late.decides('penalty', { ground: 'decidedLate', amount: '115.00' }, '2026-06-30');
    const open = { placement: late.id, decision: 2, amount: '115.00', paidOn: null };
    // Sent on 30 June: six weeks later is 11 August (Awb 4:87).
    expect((await finance().get('/penalties')).body.items).toMatchObject([{ ...open, payBy: '2026-08-11' }]);
    const pass = api.rooms.app.get(PenaltyPayPass, { strict: false });
    const told = async (...days: readonly string[]) => {
      for (const day of days) await pass.runFor({ tenant: GOOI, tenants: [GOOI] }, day);
      const items = await queryOnce<{ told: string }>(
        api.db.superuserUrl,
        `select template || ' ' || recipient || ' ' || due_on as told from inbox_item
         where stream = '${late.id}' and template like 'penalty-%e' order by entry, seq`,
      );
      return items.map(({ told: one }) => one);
    };
    expect(await told('2026-07-27')).toEqual([]);
    expect(await told('2026-07-28', '2026-07-29')).toEqual(['penalty-due finance 2026-08-11']);
    expect(await told('2026-08-12', '2026-08-13')).toEqual([
      'penalty-due finance 2026-08-11',
      'penalty-late finance 2026-08-11',
      'penalty-late manager 2026-08-11',
    ]);
    const waiting = async () =>
      (await finance().get('/inbox')).body.items.filter(({ template }: { template: string }) =>
        template.startsWith('penalty-'),
      );
    expect(await waiting()).toMatchObject([{ template: 'penalty-late' }]);
    const pay = (user: string, paidOn: string) =>
      api.as(user).post(`/placements/${late.id}/penalties/2/payment`).send({ paidOn, paidTo: 'employer' });
    expect((await pay('manager.gooi', '2026-06-30')).status).toBe(403);
    expect((await pay('finance.gooi', '2026-06-29')).status).toBe(422);
    expect((await pay('finance.gooi', '2026-06-30')).status).toBe(204);
    expect((await finance().get('/penalties')).body.items).toMatchObject([
      { ...open, paidOn: '2026-06-30', paidTo: 'employer' },
    ]);
    expect(await waiting()).toEqual([]);
    expect(await told('2026-09-30')).toHaveLength(3);
    const pool = api.rooms.app.get(AppPool);
    await inSession(pool, { tenant: GOOI, tenants: [GOOI] }, async (client) => {
      const [source] = await readSources(client, [late.id], api.rooms.app.get(PersonSexes));
      expect(source && outcomeRow(source.source).penaltyPaid).toEqual([['2026-06-30', '115.00']]);
      expect(await penaltyPaymentFaults(client, GOOI)).toEqual([]);
    });
  });

  it('B16, D3, F8, G17: interest on a penalty that was paid late is put forward, decided by another, told by letter and paid apart', async () => {
    await api.until('2026-10-01');
    const least = { from: '2026-01-01', value: '1.00', ground: 'Collegebesluit', decidedOn: '2025-12-01' };
    const chosen = await api.as('administrator.gooi').put('/policies/interestFrom').set('If-Match', '"0"').send(least);
    expect([chosen.status, chosen.text]).toEqual([204, '']);
    const pay = (paidOn: string) =>
      finance().post(`/placements/${penalised.id}/penalties/2/payment`).send({ paidOn, paidTo: 'worker' });
    const prepare = () => finance().post(`/placements/${penalised.id}/penalties/2/interest`).send();
    const refused = async () => {
      const { status, body } = await prepare();
      return [status, body.detail];
    };
    expect(await refused()).toEqual([422, 'Deze dwangsom is op tijd betaald: er is geen rente.']);
    expect((await pay('2026-09-30')).status).toBe(204);
    // Until 11 August; 115.00 × 11 % × 50 / 365 = 1.7329.
    const made = await prepare();
    expect([made.status, made.body]).toMatchObject([
      201,
      { number: 1, penalty: 2, owedTo: 'worker', amount: '1.73', daysLate: 50, lateRun: null, lateAmount: '115.00' },
    ]);
    expect(await refused()).toEqual([409, 'Over de rente van deze dwangsom is al een voorstel of een besluit.']);
    expect((await pay('2026-09-29')).status).toBe(409);
    const answer = (user: string, how: string, body: object = {}) =>
      api.as(user).post(`/placements/${penalised.id}/interest-decisions/1/${how}`).send(body);
    expect((await answer('finance.gooi', 'payment', { paidOn: '2026-10-01' })).status).toBe(409);
    expect((await answer('finance.gooi', 'decision')).status).toBe(403);
    expect((await answer('reviewer.gooi', 'decision')).status).toBe(204);
    const letter = `select template, recipient, data ->> 'penalty' as penalty from outbox where template like '%interest-decision' and stream = $1`;
    expect(await queryOnce(api.db.urls.owner, letter, [penalised.id])).toEqual([
      { template: 'penalty-interest-decision', recipient: 'worker', penalty: '2' },
    ]);
    const asked = async () =>
      (await finance().get('/inbox')).body.items
        .filter(({ template }: { template: string }) => template === 'penalty-interest-due')
        .map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(await asked()).toEqual(['2026-11-12']);
    const run = await finance().post('/pay-runs').send({ month: '2026-09' });
    expect((await finance().get(`/pay-runs/${run.body.id}`)).body.interest).toEqual([]);
    expect((await answer('reviewer.gooi', 'payment', { paidOn: '2026-10-01' })).status).toBe(403);
    expect((await answer('finance.gooi', 'payment', { paidOn: '2026-09-30' })).status).toBe(422);
    expect((await answer('finance.gooi', 'payment', { paidOn: '2026-10-02' })).status).toBe(422);
    expect((await answer('finance.gooi', 'payment', { paidOn: '2026-10-01' })).status).toBe(204);
    expect(await asked()).toEqual([]);
    expect((await finance().get('/penalties')).body.items).toMatchObject([
      { interestDecision: { number: 1, state: 'decided', amount: '1.73', paidOn: '2026-10-01' } },
    ]);
    const pool = api.rooms.app.get(AppPool);
    await inSession(pool, { tenant: GOOI, tenants: [GOOI] }, async (client) => {
      const [source] = await readSources(client, [penalised.id], api.rooms.app.get(PersonSexes));
      const row = source && outcomeRow(source.source);
      expect(row?.interestPaid).toEqual([['2026-10-01', '1.73']]);
      expect(row?.money.filter(([, , kind]) => kind === 'interest')).toEqual([]);
      expect([...(await interestFaults(client, GOOI)), ...(await penaltyInterestFaults(client, GOOI))]).toEqual([]);
    });
  });
});
