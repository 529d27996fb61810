import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { canonicalText } from '../journal/canonical-text.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { OUTCOME_SHAPE, outcomeRow } from './outcome-row.js';
import { BESIDE, readSources } from './outcome-source.js';

/** Placements that are behind, as found at a moment. */
export type Behind = { readonly ids: readonly string[]; readonly at: Moment };

const PAGE = 500;
/** Entries get their moment before they are stored: one that was slow may come after a later one. */
const OVERLAP_MINUTES = 15;
const LOWEST = '00000000-0000-0000-0000-000000000000';

const UPSERT = `insert into outcome_placement (id, tenant, candidate, entry_no, beside_no, shape, body)
  select x.id, $1, x.candidate, x.entry_no, x.beside_no, ${OUTCOME_SHAPE}, x.body
  from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::text[]) as x(id, candidate, entry_no, beside_no, body)
  on conflict (id) do update set candidate = excluded.candidate, entry_no = excluded.entry_no,
    beside_no = excluded.beside_no, shape = excluded.shape, body = excluded.body, changed = default
  where (outcome_placement.entry_no, outcome_placement.beside_no, outcome_placement.shape, outcome_placement.body)
    is distinct from (excluded.entry_no, excluded.beside_no, excluded.shape, excluded.body)`;
/** Who keeps rows in memory reads on from the highest number: numbers must not become visible out of order. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(hashtextextended($1, 54))';

const BEHIND = `o.entry_no is distinct from s.entry_no or o.beside_no is distinct from (${BESIDE})
  or o.shape is distinct from ${OUTCOME_SHAPE}`;
const ALL_BEHIND = `select p.id from placement p join stream s on s.id = p.id left join outcome_placement o on o.id = p.id
  where p.tenant = $1 and (${BEHIND}) order by p.id`;
/** What was recorded since: of the placement itself, of its person or employer, or a pay run it is in. */
const MOVED_BEHIND = `with moved as materialized (
    select distinct stream as id from journal_entry where tenant = $1
      and at >= $2::timestamptz - interval '${OVERLAP_MINUTES} minutes'
  ), touched as (
    select id from moved
    union select p.id from moved m join placement p on p.tenant = $1 and p.candidate = m.id
    union select p.id from moved m join placement p on p.tenant = $1 and p.employer = m.id
    union select l.placement from moved m join pay_line l on l.run = m.id
    union select t.placement from moved m join pay_interest t on t.run = m.id
    union select o.placement from moved m join pay_out o on o.file_run = m.id
  )
  select p.id from touched t join placement p on p.id = t.id join stream s on s.id = p.id
    left join outcome_placement o on o.id = p.id
  where ${BEHIND} order by p.id`;

/** Keeps the read model of the figures level with the journal. Running it twice, or in two processes, changes nothing. */
export class OutcomeProjector {
  constructor(private readonly pool: AppPool) {}

  /**
   * Takes in what was recorded since it was followed the last time.
   * @returns how many placements were made anew
   */
  async follow(tenant: string, at: Moment): Promise<number> {
    const behind = await this.behind(tenant, at);
    await this.take(tenant, behind);
    return behind.ids.length;
  }

  /** Compares every placement, also what moved without an entry near it. */
  async followAll(tenant: string, at: Moment): Promise<number> {
    const ids = await this.inTenant(tenant, async (client) => idsOf(await client.query(ALL_BEHIND, [tenant])));
    await this.take(tenant, { ids, at });
    return ids.length;
  }

  /** Placements whose row is not level with the record. @param at now: the next time is looked from there */
  async behind(tenant: string, at: Moment): Promise<Behind> {
    return this.inTenant(tenant, async (client) => {
      const { rows } = await client.query<{ at: Moment }>(
        `select at from outcome_followed where tenant = $1 and shape = ${OUTCOME_SHAPE}`,
        [tenant],
      );
      const since = rows[0]?.at;
      const found =
        since === undefined
          ? await client.query<{ id: string }>(ALL_BEHIND, [tenant])
          : await client.query<{ id: string }>(MOVED_BEHIND, [tenant, since]);
      return { ids: idsOf(found), at };
    });
  }

  /** Makes these rows anew; the next time is looked from there. */
  async take(tenant: string, { ids, at }: Behind): Promise<void> {
    for (let first = 0; first < ids.length; first += PAGE) await this.project(tenant, ids.slice(first, first + PAGE));
    await this.inTenant(tenant, (client) =>
      client.query(
        `insert into outcome_followed (tenant, at, shape) values ($1, $2, ${OUTCOME_SHAPE})
         on conflict (tenant) do update set at = excluded.at, shape = excluded.shape`,
        [tenant, at],
      ),
    );
  }

  /** Makes every row anew while the product goes on. @param progress placements done so far */
  async rebuild(tenant: string, progress: (done: number) => void): Promise<number> {
    let done = 0;
    for (let after: string | undefined = LOWEST; after !== undefined;) {
      const ids = await this.page(tenant, after);
      if (ids.length > 0) await this.project(tenant, ids);
      done += ids.length;
      progress(done);
      after = ids.at(-1);
    }
    return done;
  }

  private async page(tenant: string, after: string): Promise<readonly string[]> {
    const { rows } = await this.inTenant(tenant, (client) =>
      client.query<{ id: string }>('select id from placement where tenant = $1 and id > $2 order by id limit $3', [
        tenant,
        after,
        PAGE,
      ]),
    );
    return rows.map((row) => row.id);
  }

  /** The number is read first: a row may hold more than it says, and is then made anew at the next round, never less. */
  private async project(tenant: string, ids: readonly string[]): Promise<void> {
    await this.inTenant(tenant, async (client) => {
      const sources = await readSources(client, ids);
      const rows = sources.map((one) => outcomeRow(one.source));
      await client.query(ONE_AT_A_TIME, [tenant]);
      await client.query(UPSERT, [
        tenant,
        sources.map((one) => one.id),
        rows.map((row) => row.candidate),
        sources.map((one) => one.entryNo),
        sources.map((one) => one.besideNo),
        rows.map((row) => canonicalText(row)),
      ]);
    });
  }

  private async inTenant<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }): readonly string[] =>
  rows.map((row) => row.id);
