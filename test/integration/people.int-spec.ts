import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../workflows/law/tables.js';
import type { SessionActor } from '../../src/access/session.js';
import { candidateChange, newCandidate } from '../../src/candidates/candidate.schemas.js';
import { CandidateReader } from '../../src/candidates/candidate-reader.service.js';
import { CandidateService } from '../../src/candidates/candidate.service.js';
import { DoelgroepService } from '../../src/candidates/doelgroep.service.js';
import { newEmployer } from '../../src/employers/employer.schemas.js';
import { EmployerService } from '../../src/employers/employer.service.js';
import { AccessLog } from '../../src/journal/access-log.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { inSession } from '../../src/journal/session-work.js';
import { eachPage } from '../../src/journal/stream-pages.js';
import { chainFault } from '../../src/journal/verify-chain.js';
import { SeededKeySource } from '../../src/people/key-source.js';
import { DatabasePersonVault } from '../../src/people/person-vault.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { openDemoTenants } from '../../src/tenants/demo-tenants.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const WEESP = '00000000-0000-4000-8000-000000000002';
const BSN = '111222333';
const ID = '00000000-0000-4000-8000-00000000c001';
const consultant: SessionActor = { id: 'member-1', role: 'consultant', tenant: GOOI, tenants: [GOOI] };
const manager: SessionActor = { ...consultant, id: 'member-2', role: 'manager' };
const PERSONAL = [
  'Wiebe',
  'Ploegstra',
  BSN,
  '1987-06-05',
  'Zuiderzeeweg',
  'wiebe@example.nl',
  '0612349876',
  'Bewindbureau',
];

let db: TestDatabase;
let pool: AppPool;
let candidates: CandidateService;
let reader: CandidateReader;
let employers: EmployerService;

function serve(): void {
  const records = new RecordStore(pool);
  const facts = new FactWriter(records);
  const vault = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 3)), new SeededKeySource('seed-1'));
  candidates = new CandidateService(pool, records, facts, vault);
  reader = new CandidateReader(pool, vault, new AccessLog(pool));
  employers = new EmployerService(pool, records, facts, vault);
}

const aPerson = newCandidate.parse({
  municipality: '0402',
  externalId: 'Z-77',
  circle: { circle: 'ioaw', benefit: { kind: 'ioaw', from: '2025-01-01' } },
  person: {
    name: { firstNames: 'Wiebe', lastName: 'Ploegstra' },
    bsn: BSN,
    birthDate: '1987-06-05',
    address: { street: 'Zuiderzeeweg', houseNumber: '1', postalCode: '1271 AA', place: 'Huizen' },
    mail: 'wiebe@example.nl',
    phone: '0612349876',
    representatives: [{ kind: 'administrator', name: 'Bewindbureau Vecht', from: '2025-01-01' }],
  },
});

beforeAll(async () => {
  db = await cloneDatabase();
  pool = new AppPool(db.urls.app);
  serve();
  await openDemoTenants(pool, new FactWriter(new RecordStore(pool)));
  await candidates.create(consultant, aPerson, { id: ID });
  await candidates.change(consultant, ID, candidateChange.parse({ person: { language: 'fy' } }));
  const doelgroep = new DoelgroepService(candidates, new FactWriter(new RecordStore(pool)), vaultOf(), () =>
    Promise.resolve(builtInTables),
  );
  const ability = {
    on: '2026-02-02',
    canEarnMinimumWage: false,
    performsTask: true,
    basicSkills: true,
    oneHourOnEnd: true,
  };
  await doelgroep.find(consultant, ID, { ...ability, ...NO_MORE, bearsHoursPerDay: '5' });
  await reader.read(consultant, ID, 'intake');
  await employers.create(consultant, newEmployer.parse({ name: 'Tuinderij De Kas', kvkNumber: '11223344' }));
});

afterAll(async () => {
  await pool?.close();
  await db?.drop();
});

const NO_MORE = { application: null, subsidyAlreadyGranted: false, alreadyEmployed: false, onlyFewerHours: false };
const vaultOf = (): DatabasePersonVault =>
  new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 3)), new SeededKeySource('seed-1'));

/** Who is signed in, in whichever body: found only by the hash of a secret, before any body is known; no file stands there. */
const NO_FILES = ['web_session'];

