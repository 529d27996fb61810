import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { DEMO_BODIES } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { FileMergeService } from '../../src/duplicates/file-merge.service.js';
import { Engine } from '../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../src/engine/registered-workflows.js';
import { caseloadFile } from '../../src/exchange/caseload-file.js';
import { CaseloadImport } from '../../src/exchange/caseload-import.service.js';
import { csvOf } from '../../src/exchange/csv-file.js';
import type { FactName } from '../../src/exchange/facts/fact-about.js';
import { FactImport, type FactReport } from '../../src/exchange/facts/fact-import.service.js';
import { FACT_KINDS } from '../../src/exchange/facts/fact-kinds.js';
import { PathwayImport } from '../../src/exchange/pathway-import.js';
import { HarrieVouchers } from '../../src/harrie/harrie-voucher.service.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { particularsFact } from '../../src/particulars/particulars-fact.js';
import { RandomKeySource } from '../../src/people/key-source.js';
import { DatabasePersonVault } from '../../src/people/person-vault.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { placementInputOf } from '../../workflows/placement/a-placement.walk.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';

const [GOOI] = DEMO_BODIES.map(({ id }) => id) as [string];
const session = { tenant: GOOI, tenants: [GOOI] };
const actor = { id: 'import', role: 'system', tenant: GOOI } as const;
const manager: SessionActor = { ...session, id: 'ffffffff-0000-4000-8000-000000000002', role: 'manager' };
const consultant = { id: 'ffffffff-0000-4000-8000-000000000001', role: 'consultant', tenant: GOOI } as const;

/** What somebody else does once, between the looking and the storing of an import. */
let meanwhile: (() => Promise<unknown>) | undefined;
const others = async (): Promise<void> => {
  const once = meanwhile;
  meanwhile = undefined;
  await once?.();
};

class DisturbedPathways extends PathwayImport {
  override async factsOf(
    people: Parameters<PathwayImport['factsOf']>[0],
    by: Parameters<PathwayImport['factsOf']>[1],
    client: PoolClient,
  ): ReturnType<PathwayImport['factsOf']> {
    const facts = await super.factsOf(people, by, client);
    await others();
    return facts;
  }
}

/** Names are sealed after it was looked what is there. */
class DisturbedVault extends DatabasePersonVault {
  override async seal(...sealing: Parameters<DatabasePersonVault['seal']>): Promise<string> {
    await others();
    return super.seal(...sealing);
  }
}

let database: TestDatabase;
let pool: AppPool;
let engine: Engine;
let writer: FactWriter;
let vouchers: HarrieVouchers;
let facts: FactImport;
const owner = <T extends Record<string, unknown>>(sql: string) => queryOnce<T>(database.urls.owner, sql);
const textOf = (...lines: string[]): string => lines.join('\n');
const bring = async (name: FactName, ...lines: string[]): Promise<FactReport> => {
  const file = FACT_KINDS[name].open(csvOf(textOf(...lines)));
  const plan: typeof file.plan = async (scene) => {
    const planned = await file.plan(scene);
    await others();
    return planned;
  };
  return facts.run({ ...file, plan }, { session, actor, dryRun: false });
};

const CASELOAD =
  'zaaknummer;bsn;voornamen;achternaam;geboortedatum;gemeente;kvk;eerste werkdag;contract vanaf;contract tot;uren;afspraak op;' +
  'loonwaarde;loonwaarde vastgesteld op;subsidie naar loonwaarde vanaf;in doelgroepregister sinds;geinformeerd op;gemeld op';
const CASE =
  'Z1;999993653;Test;Een;15-3-1984;Hilversum;12345678;1-3-2025;1-9-2025;31-8-2026;32;20-2-2025;60;1-8-2025;1-9-2025;20-8-2025;5-8-2025;8-8-2025';

const importWith = (vault: DatabasePersonVault, pathways = new PathwayImport()): CaseloadImport =>
  new CaseloadImport(pool, new DatabaseClock(pool), engine, writer, vault, pathways);
const takeCases = (importing: CaseloadImport, header: string, ...lines: string[]) =>
  importing.run(caseloadFile(csvOf(textOf(header, ...lines))), {
    session,
    actor,
    owner: consultant.id,
    dryRun: false,
  });
