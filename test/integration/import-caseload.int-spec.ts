import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Engine } from '../../src/engine/engine.js';
import { lawDifferences } from '../../src/engine/law-differences.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { Verifier } from '../../src/engine/verifier.js';
import { caseloadFile } from '../../src/exchange/caseload-file.js';
import { CaseloadImport } from '../../src/exchange/caseload-import.service.js';
import { csvOf } from '../../src/exchange/csv-file.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { RandomKeySource } from '../../src/people/key-source.js';
import { DatabasePersonVault, DOCUMENT } from '../../src/people/person-vault.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { inboxSentence } from '../../src/reminders/render.js';
import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';

const tenant = '00000000-0000-4000-8000-000000000001';
const session = { tenant, tenants: [tenant] };
const actor = { id: 'import', role: 'system', tenant } as const;

let database: TestDatabase;
let pool: AppPool;
let importing: CaseloadImport;
let verifier: Verifier;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new AppPool(database.urls.app);
  const facts = new FactWriter(new RecordStore(pool));
  importing = importWith(pool);
  verifier = new Verifier(pool, new RegisteredWorkflows());
  await owner(`update clock set demo = true, mode = 'fixed', fixed_at = '2026-03-02T09:00:00Z'`);
  const employers = [
    { id: employer, name: 'Testbakker BV', kvk_number: '12345678' },
    { id: crypto.randomUUID(), name: 'Testslager BV', kvk_number: '87654321' },
  ];
  for (const { id, ...numbers } of employers) {
    await facts.write(session, {
      stream: id,
      kind: 'employer',
      opens: true,
      type: 'employer.opened',
      actor,
      facts: {},
      rows: (_entry, on) => [
        {
          table: 'employer',
          key: { id },
          values: { tenant, ...numbers, sector_full_time_hours: '40', opened_on: on },
        },
      ],
    });
  }
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});

function importWith(on: AppPool): CaseloadImport {
  const records = new RecordStore(on);
  const engine = new Engine(records, new RegisteredWorkflows(), new PolicySource(on), new TablesSource());
  const vault = new DatabasePersonVault(on, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());
  return new CaseloadImport(on, new DatabaseClock(on), engine, new FactWriter(records), vault);
}

/** The same machines under a law that finds other hours. */
class OtherLaw extends RegisteredWorkflows {
  override version(name: string, version: number): WorkflowDefinition {
    const known = super.version(name, version);
    const plan: WorkflowDefinition['plan'] = (input) => {
      const planned = known.plan(input);
      return { ...planned, set: { ...planned.set, hours: '1' } };
    };
    return { ...known, plan };
  }
}

const employer = crypto.randomUUID();
const owner = <T extends Record<string, unknown>>(sql: string) => queryOnce<T>(database.urls.owner, sql);
const options = { session, actor, owner: 'ffffffff-0000-4000-8000-000000000001', dryRun: false };

const header =
  'zaaknummer;bsn;voornamen;achternaam;geboortedatum;gemeente;kvk;eerste werkdag;contract tot;uren;afspraak op;' +
  'loonwaarde;loonwaarde vastgesteld op;subsidie naar loonwaarde vanaf;in doelgroepregister sinds;geinformeerd op;gemeld op';
const lumpSum = 'Z1;999993653;Test;Een;15-3-1984;Hilversum;12345678;1-12-2025;30-11-2026;32;20-11-2025;;;;;;';
const measured =
  'Z2;111222333;Test;Twee;1-1-1990;0402;12345678;1-3-2025;;24,5;20-2-2025;60;1-8-2025;1-9-2025;20-8-2025;5-8-2025;8-8-2025';
const held = 'Z3;123456782;Test;Drie;1-1-1995;Huizen;12345678;1-8-2025;31-7-2026;20;20-7-2025;;;;;;';
const file = (...rows: string[]) => caseloadFile(csvOf([header, ...rows].join('\n')));

