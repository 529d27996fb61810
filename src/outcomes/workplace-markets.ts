import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { localDate } from '../platform/legal-time.js';

/** Market or government of the workplace from a day on (G1); the first holds from ever. */
export type MarketFrom = readonly [from: LocalDate, market: string];

/** Who hires somebody, from a day on; null: the employer (M15). */
export type HirerFrom = { readonly from: LocalDate | null; readonly hirer: string | null };
/** What an employer's record says of its market, in its order; known from the day of the entry. */
export type MarketEntry = { readonly at: Moment | Date; readonly market: string };

const EVER: LocalDate = '1900-01-01';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const HIRERS = `select stream as placement, case when type = 'start' then null else body::json #>> '{event,from}' end as "from",
    body::json #>> '{event,hirer}' as hirer from journal_entry
  where stream = any($1) and instance = 'placement' and ($2::timestamptz is null or at <= $2)
    and (type = 'start' or (type = 'job.changed' and body::json #>> '{event,kind}' = 'hirer')) order by stream, number`;
const MARKETS = `select stream as employer, at, body::json #>> '{event,market}' as market from journal_entry
  where stream = any($1) and type in ('employer.opened', 'employer.changed') and ($2::timestamptz is null or at <= $2)
    and body::json #>> '{event,market}' is not null order by stream, number`;

/**
 * Of placements whose workplace was of the market on some days and of government on others, since when it was which.
 * @param until as known at that moment
 */
export async function workplaceMarkets(
  client: PoolClient,
  placements: readonly { readonly id: string; readonly employer: string }[],
  until?: Moment,
): Promise<ReadonlyMap<string, readonly MarketFrom[]>> {
  const ids = placements.map(({ id }) => id);
  type Hirer = HirerFrom & { readonly placement: string };
  const hirers = grouped((await client.query<Hirer>(HIRERS, [ids, until ?? null])).rows, ({ placement }) => placement);
  const files = new Set(placements.map(({ employer }) => employer));
  for (const rows of hirers.values()) for (const { hirer } of rows) if (isFile(hirer)) files.add(hirer);
  type Market = MarketEntry & { readonly employer: string };
  const told = (await client.query<Market>(MARKETS, [[...files], until ?? null])).rows;
  const markets = grouped(told, ({ employer }) => employer);
  return new Map(
    placements.flatMap(({ id, employer }) => {
      const found = marketsOver(hirers.get(id) ?? [], (hirer) => markets.get(isFile(hirer) ? hirer : employer) ?? []);
      return found.length > 1 ? [[id, found] as const] : [];
    }),
  );
}

function grouped<T>(rows: readonly T[], by: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const list = found.get(by(row));
    if (list) list.push(row);
    else found.set(by(row), [row]);
  }
  return found;
}

/** @param entriesOf the record of a hirer, of the employer for null */
export function marketsOver(
  hirers: readonly HirerFrom[],
  entriesOf: (hirer: string | null) => readonly MarketEntry[],
): readonly MarketFrom[] {
  const places = hirers.length === 0 ? [{ from: null, hirer: null }] : hirers;
  const found: MarketFrom[] = [];
  const tell = (from: LocalDate, market: string): void => {
    const last = found.at(-1);
    if (last !== undefined && last[0] >= from) found.pop();
    if (found.at(-1)?.[1] !== market) found.push([from, market]);
  };
  for (const [at, { from, hirer }] of places.entries()) {
    const first = from ?? EVER;
    const next = places[at + 1]?.from ?? null;
    const entries = entriesOf(hirer).map(({ at: on, market }, nth) => ({ on: nth === 0 ? EVER : dayOf(on), market }));
    // What was known of the workplace when the work there began, and what changed while it was there.
    const known = entries.findLast(({ on }) => on <= first) ?? entries[0];
    if (known !== undefined) tell(first, known.market);
    for (const { on, market } of entries) if (on > first && (next === null || on < next)) tell(on, market);
  }
  return found;
}

const dayOf = (at: Moment | Date): LocalDate => localDate(at instanceof Date ? at.toISOString() : at);
const isFile = (hirer: string | null): hirer is string => hirer !== null && UUID.test(hirer);
