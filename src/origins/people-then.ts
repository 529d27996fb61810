import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import {
  newPeopleCodes,
  NOT_REACHED,
  peopleColumns,
  PEOPLE_KINDS,
  type PersonRow,
} from '../outcomes/people/people-columns.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { byFirstByte } from '../outcomes/chunk.js';
import { byPlacement, type Of } from '../outcomes/outcome-source.js';
import { filesAround, readAs } from './files-then.js';
import { byText } from '../platform/text-order.js';

/** The figures of people's way to work are found anew for bodies of at most so many. */
export const MOST_PEOPLE = 2_000;

const OPENED = `select c.id from candidate c where c.tenant = $1 and c.opened_on <= $2
  and ($3::uuid is null or c.id > $3) order by c.id limit $4`;
const LINES = `select r.candidate as placement, r.kind, r.from_on as "from", r.recorded_on as recorded,
    case when r.kind = 'ladder' and r.contact = 'notReached' then '${NOT_REACHED}' else r.codes[1] end as code
  from pathway_row r
  where r.candidate = any($1) and r.kind = any($2) and r.recorded_on <= $3 and not r.removed
    and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number
      and n.recorded_on <= $3)
  order by r.from_on, r.recorded_on, r.number`;
const OPENED_ON = 'select id, opened_on as "openedOn" from candidate where id = any($1)';
type Line = PersonRow['lines'][number] & Of & { readonly recorded: LocalDate };

/**
 * Everybody with a file, and what was known of the way to work at the end of a day, from the entries and dated rows of then.
 * @param moment the last of that day; all that is recorded when it is left out
 * @returns undefined when there are too many
 */
export async function peopleThen(
  client: PoolClient,
  tenant: string,
  day: LocalDate,
  moment: Moment | undefined,
  at: Moment,
): Promise<PeoplePicture | undefined> {
  const opened = await client.query<{ id: string }>(OPENED, [tenant, day, null, MOST_PEOPLE + 1]);
  if (opened.rows.length > MOST_PEOPLE) return undefined;
  const ids = opened.rows.map(({ id }) => id);
  return peoplePicture(await personsThen(client, ids, { day, moment }), at);
}

/** Ids of the next people with a file that was opened on a day at the latest, in order. */
export async function openedBy(
  client: PoolClient,
  tenant: string,
  day: LocalDate,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(OPENED, [tenant, day, after, limit]);
  return rows.map(({ id }) => id);
}

/** Those of these people who had a file of their own at the end of a day, in order of their id. */
export async function personsThen(
  client: PoolClient,
  ids: readonly string[],
  { day, moment }: { readonly day: LocalDate; readonly moment: Moment | undefined },
): Promise<readonly PersonRow[]> {
  const files = await filesAround(client, ids, moment);
  const { rows } = await client.query<Line>(LINES, [[...files.keys()], PEOPLE_KINDS, day]);
  const lines = byPlacement<Line>(rows);
  const opened = await client.query<Pick<PersonRow, 'id' | 'openedOn'>>(OPENED_ON, [ids]);
  const openedOn = new Map(opened.rows.map((one) => [one.id, one.openedOn]));
  return ids.flatMap((id): readonly PersonRow[] => {
    const [file, first] = [files.get(id), openedOn.get(id)];
    if (file === undefined || first === undefined || file.into !== null || file.erased) return [];
    const own = readAs(files, id).all.flatMap((one) => lines(one));
    const inOrder = own.toSorted((a, b) => byText(a.from, b.from) || byText(a.recorded, b.recorded));
    const municipality = file.fields['municipality'];
    return [{ id, municipality: typeof municipality === 'string' ? municipality : '', openedOn: first, lines: inOrder }]; // prettier-ignore
  });
}

/** @param persons in order of their id */
export function peoplePicture(persons: readonly PersonRow[], at: Moment): PeoplePicture {
  const codes = newPeopleCodes();
  return { chunks: byFirstByte(persons, ({ id }) => id).map((some) => peopleColumns(some, codes)), codes, at };
}