test('a dry run finds the faults of every row and stores nothing', async () => {
  const contradiction = 'Z4;999993653;Test;Vier;1-1-1995;Amsterdam;99999999;1-8-2025;31-7-2025;20;;60;;;;;';
  const future = 'Z5;999993653;Test;Vijf;1-1-1995;Huizen;12345678;1-8-2027;;20;;;;;;;';
  const report = await importing.run(file(lumpSum, contradiction, future), { ...options, dryRun: true });
  expect(report.imported).toBe(0);
  expect(report.faults.map((fault) => `${fault.line} ${fault.column}`)).toEqual([
    '3 gemeente',
    '3 kvk',
    // What cannot be found hides nothing of the rest.
    '3 contract tot',
    '3 contract tot',
    '3 loonwaarde vastgesteld op',
    // B4: the same person at the same employer twice, and a day ahead.
    '4 eerste werkdag',
    '4 eerste werkdag',
  ]);
  expect(report.faults[5]?.detail).toContain('zaak Z1 op regel 2');
  expect(await owner('select count(*)::int as n from placement')).toEqual([{ n: 0 }]);
});

test('a cell that cannot be read hides nothing that the rules say of the others', async () => {
  const half = 'Z4;1;Test;Vier;1-1-1995;Huizen;12345678;ooit;31-7-2025;veel;;60;;1-9-2025;;;';
  const report = await importing.run(file(half), { ...options, dryRun: true });
  expect(report.faults.map(({ column, detail }) => `${column}: ${detail}`)).toEqual([
    expect.stringContaining('bsn: '),
    expect.stringContaining('uren: '),
    expect.stringContaining('eerste werkdag: '),
    'contract tot: Het contract is al afgelopen.',
    'loonwaarde vastgesteld op: Geef de datum van de loonwaardevaststelling.',
  ]);
});

test('one fault anywhere and nothing is stored', async () => {
  const report = await importing.run(
    file(lumpSum, 'Z4;1;Test;Vier;1-1-1995;Huizen;12345678;1-8-2025;;20;;;;;;;'),
    options,
  );
  expect(report).toMatchObject({ imported: 0, faults: [{ line: 3, column: 'bsn' }] });
  expect(await owner('select count(*)::int as n from stream')).toEqual([{ n: 2 }]);
});

test('running placements enter in their true state, with their timers, and nobody is mailed', async () => {
  const report = await importing.run(file(lumpSum, measured, held), options);
  expect(report.faults).toEqual([]);
  expect(report.imported).toBe(3);
  const states = await owner<{ external_id: string; subsidy: string; register: string }>(
    `select p.external_id, i.snapshot::jsonb #>> '{context,at,subsidy}' as subsidy,
       i.snapshot::jsonb #>> '{context,at,register}' as register
     from placement p join instance i on i.stream = p.id and i.name = 'placement' order by 1`,
  );
  expect(states).toEqual([
    { external_id: 'Z1', subsidy: 'lumpSumRunning', register: 'nothingYet' },
    { external_id: 'Z2', subsidy: 'measuredRunning', register: 'confirmed' },
    { external_id: 'Z3', subsidy: 'onHold', register: 'nothingYet' },
  ]);
  expect(await owner('select count(*)::int as n from outbox')).toEqual([{ n: 0 }]);
  const due = await owner(
    `select t.due_on::text as due_on from timer t join placement p on p.id = t.stream where p.external_id = 'Z1' and t.name = 'lumpSumEnds'`,
  );
  expect(due).toEqual([{ due_on: '2026-06-01' }]);
  expect(report.missed).toBeGreaterThan(0);
  const listed = await owner<{ data: JsonObject }>(`select data from inbox_item where template = 'import.missed'`);
  expect(listed.length).toBeGreaterThan(0);
  for (const { data } of listed) expect(inboxSentence('import.missed', data)).toMatch(/bericht: [A-Z].+ \(.*\d{4}\)/);
});

