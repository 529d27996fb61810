import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { LINE_OPERATIONS, type Shown } from '../journal/look-operations.js';

/** A look as it is stored, with the name of the body whose file it is. Ids of trace and spans in hex; old looks have none. */
export type StoredLook = {
  readonly id: string;
  readonly tenant: string;
  readonly body: string;
  readonly at: Moment;
  readonly startedAt: Moment | null;
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  readonly purpose: string;
  readonly activity: string | null;
  readonly application: string | null;
  readonly candidate: string | null;
  readonly placement: string | null;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly parentSpanId: string | null;
  readonly foreignSpanId: string | null;
  /** The answer failed in the server after the look was recorded. */
  readonly failed: boolean;
};

export type LookFilter = {
  /** First and last moment, both included. */
  readonly from: Moment;
  readonly until: Moment;
  readonly actor?: string | undefined;
  readonly role?: string | undefined;
  readonly operation?: string | undefined;
  readonly shown?: Shown | undefined;
  /** Only before this one: the last look of the page before. */
  readonly before?: readonly [at: string, id: string] | undefined;
};

const LOOK = `l.id::text, l.tenant, t.name as body, l.at, l.started_at as "startedAt", l.actor, l.role, l.operation, l.purpose,
  l.activity, l.application, l.candidate, l.placement, encode(l.trace_id, 'hex') as "traceId",
  encode(l.span_id, 'hex') as "spanId", encode(l.parent_span_id, 'hex') as "parentSpanId",
  encode(l.foreign_span_id, 'hex') as "foreignSpanId", l.status is not null as failed`;

/** Looks into files of these bodies, the last first. */
export async function looksBetween(
  client: PoolClient,
  tenants: readonly string[],
  filter: LookFilter,
  limit: number,
): Promise<readonly StoredLook[]> {
  const { from, until, actor, role, operation, shown, before } = filter;
  const { rows } = await client.query<StoredLook>(
    `select ${LOOK} from access_log l join tenant t on t.id = l.tenant
     where l.tenant = any($1::uuid[]) and l.at between $2 and $3
       and ($4::text is null or l.actor = $4) and ($5::text is null or l.role = $5)
       and ($6::text is null or l.operation = $6)
       and ($7::text is null or (l.operation = any($8)) = ($7 = 'line'))
       and ($9::timestamptz is null or (l.at, l.id) < ($9, $10::bigint))
     order by l.at desc, l.id desc limit $11`,
    [
      [...tenants],
      from,
      until,
      actor ?? null,
      role ?? null,
      operation ?? null,
      shown ?? null,
      [...LINE_OPERATIONS],
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit,
    ],
  );
  return rows;
}

/** Looks into the file of a person, also under a number it was merged from, and into the placements; the last first. */
export async function looksOfPerson(
  client: PoolClient,
  candidate: string,
  limit: number,
): Promise<readonly StoredLook[]> {
  const { rows } = await client.query<StoredLook>(
    `with files as materialized (select unnest(candidate_files($1)) as id),
     found as (
       select l.id from access_log l join files f on l.candidate = f.id
       union select l.id from access_log l join placement p on p.id = l.placement join files f on p.candidate = f.id)
     select ${LOOK} from access_log l join found on found.id = l.id join tenant t on t.id = l.tenant
     order by l.at desc, l.id desc limit $2`,
    [candidate, limit],
  );
  return rows;
}

/** How many files a colleague opened on a day; lists do not count. */
export type FilesOnDay = {
  readonly actor: string;
  readonly role: string;
  readonly day: LocalDate;
  readonly files: number;
};

export async function filesPerDay(
  client: PoolClient,
  tenants: readonly string[],
  from: Moment,
  until: Moment,
): Promise<readonly FilesOnDay[]> {
  const { rows } = await client.query<FilesOnDay>(
    `select l.actor, min(l.role) as role, (l.at at time zone 'Europe/Amsterdam')::date as day,
       count(distinct coalesce(l.candidate, l.placement))::int as files
     from access_log l where l.tenant = any($1::uuid[]) and l.at between $2 and $3 and l.role not in ('link', 'system')
       and not (l.operation = any($4))
     group by 1, 3 order by 3, 1`,
    [[...tenants], from, until, [...LINE_OPERATIONS]],
  );
  return rows;
}

/** A file that a consultant opened on a day without it being in the own caseload. */
export type OutsideLook = {
  readonly actor: string;
  readonly day: LocalDate;
  readonly placement: string;
  readonly owner: string | null;
  readonly looks: number;
};

/**
 * Files opened by consultants who do not have them now, do not replace who has them, and never recorded anything in them.
 * A file of a person counts by the placements of that person.
 */
export async function looksOutside(
  client: PoolClient,
  tenants: readonly string[],
  from: Moment,
  until: Moment,
  limit: number,
): Promise<readonly OutsideLook[]> {
  const { rows } = await client.query<OutsideLook>(
    `with opened as (
       select l.actor, (l.at at time zone 'Europe/Amsterdam')::date as day, p.id as placement, p.owner, p.candidate,
         count(*)::int as looks
       from access_log l join placement p on p.id = l.placement
       where l.tenant = any($1::uuid[]) and l.at between $2 and $3 and l.role = 'consultant'
         and not (l.operation = any($4)) and p.owner is distinct from l.actor
       group by 1, 2, 3, 4, 5),
     -- Nearly all looks are into own files: the rest is asked only of the few others.
     others as materialized (
       select o.* from opened o
       where not exists (select from placement own where own.candidate = o.candidate and own.owner = o.actor)
         and not exists (select from substitution s where s.substitute::text = o.actor and s.member::text = o.owner
           and o.day between s.from_on and s.until_on))
     select o.actor, o.day, o.placement, o.owner, o.looks from others o
     where not exists (select from journal_entry e where e.stream = o.placement and e.body::jsonb #>> '{event,by,id}' = o.actor)
     order by o.day desc, o.looks desc, o.placement limit $5`,
    [[...tenants], from, until, [...LINE_OPERATIONS], limit],
  );
  return rows;
}

/** Who looked in a period, for the choice above the list. */
export async function lookersBetween(
  client: PoolClient,
  tenants: readonly string[],
  from: Moment,
  until: Moment,
): Promise<{ readonly actors: readonly string[]; readonly operations: readonly string[] }> {
  const { rows } = await client.query<{ actors: string[] | null; operations: string[] | null }>(
    `select array_agg(distinct actor) as actors, array_agg(distinct operation) as operations
     from access_log where tenant = any($1::uuid[]) and at between $2 and $3`,
    [[...tenants], from, until],
  );
  return { actors: rows[0]?.actors ?? [], operations: rows[0]?.operations ?? [] };
}
