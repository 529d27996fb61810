import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import type { SessionActor } from '../../src/access/session.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { RandomKeySource } from '../../src/people/key-source.js';
import { personDocument } from '../../src/people/person-document.js';
import { DatabasePersonVault } from '../../src/people/person-vault.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { masterKeyOf } from '../../src/platform/master-key.js';
import { SentOnce } from '../../src/payments/sent-once.js';
import { EntitlementService } from '../../src/subsidies/entitlement.service.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { queryOnce, type TestDatabase } from './databases.js';

export const TENANT = '00000000-0000-4000-8000-000000000001';
export const OTHER_TENANT = '00000000-0000-4000-8000-000000000002';

export type WrittenFact = readonly [kind: FactKind, from: LocalDate, value: JsonObject, entry: number];

/** What money tests need: services on a database, a clock that can be set, files with facts as the engine leaves them. */
export function moneyRoom(db: TestDatabase) {
  const pool = new AppPool(db.urls.app);
  const records = new RecordStore(pool);
  const vault = new DatabasePersonVault(pool, new Keys(masterKeyOf(db.config)), new RandomKeySource());
  const clock = new DatabaseClock(pool);
  const policies = new PolicyReader(pool, new PolicySource(pool));
  const tables = new TablesSource();
  return {
    pool,
    records,
    vault,
    clock,
    policies,
    tables,
    facts: new FactWriter(records),
    once: new SentOnce(pool, records),
    entitlements: new EntitlementService(pool, vault, policies, tables, clock),
    today: (day: LocalDate): Promise<unknown> =>
      queryOnce(db.urls.owner, "update clock set mode = 'fixed', fixed_at = $1", [`${day}T10:00:00Z`]),
    anEmployer: (): Promise<string> => anEmployer(db, vault),
    aCandidate: async (birthDate: LocalDate): Promise<string> => {
      const candidate = randomUUID();
      await aCandidate(db, vault, { candidate, tenant: TENANT, birthDate });
      return candidate;
    },
    aPlacement: (more: Partial<PlacementFile> = {}): Promise<PlacementFile> => aPlacement(db, vault, more),
    record: (placement: string, facts: readonly WrittenFact[]): Promise<void> => record(db, placement, facts),
  };
}

export function someone(role: Role, tenant = TENANT): SessionActor {
  return { id: randomUUID(), role, tenant, tenants: [tenant] };
}

export type PlacementFile = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly birthDate: LocalDate;
  readonly tenant: string;
  readonly facts: readonly WrittenFact[];
};

/** A lump sum of 32 of 40 hours from 1 July 2026 (V1 without its wage value), confirmed at entry 4. */
export const LUMP_SUM: readonly WrittenFact[] = [
  ['contractHours', '2026-07-01', { hours: '32', sectorFullTimeHours: '40' }, 2],
  ['lumpSumGrant', '2026-07-01', { until: '2026-12-31' }, 3],
  ['firstDayWorked', '2026-07-01', {}, 4],
];

const GENESIS = `decode(repeat('00', 32), 'hex')`;

async function anEmployer(db: TestDatabase, vault: DatabasePersonVault, tenant = TENANT): Promise<string> {
  const id = randomUUID();
  const [key] = vault.newKey(id).personKeys;
  await queryOnce(db.urls.owner, `insert into stream values ($1, $2, 'employer', 1, ${GENESIS})`, [id, tenant]);
  const sql = `insert into employer (id, tenant, name, opened_on) values ($1, $2, 'Werkgever', '2026-01-01')`;
  await queryOnce(db.urls.owner, sql, [id, tenant]);
  await queryOnce(db.urls.owner, 'insert into keys.person_key values ($1, $2, $3)', [id, tenant, key?.wrapped]);
  return id;
}

async function aPlacement(
  db: TestDatabase,
  vault: DatabasePersonVault,
  more: Partial<PlacementFile>,
): Promise<PlacementFile> {
  const tenant = more.tenant ?? TENANT;
  const file: PlacementFile = {
    id: more.id ?? randomUUID(),
    candidate: more.candidate ?? randomUUID(),
    employer: more.employer ?? (await anEmployer(db, vault, tenant)),
    birthDate: more.birthDate ?? '1984-03-15',
    tenant,
    facts: more.facts ?? LUMP_SUM,
  };
  await aCandidate(db, vault, file);
  const client = new Client({ connectionString: db.urls.owner });
  await client.connect();
  try {
    await client.query(`insert into stream values ($1, $2, 'placement', 1, ${GENESIS})`, [file.id, tenant]);
    await client.query(
      `insert into placement (id, tenant, candidate, employer, municipality, owner, state, label, sentence, who_acts, opened_on)
       values ($1, $2, $3, $4, 'GM0402', 'consultant-1', 'lumpSum', '', '', 'nobody', '2026-06-01')`,
      [file.id, tenant, file.candidate, file.employer],
    );
  } finally {
    await client.end();
  }
  await record(db, file.id, file.facts);
  return file;
}

async function aCandidate(
  db: TestDatabase,
  vault: DatabasePersonVault,
  file: Pick<PlacementFile, 'candidate' | 'tenant' | 'birthDate'>,
): Promise<void> {
  const { candidate, tenant, birthDate } = file;
  const name = { firstNames: 'Noor', lastName: 'Dijk' };
  const sealed = vault.create(candidate, personDocument.parse({ name, bsn: '999993653', birthDate }));
  const [key] = sealed.personKeys;
  const { owner } = db.urls;
  await queryOnce(owner, `insert into stream values ($1, $2, 'candidate', 1, ${GENESIS})`, [candidate, tenant]);
  await queryOnce(
    owner,
    `insert into candidate (id, tenant, municipality, document, opened_on) values ($1, $2, 'GM0402', $3, '2026-01-01')`,
    [candidate, tenant, sealed.document],
  );
  await queryOnce(owner, 'insert into keys.person_key values ($1, $2, $3)', [candidate, tenant, key?.wrapped]);
}

async function record(db: TestDatabase, placement: string, facts: readonly WrittenFact[]): Promise<void> {
  for (const [index, [kind, from, value, entry]] of facts.entries()) {
    await queryOnce(db.urls.owner, `insert into fact select $1, $2, $3, tenant, $4, $5, $6 from stream where id = $1`, [
      placement,
      entry,
      index,
      kind,
      from,
      JSON.stringify(value),
    ]);
  }
}
