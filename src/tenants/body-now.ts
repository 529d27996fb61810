import { Engine } from '../engine/engine.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import type { z } from 'zod';
import { InvalidInputError, parseInput } from '../http/invalid-input.error.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import { CallError } from '../platform/call-error.js';
import { ConfigError, type RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { withDatabase } from '../running/with-database.js';
import { newBody, succession } from './body.schemas.js';
import { createBody, type CreatedBody } from './create-body.js';
import { MandateService } from './mandate.service.js';
import { MemberService } from './member.service.js';
import { PolicyService } from './policy.service.js';
import { succeedBody, type SuccessionReport, type SuccessionRoom } from './succeed-body.js';
import { TenantRecord } from './tenant-record.js';

type Env = Readonly<Record<string, string | undefined>>;

/** `body create` on the database of the settings. @throws CallError with every fault at once */
export async function createBodyNow(env: Env, given: unknown): Promise<CreatedBody> {
  const body = read(newBody, given);
  return withOwner(env, (ownerUrl, pool) => createBody(ownerUrl, new FactWriter(new RecordStore(pool)), body));
}

/** `body succeed` on the database of the settings. */
export async function succeedBodyNow(env: Env, given: unknown, dryRun: boolean): Promise<SuccessionReport> {
  const act = read(succession, given);
  return withOwner(env, (ownerUrl, pool, config) => succeedBody(roomOn(ownerUrl, pool, config), act, dryRun));
}

function read<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  try {
    return parseInput(schema, given);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new CallError(error.fields.map(({ field, detail }) => `${optionOf(field)}: ${detail}`));
  }
}

const OPTIONS: Readonly<Record<string, string>> = {
  'administrator.issuer': '--admin-issuer',
  'administrator.subject': '--admin-subject',
  'administrator.name': '--admin-name',
  'administrator.mail': '--admin-mail',
  'letterhead.postAddress': '--post-address',
  'letterhead.visitAddress': '--visit-address',
};

/** The option behind a field: the second municipality is the second `--municipality`. */
function optionOf(field: string): string {
  const [first = '', place] = field.split('.');
  if (first === 'municipalities')
    return place === undefined ? '--municipality' : `--municipality (${Number(place) + 1})`;
  return OPTIONS[field] ?? `--${field.split('.').at(-1) ?? ''}`;
}

async function withOwner<T>(
  env: Env,
  work: (ownerUrl: string, pool: AppPool, config: RunningConfig) => Promise<T>,
): Promise<T> {
  return withDatabase(env, async (config) => {
    const { owner, app } = config.database;
    if (owner === undefined) {
      throw new ConfigError(['DATABASE_OWNER_URL ontbreekt: een organisatie voert de eigenaar van de database in.']);
    }
    const pool = new AppPool(app, { max: 4 });
    try {
      return await work(owner, pool, config);
    } finally {
      await pool.close();
    }
  });
}

function roomOn(ownerUrl: string, pool: AppPool, config: RunningConfig): SuccessionRoom {
  const records = new RecordStore(pool);
  const clock = new DatabaseClock(pool);
  const record = new TenantRecord(pool, new FactWriter(records));
  const vault = new DatabasePersonVault(pool, new Keys(masterKeyOf(config)), new RandomKeySource());
  return {
    ownerUrl,
    pool,
    clock,
    record,
    engine: new Engine(records, new RegisteredWorkflows(), new PolicySource(pool), new TablesSource()),
    members: new MemberService(pool, record, vault),
    mandates: new MandateService(pool, record),
    policies: new PolicyService(pool, record, clock),
  };
}
