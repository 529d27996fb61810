import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { RoomTable } from '../../workflows/effects.js';
import type { PlacementRow } from '../journal/writes.js';
import type { PlacementFilter } from './placement.schemas.js';

/** The row that lists read; written with every event. */
export type PlacementItem = PlacementRow & { readonly decidingBody: string; readonly revision: number };

export const PLACEMENT_COLUMNS = `p.id, p.tenant as "decidingBody", p.candidate, p.employer, p.municipality, p.owner,
  p.external_id as "externalId", p.state, p.label, p.sentence, p.who_acts as "whoActs", p.next_due_on as "nextDueOn",
  p.outcome, p.opened_on as "openedOn", p.simulated,
  (select i.revision from instance i where i.stream = p.id and i.name = 'placement') as revision`;
const NO_DAY = '9999-12-31';
/** A condition whose index has the order of the list (migration 0139). */
const IN_ORDER = /^p\.(state|municipality|who_acts) = /;
/** Those of a body whose end is known are few: they are found first, by their own index. */
const END_KNOWN = `p.id = any(array(select o.placement from placement_outlook o
  where o.tenant = t and o.employment = 'ending'))`;
/** Longer than a page of a list. */
const LONG = 100;
/** As the index of the list has it (migration 0087). */
const DAY = `coalesce(p.next_due_on, date '${NO_DAY}')`;

export async function placementItem(client: PoolClient, id: string): Promise<PlacementItem | undefined> {
  return (await client.query<PlacementItem>(`select ${PLACEMENT_COLUMNS} from placement p where p.id = $1`, [id]))
    .rows[0];
}

/** The key a page is sorted by: the nearest day first, who has none last. */
export const keyOfItem = ({ nextDueOn, id }: PlacementItem): readonly string[] => [nextDueOn ?? NO_DAY, id];

/**
 * Per deciding body the first ones by the index of the list; conditions that are not asked for are not there, so that the
 * plan fits what is asked.
 * @param more.expert only placements with a measurement of this expert (C6, F1)
 */
export async function placementPage(
  client: PoolClient,
  filter: PlacementFilter,
  more: { readonly after: readonly string[] | undefined; readonly limit: number; readonly expert: string | null },
): Promise<readonly PlacementItem[]> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const ask = (value: unknown, condition: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  ask(filter.state, (at) => `p.state = ${at}`);
  ask(filter.owner, (at) => `p.owner = ${at}`);
  ask(filter.whoActs, (at) => `p.who_acts = ${at}`);
  ask(filter.municipality, (at) => `p.municipality = ${at}`);
  if (filter.endKnown !== undefined) conditions.push(END_KNOWN);
  ask(filter.outcome, (at) => `p.outcome = ${at}`);
  ask(filter.candidate, (at) => `p.candidate = any((select candidate_files(${at}))::uuid[])`);
  ask(filter.employer, (at) => `p.employer = any((select employer_files(${at}))::uuid[])`);
  ask(
    filter.hirer,
    (at) =>
      `p.id in (select placement from placement_outlook where hirer = any((select employer_files(${at}))::text[]))`,
  );
  ask(filter.dueBefore, (at) => `${DAY} < least(${at}::date, '${NO_DAY}')`);
  ask(more.after?.[0], (at) => `(${DAY}, p.id) > (${at}::date, $${values.length + 1}::uuid)`);
  if (more.after !== undefined) values.push(more.after[1]);
  ask(more.expert, (at) => `exists (select 1 from measurement m where m.placement = p.id and m.expert_id = ${at})`);
  values.push(more.limit);
  const order = `order by ${DAY}, p.id limit $${values.length}`;
  // Row-level security hides from the plan how many there are: for a long list of everybody's it would put all in order.
  const isWide = more.limit > LONG && conditions.length <= 1 && conditions.every((one) => IN_ORDER.test(one));
  if (isWide) await client.query('set local enable_sort = off');
  const { rows } = await client.query<PlacementItem>(
    `select ${PLACEMENT_COLUMNS} from unnest((select app_tenants())) t cross join lateral (
       select * from placement p where p.tenant = t ${conditions.map((one) => `and ${one}`).join(' ')} ${order}) p ${order}`,
    values,
  );
  if (isWide) await client.query('set local enable_sort = on');
  return rows;
}

