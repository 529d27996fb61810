import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '../../workflows/definition.js';
import { EngineModule } from '../engine/engine.module.js';
import { knownBodies, NoSuchBodyError } from '../journal/named-bodies.js';
import type { Session } from '../journal/record-store.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import { PeopleModule } from '../people/people.module.js';
import { CallError } from '../platform/call-error.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { PlatformModule } from '../platform/platform.module.js';
import { StderrLogger } from '../platform/stderr-logger.js';
import { ExchangeModule } from './exchange.module.js';

@Module({})
class ImportRoot {}

export type ImportScene = {
  readonly app: INestApplicationContext;
  readonly pool: AppPool;
  readonly session: Session;
  readonly actor: Actor;
};

/** What an import by command needs of the product, for one deciding body. @throws CallError when it is not clear which */
export async function withImportApp<T>(
  config: RunningConfig,
  body: string | undefined,
  work: (scene: ImportScene) => Promise<T>,
): Promise<T> {
  const root = {
    module: ImportRoot,
    imports: [PlatformModule.forRoot(config), EngineModule, PeopleModule, ExchangeModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: new StderrLogger({ logLevels: ['error'] }) });
  try {
    const pool = app.get(AppPool);
    const tenant = bodyOf(await allTenants(pool), body);
    const session = { tenant: tenant.id, tenants: [tenant.id] };
    return await work({ app, pool, session, actor: { id: 'import', role: 'system', tenant: tenant.id } });
  } finally {
    await app.close();
  }
}

export function bodyOf(tenants: readonly TenantName[], code: string | undefined): TenantName {
  const found = code === undefined && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.code === code);
  if (found) return found;
  const codes = tenants.map((one) => one.code);
  if (code !== undefined) throw new NoSuchBodyError(code, codes);
  throw new CallError([`Noem de organisatie met --body. ${knownBodies(codes)}`]);
}
