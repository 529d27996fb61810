import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_BODIES } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { Engine } from '../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { Verifier } from '../../src/engine/verifier.js';
import { caseloadFile } from '../../src/exchange/caseload-file.js';
import { CaseloadImport } from '../../src/exchange/caseload-import.service.js';
import { csvOf } from '../../src/exchange/csv-file.js';
import { FactImport, type FactReport } from '../../src/exchange/facts/fact-import.service.js';
import type { FactName } from '../../src/exchange/facts/fact-about.js';
import { FACT_KINDS } from '../../src/exchange/facts/fact-kinds.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { inSession } from '../../src/journal/session-work.js';
import { harrieCounts } from '../../src/harrie/harrie-rows.js';
import { outcomeRow } from '../../src/outcomes/outcome-row.js';
import { readSources } from '../../src/outcomes/outcome-source.js';
import { ShelteredTasks } from '../../src/pathways/sheltered-task.service.js';
import { lastKnown } from '../../src/pathways/pathway-counts.read-model.js';
import { RandomKeySource } from '../../src/people/key-source.js';
import { PersonSexes } from '../../src/people/person-sexes.js';
import { DatabasePersonVault } from '../../src/people/person-vault.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { ROOM_CHECKS } from '../../src/running/room-checks.js';
import { SupportDesk } from '../../src/supports/support-desk.read-model.js';
import { TenantRecord } from '../../src/tenants/tenant-record.js';
import { OrganisationService } from '../../src/organisations/organisation.service.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';

const [GOOI] = DEMO_BODIES.map(({ id }) => id) as [string];
const session = { tenant: GOOI, tenants: [GOOI] };
const actor = { id: 'import', role: 'system', tenant: GOOI } as const;
const manager: SessionActor = { ...session, id: 'ffffffff-0000-4000-8000-000000000002', role: 'manager' };
const TODAY = '2026-03-02';

let database: TestDatabase;
let pool: AppPool;
let facts: FactImport;
let tenants: TenantRecord;
let caseload: CaseloadImport;
const owner = <T extends Record<string, unknown>>(sql: string) => queryOnce<T>(database.urls.owner, sql);

const textOf = (...lines: string[]): string => lines.join('\n');
const bring = async (name: FactName, text: string, dryRun = false): Promise<FactReport> => {
  return facts.run(FACT_KINDS[name].open(csvOf(text)), { session, actor, dryRun });
};
const told = ({ faults }: FactReport): readonly string[] => faults.map(({ line, column }) => `${line} ${column}`);
/** Everything that an import could leave behind. */
const everything = () =>
  owner(`select (select count(*) from journal_entry)::int as entries, (select count(*) from stream)::int as streams,
    (select count(*) from support)::int as supports, (select count(*) from timer)::int as timers,
    (select count(*) from placement_particular)::int as particulars, (select count(*) from pathway_row)::int as pathways,
    (select count(*) from outbox)::int as outbox, (select count(*) from harrie_voucher)::int as vouchers`);

/** Looked at alone it stores nothing, then it is taken over, and again it changes nothing. */
async function takenOnce(name: FactName, text: string): Promise<FactReport> {
  const before = await everything();
  const looked = await bring(name, text, true);
  expect(looked.faults).toEqual([]);
  expect(await everything()).toEqual(before);
  const report = await bring(name, text);
  expect(report).toEqual(looked);
  const after = await everything();
  expect(after).not.toEqual(before);
  expect(await bring(name, text)).toMatchObject({ imported: 0, unchanged: report.rows, faults: [] });
  expect(await everything()).toEqual(after);
  return report;
}

const CASELOAD =
  'zaaknummer;bsn;voornamen;achternaam;geboortedatum;gemeente;kvk;eerste werkdag;contract vanaf;contract tot;uren;afspraak op;' +
  'loonwaarde;loonwaarde vastgesteld op;subsidie naar loonwaarde vanaf;in doelgroepregister sinds;geinformeerd op;gemeld op;' +
  'inlener;vestiging;vestiging uitlener;trede;trede sinds;arrangement;arrangement sinds';
