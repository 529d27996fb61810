import { afterAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, queryOnce, type TestDatabase } from '../../test/support/databases.js';
import { verifyAll } from '../engine/verify-now.js';
import { ensureDemoData } from './demo-data.js';
import { OtherSimulationError, runSimulation, SimulationStoppedError, storedRun } from './run-simulation.js';
import { figuresOf } from './simulation-figures.js';
import type { OpenedRoom } from './simulation-room.js';

const RUN = { region: 'gooi-en-vechtstreek', seed: '1', from: '2018-01-01', until: '2018-12-31' } as const;
const ENTRIES = 5;
const ROOMS = [
  'bureau',
  'bureau_expert',
  'complaint',
  'control_sample_file',
  'frozen_picture',
  'harrie_training',
  'instrument',
  'organisation',
  'printed_table',
  'reading_assignment',
  'register_comparison',
  'sheltered_task',
  'substitution',
];
const masterKey = Buffer.alloc(32, 7);
const databases: TestDatabase[] = [];

async function aDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  databases.push(database);
  return database;
}

afterAll(async () => {
  for (const database of databases) await database.drop();
});

const simulate = (
  { urls }: TestDatabase,
  more: { seed?: string; stopping?: () => boolean } = {},
): Promise<OpenedRoom> =>
  runSimulation({
    urls,
    masterKey,
    run: { ...RUN, seed: more.seed ?? RUN.seed },
    entries: () => ENTRIES,
    ...(more.stopping === undefined ? {} : { stopping: more.stopping }),
  });

/** The whole record, byte for byte. */
const journalOf = ({ urls }: TestDatabase): Promise<readonly Record<string, unknown>[]> =>
  queryOnce(
    urls.owner,
    "select stream, number, body, encode(hash, 'hex') as hash from journal_entry order by stream, number",
  );

describe('a simulated region', () => {
  it('gets the planned entries from the real engine, the same record in every run, also after a stop', async () => {
    const [first, second] = [await aDatabase(), await aDatabase()];
    const room = await simulate(first);
    const figures = await figuresOf(room, RUN);
    const verified = await verifyAll(room.pool, true);
    await room.close();
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ year: 2018, registerEntries: ENTRIES });
    expect(figures[0]?.money).toHaveLength(12);
    expect(Number(figures[0]?.money.at(-1)?.measured)).toBeGreaterThan(0);
    expect(verified.first).toEqual([]);
    expect(verified.differences).toBe(0);
    expect(verified.streams).toBeGreaterThan(15);
    // Paid as it is: by three people, of every month that is over, and nothing left for the next run to find at once.
    const runs = await queryOnce<{ month: string; state: string; people: number }>(
      first.urls.owner,
      `select month, state, cardinality(array(select distinct unnest(array[prepared_by, approved_by, released_by]))) as people
       from pay_run where total > 0 order by month`,
    );
    expect(runs.length).toBeGreaterThan(8);
    expect(runs.every(({ people, state }) => state === 'released' && people === 3)).toBe(true);
    const accounts = await queryOnce(first.urls.owner, `select 1 from employer_account where state = 'approved'`);
    expect(accounts.length).toBeGreaterThan(2);
    // In every room something happened (seeds 5, 19, 40, M39), and the papers of the region were entered.
    for (const table of ROOMS) {
      const [counted] = await queryOnce<{ rows: number }>(
        first.urls.owner,
        `select count(*)::int as rows from ${table}`,
      );
      expect([table, counted?.rows]).not.toEqual([table, 0]);
    }
    // People nobody is placed of yet, and a worker who could not be measured for a while and then was (M49).
    const [counted] = await queryOnce<Record<string, number>>(
      first.urls.owner,
      `select (select count(*)::int from candidate c where not exists (select 1 from placement p where p.candidate = c.id)) as unplaced,
         (select count(*)::int from journal_entry where type = 'measurement.blocked' and instance like 'measurement-%') as blocked,
         (select count(*)::int from journal_entry where type = 'measurement.unblocked' and instance like 'measurement-%') as lifted`,
    );
    for (const name of ['unplaced', 'blocked', 'lifted']) expect([name, counted?.[name]]).not.toEqual([name, 0]);

    let days = 0;
    const stopping = (): boolean => (days += 1) > 120;
    await expect(simulate(second, { stopping })).rejects.toThrow(SimulationStoppedError);
    const half = await journalOf(second);
    await (await simulate(second)).close();
    const whole = await journalOf(second);
    expect(half.length).toBeGreaterThan(50);
    expect(half.length).toBeLessThan(whole.length);
    expect(whole).toEqual(await journalOf(first));
  }, 120_000);

  it('is not mixed with another one or with real files', async () => {
    const database = await aDatabase();
    await expect(simulate(database, { stopping: () => true })).rejects.toThrow(SimulationStoppedError);
    await expect(simulate(database, { seed: '2' })).rejects.toThrow(OtherSimulationError);
  });
});