const idOf = async (table: 'employer' | 'placement', where: string): Promise<string> => {
  const [row] = await owner<{ id: string }>(`select id from ${table} where ${where}`);
  return row?.id ?? '';
};
const plainVault = () => new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new AppPool(database.urls.app);
  await owner(`update clock set demo = true, mode = 'fixed', fixed_at = '2026-03-02T09:00:00Z'`);
  const records = new RecordStore(pool);
  writer = new FactWriter(records);
  engine = new Engine(records, new RegisteredWorkflows(), new PolicySource(pool), new TablesSource());
  const clock = new DatabaseClock(pool);
  vouchers = new HarrieVouchers(pool, writer, plainVault(), clock);
  facts = new FactImport(pool, clock, engine, writer, plainVault());
  await bring('employers', 'kvk;werkgever;volle werkweek', '12345678;Testbakker BV;40', '87654321;Testbakkerij;40');
  expect(await takeCases(importWith(plainVault()), CASELOAD, CASE)).toMatchObject({ imported: 1, faults: [] });
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});
beforeEach(() => {
  meanwhile = undefined;
});

describe('vouchers (seeds 5)', () => {
  const header = 'kvk;uitgegeven op;geldig tot en met;getraind op;collega';
  const kept = () => owner(`select v.number, v.issued_on::text as "issuedOn" from harrie_voucher v order by v.number`);

  it('of a page, issued while a file is brought in, stays beside those of the file', async () => {
    const employer = await idOf('employer', `kvk_number = '12345678'`);
    meanwhile = () => vouchers.issue(manager, employer, { issuedOn: '2026-01-05', validUntil: '2026-12-31' });
    expect(await bring('vouchers', header, '12345678;1-2-2026;31-1-2027;20-2-2026;Test Een')).toMatchObject({
      imported: 1,
      faults: [],
    });
    expect(await kept()).toEqual([
      { number: 1, issuedOn: '2026-01-05' },
      { number: 2, issuedOn: '2026-02-01' },
    ]);
  });

  it('of a file that comes in twice at once are there once', async () => {
    const line = '12345678;1-3-2026;28-2-2027;;';
    meanwhile = () => bring('vouchers', header, line);
    expect(await bring('vouchers', header, line)).toMatchObject({ imported: 0, unchanged: 1, faults: [] });
    expect((await kept()).length).toBe(3);
  });

  it('of an employer by two of its names, after a merger, are counted together (M44)', async () => {
    const [keep, merge] = [
      await idOf('employer', `kvk_number = '12345678'`),
      await idOf('employer', `kvk_number = '87654321'`),
    ];
    await new FileMergeService(pool, writer).merge(manager, { kind: 'employer', keep, merge, reason: 'enteredTwice' });
    const lines = ['12345678;10-2-2026;9-2-2027;;', 'Testbakkerij;11-2-2026;10-2-2027;;'];
    expect(await bring('vouchers', header, ...lines)).toMatchObject({ imported: 2, faults: [] });
    expect((await kept()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const both = await bring('employers', 'kvk;plaats', '12345678;Hilversum', '87654321;Huizen');
    expect(both.faults.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 kvk']);
  });
});

describe('supports (A10)', () => {
  const header = 'zaaknummer;soort;doel;uren;tarief;vanaf;tot en met;besloten op';
  const coach = 'Z1;jobcoach;inwerken;2,5;85,50;1-9-2025;31-8-2026;25-8-2025';
  const kept = () => owner(`select number, kind, hours from support order by number`);

  it('of a file never land on one that somebody asked for meanwhile', async () => {
    const placement = await idOf('placement', `external_id = 'Z1'`);
    meanwhile = () =>
      engine.dispatch(session, {
        kind: 'event',
        stream: placement,
        instance: 'placement',
        actor: consultant,
        event: { type: 'support.requested', kind: 'interpreter', askedBy: 'employer', receivedOn: '2026-03-02' },
      });
    expect(await bring('supports', header, coach)).toMatchObject({ imported: 1, faults: [] });
    expect(await kept()).toEqual([
      { number: 1, kind: 'interpreter', hours: null },
      { number: 2, kind: 'jobcoach', hours: '2.50' },
    ]);
  });

  it('of a file that comes in twice at once are there once', async () => {
    const line = 'Z1;scholing;vaardigheden;1;60;1-9-2025;31-8-2026;25-8-2025';
    meanwhile = () => bring('supports', header, line);
    expect(await bring('supports', header, line)).toMatchObject({ imported: 0, unchanged: 1, faults: [] });
    expect((await kept()).map(({ kind }) => kind)).toEqual(['interpreter', 'jobcoach', 'training']);
  });

  it('are told what the rules say of them, each on its own line (A10)', async () => {
    const [candidate, employer] = [
      (await owner<{ candidate: string }>('select candidate from placement'))[0]?.candidate ?? '',
      await idOf('employer', `kvk_number = '12345678'`),
    ];
    await engine.dispatch(session, {
      kind: 'open',
      stream: randomUUID(),
      instance: 'placement',
      workflow: 'placement',
      actor: consultant,
      input: { ...placementInputOf({ candidate, employer, owner: consultant.id }), externalId: 'Z8' },
    });
    const days = '1-9-2025;31-8-2026;25-8-2025';
    const report = await bring(
      'supports',
      header,
      `Z8;harrie;inwerken;1;60;${days}`,
      `Z1;lifecoach;inwerken;1;60;${days}`,
      `Z8;buddy;inwerken;1;60;${days}`,
      `Z1;tolk;inwerken;100000;60;${days}`,
    );
    expect(report.faults.map(({ line, column, detail }) => `${line} ${column} ${detail}`)).toEqual([
      '2 null Stel eerst vast dat de werknemer bij de doelgroep hoort; daarna is er recht op ondersteuning.',
      '4 null Stel eerst vast dat de werknemer bij de doelgroep hoort; daarna is er recht op ondersteuning.',
      expect.stringContaining('5 uren '),
    ]);
    expect((await kept()).length).toBe(3);
  });
});

it('a sequence of contracts that somebody recorded meanwhile is no second one (seeds 37)', async () => {
  const header = 'zaaknummer;vanaf;tot en met;uren;volle werkweek';
  const lines = ['Z1;1-9-2025;31-8-2026;32;40', 'Z1;1-9-2026;;36;40'];
  meanwhile = () => bring('contracts', header, ...lines);
  expect(await bring('contracts', header, ...lines)).toMatchObject({ imported: 0, unchanged: 2, faults: [] });
  expect(await owner(`select count(*)::int as n from placement_particular where kind = 'contracts'`)).toEqual([
    { n: 1 },
  ]);
});

describe('a caseload', () => {
  const lineOf = (kvk: string, number: string): string => CASE.replace('Z1;', `${number};`).replace('12345678', kvk);

  it('takes the place of nothing that was recorded of somebody meanwhile', async () => {
    await bring('employers', 'kvk;werkgever;volle werkweek', '11223344;Testslager BV;40');
    const known = () => owner('select number, kind, codes from pathway_row order by number');
    meanwhile = () => bring('pathways', 'bsn;sinds;trede', '999993653;1-6-2024;5');
    const importing = importWith(plainVault(), new DisturbedPathways());
    const row = `${lineOf('11223344', 'Z2')};2`;
    expect(await takeCases(importing, `${CASELOAD};arrangement`, row)).toMatchObject({ imported: 1, faults: [] });
    expect(await known()).toEqual([
      { number: 1, kind: 'ladder', codes: ['5'] },
      { number: 2, kind: 'arrangement', codes: ['2'] },
    ]);
  });

  it('leaves a particular that somebody recorded meanwhile', async () => {
    const placement = await idOf('placement', `external_id = 'Z1'`);
    const vault = new DisturbedVault(pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());
    const ours = { kind: 'job', from: '2025-03-01', value: { carved: true, sector: null } } as const;
    meanwhile = () => writer.write(session, particularsFact(actor, placement, [ours], undefined));
    expect(await takeCases(importWith(vault), `${CASELOAD};functie`, `${CASE};Bakker`)).toMatchObject({ faults: [] });
    expect(await owner(`select value from placement_particular where kind = 'job'`)).toEqual([
      { value: { carved: true, sector: null } },
    ]);
  });
});
