import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { canonicalText } from '../journal/canonical-text.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { outcomeRow } from './outcome-row.js';
import { readSources } from './outcome-source.js';

const PAGE = 500;
/** Entries get their moment before they are stored: one that was slow may come after a later one. */
const OVERLAP_MINUTES = 15;
const LOWEST = '00000000-0000-0000-0000-000000000000';

const UPSERT = `insert into outcome_placement (id, tenant, entry_no, body)
  select x.id, $1, x.entry_no, x.body from unnest($2::uuid[], $3::bigint[], $4::text[]) as x(id, entry_no, body)
  on conflict (id) do update set entry_no = excluded.entry_no, body = excluded.body, changed = default
  where outcome_placement.entry_no is distinct from excluded.entry_no or outcome_placement.body <> excluded.body`;

/** Keeps the read model of the figures level with the journal. Running it twice, or in two processes, changes nothing. */
export class OutcomeProjector {
  constructor(private readonly pool: AppPool) {}

  /**
   * Takes in what was recorded since a moment.
   * @param since undefined: compares every placement
   * @returns how many placements were made anew
   */
  async follow(tenant: string, since: Moment | undefined): Promise<number> {
    const ids = await this.inTenant(tenant, (client) => behind(client, tenant, since));
    for (let first = 0; first < ids.length; first += PAGE) await this.project(tenant, ids.slice(first, first + PAGE));
    return ids.length;
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
      await client.query(UPSERT, [
        tenant,
        sources.map((one) => one.id),
        sources.map((one) => one.entryNo),
        sources.map((one) => canonicalText(outcomeRow(one.source))),
      ]);
    });
  }

  private async inTenant<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

async function behind(client: PoolClient, tenant: string, since: Moment | undefined): Promise<readonly string[]> {
  const { rows } =
    since === undefined
      ? await client.query<{ id: string }>(
          `select s.id from stream s left join outcome_placement o on o.id = s.id
           where s.tenant = $1 and s.kind = 'placement' and o.entry_no is distinct from s.entry_no order by s.id`,
          [tenant],
        )
      : await client.query<{ id: string }>(
          `select distinct s.id from journal_entry j join stream s on s.id = j.stream
             left join outcome_placement o on o.id = s.id
           where j.tenant = $1 and j.at >= $2::timestamptz - interval '${OVERLAP_MINUTES} minutes'
             and s.kind = 'placement' and o.entry_no is distinct from s.entry_no order by s.id`,
          [tenant, since],
        );
  return rows.map((row) => row.id);
}