const MEASURED = '1-3-2025;1-9-2025;31-8-2026;32;20-2-2025;60;1-8-2025;1-9-2025;20-8-2025;5-8-2025;8-8-2025';
const CASES = [
  `Z1;999993653;Test;Een;15-3-1984;Hilversum;12345678;${MEASURED};87654321;Hoofdgebouw;Zuid;4;1-6-2024;2;1-9-2025`,
  `Z2;111222333;Test;Twee;1-1-1990;Hilversum;12345678;${MEASURED};;Noord;;;;;`,
];
const takeCases = (...lines: string[]) =>
  caseload.run(caseloadFile(csvOf(textOf(CASELOAD, ...lines))), {
    session,
    actor,
    owner: 'ffffffff-0000-4000-8000-000000000001',
    dryRun: false,
  });

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new AppPool(database.urls.app);
  await owner(`update clock set demo = true, mode = 'fixed', fixed_at = '${TODAY}T09:00:00Z'`);
  const records = new RecordStore(pool);
  const writer = new FactWriter(records);
  tenants = new TenantRecord(pool, writer);
  const engine = new Engine(records, new RegisteredWorkflows(), new PolicySource(pool), new TablesSource());
  const vault = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());
  const clock = new DatabaseClock(pool);
  facts = new FactImport(pool, clock, engine, writer, vault);
  caseload = new CaseloadImport(pool, clock, engine, writer, vault);
  await new OrganisationService(pool, tenants).enter(
    { ...manager, role: 'system' },
    {
      name: 'Coach BV',
      roles: ['jobcoach'],
      kvkNumber: '55555555',
      place: null,
      postalAddress: null,
      mail: null,
      phone: null,
      until: null,
    },
  );
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});

describe('employers (seeds 29, M13)', () => {
  const header = 'KvK;werkgever;branche;markt;volle werkweek;vestiging;label;label vanaf;label tot en met';
  const bakery = [
    '12345678;Testbakker BV;horeca;;40;Noord;Smaakmaker;1-1-2025;31-12-2026',
    '12345678;;;;;Zuid;PSO;1-6-2025;',
  ];

  it('tells every fault at once and keeps nothing', async () => {
    const report = await bring(
      'employers',
      textOf(header, ...bakery, '1234;Kort BV;;;;;;;', '87654321;;onzin;;;;smaakmaker;;30-2-2025'),
    );
    expect(told(report)).toEqual(['4 kvk', '5 branche', '5 label tot en met', '5 label vanaf']);
    expect(await owner('select count(*)::int as n from employer')).toEqual([{ n: 0 }]);
  });

  it('come in with their labels and locations; who is here gets what is missing, and keeps what stands there', async () => {
    await takenOnce('employers', textOf(header, ...bakery, '87654321;Inlener BV;zorg;overheid;36;Hoofdgebouw;;;'));
    expect(await owner(`select name, sector, market, labels from employer where kvk_number = '12345678'`)).toEqual([
      {
        name: 'Testbakker BV',
        sector: 'catering',
        market: 'market',
        labels: [
          { label: 'smaakmaker', from: '2025-01-01', until: '2026-12-31' },
          { label: 'pso', from: '2025-06-01', until: null },
        ],
      },
    ]);
    const more = await bring('employers', textOf('kvk,plaats,loonheffingennummer', '12345678,Hilversum,123456789L01'));
    expect(more).toMatchObject({ imported: 1, faults: [] });
    const other = await bring('employers', textOf('kvk,branche,plaats', '12345678,zorg,Huizen'));
    expect(told(other)).toEqual(['2 branche', '2 plaats']);
  });
});

describe('the caseload (M13, M15, seeds 11)', () => {
  it('knows the hirer, the branch of who hires out, and since when a step and an arrangement hold', async () => {
    const wrong = await takeCases(
      CASES[0]?.replace('Zuid;4;1-6-2024;2;1-9-2025', 'West;4;1-6-2026;2;1-9-2026') ?? '',
      CASES[1]?.replace(';;Noord;;', ';Nergens BV;Noord;Zuid;') ?? '',
      CASES[1]?.replace('Z2;', 'Z3;').replace(';;Noord;;', ';;Noord;Zuid;') ?? '',
    );
    expect(wrong.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 trede sinds',
      '2 arrangement sinds',
      '2 vestiging uitlener',
      '3 inlener',
      '4 vestiging uitlener',
    ]);
    expect(await takeCases(...CASES)).toMatchObject({ imported: 2, faults: [] });
    const kept = await owner(
      `select x.kind, x.from_on::text as "from", e.name from placement_particular x
         join placement p on p.id = x.placement left join employer e on e.id = (x.value ->> 'employer')::uuid
       where p.external_id = 'Z1' order by x.kind`,
    );
    expect(kept).toEqual([
      { kind: 'agencyLocation', from: '2025-03-01', name: 'Testbakker BV' },
      { kind: 'arrangement', from: '2025-09-01', name: null },
      { kind: 'location', from: '2025-03-01', name: 'Inlener BV' },
    ]);
    const way = await owner(`select kind, from_on::text as "from", codes from pathway_row order by kind`);
    expect(way).toEqual([
      { kind: 'arrangement', from: '2025-09-01', codes: ['2'] },
      { kind: 'ladder', from: '2024-06-01', codes: ['4'] },
    ]);
  });
});

