import { escapeIdentifier, escapeLiteral, Pool, types } from 'pg';
import type { PoolClient, PoolConfig, QueryConfig, QueryResultRow } from 'pg';
import type { DataSourceOptions } from 'typeorm';

/** A named query is prepared once per connection; use it on hot paths. */
export type Query = string | { readonly name: string; readonly text: string };
export type Values = readonly unknown[];
/** All that is read in the transaction is of one moment. */
export type Isolation = 'repeatable read' | 'repeatable read read only';

/**
 * All statements here are short. Where the server compiles statements whose estimate is high (Debian's does), compiling takes a
 * hundred times longer than what the engine's calls do.
 */
const SHORT_STATEMENTS = '-c jit=off';

/** Connections of one database role. Rows come with dates as `YYYY-MM-DD`, moments as ISO strings in UTC, numeric as text. */
export abstract class RolePool {
  private readonly pool: Pool;

  constructor(url: string, options: PoolConfig = {}) {
    this.pool = new Pool({
      connectionString: url,
      max: 10,
      types: { getTypeParser: parserOf },
      options: SHORT_STATEMENTS,
      ...options,
    });
    // An idle connection that the server closes must not end the process: the next query opens a new one.
    this.pool.on('error', () => undefined);
  }

  async query<T extends QueryResultRow>(query: Query, values: Values = []): Promise<T[]> {
    return (await this.pool.query<T>(configOf(query, values))).rows;
  }

  /** Runs `work` on one connection of the pool. */
  async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const noteBroken = (error: Error): void => {
      broken = error;
    };
    client.on('error', noteBroken);
    try {
      return await work(client);
    } finally {
      client.off('error', noteBroken);
      client.release(broken);
    }
  }

  /**
   * Runs `work` in one transaction; whatever it throws takes everything back.
   * @param settings that hold in it, by name
   * @param isolation of the transaction; without it what the server does
   */
  async inTransaction<T>(
    work: (client: PoolClient) => Promise<T>,
    settings: Readonly<Record<string, string>> = {},
    isolation?: Isolation,
  ): Promise<T> {
    return this.withClient(async (client) => {
      try {
        await client.query(beginWith(settings, isolation));
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** One message to the server: a page opens some thirty transactions. */
function beginWith(settings: Readonly<Record<string, string>>, isolation: Isolation | undefined): string {
  const set = Object.entries(settings).map(([name, value]) => {
    const quoted = name.split('.').map(escapeIdentifier).join('.');
    return `set local ${quoted} = ${escapeLiteral(value)}`;
  });
  return [isolation ? `begin isolation level ${isolation}` : 'begin', ...set].join('; ');
}

/** The role of web and workers: row-level security holds. */
export class AppPool extends RolePool {}

/** The role that sees id, tenant and due moment of what waits in all tenants, and nothing else. */
export class ClockPool extends RolePool {}

export function configOf(query: Query, values: Values): QueryConfig {
  const named = typeof query === 'string' ? { text: query } : { name: query.name, text: query.text };
  return { ...named, values: [...values] };
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Legal dates stay strings; a JS Date of the driver would shift them by the zone of the machine. */
export const parserOf: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format === 'binary') return types.getTypeParser(oid, format);
  if (oid === DATE) return (value: string) => value;
  if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
  if (oid === INT8) return (value: string) => Number(value);
  return types.getTypeParser(oid, 'text');
};

/** TypeORM on the role app, for rooms with entities; it never changes the schema. */
export function appDataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    extra: { max: 4, types: { getTypeParser: parserOf } },
  };
}
