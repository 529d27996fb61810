import type { PoolClient } from 'pg';
import type { Json, Moment } from '../../workflows/definition.js';
import { open, SealBrokenError, type Keys, type Sealed, type WrappedKey } from '../platform/keys.js';
import { SEXES, type Sex } from './person-document.js';
import { DOCUMENT } from './person-vault.js';

type Row = {
  readonly of: string;
  readonly person: string;
  readonly place: string;
  readonly sealed: Sealed;
  readonly wrapped: WrappedKey;
};

/** The file that is read is found first: behind row-level security no index answers a join on a function of the other side. */
const NOW = `with asked as materialized (
    select p.id as of, case when c.merged_into is null then c.id else candidate_read_as(c.id) end as person
    from placement p join candidate c on c.id = p.candidate where p.id = any($1))
  select a.of, a.person, '${DOCUMENT}' as place, r.document as sealed, k.wrapped
  from asked a join candidate r on r.id = a.person
  join keys.person_key k on k.person = a.person and k.wrapped is not null
  where r.document <> ''`;
const THEN = `select distinct on (j.stream) j.stream as of, j.stream as person, j.type as place,
    j.body::json ->> 'sealed' as sealed, k.wrapped
  from journal_entry j join keys.person_key k on k.person = j.stream and k.wrapped is not null
  where j.stream = any($1) and j.at <= $2 and j.type in ('candidate.opened', 'candidate.changed')
  order by j.stream, j.number desc`;

/**
 * The sex of people for the check on equal treatment (seeds 41), and nothing else of them: opened by the program that counts, in
 * the transaction of the caller. Whoever has none, or was erased, is not in the answer.
 */
export class PersonSexes {
  constructor(private readonly keys: Keys) {}

  /** By placement, of the file that its person is read as (M44). */
  async ofPlacements(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, Sex>> {
    return this.opened((await client.query<Row>(NOW, [ids])).rows);
  }

  /** By person, as known at a moment. */
  async asKnownAt(client: PoolClient, persons: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Sex>> {
    return this.opened((await client.query<Row>(THEN, [persons, moment])).rows);
  }

  private opened(rows: readonly Row[]): ReadonlyMap<string, Sex> {
    return new Map(
      rows.flatMap((row) => {
        const sex = this.sexIn(row);
        return sex === undefined ? [] : [[row.of, sex] as const];
      }),
    );
  }

  /** One document that does not open must not stop the figures of everybody: whoever opens that file hears of it. */
  private sexIn({ person, place, sealed, wrapped }: Row): Sex | undefined {
    try {
      return sexOf(open(this.keys.unwrap(person, wrapped), place, sealed));
    } catch (error) {
      if (error instanceof SealBrokenError) return undefined;
      throw error;
    }
  }
}

function sexOf(document: Json): Sex | undefined {
  if (typeof document !== 'object' || document === null || !('sex' in document)) return undefined;
  return SEXES.find((sex) => sex === document['sex']);
}
