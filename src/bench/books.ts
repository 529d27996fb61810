import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { ownerRows } from './owner-rows.js';

/** What a database says it holds: revisions of all instances, and entries that moved an instance. */
export type Books = { readonly revisions: number; readonly entries: number };

const COUNT = `select
  (select coalesce(sum(revision), 0)::float8 from instance where $1::uuid[] is null or stream = any($1)) as revisions,
  (select count(*)::float8 from journal_entry
    where ($1::uuid[] is null or stream = any($1)) and body::jsonb ->> 'kind' in ('started', 'event', 'timer')) as entries`;

/** @param streams only these; all of them when left out */
export async function booksOf(urls: BenchUrls, streams: readonly string[] | null = null): Promise<Books> {
  const [row] = await ownerRows<Books>(urls, COUNT, [streams]);
  return row ?? { revisions: Number.NaN, entries: Number.NaN };
}

/**
 * After every round: revisions = entries = what was acknowledged.
 * @throws BenchRefusedError when an event was lost, or counted twice
 */
export function requireBalance(what: string, before: Books, after: Books, acknowledged: number): void {
  const balanced =
    after.revisions === after.entries &&
    before.revisions === before.entries &&
    after.entries - before.entries === acknowledged;
  if (balanced) return;
  const told = `revisies ${after.revisions - before.revisions}, regels ${after.entries - before.entries}`;
  throw new BenchRefusedError(`Geen cijfers: ${what} klopt niet (${told}, bevestigd ${acknowledged}).`);
}