test('the same file again changes nothing; other facts under a known number are a fault', async () => {
  const before = await owner('select id, entry_no from stream order by id');
  expect(await importing.run(file(lumpSum, measured, held), options)).toMatchObject({
    imported: 0,
    unchanged: 3,
    faults: [],
  });
  expect(await importing.run(file(lumpSum.replace('30-11-2026', '31-12-2026')), options)).toMatchObject({
    imported: 0,
    faults: [{ line: 2, column: 'zaaknummer' }],
  });
  expect(await owner('select id, entry_no from stream order by id')).toEqual(before);
});

test('what is kept beside the course is added once, also to what was taken over before (seeds 8 to 47)', async () => {
  const more = caseloadFile(csvOf([`${header};functie;arrangement`, `${lumpSum};Bakker;3`].join('\n')));
  const kept = () =>
    owner(`select x.kind, x.from_on::text, x.value, j.body::json ->> 'sealed' is not null as sealed
        from placement_particular x join journal_entry j on j.stream = x.placement and j.number = x.entry order by kind`);
  expect(await importing.run(more, options)).toMatchObject({ unchanged: 1, faults: [] });
  const first = await kept();
  expect(first).toEqual([
    { kind: 'arrangement', from_on: '2025-12-01', value: { level: '3' }, sealed: true },
    { kind: 'job', from_on: '2025-12-01', value: { carved: null, sector: null }, sealed: true },
  ]);
  await importing.run(more, options);
  expect(await kept()).toEqual(first);
});

test('the sex of a person comes in where none is recorded, also of who was taken over before; what is there stays (seeds 41)', async () => {
  const vault = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());
  const told = (...sexes: string[]) =>
    caseloadFile(csvOf([`${header};geslacht`, `${lumpSum};${sexes[0]}`, `${measured};${sexes[1]}`].join('\n')));
  const known = async () => {
    const rows = await owner<{ candidate: string }>(
      `select candidate from placement where external_id in ('Z1', 'Z2') order by external_id`,
    );
    const ids = rows.map(({ candidate }) => candidate);
    const documents = await vault.open(session, ids);
    return ids.map((id) => documents.get(id)?.sex);
  };
  expect(await importing.run(told('V', ''), options)).toMatchObject({ unchanged: 2, faults: [] });
  expect(await known()).toEqual(['female', null]);
  expect(await importing.run(told('m', 'onbekend'), options)).toMatchObject({ unchanged: 2, faults: [] });
  expect(await known()).toEqual(['female', 'unknown']);
});

test('somebody with a file here gets a second placement, not a second file', async () => {
  const second = lumpSum.replace('Z1', 'Z6').replace('12345678', '87654321');
  expect(await importing.run(file(second), options)).toMatchObject({ imported: 1 });
  expect(
    await owner(`select count(distinct candidate)::int as n from placement where external_id in ('Z1', 'Z6')`),
  ).toEqual([{ n: 1 }]);
});

/** Numbers that pass the test of a BSN and belong to these rows only. */
function bsnsFrom(first: number, count: number): readonly string[] {
  const found: string[] = [];
  for (let number = first; found.length < count; number += 1) {
    const digits = String(number).padStart(9, '0');
    const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0) found.push(digits);
  }
  return found;
}
const rowOf = (id: string, bsn: string, firstDay = '1-12-2025'): string =>
  `${id};${bsn};Test;Rij;15-3-1984;Hilversum;12345678;${firstDay};30-11-2026;32;20-11-2025;;;;;;`;
const everything = () =>
  owner(`select (select count(*) from stream)::int as streams, (select count(*) from journal_entry)::int as entries,
    (select count(*) from timer)::int as timers, (select count(*) from person_index)::int as hashes`);

test('a row that is refused after others were stored takes all of them back', async () => {
  const before = await everything();
  const rows = bsnsFrom(100_000_000, 131).map((bsn, at) => rowOf(`T${at}`, bsn, at === 130 ? '1-8-2027' : undefined));
  const report = await importing.run(file(...rows), options);
  expect(report).toMatchObject({ imported: 0, missed: 0 });
  expect(report.faults.map((fault) => `${fault.line} ${fault.column}`)).toContain('132 eerste werkdag');
  expect(await everything()).toEqual(before);
});

