import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inSession } from '../../src/journal/session-work.js';
import { AccountService } from '../../src/payments/account.service.js';
import { BankFileService } from '../../src/payments/bank-file.service.js';
import { employersOfYear } from '../../src/payments/employer-year-rows.js';
import { EmployerYears } from '../../src/payments/employer-years.service.js';
import { KeptInterest } from '../../src/payments/interest-proposals.service.js';
import { InterestService, proposalFor, type InterestProposal } from '../../src/payments/interest.service.js';
import type { LateLine } from '../../src/payments/late-lines.js';
import { PayRunReader } from '../../src/payments/pay-run-reader.service.js';
import { PayRunService } from '../../src/payments/pay-run.service.js';
import { RecoveryService } from '../../src/payments/recovery.service.js';
import type { EmployerLine } from '../../src/payments/run-page-rows.js';
import { returnFaults } from '../../src/payments/return-check.js';
import { ReturnedPayments } from '../../src/payments/returned-payment.service.js';
import { SepaPaymentFile } from '../../src/payments/sepa-payment-file.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { LUMP_SUM, moneyRoom, OTHER_TENANT, someone, TENANT, type PlacementFile } from '../support/money-files.js';

const preparer = someone('finance');
const approver = someone('manager');
const releaser = someone('finance');
const backOffice = someone('backOffice');

let db: TestDatabase;
let room: ReturnType<typeof moneyRoom>;
let runs: PayRunService;
let reader: PayRunReader;
let accounts: AccountService;
let files: BankFileService;
let recoveries: RecoveryService;
let returns: ReturnedPayments;
let years: EmployerYears;
let interest: KeptInterest;

beforeEach(async () => {
  db = await cloneDatabase();
  room = moneyRoom(db);
  const { pool, facts, entitlements, policies, clock, vault, tables, once } = room;
  runs = new PayRunService(pool, facts, entitlements, policies, clock, once);
  reader = new PayRunReader(pool, entitlements, clock);
  accounts = new AccountService(pool, facts, vault, policies, tables, clock, once, NO_FILES);
  files = new BankFileService(pool, facts, vault, new SepaPaymentFile());
  recoveries = new RecoveryService(pool, facts, once);
  returns = new ReturnedPayments(pool, facts, clock, once);
  const warn = (message: string): void => {
    throw new Error(message);
  };
  years = new EmployerYears(pool, clock, warn);
  interest = new KeptInterest(pool, new InterestService(pool, policies, tables), policies, tables, clock, warn);
  await room.today('2026-09-20');
});
afterEach(async () => {
  await yearsAreAddedUp();
  await interestIsThatOfEveryLine();
  await room.pool.close();
  await db.drop();
});

async function wholeRun(month: string) {
  const { id } = await runs.prepare(preparer, month);
  await runs.approve(approver, id);
  const released = await runs.release(releaser, id);
  await yearsAreAddedUp();
  await interestIsThatOfEveryLine();
  await pageIsThatOfTheRun(id);
  return released;
}

/** M34: what is kept of employers and years is what adding up every payment gives, as it was found before it was kept. */
async function yearsAreAddedUp(): Promise<void> {
  const session = { tenant: TENANT, tenants: [TENANT] };
  await years.level(session, false);
  for (const year of [2025, 2026, 2027]) {
    const kept = await inSession(room.pool, session, (client) =>
      employersOfYear(client, TENANT, year, { due: false, offset: 0, limit: null }),
    );
    const added = await queryOnce(
      db.urls.owner,
      `select e.id as employer, e.name as "employerName", coalesce(sum(o.amount) filter (where
         extract(year from greatest(f.pay_on, f.released_on)) = ${year}), 0)::numeric(14, 2) as paid
       from pay_out o join employer e on e.id = o.employer left join pay_run f on f.id = o.file_run
       where o.tenant = $1 and (extract(year from greatest(f.pay_on, f.released_on)) = ${year} or exists (
         select 1 from pay_line l where l.run = o.run and l.placement = o.placement and left(l.month, 4) = '${year}'))
       group by e.id, e.name order by e.name, e.id`,
      [TENANT],
    );
    expect(kept).toEqual(added);
  }
}

