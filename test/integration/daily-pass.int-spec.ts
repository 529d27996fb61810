import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import { contractFacts, placementInputOf } from '../../workflows/placement/a-placement.walk.js';
import { CandidateService } from '../../src/candidates/candidate.service.js';
import { Engine } from '../../src/engine/engine.js';
import { PolicySource } from '../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { Verifier } from '../../src/engine/verifier.js';
import { PayRunReader } from '../../src/payments/pay-run-reader.service.js';
import { PayRunService } from '../../src/payments/pay-run.service.js';
import { AfterWorkDailyPass } from '../../src/subsidies/after-work-pass.js';
import { SubsidyDailyPass } from '../../src/subsidies/daily-pass.js';
import { DailyTasks } from '../../src/subsidies/daily-tasks.js';
import { inSession } from '../../src/journal/session-work.js';
import { PolicyService } from '../../src/tenants/policy.service.js';
import { tableRowFaults } from '../../src/tenants/table-row-rows.js';
import { TableRowService, type NewTableRow } from '../../src/tenants/table-row.service.js';
import { TenantRecord } from '../../src/tenants/tenant-record.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { moneyRoom, OTHER_TENANT, someone, TENANT } from '../support/money-files.js';

let db: TestDatabase;
let room: ReturnType<typeof moneyRoom>;
let engine: Engine;
let pass: SubsidyDailyPass;
const workflows = new RegisteredWorkflows();
const finance = someone('finance');

beforeAll(async () => {
  db = await cloneDatabase();
  room = moneyRoom(db);
  const { pool, vault, facts, clock, policies, tables, records } = room;
  engine = new Engine(records, workflows, new PolicySource(pool), tables);
  const tasks = new DailyTasks(pool, facts, clock);
  pass = new SubsidyDailyPass({ pool, vault, engine, tasks, policies, tables });
});
afterAll(async () => {
  await room.pool.close();
  await db.drop();
});

async function send(stream: string, role: Role, type: string, payload: JsonObject): Promise<void> {
  const actor = { id: `the-${role}`, role, tenant: TENANT };
  await engine.dispatch(finance, { kind: 'event', stream, actor, instance: 'placement', event: { type, ...payload } });
}

/** A lump sum that runs from 1 March 2026, by the machine itself. */
async function running(birthDate: LocalDate, contract: JsonObject = {}, known?: string): Promise<string> {
  const stream = randomUUID();
  const [candidate, employer] = [known ?? (await room.aCandidate(birthDate)), await room.anEmployer()];
  const actor = { id: 'the-consultant', role: 'consultant', tenant: TENANT } as const;
  const input = placementInputOf({ candidate, employer, owner: 'the-consultant' });
  await room.today('2026-02-10');
  await engine.dispatch(finance, { kind: 'open', stream, actor, instance: 'placement', workflow: 'placement', input });
  await send(stream, 'consultant', 'targetGroup.determined', {
    determinedOn: '2026-02-10',
    granted: true,
    basis: 'exOfficio',
    appliedOn: null,
  });
  await send(stream, 'consultant', 'employment.agreed', {
    agreedOn: '2026-02-10',
    plannedStart: '2026-03-01',
    ...contractFacts({ receivedOn: '2026-02-10', until: null, permanent: true, ...contract }),
  });
  await send(stream, 'consultant', 'application.received', {
    receivedOn: '2026-02-10',
    from: 'employer',
    personSigned: true,
  });
  const leftOut = { agreedOn: '2026-02-10', with: 'employer', how: 'phone', reason: null, secondBy: null };
  await send(stream, 'consultant', 'measuring.leftOut', leftOut);
  await send(stream, 'consultant', 'decision.prepared', {
    kind: 'lumpSum',
    ground: 'policy',
    reason: 'inOrder',
    from: null,
    until: null,
    wageValue: null,
    amount: null,
    replaces: null,
    nextMeasurementOn: null,
    nextMeasurementReason: null,
  });
  await send(stream, 'reviewer', 'lumpSum.decided', { decision: 1, decidedOn: '2026-02-10' });
  for (const to of ['employer', 'worker']) {
    await send(stream, 'backOffice', 'decision.sent', { decision: 1, to, sentOn: '2026-02-10', channel: 'letter' });
  }
  await room.today('2026-03-02');
  await send(stream, 'backOffice', 'start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' });
  return stream;
}