/**
 * The first ones of each of some people, all in one question.
 * @returns with the person who was asked for: a file may hold others that were taken into it
 */
export async function placementsOfPeople(
  client: PoolClient,
  people: readonly string[],
  perPerson: number,
): Promise<readonly (PlacementItem & { readonly asked: string })[]> {
  const { rows } = await client.query<PlacementItem & { asked: string }>(
    `select c.id as asked, ${PLACEMENT_COLUMNS} from unnest($1::uuid[]) with ordinality c(id, nth) cross join lateral (
       select * from placement p where p.candidate = any((select candidate_files(c.id))::uuid[])
       order by ${DAY}, p.id limit $2) p
     order by c.nth, ${DAY}, p.id`,
    [people, perPerson],
  );
  return rows;
}

/** Numbers of the measurements of a placement that are this expert's. */
export async function measurementsOf(
  client: PoolClient,
  placement: string,
  expert: string,
): Promise<readonly number[]> {
  const { rows } = await client.query<{ number: number }>(
    'select number from measurement where placement = $1 and expert_id = $2 order by number',
    [placement, expert],
  );
  return rows.map((row) => row.number);
}

export type InstanceRecord = {
  readonly name: string;
  readonly workflow: string;
  readonly version: number;
  readonly revision: number;
  readonly snapshot: string;
};

export async function instanceRecords(client: PoolClient, placement: string): Promise<readonly InstanceRecord[]> {
  const { rows } = await client.query<InstanceRecord>(
    `select name, workflow, version, revision, snapshot from instance where stream = $1
     order by name <> 'placement', workflow, length(name), name`,
    [placement],
  );
  return rows;
}

export type WaitingTimer = {
  readonly instance: string;
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
};

export async function waitingTimers(client: PoolClient, placement: string): Promise<readonly WaitingTimer[]> {
  const { rows } = await client.query<WaitingTimer>(
    `select instance, kind, name, due_on as "dueOn" from timer where stream = $1 and fired_entry is null
     order by due_at, name`,
    [placement],
  );
  return rows;
}

export type FactRow = {
  readonly entry: number;
  readonly kind: string;
  readonly from: LocalDate;
  readonly value: Readonly<Record<string, unknown>>;
};

/** In order of the day they hold from; of one kind and day the last entry counts. */
export async function factRows(client: PoolClient, placement: string): Promise<readonly FactRow[]> {
  const { rows } = await client.query<FactRow>(
    'select entry, kind, from_on as "from", value from fact where placement = $1 order by from_on, entry, seq',
    [placement],
  );
  return rows;
}

export type RoomRow = Readonly<Record<string, unknown>>;

/** Rows of one room of a placement, keys in camelCase. */
export async function roomRows(client: PoolClient, table: RoomTable, placement: string): Promise<readonly RoomRow[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from ${table} where placement = $1 order by number`,
    [placement],
  );
  return rows.map(({ placement: _placement, tenant: _tenant, ...columns }) => inCamelCase(columns));
}

/** A row without its file, by the names of its columns. */
export function inCamelCase(columns: Readonly<Record<string, unknown>>): RoomRow {
  return Object.fromEntries(
    Object.entries(columns).map(([key, value]) => [
      key.replaceAll(/_([a-z])/g, (_found, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

export type EntryRecord = {
  readonly number: number;
  readonly at: Moment;
  readonly instance: string | null;
  readonly type: string;
  readonly body: string;
};

/** Entries after a number, oldest first; `instances` null is all of them. */
export async function entryRecords(
  client: PoolClient,
  placement: string,
  wish: { readonly after: number; readonly limit: number | null; readonly instances: readonly string[] | null },
): Promise<readonly EntryRecord[]> {
  const { rows } = await client.query<EntryRecord>(
    `select number, at, instance, type, body from journal_entry
     where stream = $1 and number > $2 and ($3::text[] is null or instance = any($3)) order by number limit $4`,
    [placement, wish.after, wish.instances, wish.limit],
  );
  return rows;
}

/** Number of the last entry of a stream; 0 where there is none. */
export async function lastNumber(client: PoolClient, stream: string): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(
    'select max(number) as last from journal_entry where stream = $1',
    [stream],
  );
  return rows[0]?.last ?? 0;
}

/** Names of colleagues by their id; whoever is not a member is left out. */
export async function memberNames(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from member where id::text = any($1)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
