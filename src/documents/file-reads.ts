import type { PoolClient } from 'pg';
import { providerNumber } from '../organisations/organisation.schemas.js';
import type { Actor, LocalDate, Moment } from '../../workflows/definition.js';
import type { EntryBody } from '../journal/entry.js';
import { roomRows, type RoomRow } from '../placements/placement-rows.js';

/** Rows and entries of a file that documents are made from; each within a session. */

export type BodyRow = { readonly name: string; readonly kind: 'college' | 'dagelijksBestuur' };

export async function bodyRow(client: PoolClient, tenant: string): Promise<BodyRow> {
  const { rows } = await client.query<BodyRow>('select name, kind from tenant where id = $1', [tenant]);
  return rows[0] ?? { name: '', kind: 'college' };
}

export async function municipalityName(client: PoolClient, code: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from municipality where code = $1', [code]);
  return rows[0]?.name ?? '';
}

export type EmployerRow = { readonly id: string; readonly name: string; readonly document: string | null };

export async function employerNamed(client: PoolClient, id: string): Promise<EmployerRow | undefined> {
  const { rows } = await client.query<EmployerRow>('select id, name, document from employer where id = $1', [id]);
  return rows[0];
}

export async function memberName(client: PoolClient, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const { rows } = await client.query<{ name: string }>('select name from member where id::text = $1', [id]);
  return rows[0]?.name ?? null;
}

/** Who gives support: an organisation of the body's register, or a colleague. */
export async function providerName(
  client: PoolClient,
  provider: string | null,
  placement: string,
): Promise<string | null> {
  const number = providerNumber(provider);
  if (number === undefined) return memberName(client, provider);
  const { rows } = await client.query<{ name: string }>(
    'select o.name from organisation o join placement p on p.tenant = o.tenant where p.id = $2 and o.number = $1',
    [number, placement],
  );
  return rows[0]?.name ?? null;
}

/** An organisation of the register of the body that a placement is of. */
export async function organisationAddress(
  client: PoolClient,
  number: number,
  placement: string,
): Promise<{ readonly name: string; readonly postalAddress: string | null } | undefined> {
  const { rows } = await client.query<{ name: string; postalAddress: string | null }>(
    `select o.name, o.postal_address as "postalAddress" from organisation o join placement p on p.tenant = o.tenant
     where p.id = $2 and o.number = $1`,
    [number, placement],
  );
  return rows[0];
}

export type ContactRow = { readonly name: string; readonly mail: string | null; readonly phone: string | null };

/** A colleague's row; the phone is there once members have one. */
export async function memberContact(client: PoolClient, id: string | null): Promise<ContactRow | undefined> {
  if (id === null) return undefined;
  const { rows } = await client.query<{ row: { name: string; mail: string | null; phone?: string | null } }>(
    'select to_jsonb(m) as row from member m where id::text = $1',
    [id],
  );
  const [found] = rows;
  return found && { name: found.row.name, mail: found.row.mail, phone: found.row.phone ?? null };
}

export async function decisionRow(client: PoolClient, placement: string, number: number): Promise<RoomRow | undefined> {
  return (await roomRows(client, 'decision', placement)).find((row) => row['number'] === number);
}

export async function supportRows(client: PoolClient, placement: string): Promise<readonly RoomRow[]> {
  return roomRows(client, 'support', placement);
}

/** Placements with an employer that ran in a year, also those that another file of the employer was merged from. */
export async function workedAt(client: PoolClient, employer: string, year: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from placement p where p.employer in (select $1::uuid union all
         select id from employer where merged_into is not null and employer_read_as(id) = employer_read_as($1))
       and p.opened_on <= make_date($2, 12, 31)
       and not exists (select from ending e where e.placement = p.id and e.last_day < make_date($2, 1, 1))`,
    [employer, year],
  );
  return rows.map(({ id }) => id);
}

/** An entry of an event as it stands in the journal. */
export type ToldEntry = {
  readonly type: string;
  readonly at: Moment;
  readonly by: Actor | undefined;
  readonly on: LocalDate | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sealed: string | undefined;
};

/** The last entry of one of these types of a part, whose payload holds this; undefined when it never happened. */
export async function lastEntry(
  client: PoolClient,
  placement: string,
  wish: {
    readonly instance: string;
    readonly types: readonly string[];
    readonly holds?: Readonly<Record<string, unknown>>;
  },
): Promise<ToldEntry | undefined> {
  const { rows } = await client.query<{ type: string; at: Moment; body: string }>(
    `select type, at, body from journal_entry
     where stream = $1 and instance = $2 and type = any($3) and (body::jsonb -> 'event') @> $4::jsonb
     order by number desc limit 1`,
    [placement, wish.instance, wish.types, JSON.stringify(wish.holds ?? {})],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { event, sealed }: EntryBody = JSON.parse(row.body);
  const { by, on, ...payload } = event as Readonly<Record<string, unknown>> & {
    readonly by?: Actor;
    readonly on?: LocalDate;
  };
  return { type: row.type, at: row.at, by, on, payload, sealed };
}

/** The first day of the hours of now, where they were changed; null where they are those of the opening. */
export async function hoursSince(client: PoolClient, placement: string): Promise<LocalDate | null> {
  const changed = await lastEntry(client, placement, { instance: 'placement', types: ['hours.changed'] });
  const from = changed?.payload['from'];
  return typeof from === 'string' ? from : null;
}

/** Whether somebody who does not exist stands among these placements: a letter about them says so. */
export async function someSimulated(client: PoolClient, placements: readonly string[]): Promise<boolean> {
  const { rows } = await client.query('select 1 from placement where id = any($1) and simulated limit 1', [placements]);
  return rows.length > 0;
}

/** The last determination whether the person belongs to the doelgroep, also one that says no (A1). */
export const targetGroupFound = (client: PoolClient, placement: string): Promise<ToldEntry | undefined> =>
  lastEntry(client, placement, { instance: 'placement', types: ['targetGroup.determined'] });