/** Drafts with their words sealed, reports and determinations as letters; proof of accounts; statements of the year before; links to people outside. */
async function expectReports({ urls }: TestDatabase): Promise<void> {
  const [found] = await queryOnce<Record<string, number>>(
    urls.owner,
    `select (select count(*)::int from journal_entry where type = 'draft.made' and body::jsonb ? 'sealed') as written,
       (select count(*)::int from outbox where template = 'measurement.draft' and due_at >= '2025-12-22') as drafts,
       (select count(*)::int from document where kind = 'draft-report' and state = 'sent') as "draftsKept",
       (select 4 * count(*)::int from measurement where determined_on >= '2025-12-22') as determined,
       (select count(*)::int from document where kind in ('measurement-report', 'wage-value-determination')
          and state = 'sent') as "determinedKept",
       (select count(*)::int from measurement where state = 'determined') as unsent,
       (select count(*)::int from employer_account where proof_upload is not null) as proven,
       (select count(*)::int from upload where state = 'taken' and kind = 'bankProof') as proofs,
       (select count(*)::int from document where kind = 'year-statement' and state = 'sent' and sent_on >= '2026-02-02') as statements,
       (select count(*)::int from signed_link) as links`,
  );
  expect(found).toMatchObject({
    draftsKept: found?.['drafts'],
    determinedKept: found?.['determined'],
    unsent: 0,
    proven: found?.['proofs'],
  });
  for (const name of ['written', 'drafts', 'determined', 'proofs', 'statements', 'links']) {
    expect([name, found?.[name] ?? 0]).not.toEqual([name, 0]);
  }
}

describe('the demo data of a first start', () => {
  const options = { today: '2026-02-21', months: 4, entries: () => 8, stopping: () => false, say: () => undefined };

  it('are made once, marked, and leave the clock real; a start that was stopped goes on', async () => {
    const database = await aDatabase();
    const config = { ...database.config, demoData: true, masterKey: masterKey.toString('base64') };
    let days = 0;
    const stopped = await ensureDemoData(config, { ...options, stopping: () => (days += 1) > 20 });
    expect(stopped).toBe(false);
    expect(await storedRun(database.urls.owner)).toMatchObject({ until: '2026-02-20', finished: false });
    // The next day, and with the setting off: what was begun is finished as it was begun.
    const next = { ...options, today: '2026-02-22' };
    expect(await ensureDemoData({ ...config, demoData: false }, next)).toBe(true);
    expect(await storedRun(database.urls.owner)).toMatchObject({ until: '2026-02-20', finished: true });
    const [clock] = await queryOnce(database.urls.owner, 'select mode, simulated from clock');
    expect(clock).toEqual({ mode: 'real', simulated: true });
    const [files] = await queryOnce<{ all: number; simulated: number }>(
      database.urls.owner,
      'select count(*)::int as all, count(*) filter (where simulated)::int as simulated from placement',
    );
    expect(files?.all).toBeGreaterThan(3);
    expect(files?.simulated).toBe(files?.all);
    const [printed] = await queryOnce(database.urls.owner, 'select count(*)::int as tables from printed_table');
    expect(printed).toEqual({ tables: 9 });
    // What went out in the last sixty days is kept as a letter, sent on its day.
    const [letters] = await queryOnce<{ sent: number; kept: number }>(
      database.urls.owner,
      `select count(*)::int as sent, count(d.id)::int as kept
       from decision r cross join lateral (values ('employer', r.sent_to_employer_on), ('worker', r.sent_to_worker_on)) as a (addressee, sent_on)
       left join document d on d.stream = r.placement and d.part = 'decision-' || r.number and d.addressee = a.addressee
         and d.state = 'sent' and d.sent_on = a.sent_on
       where a.sent_on >= '2025-12-22'`,
    );
    expect(letters?.sent).toBeGreaterThan(0);
    expect(letters?.kept).toBe(letters?.sent);
    await expectReports(database);
    const before = await journalOf(database);
    expect(await ensureDemoData(config, next)).toBe(true);
    expect(await journalOf(database)).toEqual(before);
  }, 120_000);

  it('are left out when they are not wanted', async () => {
    const database = await aDatabase();
    expect(await ensureDemoData({ ...database.config, demoData: false }, options)).toBe(true);
    expect(await storedRun(database.urls.owner)).toBeUndefined();
    expect(await journalOf(database)).toEqual([]);
  });
});