const tasksOf = async (template: string) =>
  (
    await queryOnce<{ recipient: string; data: JsonObject }>(
      db.urls.owner,
      'select recipient, data from inbox_item where template = $1',
      [template],
    )
  ).map((row) => [row.recipient, row.data['placement'] ?? row.data['reachUntil']]);

describe('The daily pass', () => {
  it('B15: ends who reached the AOW age on the day before it, once, and pays to that day', async () => {
    // 67 years in 2026: the AOW date is 20 May 2026.
    const stream = await running('1959-05-20');
    const young = await running('1984-03-15');
    await room.today('2026-05-19');
    await pass.runFor(finance, '2026-05-19');
    expect(await endings(stream)).toEqual([]);
    // The worker was away for two days.
    await room.today('2026-05-22');
    await pass.runFor(finance, '2026-05-22');
    await pass.runFor(finance, '2026-05-22');
    expect(await endings(stream)).toEqual([{ last_day: '2026-05-19', reason: 'aow' }]);
    expect(await endings(young)).toEqual([]);
    const may = await room.entitlements.entitlementOf(finance, stream, '2026-05');
    expect(may.parts.map((part) => [part.until, part.kind])).toEqual([
      ['2026-05-19', 'lumpSum'],
      ['2026-05-31', 'none'],
    ]);
  });

  it('M8: stops a wage below the minimum on 1 July, tells both once, and pays on when the wage is enough', async () => {
    const stream = await running('1984-03-15', { monthlyWage: '2294.76', hours: '36', sectorFullTimeHours: '36' });
    const told = async (template: string) => (await tasksOf(template)).filter(([, placement]) => placement === stream);
    const july = async () => {
      const { amount, withheld, parts } = await room.entitlements.entitlementOf(finance, stream, '2026-07');
      return [amount, withheld, [...new Set(parts.map(({ reason }) => reason))]];
    };
    await room.today('2026-06-30');
    await pass.runFor(finance, '2026-06-30');
    const [amount] = await july();
    expect([Number(amount) > 1000, await told('wageBelowMinimum')]).toEqual([true, []]);
    // No worker ran on the day itself.
    await room.today('2026-07-03');
    await pass.runFor(finance, '2026-07-03');
    await pass.runFor(finance, '2026-07-04');
    expect(await told('wageBelowMinimum')).toEqual([['the-consultant', stream]]);
    expect(await july()).toEqual(['0.00', amount, ['wageBelowMinimum']]);
    expect(await letters(stream)).toEqual([
      { template: 'payment-held', data: { from: '2026-07-01', ground: 'wageBelowMinimum' } },
    ]);
    // Enough from August on: July waits still.
    const contract = { receivedOn: '2026-07-20', until: null, permanent: true, hours: '36', sectorFullTimeHours: '36' };
    await room.today('2026-08-03');
    await send(
      stream,
      'consultant',
      'contract.received',
      contractFacts({ ...contract, from: '2026-08-01', monthlyWage: '2400.00' }),
    );
    await pass.runFor(finance, '2026-08-03');
    await pass.runFor(finance, '2026-08-04');
    const august = await room.entitlements.entitlementOf(finance, stream, '2026-08');
    expect([august.amount, await july(), await told('wageEnough')]).toEqual([
      amount,
      ['0.00', amount, ['wageBelowMinimum']],
      [['the-consultant', stream]],
    ]);
    // The employer paid July too: all of it is paid.
    await send(
      stream,
      'consultant',
      'contract.received',
      contractFacts({ ...contract, from: '2026-07-01', monthlyWage: '2400.00' }),
    );
    await pass.runFor(finance, '2026-08-05');
    expect(await july()).toEqual([amount, '0.00', [null]]);
    expect((await letters(stream)).map(({ template }) => template)).toEqual([
      'payment-held',
      'payment-released',
      'payment-released',
    ]);
  });

  it('B9, M8: checks a wage once more when the birth date was mended', async () => {
    const stream = await running('2008-06-15', { monthlyWage: '1500.00' });
    const told = async () => (await tasksOf('wageBelowMinimum')).filter(([, placement]) => placement === stream);
    await room.today('2026-07-05');
    await pass.runFor(finance, '2026-07-05');
    expect(await told()).toEqual([]);
    const [row] = await queryOnce<{ candidate: string }>(
      db.urls.owner,
      `select candidate from placement where id = '${stream}'`,
    );
    const candidates = new CandidateService(room.pool, room.records, room.facts, room.vault);
    await candidates.change(someone('consultant'), row?.candidate ?? '', { person: { birthDate: '1984-03-15' } });
    await pass.runFor(finance, '2026-07-06');
    await pass.runFor(finance, '2026-07-07');
    expect(await told()).toEqual([['the-consultant', stream]]);
  });

  it('B8: asks the administrator for the next table as many days before the last one ends as the body chose, once', async () => {
    const other = someone('finance', OTHER_TENANT);
    await pass.runFor(other, '2026-11-30');
    expect(await tasksOf('tablesEnd')).toEqual([]);
    const choices = new PolicyService(room.pool, new TenantRecord(room.pool, room.facts), room.clock);
    await choices.choose(someone('administrator', OTHER_TENANT), 'tableEndTaskDays', {
      from: '2026-11-01',
      value: 31,
      ground: 'collegebesluit 12',
      decidedOn: '2026-06-01',
    });
    await pass.runFor(other, '2026-11-30');
    expect(await tasksOf('tablesEnd')).toEqual([['administrator', '2026-12-31']]);
    await queryOnce(db.urls.owner, 'delete from inbox_item where template = $1', ['tablesEnd']);
    await pass.runFor(finance, '2026-11-30');
    expect(await tasksOf('tablesEnd')).toEqual([]);
    await pass.runFor(finance, '2026-12-01');
    await pass.runFor(finance, '2026-12-02');
    expect(await tasksOf('tablesEnd')).toEqual([['administrator', '2026-12-31']]);
  });

  it('M38: asks once how it goes with who has no other work and no benefit again after the work', async () => {
    const candidate = await room.aCandidate('1984-03-15');
    const [gone, elsewhere, back] = [
      await running('1984-03-15'),
      await running('1984-03-15'),
      await running('1984-03-15'),
    ];
    const [first] = [await running('1984-03-15', {}, candidate), await running('1984-03-15', {}, candidate)];
    await room.today('2026-04-12');
    const end = (stream: string, reason: string) =>
      send(stream, 'consultant', 'employment.ended', {
        lastDay: '2026-04-10',
        reason,
        knownOn: '2026-04-12',
        paidUntil: null,
      });
    for (const stream of [gone, back, first]) await end(stream, 'resigned');
    await end(elsewhere, 'otherWork');
    await send(back, 'consultant', 'benefit.returned', { returnedOn: '2026-04-12' });
    const { pool, policies, facts, clock } = room;
    const afterWork = new AfterWorkDailyPass(pool, policies, new DailyTasks(pool, facts, clock));
    await afterWork.runFor(finance, '2026-05-11');
    expect(await tasksOf('work-ended')).toEqual([]);
    await afterWork.runFor(finance, '2026-05-12');
    await afterWork.runFor(finance, '2026-05-13');
    expect(await tasksOf('work-ended')).toEqual([['the-consultant', gone]]);
    await room.today('2026-07-06');
  });

  it('leaves a record that replays to the same rows, pay runs included', async () => {
    const { pool, facts, entitlements, policies, clock, once } = room;
    const runs = new PayRunService(pool, facts, entitlements, policies, clock, once);
    const run = await runs.prepare(finance, '2026-06');
    expect(run.lineCount).toBeGreaterThan(6);
    expect(await new PayRunReader(pool, entitlements, clock).differences(finance, run.id)).toEqual([]);
    const verified = await new Verifier(pool, workflows).verify(TENANT, { replay: true });
    // Person and employer of this test were laid in the tables without entries.
    const { rows } = await pool.inTransaction(async (client) => {
      await client.query("select set_config('app.tenants', $1, true)", [TENANT]);
      return client.query<{ id: string }>("select id from stream where kind in ('candidate', 'employer')");
    });
    const laid = new Set(rows.map((row) => row.id));
    expect(verified.first.length).toBe(verified.differences);
    expect(verified.first.filter((one) => !laid.has(one.stream))).toEqual([]);
  });

  it('B8, B11: counts a row of 2027 once a second person looked at it, and computes what was estimated anew', async () => {
    const { pool, facts, policies, tables, clock, entitlements } = room;
    const source = new PolicySource(pool);
    const rows = new TableRowService(pool, new TenantRecord(pool, facts), source, tables, clock);
    const [administrator, manager] = [someone('administrator'), someone('manager')];
    const file = await room.aPlacement({
      facts: [
        ['contractHours', '2026-09-01', { hours: '36', sectorFullTimeHours: '36' }, 2],
        ['lumpSumGrant', '2026-09-01', { until: '2027-02-28' }, 3],
        ['firstDayWorked', '2026-09-01', {}, 4],
      ],
    });
    await room.today('2026-12-02');
    const january = () => entitlements.entitlementOf(finance, file.id, '2027-01');
    expect(await january()).toMatchObject({ amount: '1577.48', note: 'nog niet vast (minimumloon 2027)' });
    await expect(rows.propose(manager, ROW_2027)).rejects.toThrow('hoort niet bij uw rol');
    await expect(rows.propose(administrator, { ...ROW_2027, from: '2026-07-01' })).rejects.toThrow('Er is al een rij');
    const number = await rows.propose(administrator, ROW_2027);
    await expect(rows.confirm(administrator, number)).rejects.toThrow('zelf ingevoerd');
    expect(await january()).toMatchObject({ amount: '1577.48', estimate: true });
    await rows.confirm(manager, number);
    await expect(rows.confirm(manager, number)).rejects.toThrow('al beslist');
    expect(await january()).toMatchObject({ amount: '1624.86', estimate: false, note: null });
    expect((await rows.current(manager)).reachUntil).toBe('2027-06-30');
    expect(tables.of(await policies.of(someone('manager', OTHER_TENANT))).reachUntil).toBe('2026-12-31');
    // What was asked is done; the next task comes thirty days before the new end.
    const open = await queryOnce(
      db.urls.owner,
      'select template from inbox_item where done_at is null and template like $1',
      ['table%'],
    );
    expect(open).toEqual([]);
    await pass.runFor(finance, '2026-12-03');
    expect(await tasksOf('tablesEnd')).toHaveLength(1);
    const check = () => inSession(pool, manager, (client) => tableRowFaults(client, TENANT));
    expect(await check()).toEqual([]);
    await queryOnce(db.urls.owner, `update parameter_row set value = value || '{"adult":"15.45"}'`);
    expect((await check()).map(({ what }) => what)).toContain(
      'parameter_row minimumWage of 2027-01-01 is not as recorded',
    );
    await queryOnce(db.urls.owner, `update parameter_row set value = value || '{"adult":"15.44"}'`);
  });
});

const ROW_2027: NewTableRow = {
  table: 'minimumWage',
  from: '2027-01-01',
  value: {
    adultAge: 21,
    adult: '15.44',
    age20: '12.35',
    age19: '9.26',
    age18: '7.72',
    age17: '6.10',
    age16: '5.33',
    age15: '4.63',
    bbl20: '9.50',
    bbl19: '8.11',
    bbl18: '7.03',
    referenceMonth: '2407.20',
  },
  source: 'Stcrt. 2026, 99999 (made up)',
  certainty: 'published',
  correction: false,
};

const letters = (placement: string) =>
  queryOnce<{ template: string; data: JsonObject }>(
    db.urls.owner,
    "select template, data from outbox where stream = $1 and template like 'payment-%' order by entry, seq",
    [placement],
  );

const endings = (placement: string) =>
  queryOnce(db.urls.owner, 'select last_day::text, reason from ending where placement = $1', [placement]);
