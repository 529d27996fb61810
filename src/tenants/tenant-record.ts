import type { PoolClient } from 'pg';
import type { Actor } from '../../workflows/definition.js';
import { FactRefusedError, type Fact, type FactWriter, type FactWritten } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

export type TenantFact = Omit<Fact, 'stream' | 'kind' | 'actor' | 'opens' | 'expectedRevision'>;

const ATTEMPTS = 8;

/** The stream of a deciding body: policies, mandate, members. Its id is that of the body; the first fact opens it. */
export class TenantRecord {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
  ) {}

  /**
   * Decides on what stands there now and writes it only if it still stands so; else it is decided again.
   * @param decide throws what refuses
   * @throws FactRefusedError
   */
  async append(
    session: Session,
    actor: Actor,
    decide: (client: PoolClient) => Promise<TenantFact>,
  ): Promise<FactWritten> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(session, actor, decide);
      } catch (error) {
        if (!isRace(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(
    session: Session,
    actor: Actor,
    decide: (client: PoolClient) => Promise<TenantFact>,
  ): Promise<FactWritten> {
    const { entry, fact } = await inSession(this.pool, session, async (client) => ({
      entry: await lastEntry(client, session.tenant),
      fact: await decide(client),
    }));
    return this.facts.write(session, {
      ...fact,
      stream: session.tenant,
      kind: 'tenant',
      actor,
      ...(entry === undefined ? { opens: true } : { expectedRevision: entry }),
    });
  }
}

/** Number of the last entry of a deciding body's stream; undefined before the first. */
export async function lastEntry(client: PoolClient, tenant: string): Promise<number | undefined> {
  const { rows } = await client.query<{ entry_no: number }>('select entry_no from stream where id = $1', [tenant]);
  return rows[0]?.entry_no;
}

function isRace(error: unknown): boolean {
  return error instanceof FactRefusedError && (error.code === 'staleRevision' || error.code === 'streamExists');
}
