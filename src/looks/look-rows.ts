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

const LINES = `'{${LINE_OPERATIONS.join()}}'::text[]`;
/**
 * Looks by which a file was opened. Written out and no value of the statement, for so the index of those few among all that stood
 * in a list is found; it may leave out less than this does, never more.
 */
const OPENED = `l.operation <> all (${LINES})`;
const SHOWN: Readonly<Record<Shown, string>> = { file: OPENED, line: `l.operation = any (${LINES})` };

/** Looks into files of these bodies, the last first. */
export async function looksBetween(
  client: PoolClient,
  tenants: readonly string[],
  filter: LookFilter,
  limit: number,
): Promise<readonly StoredLook[]> {
  const { from, until, actor, role, operation, shown, before } = filter;
  // Body by body, each from the end of its index.
  const { rows } = await client.query<StoredLook>(
    `select ${LOOK} from unnest($1::uuid[]) as b (id) join tenant t on t.id = b.id cross join lateral (
       select l.* from access_log l
       where l.tenant = b.id and l.at between $2 and $3
         and ($4::text is null or l.actor = $4) and ($5::text is null or l.role = $5)
         and ($6::text is null or l.operation = $6)
         and ($7::timestamptz is null or (l.at, l.id) < ($7, $8::bigint))
         ${shown === undefined ? '' : `and ${SHOWN[shown]}`}
       order by l.at desc, l.id desc limit $9) l
     order by l.at desc, l.id desc limit $9`,
    [
      [...tenants],
      from,
      until,
      actor ?? null,
      role ?? null,
      operation ?? null,
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit,
    ],
  );
  return rows;
}

/** `found`: looks into the file of a person, under every number it has, and into its placements. */
const OF_PERSON = `files as materialized (select unnest(candidate_files($1)) as id),
     found as (select l.* from access_log l where l.candidate = any(array(select id from files))
       or l.placement = any(array(select p.id from placement p join files f on p.candidate = f.id)))`;

/** Looks into the file of a person, also under a number it was merged from, and into the placements; the last first. */
export async function looksOfPerson(
  client: PoolClient,
  candidate: string,
  limit: number,
): Promise<readonly StoredLook[]> {
  const { rows } = await client.query<StoredLook>(
    `with ${OF_PERSON}
     select ${LOOK} from found l join tenant t on t.id = l.tenant
     order by l.at desc, l.id desc limit $2`,
    [candidate, limit],
  );
  return rows;
}

/** How often the file of a person was opened, and stood in a list. */
export type LooksCount = { readonly opened: number; readonly named: number; readonly namedLast: Moment | null };

