import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { FileKind } from './duplicate.schemas.js';

/** Files that may be of one person or employer, and why we think so. */
export type FoundGroup = { readonly ground: 'name' | 'numbers' | 'iban'; readonly files: readonly string[] };

/** People of whom every word of the name is the same; whether they are one person shows the birth date. */
export async function sameNames(client: PoolClient, tenant: string): Promise<readonly FoundGroup[]> {
  const { rows } = await client.query<{ files: readonly string[] }>(
    `with alike as (
       select person from person_name_mark m join (
         select words, mark from person_name_mark where tenant = $1 group by words, mark having count(*) > 1) a
         using (words, mark) where m.tenant = $1)
     select array_agg(person::text order by person) as files from (
       select i.person, array_agg(i.hash order by i.hash) as words from person_index i
       join candidate c on c.id = i.person and c.merged_into is null and c.erased_on is null
       where i.person in (select person from alike) and i.kind = 'name' group by i.person) n
     group by words having count(*) > 1`,
    [tenant],
  );
  return rows.map(({ files }) => ({ ground: 'name', files }));
}

export async function sameNumbers(client: PoolClient, tenant: string): Promise<readonly FoundGroup[]> {
  const { rows } = await client.query<{ files: readonly string[] }>(
    `select array_agg(id::text order by id) as files from employer
     where tenant = $1 and kvk_number is not null and merged_into is null
     group by kvk_number, coalesce(branch_number, '') having count(*) > 1`,
    [tenant],
  );
  return rows.map(({ files }) => ({ ground: 'numbers', files }));
}

/** Employers that are paid on one account (M16). */
export async function sameAccount(client: PoolClient, tenant: string): Promise<readonly FoundGroup[]> {
  const { rows } = await client.query<{ files: readonly string[] }>(
    `select array_agg(distinct a.employer::text) as files from employer_account a
     join employer e on e.id = a.employer and e.merged_into is null
     where a.tenant = $1 and a.state <> 'rejected' group by a.iban_hash having count(distinct a.employer) > 1`,
    [tenant],
  );
  return rows.map(({ files }) => ({ ground: 'iban', files }));
}

export type MergedFile = { readonly id: string; readonly into: string; readonly on: LocalDate };

/** Files that are read as another one now, the last merged first. */
export async function mergedFiles(client: PoolClient, tenant: string, kind: FileKind): Promise<readonly MergedFile[]> {
  const { rows } = await client.query<MergedFile>(
    `select f.id, f.merged_into as into, (select (j.body::jsonb #>> '{event,on}') from journal_entry j
       where j.stream = f.id and j.type = $2 order by j.number desc limit 1) as "on"
     from ${kind} f where f.tenant = $1 and f.merged_into is not null order by 3 desc, 1`,
    [tenant, `${kind}.merged`],
  );
  return rows;
}

export type Counted = { readonly id: string; readonly placements: number; readonly openedOn: LocalDate };

/** How many placements hang on each of these files by themselves. */
export async function countedFiles(
  client: PoolClient,
  kind: FileKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Counted>> {
  const { rows } = await client.query<Counted>(
    `select f.id, f.opened_on as "openedOn", (select count(*)::int from placement p where p.${kind} = f.id) as placements
     from ${kind} f where f.id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The hash of the BSN by which a person is found; null without one. */
export async function bsnHashOf(client: PoolClient, person: string): Promise<string | null> {
  const { rows } = await client.query<{ hash: string }>(
    "select encode(hash, 'hex') as hash from person_index where person = $1 and kind = 'bsn'",
    [person],
  );
  return rows[0]?.hash ?? null;
}

/** What the last merge wrote down of an employer, to give it back. */
export async function acceptedBefore(client: PoolClient, employer: string): Promise<boolean> {
  const { rows } = await client.query<{ accepted: boolean | null }>(
    `select (body::jsonb #>> '{event,duplicateAccepted}')::boolean as accepted from journal_entry
     where stream = $1 and type = 'employer.merged' order by number desc limit 1`,
    [employer],
  );
  return rows[0]?.accepted ?? false;
}
