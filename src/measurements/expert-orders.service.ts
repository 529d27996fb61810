import { z } from 'zod';
import { measurementContext, type MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import { leafPath } from '../../workflows/state-path.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Workflows } from '../engine/decision-env.js';
import { parseSnapshot } from '../engine/snapshot.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

/** A measurement as whoever measures or reviews finds it in a list. */
export type ListedMeasurement = {
  readonly placement: string;
  readonly number: number;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  /** Where the work is done: the hirer's, where there is one (M15). */
  readonly workplace: { readonly id: string; readonly name: string; readonly place: string | null };
  /** The last part of where it is: `ordered`, `viewsAsked`. */
  readonly state: string;
  readonly revision: number;
  readonly facts: MeasurementContext;
};

type Row = Omit<ListedMeasurement, 'state' | 'facts' | 'workplace'> & {
  readonly workplace_id: string;
  readonly workplace_name: string;
  readonly workplace_place: string | null;
  readonly workflow: string;
  readonly version: number;
  readonly snapshot: string;
};

/** States in which an order is with the expert; what is blocked or waits for others stays in sight. */
const AT_WORK = [
  'ordered',
  'planned',
  'visited',
  'noAccess',
  'blocked',
  'drafted',
  'viewsAsked',
  'viewsClosed',
  'reported',
  'returned',
];
const TO_REVIEW = ['reported', 'accepted'];
const AT_MOST = 300;

/** The hirer of a placement `p`, else its employer. */
const WORKPLACE = `left join instance o on o.stream = p.id and o.name = 'placement'
  left join lateral (select o.snapshot::jsonb #>> '{context,hirer}' as id) h on true
  join employer w on w.id = coalesce(
    (select e.id from employer e where e.id = case when h.id ~ '^[0-9a-f-]{36}$' then h.id::uuid end), p.employer)`;
const QUERY = `select m.placement, m.number, p.candidate, p.employer, p.owner, i.revision, i.workflow, i.version, i.snapshot,
    w.id as workplace_id, w.name as workplace_name, w.place as workplace_place
  from measurement m
  join placement p on p.id = m.placement
  join instance i on i.stream = m.placement and i.name = 'measurement-' || m.number
  ${WORKPLACE}`;

/** What is left out of a very long list is the farthest away. */
const ORDER = 'order by m.urgent desc nulls last, m.visit_on nulls first, m.reported_on, m.placement, m.number';

/** Lists of measurements by what somebody has to do with them. Names of people are not in it. */
export class ExpertOrders {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
  ) {}

  /** Orders of the expert who asks, also those that wait for others (C6). @throws NotAllowedError */
  async ofExpert(actor: SessionActor): Promise<readonly ListedMeasurement[]> {
    requireRole(actor, ['expert'], 'De agenda van een deskundige');
    return this.listed(actor, 'where m.expert_id = $1 and m.state = any($2)', [actor.id, AT_WORK]);
  }

  /** Reports that wait for a verdict, and accepted ones that wait for the determination. @throws NotAllowedError */
  async toReview(actor: SessionActor): Promise<readonly ListedMeasurement[]> {
    requireRole(actor, ['reviewer', 'manager'], 'Rapporten beoordelen');
    return this.listed(actor, 'where m.tenant = any($1::uuid[]) and m.state = any($2)', [actor.tenants, TO_REVIEW]);
  }

  /** Where the work of a placement is done (M15); undefined when the session does not see it. */
  async workplaceOf(actor: SessionActor, placement: string): Promise<ListedMeasurement['workplace'] | undefined> {
    const rows = await inSession(this.pool, actor, async (client) => {
      const sql = `select w.id, w.name, w.place from placement p ${WORKPLACE} where p.id = $1`;
      return (await client.query<ListedMeasurement['workplace']>(sql, [placement])).rows;
    });
    return rows[0];
  }

  private async listed(actor: SessionActor, where: string, values: readonly unknown[]) {
    const rows = await inSession(this.pool, actor, async (client) => {
      const found = await client.query<Row>(`${QUERY} ${where} ${ORDER} limit ${AT_MOST}`, [...values]);
      return found.rows;
    });
    return rows.map((row) => this.listedOf(row));
  }

  private listedOf({ workflow, version, snapshot, ...row }: Row): ListedMeasurement {
    const { value, context } = parseSnapshot(this.workflows.version(workflow, version), snapshot);
    const { workplace_id: id, workplace_name: name, workplace_place: place, ...plain } = row;
    const state = z.string().parse(leafPath(value).split('.').at(-1));
    return { ...plain, workplace: { id, name, place }, state, facts: measurementContext.parse(context) };
  }
}

/** By what is nearest: urgent orders first (M24), then by the last day for the visit or the report. */
export function byUrgency(a: ListedMeasurement, b: ListedMeasurement): number {
  const key = ({ facts }: ListedMeasurement): string =>
    `${facts.urgent ? 0 : 1} ${facts.endNearOn ?? facts.visitUntil ?? facts.acceptBefore ?? '9999-12-31'}`;
  return key(a).localeCompare(key(b));
}