describe('supports (A10, G14, seeds 36, 47)', () => {
  const header =
    'zaaknummer;soort;doel;vorm;uren;tarief;uitvoerder;vanaf;tot en met;besloten op;budgetcode;programma;opmerking';
  const running = 'Z1;jobcoach;inwerken;in natura;2,5;85,50;Coach BV;1-9-2025;31-8-2026;25-8-2025;P12;IPS;x';
  const over = 'Z1;scholing;vaardigheden;subsidie;1;60;;1-3-2025;31-8-2025;25-2-2025;;;';
  const coming = 'Z2;tolk;omgaan met anderen;;1;70;55555555;1-4-2026;30-9-2026;20-2-2026;P12;;';

  it('tells every fault at once, of cells, of what it points at and of the rules', async () => {
    const report = await bring(
      'supports',
      textOf(
        header,
        running,
        running,
        'Z9;jobcoach;inwerken;;2;80;;1-9-2025;31-8-2026;25-8-2025;;;',
        'Z2;rijles;inwerken;gratis;0;veel;;1-9-2025;31-8-2025;25-8-2025;x y;;',
        'Z2;jobcoach;inwerken;;2;80;Nergens BV;1-9-2025;31-8-2026;25-8-2026;;;',
      ),
    );
    expect(told(report)).toEqual([
      '3 zaaknummer',
      '4 zaaknummer',
      '5 soort',
      '5 vorm',
      '5 uren',
      '5 tarief',
      '5 budget',
      '5 tot en met',
      '6 besloten op',
      '6 uitvoerder',
    ]);
    expect(await owner('select count(*)::int as n from support')).toEqual([{ n: 0 }]);
  });

  it('come in as they stand, with what follows; overview, cost and coverage show them, and nobody gets a letter', async () => {
    const total = 'Totaal;;;;4,5;;;;;;;;';
    const text = textOf(header, running, over, coming, total);
    expect(FACT_KINDS.supports.open(csvOf(text))).toMatchObject({
      unknownColumns: ['opmerking'],
      totals: [{ column: 'uren', printed: '4.5', computed: '4.5' }],
    });
    expect(await takenOnce('supports', text)).toMatchObject({ imported: 3, rows: 3 });
    const desk = new SupportDesk(pool);
    expect(await desk.counts(manager, TODAY)).toEqual({ running: 1, toEvaluate: 0, endingSoon: 0, starting: 1 });
    expect(await desk.list(manager, 'running', TODAY, 10)).toMatchObject([
      {
        kind: 'jobcoach',
        provider: 'org-1',
        monthly: '926.25',
        budgetLine: 'P12',
        programme: 'ips',
        from: '2025-09-01',
      },
    ]);
    expect((await desk.coverage(manager, TODAY)).covered).toEqual(new Map([['jobcoach', 1]]));
    expect(
      await owner(
        `select t.name, t.due_on::text as due from timer t join placement p on p.id = t.stream
         where t.instance like 'support-%' and t.fired_entry is null order by due, name`,
      ),
    ).toEqual([
      { name: 'starts', due: '2026-04-01' },
      { name: 'support.evaluate', due: '2026-07-06' },
      { name: 'support.endsSoon', due: '2026-08-03' },
      { name: 'over', due: '2026-09-01' },
    ]);
    expect(await owner('select count(*)::int as n from outbox')).toEqual([{ n: 0 }]);
    const other = await bring('supports', textOf(header, running.replace('2,5', '3')));
    expect(told(other)).toEqual(['2 zaaknummer']);
  });
});

