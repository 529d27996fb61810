import type { PoolClient } from 'pg';
import type { Actor } from '../../workflows/definition.js';
import type { AppPool } from '../platform/database.js';
import type { Session } from './record-store.js';
import { inSession } from './session-work.js';

/** One look into a file (F6). */
export type Look = {
  readonly operation: string;
  readonly purpose: string;
  readonly candidate?: string;
  readonly placement?: string;
};

export type LookRow = {
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  readonly purpose: string;
  readonly candidate: string | null;
  readonly placement: string | null;
};

const INSERT = `insert into access_log (tenant, at, actor, role, operation, purpose, candidate, placement)
  select s.tenant, (select moment_of(c, $1::timestamptz) from clock c), $2, $3, x.operation, x.purpose, x.candidate, x.placement
  from jsonb_to_recordset($4::jsonb) as x(operation text, purpose text, candidate uuid, placement uuid)
  join stream s on s.id = coalesce(x.placement, x.candidate) and s.tenant = app_tenant()`;

/** The record of who looked into which file, and for which purpose. Only added to. */
export class AccessLog {
  constructor(
    private readonly pool: AppPool,
    private readonly processNow: () => number = Date.now,
  ) {}

  /**
   * Records looks into files of the bodies of this session; each stands with the body whose file it is.
   * Call it before anything is shown: what cannot be recorded is not shown.
   */
  async record(session: Session, actor: Actor, looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const values = [new Date(this.processNow()).toISOString(), actor.id, actor.role, JSON.stringify(looks)];
    await inSession(this.pool, session, async (client) => {
      for (const tenant of session.tenants) {
        await client.query("select set_config('app.tenant', $1, true)", [tenant]);
        await client.query(INSERT, values);
      }
    });
  }

  /** Who looked into the file of a candidate, last look first. */
  async ofCandidate(session: Session, candidate: string, limit = 200): Promise<readonly LookRow[]> {
    return inSession(this.pool, session, (client) => looksOf(client, candidate, limit));
  }
}

async function looksOf(client: PoolClient, candidate: string, limit: number): Promise<readonly LookRow[]> {
  const { rows } = await client.query<LookRow>(
    `select at, actor, role, operation, purpose, candidate, placement from access_log
     where candidate = any((select candidate_files($1))::uuid[])
       or placement in (select id from placement where candidate = any((select candidate_files($1))::uuid[]))
     order by id desc limit $2`,
    [candidate, limit],
  );
  return rows;
}
