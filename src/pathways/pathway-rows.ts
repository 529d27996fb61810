import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { PathwayKind } from './pathway-fact.js';
import type { PathwayLine } from './pathway-record.js';

/** A row of `pathway_row`, with the names of the record. */
export type PathwayRow = PathwayLine & {
  readonly candidate: string;
  readonly entry: number;
  readonly sealed: string | null;
  readonly recordedOn: LocalDate;
  readonly recordedBy: string;
};

const SELECT = `select candidate, number, entry, kind, from_on as "from", until_on as "until", codes, contact, hours::text, sealed,
    corrects, removed, recorded_on as "recordedOn", recorded_by as "recordedBy" from pathway_row`;

/** Of one person, also what was recorded in files that are read as this one (M44); in the order of recording. */
export async function pathwayRows(client: PoolClient, candidate: string): Promise<readonly PathwayRow[]> {
  const { rows } = await client.query<PathwayRow>(
    `${SELECT} where candidate = any((select candidate_files($1))::uuid[]) order by recorded_on, candidate, number`,
    [candidate],
  );
  return rows;
}

/** Highest number in one file; 0 before the first. */
export async function lastNumber(client: PoolClient, candidate: string): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(
    'select max(number) as last from pathway_row where candidate = $1',
    [candidate],
  );
  return rows[0]?.last ?? 0;
}

type Counted = Pick<PathwayRow, 'candidate' | 'number' | 'corrects' | 'removed'>;

/** What counts: not taken the place of by a later row, and not taken away. */
export function counting<R extends Counted>(rows: readonly R[]): readonly R[] {
  const replaced = new Set(rows.flatMap((row) => (row.corrects === null ? [] : [`${row.candidate} ${row.corrects}`])));
  return rows.filter((row) => !row.removed && !replaced.has(`${row.candidate} ${row.number}`));
}

/** What holds on a day: of the rows of this kind that began by then, the one that began last; of the same day the last recorded. */
export function holding(rows: readonly PathwayRow[], kind: PathwayKind, day: LocalDate): PathwayRow | undefined {
  return counting(rows)
    .filter((row) => row.kind === kind && row.from <= day)
    .toSorted((a, b) => (a.from === b.from ? a.number - b.number : a.from < b.from ? -1 : 1))
    .at(-1);
}