/** What the page of a run holds, from indexes of each kind of row, is what the whole of it holds. */
async function pageIsThatOfTheRun(id: string): Promise<void> {
  const run = await reader.read(preparer, id);
  const { differences, regular, special, holds, filed } = await reader.page(preparer, id, {
    differences: 1,
    regular: 1,
    filed: false,
  });
  const shown = (wanted: boolean) => run.lines.filter(({ reason }) => (reason === 'regular') === wanted);
  const bare = (lines: readonly EmployerLine[]) => lines.map(({ employer: _employer, ...line }) => line);
  expect([bare(regular.items), bare(differences.items)]).toEqual([shown(true), shown(false)]);
  expect([regular.count, differences.count]).toEqual([shown(true).length, shown(false).length]);
  const unlike = run.payOuts.filter(
    ({ setOff, fileRun, amount }) => setOff !== '0.00' || (fileRun === null && amount !== '0.00'),
  );
  expect(special).toEqual({ count: unlike.length, items: unlike });
  expect([holds.count, holds.items.length, filed]).toEqual([run.holds.length, run.holds.length, run.filed]);
  const beyond = await reader.page(preparer, id, { differences: 2, regular: 2, filed: false });
  expect([beyond.differences.items, beyond.regular.items]).toEqual([[], []]);
}

/** B16: what is kept is what computing every line that was ever paid gives, as it was found before it was kept. */
async function interestIsThatOfEveryLine(): Promise<void> {
  const policies = await room.policies.of({ tenant: TENANT, tenants: [TENANT] });
  const lines = await inSession(room.pool, { tenant: TENANT, tenants: [TENANT] }, (client) =>
    client.query<LateLine>(EVERY_LINE, [TENANT]),
  );
  const computed = lines.rows
    .map((line) => proposalFor(line, policies, room.tables.of(policies)))
    .filter(({ amount, unknownDays }) => amount !== '0.00' || unknownDays > 0);
  const { level, count, items } = await interest.list(preparer, 200);
  const key = ({ placement, month, run }: InterestProposal): string => [placement, month, run].join(' ');
  const inOrder = (all: readonly InterestProposal[]) => all.toSorted((a, b) => key(a).localeCompare(key(b)));
  expect([level.behind, count, inOrder(items)]).toEqual([0, computed.length, inOrder(computed)]);
}
const EVERY_LINE = `select l.run, l.placement, o.employer, l.month, l.amount as line, l.reason,
    greatest(f.pay_on, f.released_on) as "paidOn", d.sent_to_employer_on as "sentOn", d.decided_on as "decidedOn",
    d.term_last_day as "termLastDay"
  from pay_line l join pay_out o on o.run = l.run and o.placement = l.placement
  join pay_run f on f.id = o.file_run and f.state = 'released'
  left join lateral (select sent_to_employer_on, decided_on, term_last_day from decision
    where placement = l.placement and kind in ('lumpSum', 'measured', 'change') and decided_on is not null
      and period_from < (l.month || '-01')::date + interval '1 month' order by period_from desc, number desc limit 1) d on true
  where l.tenant = $1 and l.amount > 0 and not exists (select 1 from interest_decision i where i.late_run = l.run
    and i.placement = l.placement and i.month = l.month)`;

/** Here nothing is handed in. */
const NO_FILES = { taken: () => Promise.reject(new Error('no files here')) };
const linesOf = async (run: string) =>
  (await reader.read(preparer, run)).lines.map((line) => [line.month, line.amount, line.reason]);

async function withAccount(file: PlacementFile): Promise<void> {
  const { number } = await accounts.request(backOffice, file.employer, {
    iban: 'NL20 INGB 0001 2345 67',
    proof: 'bankStatement',
  });
  await accounts.approve(someone('finance'), file.employer, number, '2026-09-18', 'sameGroup');
}