describe('contracts and hours of before (seeds 17, 37)', () => {
  const contracts = 'zaaknummer;vanaf;tot en met;uren;volle werkweek';

  it('tells every fault of a sequence and of hours at once', async () => {
    const sequence = await bring(
      'contracts',
      textOf(
        contracts,
        'Z1;1-3-2025;31-8-2025;24;40',
        'Z1;1-8-2025;;32;40',
        'Z2;1-9-2025;31-8-2026;32;29',
        'Z9;1-9-2025;;32;40',
      ),
    );
    expect(told(sequence).toSorted()).toEqual([
      '2 vanaf',
      '3 vanaf',
      '4 volle werkweek',
      '4 zaaknummer',
      '5 zaaknummer',
    ]);
    const hours = await bring(
      'hours',
      textOf('zaaknummer;vanaf;uren', 'Z1;1-4-2025;24', 'Z1;1-4-2025;80', 'Z1;1-9-2025;30', 'Z2;1-3-2026;veel'),
    );
    expect(told(hours).toSorted()).toEqual(['2 vanaf', '3 uren', '3 vanaf', '4 uren', '5 uren']);
  });

  it('are kept and counted: a sequence with what follows, hours in the history of the figures', async () => {
    await takenOnce(
      'contracts',
      textOf(contracts, 'Z1;1-9-2026;;36;40', 'Z1;1-9-2025;31-8-2026;32;40', 'Z1;1-3-2025;31-8-2025;24;40'),
    );
    await takenOnce('hours', textOf('zaaknummer;vanaf;uren', 'Z1;1-9-2025;32', 'Z1;1-3-2025;24'));
    const sexes = new PersonSexes(new Keys(Buffer.alloc(32, 7)));
    const [source] = await inSession(pool, session, async (client) => {
      const { rows } = await client.query<{ id: string }>(`select id from placement where external_id = 'Z1'`);
      return readSources(client, [rows[0]?.id ?? ''], sexes);
    });
    const row = source && outcomeRow(source.source);
    expect(row).toMatchObject({
      contractsAgreed: 3,
      hours: [
        ['2025-03-01', '24'],
        ['2025-09-01', '32'],
      ],
    });
    expect(told(await bring('hours', textOf('zaaknummer;vanaf;uren', 'Z1;1-3-2025;32')))).toEqual(['2 zaaknummer']);
  });
});

describe('the way to work (seeds 11 to 19, G16)', () => {
  const header =
    'bsn;sinds;trede;arrangement;beschut werk;uren beschut werk;stap naar werk;voornamen;achternaam;geboortedatum;gemeente';

  it('tells every fault at once', async () => {
    const report = await bring(
      'pathways',
      textOf(
        header,
        '999993653;1-6-2024;5;;;;;;;;',
        '123456782;1-6-2025;4;;;;;;;;',
        '999993653;1-6-2026;8;;werkt;;dansen;;;;',
        '999993653;1-1-2025;;;;;;;;;',
        '1;ooit;;;;12;;Test;;1-1-2030;Amsterdam',
      ),
    );
    expect(told(report)).toEqual([
      '2 trede',
      '3 bsn',
      '4 trede',
      '4 stap naar werk',
      '4 uren beschut werk',
      '5 trede',
      '6 bsn',
      '6 sinds',
      '6 uren beschut werk',
      '6 achternaam',
    ]);
  });

  it('has its history, also of who had no file here: ladder and sheltered work count on their days', async () => {
    await takenOnce(
      'pathways',
      textOf(
        header,
        '999993653;1-1-2024;3;;;;;;;;',
        '999993653;1-1-2026;5;3;;;;;;;',
        '123456782;1-6-2025;;;wachtlijst;;;Test;Drie;1-1-1995;Huizen',
        '123456782;1-1-2026;6;;werkt;24,5;parttime;Test;Drie;1-1-1995;Huizen',
      ),
    );
    const stepsOn = (day: string) =>
      inSession(pool, session, async (client) =>
        (await lastKnown(client, GOOI, 'ladder', day))
          .map(({ codes }) => codes.join())
          .toSorted((a, b) => Number(a) - Number(b)),
      );
    expect([await stepsOn('2024-02-01'), await stepsOn('2024-07-01'), await stepsOn(TODAY)]).toEqual([
      ['3'],
      ['4'],
      ['5', '6'],
    ]);
    const tasks = new ShelteredTasks(pool, tenants, new DatabaseClock(pool));
    const huizen = (await tasks.lines(manager, 2)).filter(({ name }) => name === 'Huizen');
    expect(huizen.map(({ year, persons, waiting, places }) => [year, persons, waiting, places])).toEqual([
      [2026, 1, 0, '0.79'],
      [2025, 0, 1, '0.00'],
    ]);
  });
});

