import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { EmployerLabel } from './employer.schemas.js';
import type { RowChange } from '../journal/writes.js';

/** A row of `employer`. */
export type EmployerRow = {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly kvk_number: string | null;
  readonly branch_number: string | null;
  readonly payroll_tax_number: string | null;
  readonly sector: string | null;
  readonly market: 'market' | 'government';
  /** Hours, a decimal string (B5). */
  readonly sector_full_time_hours: string | null;
  readonly place: string | null;
  readonly document: string | null;
  readonly owner: string | null;
  readonly own_municipality: boolean;
  readonly integrity: boolean;
  readonly labels: readonly EmployerLabel[];
  readonly opened_on: LocalDate;
  /** The employer this one is read as (M44). */
  readonly merged_into: string | null;
  /** Somebody said that it is another one with the same numbers; else the database holds one of each. */
  readonly duplicate_accepted: boolean;
};
export type StoredEmployer = EmployerRow & { readonly entry_no: number };

const SELECT = 'select e.*, s.entry_no from employer e join stream s on s.id = e.id';

export async function employerRow(client: PoolClient, id: string): Promise<StoredEmployer | undefined> {
  return (await client.query<StoredEmployer>(`${SELECT} where e.id = $1`, [id])).rows[0];
}

/** The employer that a merged one is read as; one that was not merged is its own. */
export async function employerReadAs(client: PoolClient, id: string): Promise<StoredEmployer | undefined> {
  return (await client.query<StoredEmployer>(`${SELECT} where e.id = employer_read_as($1)`, [id])).rows[0];
}

/** By name, from the one after `after` on; a merged one is not named apart. */
export async function employerPage(
  client: PoolClient,
  after: readonly string[] | undefined,
  limit: number,
): Promise<readonly StoredEmployer[]> {
  const [name = null, id = null] = after ?? [];
  const { rows } = await client.query<StoredEmployer>(
    `${SELECT} where e.merged_into is null and ($1::text is null or (lower(e.name), e.id::text) > (lower($1), $2)) order by lower(e.name), e.id::text limit $3`,
    [name, id, limit],
  );
  return rows;
}

export type EmployerCriteria = {
  readonly name: string | null;
  readonly kvkNumber: string | null;
  readonly branchNumber: string | null;
};

/** Employers that match all that is given. */
export async function employersFoundBy(
  client: PoolClient,
  by: EmployerCriteria,
  limit: number,
): Promise<readonly StoredEmployer[]> {
  const { rows } = await client.query<StoredEmployer>(
    `${SELECT}
     where e.id in (select case when f.merged_into is null then f.id else employer_read_as(f.id) end from employer f
       where ($1::text is null or strpos(lower(f.name), lower($1)) > 0)
         and ($2::text is null or f.kvk_number = $2)
         and ($3::text is null or f.branch_number = $3))
     order by lower(e.name), e.id limit $4`,
    [by.name, by.kvkNumber, by.branchNumber, limit],
  );
  return rows;
}

/** Other employers of this deciding body with this KvK number, and with this branch number where one is given. */
export async function employerDuplicates(
  client: PoolClient,
  tenant: string,
  by: { readonly id: string; readonly kvkNumber: string; readonly branchNumber?: string | null },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct employer_read_as(id) as id from employer
     where tenant = $1 and kvk_number = $2 and ($4::boolean or coalesce(branch_number, '') = $5)
       and not $3 = any(employer_files(employer_read_as(id)))`,
    [tenant, by.kvkNumber, by.id, by.branchNumber === undefined, by.branchNumber ?? ''],
  );
  return rows.map((row) => row.id);
}

export function employerPut(id: string, values: JsonObject): RowChange {
  return { table: 'employer', key: { id }, values };
}

export function employerValues({ id: _id, entry_no: _entry, ...values }: StoredEmployer): Omit<EmployerRow, 'id'> {
  return values;
}
