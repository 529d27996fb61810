import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { CircleFacts } from './candidate.schemas.js';

/** A row of `candidate` with the number of its last entry. */
export type CandidateRow = {
  readonly id: string;
  readonly tenant: string;
  readonly municipality: string;
  readonly document: string;
  /** Keyed hash: one file per BSN and deciding body, held by the database (M44). */
  readonly bsn_hash: string | null;
  /** The file this one is read as (M44). */
  readonly merged_into: string | null;
  readonly shielded: boolean;
  readonly opened_on: LocalDate;
  readonly external_id: string | null;
  readonly circle: CircleFacts | null;
  readonly doelgroep: 'belongs' | 'doesNotBelong' | 'referToUwv' | null;
  readonly doelgroep_on: LocalDate | null;
  readonly doelgroep_filed_on: LocalDate | null;
  readonly doelgroep_explanation: string | null;
  readonly erased_on: LocalDate | null;
  /** M45: nothing goes to the person any more; the day lies in the document. */
  readonly deceased: boolean;
};
export type StoredCandidate = CandidateRow & { readonly entry_no: number };

const SELECT = 'select c.*, s.entry_no from candidate c join stream s on s.id = c.id';

export async function candidateRow(client: PoolClient, id: string): Promise<StoredCandidate | undefined> {
  return (await client.query<StoredCandidate>(`${SELECT} where c.id = $1`, [id])).rows[0];
}

export async function candidateRows(client: PoolClient, ids: readonly string[]): Promise<readonly StoredCandidate[]> {
  return (await client.query<StoredCandidate>(`${SELECT} where c.id = any($1)`, [ids])).rows;
}

/** The file that a merged one is read as; a file that was not merged is its own (M44). */
export async function candidateReadAs(client: PoolClient, id: string): Promise<StoredCandidate | undefined> {
  return (await client.query<StoredCandidate>(`${SELECT} where c.id = candidate_read_as($1)`, [id])).rows[0];
}

/** Files of people of one deciding body with this BSN or case number, each as it is read now. */
export async function duplicatesOf(
  client: PoolClient,
  tenant: string,
  search: { readonly bsnHash: string | null; readonly externalId: string | null },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select candidate_read_as(person) as id from person_index where tenant = $1 and kind = 'bsn' and hash = decode($2, 'hex')
     union select candidate_read_as(id) from candidate where tenant = $1 and external_id = $3`,
    [tenant, search.bsnHash, search.externalId],
  );
  return rows.map((row) => row.id);
}

export type FoundBy = {
  readonly bsnHash: string | null;
  readonly nameHashes: readonly string[];
  readonly externalId: string | null;
};

/**
 * Ids that match all that was given; the hashes of a name each have to be there. A merged file finds the one it is read as. What was not
 * asked is no condition: each that is there is answered by its own index.
 */
export async function idsFoundBy(client: PoolClient, by: FoundBy, limit: number): Promise<readonly string[]> {
  const values: unknown[] = [limit];
  const conditions: string[] = [];
  const ask = (value: string | null, condition: (place: string) => string): void => {
    if (value === null) return;
    values.push(value);
    conditions.push(`and c.id in (${condition(`$${values.length}`)})`);
  };
  ask(by.bsnHash, (at) => HASHED('bsn', at));
  for (const hash of by.nameHashes) ask(hash, (at) => HASHED('name', at));
  ask(by.externalId, BY_CASE_NUMBER);
  // A name of signs alone has no words to find anybody by.
  if (conditions.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `select r.id from (select distinct case when c.merged_into is null then c.id else candidate_read_as(c.id) end as id
       from candidate c where c.erased_on is null ${conditions.join(' ')}) f
     join candidate r on r.id = f.id order by r.opened_on desc, r.id limit $1`,
    values,
  );
  return rows.map((row) => row.id);
}

const HASHED = (kind: 'bsn' | 'name', at: string): string =>
  `select i.person from person_index i where i.kind = '${kind}' and i.hash = decode(${at}, 'hex')`;
/** Of the person, or of a placement. */
const BY_CASE_NUMBER = (at: string): string =>
  `select x.id from candidate x where x.external_id = ${at}
   union select p.candidate from placement p where p.external_id = ${at}`;

/** C6, F1: an expert opens the file of a person whose measurement is theirs, and no other. */
export async function measures(client: PoolClient, expert: string, candidate: string): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from measurement m join placement p on p.id = m.placement
     where p.candidate = any((select candidate_files($1))::uuid[]) and m.expert_id = $2 limit 1`,
    [candidate, expert],
  );
  return rows.length > 0;
}

export async function hasOpenPlacement(client: PoolClient, candidate: string): Promise<boolean> {
  const { rows } = await client.query(
    "select 1 from placement where candidate = any((select candidate_files($1))::uuid[]) and state <> 'closed' limit 1",
    [candidate],
  );
  return rows.length > 0;
}

type RowValues = Omit<CandidateRow, 'id'>;

/** The whole row, however little of it changed: an insert asks for all columns that may not be empty. */
export function candidatePut(id: string, values: RowValues): RowChange {
  return { table: 'candidate', key: { id }, values: { ...values } };
}

export function rowValues({ id: _id, entry_no: _entry, ...values }: StoredCandidate): RowValues {
  return values;
}

/** A row of which nothing is known, or nothing any more. */
export function emptyRow(tenant: string, municipality: string, openedOn: LocalDate): RowValues {
  return {
    tenant,
    municipality,
    document: '',
    bsn_hash: null,
    merged_into: null,
    shielded: false,
    opened_on: openedOn,
    external_id: null,
    circle: null,
    doelgroep: null,
    doelgroep_on: null,
    doelgroep_filed_on: null,
    doelgroep_explanation: null,
    erased_on: null,
    deceased: false,
  };
}