it('a caseload adds to what is known of somebody who had a file, and takes the place of none of it', async () => {
  const known = () =>
    owner(
      'select count(*)::int as n, max(number)::int as last from pathway_row where candidate = any(' +
        `array(select candidate from pathway_row where kind = 'shelteredWork'))`,
    );
  const [before] = await known();
  const row = `Z4;123456782;Test;Drie;1-1-1995;Huizen;12345678;${MEASURED};;Noord;;5;1-2-2026;3;1-2-2026`;
  expect(await takeCases(row)).toMatchObject({ imported: 1, faults: [] });
  expect(before).toEqual({ n: 4, last: 4 });
  expect(await known()).toEqual([{ n: 6, last: 6 }]);
});

describe('vouchers and trained colleagues (seeds 5)', () => {
  const header = 'kvk;uitgegeven op;geldig tot en met;getraind op;collega;plaats training;werkt er tot en met';

  it('tells every fault at once', async () => {
    const report = await bring(
      'vouchers',
      textOf(
        header,
        '12345678;1-2-2026;;;;;',
        '12345678;;;;;;',
        '99999999;1-2-2026;31-1-2027;;;;',
        '12345678;1-2-2026;31-1-2027;1-1-2026;Test Een;;',
        '12345678;;;1-6-2026;Test Twee;;1-5-2026',
        '12345678;;;1-2-2026;Test Drie;Nergens;',
      ),
    );
    expect(told(report)).toEqual([
      '2 geldig tot en met',
      '3 uitgegeven op',
      '4 kvk',
      '5 getraind op',
      '6 werkt er tot en met',
      '7 plaats training',
    ]);
  });

  it('come in once, and the counts of the year show them', async () => {
    await takenOnce(
      'vouchers',
      textOf(
        header,
        '12345678;1-2-2026;31-1-2027;;;;',
        '12345678;1-2-2026;31-1-2027;20-2-2026;Test Een;;',
        'testbakker bv;;;1-5-2025;Test Twee;;31-12-2025',
      ),
    );
    const withdrawn = (day: string) => [`${header};ingetrokken op`, `12345678;1-1-2026;31-12-2026;;;;;${day}`] as const;
    await takenOnce('vouchers', textOf(...withdrawn('15-1-2026')));
    expect(told(await bring('vouchers', textOf(...withdrawn('16-1-2026'))))).toEqual(['2 ingetrokken op']);
    // One that is here and still stands is withdrawn; of another the days fit no more.
    await takenOnce('vouchers', textOf(`${header};ingetrokken op`, '12345678;1-2-2026;31-1-2027;;;;;1-3-2026'));
    const wrong = [
      '12345678;1-2-2026;31-1-2027;;;;;1-1-2026',
      '12345678;;;;;;;1-2-2026',
      '12345678;1-2-2026;31-1-2027;;;;;1-5-2026',
    ];
    expect(told(await bring('vouchers', textOf(`${header};ingetrokken op`, ...wrong)))).toEqual([
      '2 ingetrokken op',
      '3 uitgegeven op',
      '3 geldig tot en met',
      '4 ingetrokken op',
      '4 ingetrokken op',
    ]);
    expect(await owner('select number, state, ended_on::text as "on" from harrie_voucher order by number')).toEqual([
      { number: 1, state: 'withdrawn', on: '2026-03-01' },
      { number: 2, state: 'used', on: '2026-02-20' },
      { number: 3, state: 'withdrawn', on: '2026-01-15' },
    ]);
    const counts = await inSession(pool, session, (client) => harrieCounts(client, GOOI, '2026-01-01', '2026-12-31'));
    expect(counts).toEqual({ issued: 3, used: 1, expired: 0, trained: 1 });
    expect(await owner('select until_on::text as until from harrie_colleague order by number')).toEqual([
      { until: null },
      { until: '2025-12-31' },
    ]);
  });
});

it('the record gives all of it, and no room holds anything else', async () => {
  expect(await new Verifier(pool, new RegisteredWorkflows()).verify(GOOI, { replay: true })).toMatchObject({
    differences: 0,
    first: [],
  });
  const faults = await inSession(pool, session, async (client) => {
    const found = [];
    for (const check of ROOM_CHECKS) found.push(...(await check(client, GOOI)));
    return found;
  });
  expect(faults).toEqual([]);
});