/** Every table with a column `tenant`, and the table of tenants itself, from the catalogue. */
async function tenantTables(): Promise<readonly { readonly name: string; readonly column: string }[]> {
  const found = await queryOnce<{ name: string }>(
    db.superuserUrl,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
     where c.relkind = 'r' and n.nspname in ('public', 'keys') order by 1`,
  );
  const files = found.filter(({ name }) => !NO_FILES.includes(name));
  return [...files.map(({ name }) => ({ name, column: 'tenant' })), { name: 'tenant', column: 'id' }];
}

describe('Row-level security', () => {
  it('is forced upon every table of files, for the role of the product', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const [row] = await queryOnce<{ on: boolean }>(
        db.superuserUrl,
        'select relrowsecurity as on from pg_class where oid = $1::regclass',
        [name],
      );
      expect([name, row?.on]).toEqual([name, true]);
    }
  });

  it('shows a session of one body no row of the other, on any table', async () => {
    const filled: string[] = [];
    for (const { name, column } of await tenantTables()) {
      const [there] = await queryOnce<{ n: number }>(
        db.superuserUrl,
        `select count(*)::int as n from ${name} where ${column} = $1`,
        [GOOI],
      );
      if ((there?.n ?? 0) > 0) filled.push(name);
      const { rows } = await inSession(pool, { tenant: WEESP, tenants: [WEESP] }, (client) =>
        client.query<{ n: number }>(`select count(*)::int as n from ${name} where ${column} <> $1`, [WEESP]),
      );
      expect([name, rows[0]?.n]).toEqual([name, 0]);
    }
    const own = [
      'candidate',
      'employer',
      'journal_entry',
      'keys.person_key',
      'member',
      'mandate',
      'person_index',
      'access_log',
      'stream',
    ];
    expect(filled).toEqual(expect.arrayContaining(own));
  });

  it('shows nothing at all before the session is known', async () => {
    for (const { name } of await tenantTables()) {
      const [row] = await pool.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      expect([name, row?.n]).toEqual([name, 0]);
    }
  });

  it('lets nobody write a row of a body that is not the one acted for, though it may be read', async () => {
    const both = { tenant: WEESP, tenants: [WEESP, GOOI] };
    const seen = await inSession(pool, both, (client) => client.query('select id from candidate where id = $1', [ID]));
    expect(seen.rows).toHaveLength(1);
    const touched = await inSession(pool, both, (client) =>
      client.query("update candidate set municipality = '0000' where id = $1", [ID]),
    );
    expect(touched.rowCount).toBe(0);
    const visitor: SessionActor = { ...consultant, ...both };
    await expect(candidates.change(visitor, ID, { shielded: true })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('lets the record of who looked be added to, never changed', async () => {
    const change = (sql: string): Promise<unknown> => inSession(pool, consultant, (client) => client.query(sql));
    await expect(change("update access_log set purpose = ''")).rejects.toThrow('permission denied');
    await expect(change('delete from access_log')).rejects.toThrow('permission denied');
  });

  it('records a look into a file of another body with that body', async () => {
    const visitor: SessionActor = { ...manager, tenant: WEESP, tenants: [WEESP, GOOI] };
    await reader.read(visitor, ID, 'waarneming');
    const looks = await reader.looks(manager, ID);
    expect(looks[0]).toMatchObject({ purpose: 'waarneming', actor: 'member-2' });
  });
});

describe('Sealed personal data', () => {
  it('stand in no column of any table as they are', async () => {
    const dump = await dumpOf(db);
    expect(dump).toContain('candidate.opened');
    for (const text of PERSONAL) expect([text, dump.toLowerCase().includes(text.toLowerCase())]).toEqual([text, false]);
  });

  it('stay out of the indexes too: a hash without the master key finds nobody', async () => {
    const other = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 4)), new SeededKeySource('seed-1'));
    const [row] = await queryOnce<{ hash: string }>(
      db.superuserUrl,
      "select encode(hash, 'hex') as hash from person_index where kind = 'bsn'",
    );
    expect(row?.hash).toBe(vaultOf().hashOf('bsn', BSN));
    expect(row?.hash).not.toBe(other.hashOf('bsn', BSN));
  });

  it('give the same journal for the same seed, byte for byte', async () => {
    const second = await cloneDatabase();
    const otherPool = new AppPool(second.urls.app);
    const facts = new FactWriter(new RecordStore(otherPool));
    const vault = new DatabasePersonVault(otherPool, new Keys(Buffer.alloc(32, 9)), new SeededKeySource('seed-1'));
    await new CandidateService(otherPool, new RecordStore(otherPool), facts, vault).create(consultant, aPerson, {
      id: ID,
    });
    const sealedOf = async (url: string): Promise<string | undefined> =>
      (
        await queryOnce<{ sealed: string }>(
          url,
          "select body::jsonb ->> 'sealed' as sealed from journal_entry where stream = $1 and number = 1",
          [ID],
        )
      )[0]?.sealed;
    expect(await sealedOf(second.superuserUrl)).toBe(await sealedOf(db.superuserUrl));
    await otherPool.close();
    await second.drop();
  });
});

describe('Erasure', () => {
  it('waits while a placement runs', async () => {
    const placement = crypto.randomUUID();
    await queryOnce(
      db.superuserUrl,
      `with s as (insert into stream (id, tenant, kind, entry_no, head_hash)
         values ($1, $2, 'placement', 1, decode(repeat('00', 32), 'hex')) returning id)
       insert into placement (id, tenant, candidate, employer, municipality, state, label, sentence, who_acts, opened_on)
         select id, $2, $3, $3, '0402', 'lumpSumRunning', '', '', 'nobody', '2026-01-01' from s`,
      [placement, GOOI, ID],
    );
    await expect(candidates.erase(manager, ID, 'retentionOver')).rejects.toMatchObject({ code: 'conflict' });
    await queryOnce(db.superuserUrl, 'delete from placement where id = $1', [placement]);
    await queryOnce(db.superuserUrl, 'delete from stream where id = $1', [placement]);
  });

  it('is not for whoever keeps the file', async () => {
    await expect(candidates.erase(consultant, ID, 'retentionOver')).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('leaves nothing to find or to read, and every chain whole', async () => {
    await candidates.erase(manager, ID, 'retentionOver');
    await candidates.erase(manager, ID, 'retentionOver');
    await expect(reader.read(consultant, ID)).rejects.toMatchObject({ code: 'personErased' });
    expect((await reader.search(consultant, { bsn: BSN })).items).toEqual([]);
    expect((await reader.search(consultant, { externalId: 'Z-77' })).items).toEqual([]);
    await expect(candidates.change(consultant, ID, { shielded: true })).rejects.toMatchObject({ code: 'notFound' });
    const left = await queryOnce(
      db.superuserUrl,
      'select wrapped from keys.person_key where person = $1 and wrapped is not null',
      [ID],
    );
    expect(left).toEqual([]);
    const types = await queryOnce<{ type: string }>(
      db.superuserUrl,
      'select type from journal_entry where stream = $1 order by number',
      [ID],
    );
    expect(types.map((one) => one.type)).toEqual([
      'candidate.opened',
      'candidate.changed',
      'candidate.doelgroepFound',
      'candidate.erased',
    ]);
    expect(await chainFaults(GOOI)).toEqual([]);
  });
});

async function chainFaults(tenant: string): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  let streams = 0;
  await eachPage(pool, tenant, 50, async (page) => {
    for (const head of page.heads) {
      streams += 1;
      const fault = chainFault(head.id, page.entries.get(head.id) ?? [], head);
      if (fault) faults.push(fault);
    }
  });
  expect(streams).toBeGreaterThan(2);
  return faults;
}

/** Every row of every table as text, with binary columns decoded. */
async function dumpOf(database: TestDatabase): Promise<string> {
  const tables = await queryOnce<{ name: string }>(
    database.superuserUrl,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await queryOnce<{ row: string }>(database.superuserUrl, `select t::text as row from ${name} t`);
    parts.push(...rows.map((one) => one.row));
  }
  return parts.flatMap((part) => [part, ...decoded(part)]).join('\n');
}

/** What base64 inside a text stands for, so that encoding alone does not count as sealing. */
function decoded(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((part) => Buffer.from(part, 'base64').toString('latin1'));
}
