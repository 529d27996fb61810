import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../../workflows/definition.js';
import { counting } from '../../pathways/pathway-rows.js';
import { filesAround, readAs } from '../files-then.js';

/** The last line of sheltered work of somebody that held on a day. */
export type ShelteredThen = {
  readonly person: string;
  /** The file it stands in, which may be read as that of the person (M44). */
  readonly candidate: string;
  readonly municipality: string;
  readonly codes: readonly string[];
  readonly hours: string | null;
  readonly from: LocalDate;
  readonly entry: number;
  readonly recordedOn: LocalDate;
  readonly recordedBy: string;
};
type Line = Omit<ShelteredThen, 'person' | 'municipality'> & {
  readonly number: number;
  readonly corrects: number | null;
  readonly removed: boolean;
};

const LINES = `select r.candidate, r.number, r.entry::int as entry, r.codes, r.hours::text as hours, r.from_on as "from", r.corrects, r.removed,
    r.recorded_on as "recordedOn", r.recorded_by as "recordedBy"
  from pathway_row r where r.tenant = $1 and r.kind = 'shelteredWork' and r.recorded_on <= $2 order by r.from_on, r.number`;

/**
 * Of each person the line of sheltered work that holds on a day, from what was recorded until the end of another.
 * @param known the day until which counts, with its last moment
 * @param counted the day the count is of
 */
export async function shelteredThen(
  client: PoolClient,
  tenant: string,
  known: { readonly day: LocalDate; readonly moment: Moment | undefined },
  counted: LocalDate,
): Promise<readonly ShelteredThen[]> {
  const { rows } = await client.query<Line>(LINES, [tenant, known.day]);
  const files = await filesAround(client, [...new Set(rows.map(({ candidate }) => candidate))], known.moment);
  const last = new Map<string, ShelteredThen>();
  for (const line of counting(rows)) {
    if (line.from > counted) continue;
    const municipality = files.get(line.candidate)?.fields['municipality'];
    const { person } = readAs(files, line.candidate);
    last.set(person, { ...line, person, municipality: typeof municipality === 'string' ? municipality : '' });
  }
  return [...last.values()];
}
