import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { QueryResultRow } from 'pg';
import type { SessionActor } from '../access/session.js';
import { AppModule } from '../app.module.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { StderrLogger } from '../platform/stderr-logger.js';

type Service<T> = abstract new (...parts: never[]) => T;

/** The product itself, opened once it is needed, with those who send letters at each body: only for the demo. */
export class DemoOffice {
  private app: Promise<INestApplicationContext> | undefined;
  private members: readonly SessionActor[] | undefined;

  constructor(private readonly config: RunningConfig) {}

  async get<T>(service: Service<T>): Promise<T> {
    this.app ??= open(this.config);
    return (await this.app).get<T>(service, { strict: false });
  }

  async read<T extends QueryResultRow>(office: SessionActor, sql: string, values: readonly unknown[]): Promise<T[]> {
    const pool = await this.get(AppPool);
    return inSession(pool, office, async (client) => (await client.query<T>(sql, [...values])).rows);
  }

  /** One of the back office per body; a body without one sends nothing. */
  async offices(): Promise<readonly SessionActor[]> {
    if (this.members !== undefined) return this.members;
    const found: SessionActor[] = [];
    for (const { id: tenant } of await allTenants(await this.get(AppPool))) {
      const session = { id: 'system', role: 'backOffice', tenant, tenants: [tenant] } as const;
      const [member] = await this.read<{ id: string }>(session, MEMBER, [tenant]);
      if (member !== undefined) found.push({ ...session, id: member.id });
    }
    this.members = found;
    return found;
  }

  async close(): Promise<void> {
    await (await this.app)?.close();
  }
}

const MEMBER = `select id from member where tenant = $1 and active and 'backOffice' = any(roles) order by id limit 1`;

function open(config: RunningConfig): Promise<INestApplicationContext> {
  const logger = new StderrLogger({ logLevels: ['error', 'fatal'] });
  return NestFactory.createApplicationContext(AppModule.forRoot(config, { web: false, workers: false }), { logger });
}