describe('A pay run (B16)', () => {
  it('pays the first time with arrears, then month by month, and the same run is made once', async () => {
    await room.aPlacement();
    const first = await runs.prepare(preparer, '2026-08');
    expect(first).toMatchObject({ total: '2804.40', lineCount: 2, payOn: '2026-09-25', state: 'prepared', number: 1 });
    expect(await linesOf(first.id)).toEqual([
      ['2026-07', '1402.20', 'firstPayment'],
      ['2026-08', '1402.20', 'firstPayment'],
    ]);
    expect((await runs.prepare(approver, '2026-08')).id).toBe(first.id);
    await runs.approve(approver, first.id);
    await runs.release(releaser, first.id);
    expect((await runs.prepare(preparer, '2026-08')).id).toBe(first.id);
    await room.today('2026-10-20');
    const second = await wholeRun('2026-09');
    expect(await linesOf(second.id)).toEqual([['2026-09', '1402.20', 'regular']]);
  });

  it('makes one run when two ask at once', async () => {
    await room.aPlacement();
    const made = await Promise.all([runs.prepare(preparer, '2026-08'), runs.prepare(approver, '2026-08')]);
    expect(new Set(made.map((run) => run.id)).size).toBe(1);
    expect(await linesOf(made[0].id)).toHaveLength(2);
  });

  it('B17: pays nothing before the employer confirmed the first day', async () => {
    await room.aPlacement({ facts: LUMP_SUM.filter(([kind]) => kind !== 'firstDayWorked') });
    expect(await runs.prepare(preparer, '2026-08')).toMatchObject({ total: '0.00', lineCount: 0 });
  });

  it('refuses a month that is not over', async () => {
    await expect(runs.prepare(preparer, '2026-09')).rejects.toMatchObject({ code: 'ruleRefuses' });
  });

  it('F8: is approved by somebody else, and never paid by who decided', async () => {
    const { id: placement } = await room.aPlacement();
    const { id } = await runs.prepare(preparer, '2026-08');
    await expect(runs.approve(preparer, id)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(runs.approve(someone('consultant'), id)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(runs.release(releaser, id)).rejects.toMatchObject({ code: 'conflict' });
    await queryOnce(
      db.urls.owner,
      `insert into decision (placement, number, tenant, kind, decided_by, decided_on) values ($1, 1, $2, 'lumpSum', $3, '2026-06-20')`,
      [placement, TENANT, approver.id],
    );
    await expect(runs.approve(approver, id)).rejects.toMatchObject({ code: 'notAllowed' });
    const approved = await runs.approve(someone('manager'), id);
    await expect(runs.release(releaser, id, approved.revision - 1)).rejects.toMatchObject({ code: 'staleRevision' });
    expect(await runs.release(releaser, id, approved.revision)).toMatchObject({ state: 'released', revision: 3 });
  });

  it('M32: a late correction gives one difference line per past month, and the books hold what the months give', async () => {
    const { id } = await room.aPlacement({
      facts: [
        ['contractHours', '2026-07-01', { hours: '23', sectorFullTimeHours: '40' }, 2],
        ['lumpSumGrant', '2026-07-01', { until: '2026-12-31' }, 3],
        ['firstDayWorked', '2026-07-01', {}, 4],
      ],
    });
    await wholeRun('2026-08');
    await room.record(id, [['contractHours', '2026-07-01', { hours: '32', sectorFullTimeHours: '40' }, 12]]);
    await room.today('2026-10-20');
    const run = await wholeRun('2026-09');
    const { lines } = await reader.read(preparer, run.id);
    expect(lines.map((line) => [line.month, line.amount, line.reason, line.changed])).toEqual([
      ['2026-07', '394.37', 'correction', ['contractHours']],
      ['2026-08', '394.37', 'correction', ['contractHours']],
      ['2026-09', '1402.20', 'regular', []],
    ]);
    const money = await reader.moneyOf(preparer, id);
    expect(money.months.map((month) => [month.month, month.entitled, month.paid, month.difference])).toEqual([
      ['2026-07', '1402.20', '1402.20', '0.00'],
      ['2026-08', '1402.20', '1402.20', '0.00'],
      ['2026-09', '1402.20', '1402.20', '0.00'],
      ['2026-10', '1402.20', '0.00', '1402.20'],
    ]);
  });

  it('B2: counts what is on hold, and releases it with the decision on the wage value', async () => {
    const { id } = await room.aPlacement({
      facts: [
        ['contractHours', '2026-01-01', { hours: '36', sectorFullTimeHours: '36' }, 2],
        ['lumpSumGrant', '2026-01-01', { until: '2026-06-30' }, 3],
        ['firstDayWorked', '2026-01-01', {}, 4],
      ],
    });
    const held = await wholeRun('2026-08');
    expect(held).toMatchObject({ holdCount: 1, lineCount: 6 });
    const { holds } = await reader.read(preparer, held.id);
    expect(holds.map((hold) => [hold.month, hold.days])).toEqual([
      ['2026-07', 31],
      ['2026-08', 31],
    ]);
    expect(Number(held.postponed)).toBeGreaterThan(3000);
    await room.record(id, [['measuredGrant', '2026-07-01', { until: null, wageValue: 60 }, 20]]);
    await room.today('2026-10-20');
    const run = await wholeRun('2026-09');
    expect(await linesOf(run.id)).toEqual([
      ['2026-07', '1261.98', 'holdReleased'],
      ['2026-08', '1261.98', 'holdReleased'],
      ['2026-09', '1261.98', 'regular'],
    ]);
    expect(run.holdCount).toBe(0);
  });

  it('sets off within the placement, and claims the rest apart from pay lines (M33)', async () => {
    const { id } = await room.aPlacement();
    await wholeRun('2026-08');
    await room.record(id, [['notComeAbout', '2026-07-01', {}, 12]]);
    await room.today('2026-10-20');
    const run = await wholeRun('2026-09');
    expect(run.total).toBe('0.00');
    expect((await reader.moneyOf(preparer, id)).owed).toBe('2804.40');
    const claim = {
      decision: 4,
      ground: 'withdrawn',
      amount: '2804.40',
      termLastDay: '2026-12-01',
      installments: null,
    };
    await expect(recoveries.open(preparer, id, claim)).rejects.toMatchObject({ code: 'ruleRefuses' });
    await queryOnce(
      db.urls.owner,
      `insert into decision (placement, number, tenant, kind, decided_by, decided_on) values ($1, 4, $2, 'recovery', 'x', '2026-10-01')`,
      [id, TENANT],
    );
    await recoveries.open(preparer, id, claim);
    expect((await reader.moneyOf(preparer, id)).owed).toBe('0.00');
    await recoveries.receive(preparer, id, 1, '2000.00', '2026-11-01');
    await expect(recoveries.receive(preparer, id, 1, '900.00', '2026-11-02')).rejects.toMatchObject({
      code: 'ruleRefuses',
    });
    expect(await recoveries.writeOff(preparer, id, 1, '804.40', 'bankrupt')).toMatchObject({
      paid: '2000.00',
      writtenOff: '804.40',
    });
  });

  it('counts nothing of a withdrawn run', async () => {
    await room.aPlacement();
    const first = await runs.prepare(preparer, '2026-08');
    await runs.withdraw(approver, first.id, 'wrongMonth');
    const again = await runs.prepare(preparer, '2026-08');
    expect(again).toMatchObject({ number: 2, total: '2804.40' });
  });

  it('is not there for another deciding body, and pays nothing of it', async () => {
    await room.aPlacement({ tenant: OTHER_TENANT });
    const run = await runs.prepare(preparer, '2026-08');
    expect(run.lineCount).toBe(0);
    await expect(runs.read(someone('finance', OTHER_TENANT), run.id)).rejects.toMatchObject({ code: 'unknownStream' });
  });

  it('is provable: what the chain says are the rows', async () => {
    await room.aPlacement();
    const run = await wholeRun('2026-08');
    expect(await reader.differences(preparer, run.id)).toEqual([]);
    await queryOnce(db.urls.owner, 'update pay_line set amount = amount + 1 where run = $1 and month = $2', [
      run.id,
      '2026-08',
    ]);
    expect(await reader.differences(preparer, run.id)).toEqual([
      expect.stringMatching(/^not in the table: .* 2026-08 1402\.20 /),
      expect.stringMatching(/^not in the record: .* 2026-08 1403\.20 /),
    ]);
  });
});

describe('The file for the bank', () => {
  it('M16: pays to an account that a second person approved, and keeps what has none for later', async () => {
    const first = await room.aPlacement();
    const second = await room.aPlacement();
    await withAccount(first);
    await files.setPayingAccount(someone('administrator'), { iban: 'NL91ABNA0417164300', name: 'Gemeente Voorbeeld' });
    const august = await wholeRun('2026-08');
    const file = await files.fileOf(releaser, august.id);
    expect(file.text).toContain('<CtrlSum>2804.40</CtrlSum>');
    expect(file.text).toContain('NL20INGB0001234567');
    expect((await files.fileOf(releaser, august.id)).text).toBe(file.text);
    await withAccount(second);
    await room.today('2026-10-20');
    const september = await wholeRun('2026-09');
    const later = await files.fileOf(releaser, september.id);
    // 1402.20 for each of September, and the two months of the second that waited.
    expect(later.text).toContain('<CtrlSum>5608.80</CtrlSum>');
  });

  it('M16: the old account stays in use for the waiting time, and who changed it releases nothing', async () => {
    const file = await room.aPlacement();
    await withAccount(file);
    const changer = someone('finance');
    const change = { iban: 'NL91ABNA0417164300', proof: 'bankStatement' };
    await expect(accounts.request(changer, file.employer, change)).rejects.toMatchObject({
      message: expect.stringContaining('waarom dat er niet is'),
    });
    const changed = await accounts.request(changer, file.employer, { ...change, withoutProof: 'onPaper' });
    expect(changed).toMatchObject({ upload: null, withoutProof: 'onPaper' });
    await expect(accounts.approve(changer, file.employer, changed.number, '2026-09-19')).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const approved = await accounts.approve(backOffice, file.employer, changed.number, '2026-09-19');
    // Sunday 20 September and five working days.
    expect(approved).toMatchObject({ state: 'approved', fromOn: '2026-09-25' });
    const { id } = await runs.prepare(preparer, '2026-08');
    await runs.approve(approver, id);
    await expect(runs.release(changer, id)).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('M16: what the bank sends back waits for an account that works, and the file of then stays what it was', async () => {
    const file = await room.aPlacement();
    const { employer } = file;
    await withAccount(file);
    await files.setPayingAccount(someone('administrator'), { iban: 'NL91ABNA0417164300', name: 'Gemeente Voorbeeld' });
    const august = await wholeRun('2026-08');
    const { text } = await files.fileOf(releaser, august.id);
    const back = { employer, returnedOn: '2026-09-28', reason: 'accountClosed' } as const;
    const once = { operation: 'test', key: 'back', bodyHash: '00' };
    await expect(returns.record(releaser, august.id, back)).rejects.toMatchObject({
      refusals: [{ code: 'return.future' }],
    });
    await room.today('2026-09-29');
    await expect(returns.record(releaser, august.id, { ...back, returnedOn: '2026-09-24' })).rejects.toMatchObject({
      message: 'De bank betaalt op 25 september 2026. Een betaling komt niet eerder terug.',
    });
    await expect(returns.record(approver, august.id, back)).rejects.toMatchObject({ code: 'notAllowed' });
    await returns.record(releaser, august.id, back, august.revision, once);
    await returns.record(releaser, august.id, back, august.revision, once);
    await expect(returns.record(releaser, august.id, back)).rejects.toMatchObject({ code: 'conflict' });
    expect((await files.fileOf(releaser, august.id)).text).toBe(text);
    expect(await reader.read(preparer, august.id)).toMatchObject({ filed: [], returned: [{ amount: '2804.40' }] });
    expect((await accounts.overview(backOffice)).without).toMatchObject([{ employer, refusedOn: '2026-09-28' }]);
    await room.today('2026-10-20');
    const september = await wholeRun('2026-09');
    await expect(files.fileOf(releaser, september.id)).rejects.toMatchObject({ code: 'conflict' });
    const other = { iban: 'NL91ABNA0417164300', proof: 'bankLetter', withoutProof: 'bankConfirmed' };
    const { number } = await accounts.request(backOffice, employer, other);
    await accounts.approve(approver, employer, number, '2026-10-19');
    await room.today('2026-11-20');
    const october = await wholeRun('2026-10');
    // September and October, and the two months that came back.
    expect((await files.fileOf(releaser, october.id)).text).toContain('<CtrlSum>5608.80</CtrlSum>');
    expect(await inSession(room.pool, preparer, (client) => returnFaults(client, TENANT))).toEqual([]);
    await queryOnce(db.urls.owner, 'update pay_return set amount = 1');
    expect(await inSession(room.pool, preparer, (client) => returnFaults(client, TENANT))).toHaveLength(2);
  });

  it('B16: what was paid before a placement came here is not paid again', async () => {
    const { id } = await room.aPlacement();
    await queryOnce(
      db.urls.owner,
      `insert into decision (placement, number, tenant, kind, ground, decided_by, decided_on) values ($1, 1, $2, 'lumpSum', 'imported', 'x', '2026-06-20')`,
      [id, TENANT],
    );
    await queryOnce(db.urls.owner, `update placement set opened_on = '2026-08-15' where id = $1`, [id]);
    const { months } = await reader.moneyOf(preparer, id);
    expect(months.map((one) => [one.month, one.paidByOthers, one.difference])).toEqual([
      ['2026-07', true, '0.00'],
      ['2026-08', false, '1402.20'],
      ['2026-09', false, '1402.20'],
    ]);
    await queryOnce(
      db.urls.owner,
      `insert into placement_particular (placement, entry, kind, from_on, tenant, value) values ($1, 1, 'takenOver', '2026-07-01', $2, '{"paidUntil":"2026-08"}')`,
      [id, TENANT],
    );
    expect(await runs.prepare(preparer, '2026-08')).toMatchObject({ total: '0.00', lineCount: 0 });
  });

  it('M16: raises an alarm for an account that another employer uses', async () => {
    const first = await room.aPlacement();
    const second = await room.aPlacement();
    await withAccount(first);
    const account = await accounts.request(backOffice, second.employer, {
      iban: 'NL20INGB0001234567',
      proof: 'letter',
    });
    expect(account.alarm).toBe('otherEmployer');
    const rows = await queryOnce<{ iban: string }>(db.urls.owner, 'select iban from employer_account');
    expect(rows.every((row) => !row.iban.includes('INGB'))).toBe(true);
  });
});
