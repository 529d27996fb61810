import type { PoolClient } from 'pg';
import type { Actor } from '../../workflows/definition.js';
import type { AppPool } from '../platform/database.js';
import type { Session } from './record-store.js';
import { PRODUCT_VERSION } from '../platform/product-version.js';
import { currentTrace, newSpanIds, type TracedLook } from '../platform/trace.js';
import { lookOperation } from './look-operations.js';
import { activityId, activityNow } from './processing-activities.js';
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

// Whose file it is comes ready made: a coalesce in the join keeps row-level security from the index, and all files are read.
// What is the same for all looks comes once: a list shows hundreds of files.
const INSERT = `with moments as materialized (
    select moment_of(c, $1::timestamptz) as at, moment_of(c, $2::timestamptz) as started_at from clock c)
  insert into access_log (tenant, at, started_at, actor, role, operation, purpose, activity, application,
    candidate, placement, trace_id, span_id, parent_span_id, foreign_span_id)
  select s.tenant, m.at, m.started_at, $3, $4, $9, $10, $11,
    $5, coalesce(x.candidate, p.candidate), x.placement, decode($6, 'hex'), decode(x.span, 'hex'), decode($7, 'hex'),
    decode($8, 'hex')
  from unnest($12::uuid[], $13::uuid[], $14::uuid[], $15::text[]) as x(candidate, placement, file, span)
  join stream s on s.id = x.file and s.tenant = app_tenant()
  left join placement p on p.id = x.placement cross join moments m`;

/** Which product showed it, in the look itself: the version of the day. */
const APPLICATION = `praktijkroute ${PRODUCT_VERSION}`;

/** The record of who looked into which file, and for which purpose (F6, Logboek dataverwerkingen). Only added to. */
export class AccessLog {
  constructor(
    private readonly pool: AppPool,
    private readonly processNow: () => number = Date.now,
  ) {}

  /**
   * Records looks into files of the bodies of this session; each stands with the body whose file it is, as a span of its own
   * below the request.
   * Call it before anything is shown: what cannot be recorded is not shown.
   */
  async record(session: Session, actor: Actor, looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const now = this.processNow();
    const { traceId, spanId, foreignSpanId, startedAtMs, looks: seen } = currentTrace(now);
    const moments = [now, Math.min(startedAtMs, now)].map((ms) => new Date(ms).toISOString());
    const spans = newSpanIds(looks.length);
    const rows = looks.map((look, index) => ({
      ...look,
      file: look.placement ?? look.candidate,
      span: spans[index] ?? '',
    }));
    const common = [...moments, actor.id, actor.role, APPLICATION, traceId, spanId, foreignSpanId];
    await inSession(this.pool, session, async (client) => {
      let entered = session.tenant;
      for (const tenant of session.tenants) {
        if (tenant !== entered) await client.query("select set_config('app.tenant', $1, true)", [tenant]);
        entered = tenant;
        for (const alike of alikeIn(rows)) await client.query(INSERT, [...common, ...alike]);
      }
    });
    seen.push(
      ...rows.flatMap(({ file, span }) => (file === undefined ? [] : [{ tenants: session.tenants, file, span }])),
    );
  }

  /**
   * Writes with looks that the answer failed in the server. They stand there already: what is lost when the process ends
   * before this is only that it failed.
   */
  async failed(looks: readonly TracedLook[]): Promise<void> {
    const tenants = [...new Set(looks.flatMap((look) => look.tenants))];
    const values = [looks.map(({ file }) => file), looks.map(({ span }) => span)];
    for (const tenant of tenants) {
      await inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
        client.query('select fail_looks($1::uuid[], $2::text[])', values),
      );
    }
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

type SpannedLook = Look & { readonly file: string | undefined; readonly span: string };

/** Looks with one operation and purpose, as the values of one statement. */
function alikeIn(rows: readonly SpannedLook[]): readonly (readonly unknown[])[] {
  const alike = new Map<string, SpannedLook[]>();
  for (const row of rows) {
    const key = `${row.operation} ${row.purpose}`;
    const group = alike.get(key);
    if (group) group.push(row);
    else alike.set(key, [row]);
  }
  return [...alike.values()].map((group) => {
    const column = (name: 'candidate' | 'placement' | 'file' | 'span'): readonly (string | null)[] =>
      group.map((row) => row[name] ?? null);
    const [{ operation, purpose } = { operation: '', purpose: '' }] = group;
    const activity = activityId(activityNow(lookOperation(operation).activity));
    return [operation, purpose, activity, column('candidate'), column('placement'), column('file'), column('span')];
  });
}