/** @param before the last look of the page before @returns one page of the times the file of a person was opened, the last first */
export async function openedOfPerson(
  client: PoolClient,
  candidate: string,
  before: LookFilter['before'],
  limit: number,
): Promise<{ readonly looks: readonly StoredLook[]; readonly count: LooksCount }> {
  const counted = await client.query<LooksCount & { readonly ids: readonly string[] }>(
    `with ${OF_PERSON},
     seen as materialized (select l.id, l.at, ${OPENED} as opened from found l)
     select count(*) filter (where opened)::int as opened, count(*) filter (where not opened)::int as named,
       max(at) filter (where not opened) as "namedLast", array(select s.id from seen s
         where s.opened and ($2::timestamptz is null or (s.at, s.id) < ($2, $3::bigint))
         order by s.at desc, s.id desc limit $4)::text[] as ids
     from seen`,
    [candidate, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  const { ids, ...count } = counted.rows[0] ?? { ids: [], opened: 0, named: 0, namedLast: null };
  const { rows } = await client.query<StoredLook>(
    `select ${LOOK} from access_log l join tenant t on t.id = l.tenant where l.id = any($1::bigint[])
     order by l.at desc, l.id desc`,
    [ids],
  );
  return { looks: rows, count };
}

/** What was asked of the file of a person on a day by a role of a body, by all requests that asked the same. */
export type AskedOfPerson = {
  readonly day: LocalDate;
  readonly role: string;
  readonly tenant: string;
  readonly body: string;
  /** The last of a request first; a look from before traces were kept is a request of its own. */
  readonly asked: readonly Pick<StoredLook, 'activity' | 'operation'>[];
  readonly requests: number;
};

/** The last first. */
export async function askedOfPerson(client: PoolClient, candidate: string): Promise<readonly AskedOfPerson[]> {
  const { rows } = await client.query<Omit<AskedOfPerson, 'asked'> & { readonly asked: readonly string[] }>(
    `with ${OF_PERSON},
     looked as (
       select (l.at at time zone 'Europe/Amsterdam')::date as day, l.role, l.tenant, max(l.at) as at, max(l.id) as last,
         array_agg(l.operation || ' ' || coalesce(l.activity, '') order by l.id desc) as asked
       from found l group by 1, 2, 3, l.trace_id, case when l.trace_id is null then l.id end)
     select k.day, k.role, k.tenant, t.name as body, k.asked, count(*)::int as requests
     from looked k join tenant t on t.id = k.tenant
     group by k.day, k.role, k.tenant, t.name, k.asked order by max(k.at) desc, max(k.last) desc`,
    [candidate],
  );
  return rows.map((row) => ({
    ...row,
    asked: row.asked.map((one) => {
      const [operation = '', activity = ''] = one.split(' ');
      return { operation, activity: activity === '' ? null : activity };
    }),
  }));
}

/** How many files a colleague opened on a day; lists do not count. */
export type FilesOnDay = {
  readonly actor: string;
  readonly role: string;
  readonly day: LocalDate;
  readonly files: number;
};
/** What was opened on a day, also by the system and by links. */
export type OperationOnDay = { readonly day: LocalDate; readonly operation: string };

export async function filesPerDay(
  client: PoolClient,
  tenants: readonly string[],
  from: Moment,
  until: Moment,
): Promise<{ readonly files: readonly FilesOnDay[]; readonly operations: readonly OperationOnDay[] }> {
  // Each file of a day first, and then how many: of hundreds of looks into one file one is left to sort.
  const { rows } = await client.query<FilesOnDay & { readonly operation: string | null }>(
    `with opened as materialized (
       select l.actor, l.role, (l.at at time zone 'Europe/Amsterdam')::date as day, coalesce(l.candidate, l.placement) as file, l.operation
       from access_log l where l.tenant = any($1::uuid[]) and l.at between $2 and $3 and ${OPENED} group by 1, 2, 3, 4, 5)
     (select actor, min(role) as role, day, count(*)::int as files, null as operation from (
         select actor, min(role) as role, day, file from opened
         where role not in ('link', 'system') and file is not null group by actor, day, file) f
       group by actor, day order by day, actor)
     union all (select distinct null, null, day, 0, operation from opened)`,
    [[...tenants], from, until],
  );
  const operations = rows.flatMap(({ day, operation }) => (operation === null ? [] : [{ day, operation }]));
  const files = rows.flatMap(({ operation, ...one }) => (operation === null ? [one] : []));
  return { files, operations };
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
    `with looked as materialized (
       select l.actor, (l.at at time zone 'Europe/Amsterdam')::date as day, l.placement, count(*)::int as looks
       from access_log l
       where l.tenant = any($1::uuid[]) and l.at between $2 and $3 and l.role = 'consultant' and l.placement is not null
         and ${OPENED} group by 1, 2, 3),
     opened as (
       select k.actor, k.day, p.id as placement, p.owner, p.candidate, k.looks
       from looked k join (select id, owner, candidate from placement
         where id = any(array(select placement from looked)) offset 0) p on p.id = k.placement
       where p.owner is distinct from k.actor),
     -- Nearly all looks are into own files: the rest is asked only of the few others.
     others as materialized (
       select o.* from opened o
       where not exists (select from placement own where own.candidate = o.candidate and own.owner = o.actor offset 0)
         and not exists (select from substitution s where s.substitute::text = o.actor and s.member::text = o.owner
           and o.day between s.from_on and s.until_on))
     select o.actor, o.day, o.placement, o.owner, o.looks from others o
     where not exists (select from journal_entry e where e.stream = o.placement and e.body::jsonb #>> '{event,by,id}' = o.actor offset 0)
     order by o.day desc, o.looks desc, o.placement limit $4`,
    [[...tenants], from, until, limit],
  );
  return rows;
}
