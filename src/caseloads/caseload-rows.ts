import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { AT_WORK } from '../measurements/expert-orders.service.js';
import { ownersByLeaps } from '../placements/owners-by-leaps.js';

/** States in which nobody has work with a placement any more; the index placement_workload leaves out the same. */
export const AT_REST = [
  'closed',
  'employment.notComeAbout',
  'employment.takenOver',
  'subsidy.leftUntreated',
  'subsidy.refused',
  'subsidy.withdrawn',
  'subsidy.settled',
];
const OPEN = `p.state <> all('{${AT_REST.join(',')}}'::text[])`;

/** M43: owners who do not work here as a consultant. */
const ABSENT = `${ownersByLeaps('array[$1::uuid]')}, absent as materialized (
    select o.owner from owners o where o.owner is not null and not exists (select from member m
      where m.tenant = $1 and m.id::text = o.owner and m.active and 'consultant' = any(m.roles)))`;

export type OwnedPlacement = {
  readonly id: string;
  readonly owner: string | null;
  readonly externalId: string | null;
  readonly candidate: string;
  readonly employer: string;
  readonly label: string;
  readonly nextDueOn: LocalDate | null;
  /** Of the placement: goes along with whoever hands it over. */
  readonly revision: number;
};
const COLUMNS = `(select i.revision from instance i where i.stream = p.id and i.name = 'placement') as revision, p.id, p.owner, p.external_id as "externalId", p.candidate, p.employer, p.label, p.next_due_on as "nextDueOn"`;

export async function openOf(client: PoolClient, tenant: string, owner: string): Promise<readonly OwnedPlacement[]> {
  const { rows } = await client.query<OwnedPlacement>(
    `select ${COLUMNS} from placement p where p.tenant = $1 and p.owner = $2 and ${OPEN}
     order by p.next_due_on nulls last, p.id`,
    [tenant, owner],
  );
  return rows;
}

export async function openWithoutOwner(client: PoolClient, tenant: string): Promise<readonly OwnedPlacement[]> {
  const { rows } = await client.query<OwnedPlacement>(
    `with recursive ${ABSENT}
     select * from (
       select ${COLUMNS} from absent a join placement p on p.tenant = $1 and p.owner = a.owner where ${OPEN}
       union all select ${COLUMNS} from placement p where p.tenant = $1 and p.owner is null and ${OPEN}) p
     order by p."nextDueOn" nulls last, p.id`,
    [tenant],
  );
  return rows;
}

export async function placementsNamed(
  client: PoolClient,
  tenant: string,
  ids: readonly string[],
): Promise<readonly OwnedPlacement[]> {
  const { rows } = await client.query<OwnedPlacement>(
    `select ${COLUMNS} from placement p where p.tenant = $1 and p.id = any($2) order by p.next_due_on nulls last, p.id`,
    [tenant, ids],
  );
  return rows;
}

export async function isConsultant(client: PoolClient, tenant: string, member: string): Promise<boolean> {
  const { rows } = await client.query(
    "select 1 from member where tenant = $1 and id = $2 and active and 'consultant' = any(roles)",
    [tenant, member],
  );
  return rows.length > 0;
}

export type Workload = {
  readonly member: string;
  readonly name: string;
  readonly team: string | null;
  readonly active: boolean;
  /** Files with work left, or measurements with the expert. */
  readonly open: number;
  /** Of those: the day it had to be done is over. */
  readonly late: number;
  /** Of those: due today or in the six days after. */
  readonly thisWeek: number;
};

/** Per consultant, also who has left but still has files. */
export async function consultantLoads(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
  weekEnd: LocalDate,
): Promise<readonly Workload[]> {
  // Row-level security hides from the plan how many files there are: put in order by owner they go to disk.
  await client.query('set local enable_sort = off');
  const { rows } = await client.query<Workload>(
    `select m.id as member, m.name, m.team, m.active and 'consultant' = any(m.roles) as active,
       coalesce(o.open, 0) as open, coalesce(o.late, 0) as late, coalesce(o.week, 0) as "thisWeek"
     from member m left join (
       select p.owner, count(*)::int as open, (count(*) filter (where p.next_due_on < $2))::int as late,
         (count(*) filter (where p.next_due_on between $2 and $3))::int as week
       from placement p where p.tenant = $1 and ${OPEN} group by p.owner) o on o.owner = m.id::text
     where m.tenant = $1 and (o.open > 0 or (m.active and 'consultant' = any(m.roles)))
     order by coalesce(o.open, 0) desc, m.name`,
    [tenant, today, weekEnd],
  );
  await client.query('set local enable_sort = on');
  return rows;
}

/**
 * The day by which an expert must have done the next thing with an order `x`; null while somebody else is at it. Days that
 * do not stand in the row are those of its reminders: a snapshot is not opened to count it.
 */
const remindedOn = (name: string): string => `(select max(t.due_on) from timer t where t.stream = x.placement
    and t.instance = 'measurement-' || x.number and t.kind = 'reminder' and t.name = '${name}')`;
const EXPERT_DUE = `case x.state when 'planned' then x.visit_on when 'viewsAsked' then x.views_until
  when 'ordered' then ${remindedOn('visit.passed')} - 1 when 'visited' then ${remindedOn('draft.due')}
  when 'drafted' then ${remindedOn('report.due')} when 'viewsClosed' then ${remindedOn('report.due')}
  when 'returned' then ${remindedOn('report.due')} end`;

/**
 * Per expert, by the same days as the agenda of that expert: no visit planned by the last day for it, a visit not held, a
 * draft, views or a report that waits (D8, C7, M20).
 */
export async function expertLoads(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
  weekEnd: LocalDate,
): Promise<readonly Workload[]> {
  const { rows } = await client.query<Workload>(
    `with open as materialized (select x.expert_id, x.placement, ${EXPERT_DUE} as due_on
       from measurement x where x.tenant = $1 and x.state = any($4) and x.expert_id is not null)
     select m.id as member, m.name, m.team, m.active and 'expert' = any(m.roles) as active, count(w.placement)::int as open,
       count(w.placement) filter (where w.due_on < $2)::int as late,
       count(w.placement) filter (where w.due_on between $2 and $3)::int as "thisWeek"
     from member m left join open w on w.expert_id = m.id::text
     where m.tenant = $1 group by m.id, m.name, m.team, m.active, m.roles
     having count(w.placement) > 0 or (m.active and 'expert' = any(m.roles))
     order by count(w.placement) desc, m.name`,
    [tenant, today, weekEnd, AT_WORK],
  );
  return rows;
}
