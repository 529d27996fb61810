import type { PoolClient } from 'pg';
import type { JsonObject, Moment } from '../../workflows/definition.js';

/** What the record of a person or an employer said of the file at a moment. */
export type FileThen = {
  /** Fields by the last entry that set them, as `candidate.opened` and `employer.changed` have them. */
  readonly fields: JsonObject;
  /** The file it was read as (M44). */
  readonly into: string | null;
  /** Files that were read as this one. */
  readonly absorbed: readonly string[];
  readonly erased: boolean;
};
type Entry = { readonly id: string; readonly type: string; readonly event: JsonObject };

const NOTHING: FileThen = { fields: {}, into: null, absorbed: [], erased: false };
const ENTRIES = `select stream as id, type, body::jsonb -> 'event' as event from journal_entry
  where stream = any($1) and ($2::timestamptz is null or at <= $2)
    and type in ('candidate.opened', 'candidate.changed', 'candidate.erased', 'employer.opened', 'employer.changed',
      'candidate.merged', 'candidate.unmerged', 'candidate.absorbed', 'candidate.released',
      'employer.merged', 'employer.unmerged', 'employer.absorbed', 'employer.released')
  order by stream, number`;

/**
 * Files of persons and employers as their own entries gave them until a moment, all of them when it is left out. One of
 * which nothing was recorded until then is not in the answer.
 */
export async function filesThen(
  client: PoolClient,
  ids: readonly string[],
  moment: Moment | undefined,
): Promise<ReadonlyMap<string, FileThen>> {
  const { rows } = await client.query<Entry>(ENTRIES, [ids, moment ?? null]);
  const found = new Map<string, FileThen>();
  for (const entry of rows) found.set(entry.id, fileAfter(found.get(entry.id) ?? NOTHING, entry));
  return found;
}

/** A file after one more entry of its record. */
export function fileAfter(file: FileThen, { type, event }: Omit<Entry, 'id'>): FileThen {
  const { into, file: other } = event;
  switch (type.slice(type.indexOf('.') + 1)) {
    case 'merged':
      return { ...file, into: typeof into === 'string' ? into : null };
    case 'unmerged':
      return { ...file, into: null };
    case 'absorbed':
      return typeof other === 'string' ? { ...file, absorbed: [...file.absorbed, other] } : file;
    case 'released':
      return { ...file, absorbed: file.absorbed.filter((one) => one !== other) };
    case 'erased':
      return { ...file, fields: { municipality: file.fields['municipality'] ?? null }, erased: true };
    default:
      return { ...file, fields: { ...file.fields, ...event } };
  }
}

/** The file that one is read as, and every file read as that one, as far as these files say. */
export function readAs(
  files: ReadonlyMap<string, FileThen>,
  id: string,
): { readonly person: string; readonly all: readonly string[] } {
  const seen = new Set([id]);
  let person = id;
  for (let next = files.get(person)?.into; next && !seen.has(next); next = files.get(person)?.into) {
    seen.add(next);
    person = next;
  }
  const all = [person];
  for (const one of all) for (const other of files.get(one)?.absorbed ?? []) if (!all.includes(other)) all.push(other);
  return { person, all };
}

/** The same with the files that others are read as, or that are read as one of them, also by way of a third. */
export async function filesAround(
  client: PoolClient,
  ids: readonly string[],
  moment: Moment | undefined,
): Promise<ReadonlyMap<string, FileThen>> {
  const found = new Map<string, FileThen>();
  let asked = [...new Set(ids)];
  const seen = new Set(asked);
  while (asked.length > 0) {
    const more = await filesThen(client, asked, moment);
    for (const [id, file] of more) found.set(id, file);
    const near = [...more.values()].flatMap(({ into, absorbed }) => [...(into === null ? [] : [into]), ...absorbed]);
    asked = [...new Set(near)].filter((id) => !seen.has(id));
    for (const id of asked) seen.add(id);
  }
  return found;
}
