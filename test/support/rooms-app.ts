import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type { Test } from 'supertest';
import { AccessModule } from '../../src/access/access.module.js';
import { DEMO_USERS } from '../../src/access/demo-users.js';
import { accessToken, issuerUrl } from '../../src/access/issuer/access-token.js';
import { issuerKeys } from '../../src/access/issuer/issuer-keys.js';
import { TablesSource } from '../../src/engine/policy-source.js';
import { HttpModule } from '../../src/http/http.module.js';
import { createWebServer } from '../../src/http/web-server.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { PeopleModule } from '../../src/people/people.module.js';
import { AppPool } from '../../src/platform/database.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { StderrLogger } from '../../src/platform/stderr-logger.js';
import type { TestDatabase } from './databases.js';

@Global()
@Module({
  providers: [
    TablesSource,
    { provide: RecordStore, useFactory: (pool: AppPool) => new RecordStore(pool), inject: [AppPool] },
    { provide: FactWriter, useFactory: (records: RecordStore) => new FactWriter(records), inject: [RecordStore] },
  ],
  exports: [TablesSource, RecordStore, FactWriter],
})
class RecordModule {}

@Module({})
class RoomsModule {}

export type Rooms = {
  readonly app: NestExpressApplication;
  /** `api('consultant.gooi').post('/candidates').send({…})` */
  readonly api: (username: string) => Caller;
  readonly close: () => Promise<void>;
};
type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
export type Caller = Readonly<Record<Method, (path: string) => Test>>;

/** Some rooms behind HTTP on a database of a test, without machines and workers. */
export async function startRooms(db: TestDatabase, rooms: readonly Type[]): Promise<Rooms> {
  const imports = [PlatformModule.forRoot(db.config), RecordModule, PeopleModule, AccessModule, HttpModule, ...rooms];
  const module: DynamicModule = { module: RoomsModule, imports };
  const app = await createWebServer(module, db.config, quiet());
  await app.init();
  const tokens = await tokensFor(db);
  const call = (username: string, method: Method) => (path: string) =>
    request(app.getHttpServer())
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${tokens(username)}`);
  return {
    app,
    api: (username) => ({
      get: call(username, 'get'),
      post: call(username, 'post'),
      patch: call(username, 'patch'),
      put: call(username, 'put'),
      delete: call(username, 'delete'),
    }),
    close: () => app.close(),
  };
}

async function tokensFor(db: TestDatabase): Promise<(username: string) => string> {
  const { config } = db;
  const keys = await issuerKeys(config.dataDir);
  const issuer = issuerUrl(config.publicUrl);
  const { audience } = config.oidc;
  const tokens = new Map<string, string>();
  for (const user of DEMO_USERS) tokens.set(user.username, await accessToken({ user, keys, issuer, audience }));
  return (username) => {
    const token = tokens.get(username);
    if (token === undefined) throw new Error(`Nobody is called ${username}.`);
    return token;
  };
}

/** A bug is shown; what went well is not. */
function quiet(): StderrLogger {
  const logger = new StderrLogger();
  logger.setLogLevels(['error']);
  return logger;
}