test('the same file twice at the same time is taken over once', async () => {
  const rows = bsnsFrom(200_000_000, 5).map((bsn, at) => rowOf(`G${at}`, bsn));
  const reports = await Promise.all([importing.run(file(...rows), options), importing.run(file(...rows), options)]);
  expect(reports.flatMap((report) => report.faults)).toEqual([]);
  expect(reports.map((report) => report.imported).toSorted((a, b) => a - b)).toEqual([0, 5]);
  expect(reports.map((report) => report.unchanged).toSorted((a, b) => a - b)).toEqual([0, 5]);
  expect(await owner("select count(*)::int as n from placement where external_id like 'G%'")).toEqual([{ n: 5 }]);
});

test('more rows than are decided at once all come in, with one connection too', async () => {
  const one = new AppPool(database.urls.app, { max: 1 });
  try {
    const rows = bsnsFrom(300_000_000, 205).map((bsn, at) => rowOf(`M${at}`, bsn));
    const report = await importWith(one).run(file(...rows), options);
    expect(report).toMatchObject({ imported: 205, faults: [] });
  } finally {
    await one.close();
  }
});

test('B4: a person whose subsidy runs here already cannot come in twice at the same employer; after its end it can', async () => {
  const again = rowOf('B4-1', '999993653');
  const report = await importing.run(file(again), options);
  expect(report).toMatchObject({ imported: 0, faults: [{ line: 2, column: 'eerste werkdag' }] });
  expect(report.faults[0]?.detail).toContain('plaatsing Z1 bij Testbakker BV');
});

test("with today's law every plan comes out the same; with another law the difference is told, not counted as a fault", async () => {
  const same = await lawDifferences(pool, new RegisteredWorkflows());
  expect(same).toMatchObject({ different: 0, first: [] });
  expect(same.plans).toBeGreaterThanOrEqual(4);
  const other = await lawDifferences(pool, new OtherLaw());
  expect(other.different).toBe(same.plans);
  expect(other.first[0]?.what).toBe('placement.imported: hours');
});

test('the record gives all of it', async () => {
  expect(await verifier.verify(tenant, { replay: true })).toMatchObject({ differences: 0, first: [] });
});

test('M13: takes over at which location of its employer somebody works, and tells a location it does not know', async () => {
  const id = crypto.randomUUID();
  const keys = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource()).newKey(id);
  const locations = [
    { id: 'a1', name: 'Noord', branchNumber: null, address: null, contacts: [] },
    { id: 'b2', name: 'Zuid', branchNumber: '000012345678', address: null, contacts: [] },
  ];
  const document = keys.seal(DOCUMENT, { locations, proxies: [], payee: null, integrityNote: null });
  const values = { tenant, name: 'Testwinkel BV', kvk_number: '11223344', sector_full_time_hours: '40', document };
  await new FactWriter(new RecordStore(pool)).write(session, {
    stream: id,
    kind: 'employer',
    opens: true,
    type: 'employer.opened',
    actor,
    facts: {},
    rows: (_entry, on) => [{ table: 'employer', key: { id }, values: { ...values, opened_on: on } }],
    personKeys: keys.personKeys,
  });
  const row = lumpSum
    .replace('Z1;', 'AT-SOUTH;')
    .replace('12345678', '11223344')
    .replace('999993653', bsnsFrom(310_000_000, 1)[0] ?? '');
  const at = (location: string) =>
    importing.run(caseloadFile(csvOf(`${header};vestiging\n${row};${location}\n`)), options);
  expect((await at('West')).faults).toMatchObject([{ line: 2, column: 'vestiging' }]);
  expect(await at('000012345678')).toMatchObject({ faults: [], imported: 1 });
  const kept = await owner(
    `select a.value from placement_particular a join placement p on p.id = a.placement
     where p.external_id = 'AT-SOUTH' and a.kind = 'location'`,
  );
  expect(kept).toEqual([{ value: { employer: id, location: 'b2' } }]);
});
