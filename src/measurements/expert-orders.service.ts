import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { measurementContext, type MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import { leafPath } from '../../workflows/state-path.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Workflows } from '../engine/decision-env.js';
import { parseSnapshot } from '../engine/snapshot.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { workPlaceJoin } from '../workplaces/work-place-sql.js';

/** A measurement as whoever measures or reviews finds it in a list. */
export type ListedMeasurement = {
  readonly placement: string;
  readonly number: number;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  /** Where the work is done: the hirer's, where there is one (M15). */
  readonly workplace: {
    readonly id: string;
    readonly name: string;
    readonly place: string | null;
    /** Number of the location there, null when nobody chose one (M13). */
    readonly location: string | null;
  };
  /** The last part of where it is: `ordered`, `viewsAsked`. */
  readonly state: string;
  readonly revision: number;
  /** Last day to order a first measurement (D8); null of a repeat. */
  readonly orderBy: LocalDate | null;
  readonly facts: MeasurementContext;
};

type Row = Omit<ListedMeasurement, 'state' | 'facts' | 'workplace'> & {
  readonly workplace_id: string;
  readonly workplace_name: string;
  readonly workplace_place: string | null;
  readonly workplace_location: string | null;
  readonly workflow: string;
  readonly version: number;
  readonly snapshot: string;
};

/** States in which an order is with the expert; what is blocked or waits for others stays in sight. */
export const AT_WORK: readonly string[] = [
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

/** A visit is at the place of work of its day; before there is a day, at the last one that is known. */
const WORKPLACE = workPlaceJoin("coalesce(m.visit_on, date '9999-12-31')");
const QUERY = `select m.placement, m.number, p.candidate, p.employer, p.owner, i.revision, i.workflow, i.version, i.snapshot, case when k.wage_value is null then k.order_by end as "orderBy",
    works.id as workplace_id, works.name as workplace_name, works.place as workplace_place,
    wl.location as workplace_location
  from measurement m
  join placement p on p.id = m.placement
  join instance i on i.stream = m.placement and i.name = 'measurement-' || m.number
  left join placement_outlook k on k.placement = m.placement
  ${WORKPLACE}`;

/** What is left out of a very long list is the farthest away. */
const ORDER = 'order by m.urgent desc nulls last, m.visit_on nulls first, m.reported_on, m.placement, m.number';

const BY_URGENCY =
  'order by m.urgent desc nulls last, case when k.wage_value is null then k.order_by end nulls last, m.placement, m.number';

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

  /** Orders of one expert of this body, for who spreads the work (M20). @throws NotAllowedError */
  async ofMember(actor: SessionActor, member: string): Promise<readonly ListedMeasurement[]> {
    requireRole(actor, ['manager', 'backOffice'], 'De opdrachten van een deskundige');
    const where = 'where m.expert_id = $1 and m.state = any($2) and m.tenant = $3';
    return this.listed(actor, where, [member, AT_WORK, actor.tenant]);
  }

  /** Measurements of this body that wait for an order, the most urgent first (M20, D8). @throws NotAllowedError */
  async ofPool(actor: SessionActor): Promise<readonly ListedMeasurement[]> {
    requireRole(actor, ['manager', 'backOffice'], 'De opdrachten zonder deskundige');
    return this.listed(actor, "where m.state = 'toOrder' and m.tenant = $1", [actor.tenant], BY_URGENCY);
  }

  /** Reports that wait for a verdict, and accepted ones that wait for the determination. @throws NotAllowedError */
  async toReview(actor: SessionActor): Promise<readonly ListedMeasurement[]> {
    requireRole(actor, ['reviewer', 'manager'], 'Rapporten beoordelen');
    return this.listed(actor, 'where m.tenant = any($1::uuid[]) and m.state = any($2)', [actor.tenants, TO_REVIEW]);
  }

  /** Where the work of a placement is done (M15); undefined when the session does not see it. */
  async workplaceOf(
    actor: SessionActor,
    placement: string,
    visitOn: LocalDate | null,
  ): Promise<ListedMeasurement['workplace'] | undefined> {
    const rows = await inSession(this.pool, actor, async (client) => {
      const sql = `select works.id, works.name, works.place, wl.location from placement p ${workPlaceJoin('$2::date')}
        where p.id = $1`;
      return (await client.query<ListedMeasurement['workplace']>(sql, [placement, visitOn ?? '9999-12-31'])).rows;
    });
    return rows[0];
  }

  private async listed(actor: SessionActor, where: string, values: readonly unknown[], order = ORDER) {
    const rows = await inSession(this.pool, actor, async (client) => {
      const found = await client.query<Row>(`${QUERY} ${where} ${order} limit ${AT_MOST}`, [...values]);
      return found.rows;
    });
    return rows.map((row) => this.listedOf(row));
  }

  private listedOf({ workflow, version, snapshot, ...row }: Row): ListedMeasurement {
    const { value, context } = parseSnapshot(this.workflows.version(workflow, version), snapshot);
    const {
      workplace_id: id,
      workplace_name: name,
      workplace_place: place,
      workplace_location: location,
      ...plain
    } = row;
    const state = z.string().parse(leafPath(value).split('.').at(-1));
    return { ...plain, workplace: { id, name, place, location }, state, facts: measurementContext.parse(context) };
  }
}

/** By what is nearest: urgent orders first (M24), then by the last day for the visit or the report. */
export function byUrgency(a: ListedMeasurement, b: ListedMeasurement): number {
  const key = ({ facts }: ListedMeasurement): string =>
    `${facts.urgent ? 0 : 1} ${facts.endNearOn ?? facts.visitUntil ?? facts.acceptBefore ?? '9999-12-31'}`;
  return key(a).localeCompare(key(b));
}
