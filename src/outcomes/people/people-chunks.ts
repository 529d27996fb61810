import type { PoolClient } from 'pg';
import { compareBytes, firstId } from '../chunk.js';
import { idBytes } from '../columns.js';
import {
  NOT_REACHED,
  peopleColumns,
  PEOPLE_KINDS,
  type PeopleCodes,
  type PeopleColumns,
  type PersonRow,
} from './people-columns.js';

/** Persons lie in chunks by the first byte of their id, as their placements do. */
export const PEOPLE_CHUNKS = 256;

const PERSONS = `select id, municipality, opened_on as "openedOn" from candidate
  where tenant = $1 and merged_into is null and erased_on is null`;
const LINES = `select r.candidate as id, r.kind, r.from_on as "from", 
    case when r.kind = 'ladder' and r.contact = 'notReached' then '${NOT_REACHED}' else r.codes[1] end as code
  from pathway_row r
  where r.tenant = $1 and r.kind = any($2) and not r.removed
    and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)`;
const IN_ORDER = 'order by r.from_on, r.recorded_on, r.number';

type Line = PersonRow['lines'][number] & { readonly id: string };
type Person = Omit<PersonRow, 'lines'>;

/** All persons whose id begins with this byte; what was recorded in a file merged into theirs as well (M44). */
export async function readPeopleChunk(
  client: PoolClient,
  tenant: string,
  chunk: number,
  merged: ReadonlyMap<string, string>,
): Promise<readonly PersonRow[]> {
  const [from, until] = [firstId(chunk), chunk + 1 < PEOPLE_CHUNKS ? firstId(chunk + 1) : null];
  const persons = await client.query<Person>(`${PERSONS} and id >= $2 and ($3::uuid is null or id < $3) order by id`, [
    tenant,
    from,
    until,
  ]);
  const lines = await client.query<Line>(
    `${LINES} and r.candidate >= $3 and ($4::uuid is null or r.candidate < $4) ${IN_ORDER}`,
    [tenant, PEOPLE_KINDS, from, until],
  );
  const here = new Set(persons.rows.map(({ id }) => id));
  const files = [...merged].flatMap(([file, person]) => (here.has(person) ? [file] : []));
  const more = files.length === 0 ? [] : await linesOf(client, tenant, files);
  return withLines(persons.rows, [...lines.rows.filter(({ id }) => !merged.has(id)), ...more], merged);
}

/** These persons, as far as they have a file. @returns in order of their id */
export async function readPeople(
  client: PoolClient,
  tenant: string,
  ids: readonly string[],
  merged: ReadonlyMap<string, string>,
): Promise<readonly PersonRow[]> {
  const persons = await client.query<Person>(`${PERSONS} and id = any($2) order by id`, [tenant, ids]);
  const files = [...merged].flatMap(([file, person]) => (ids.includes(person) ? [file] : []));
  const lines = await linesOf(client, tenant, [...ids, ...files]);
  return withLines(persons.rows, lines, merged);
}

async function linesOf(client: PoolClient, tenant: string, files: readonly string[]): Promise<readonly Line[]> {
  return (await client.query<Line>(`${LINES} and r.candidate = any($3) ${IN_ORDER}`, [tenant, PEOPLE_KINDS, files]))
    .rows;
}

function withLines(
  persons: readonly Person[],
  lines: readonly Line[],
  merged: ReadonlyMap<string, string>,
): readonly PersonRow[] {
  const byPerson = new Map<string, Line[]>();
  for (const line of lines) {
    const person = merged.get(line.id) ?? line.id;
    const list = byPerson.get(person);
    if (list) list.push(line);
    else byPerson.set(person, [line]);
  }
  return persons.map((person) => ({
    ...person,
    // Of several files together; within one day the order of recording stays.
    lines: (byPerson.get(person.id) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }));
}

/** A chunk in which some persons are as they are read now, and some are gone. @param asked ids of all that were read */
export function withPeople(
  before: PeopleColumns,
  fresh: readonly PersonRow[],
  asked: ReadonlySet<string>,
  codes: PeopleCodes,
): PeopleColumns {
  const news = peopleColumns(fresh, codes);
  const picks: (readonly [PeopleColumns, number])[] = [];
  let next = 0;
  for (let index = 0; index < before.count; index += 1) {
    if (asked.has(hexOf(before, index))) continue;
    while (next < news.count && compareBytes(news.ids, next, before.ids, index) < 0) picks.push([news, next++]);
    picks.push([before, index]);
  }
  while (next < news.count) picks.push([news, next++]);
  return gathered(picks);
}

function gathered(picks: readonly (readonly [PeopleColumns, number])[]): PeopleColumns {
  const at = new Int32Array(picks.length + 1);
  for (const [to, [{ lines }, index]] of picks.entries()) {
    at[to + 1] = (at[to] ?? 0) + (lines.at[index + 1] ?? 0) - (lines.at[index] ?? 0);
  }
  const total = at[picks.length] ?? 0;
  const lines = { at, kind: new Uint8Array(total), from: new Int32Array(total), code: new Uint8Array(total) };
  const ids = new Uint8Array(picks.length * 16);
  for (const [to, [columns, index]] of picks.entries()) {
    ids.set(idBytes(columns.ids, index), to * 16);
    const [from, until] = [columns.lines.at[index] ?? 0, columns.lines.at[index + 1] ?? 0];
    for (const name of ['kind', 'from', 'code'] as const) {
      lines[name].set(columns.lines[name].subarray(from, until), at[to] ?? 0);
    }
  }
  const municipality = Uint16Array.from(picks, ([columns, index]) => columns.municipality[index] ?? 0);
  const opened = Int32Array.from(picks, ([columns, index]) => columns.opened[index] ?? 0);
  return { count: picks.length, ids, municipality, opened, lines };
}

/** An id without its dashes. */
export const hexOf = ({ ids }: Pick<PeopleColumns, 'ids'>, index: number): string =>
  Buffer.from(idBytes(ids, index)).toString('hex');
