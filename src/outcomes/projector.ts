import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { StoredBookmarks } from '../journal/bookmarks.js';
import { canonicalText } from '../journal/canonical-text.js';
import { Follower, idsOf, placementByPlacement, type Following, type Round } from '../journal/follower.js';
import { PLACEMENTS_OF_MERGED, PLACEMENTS_OF_PERSON, touchedSince } from '../journal/moved-since.js';
import { inSession } from '../journal/session-work.js';
import type { PersonSexes } from '../people/person-sexes.js';
import type { AppPool } from '../platform/database.js';
import { OUTCOME_SHAPE, outcomeRow } from './outcome-row.js';
import { BESIDE, readSources } from './outcome-source.js';

/** Name of the bookmark of the figures. */
export const OUTCOMES_BOOKMARK = 'outcomes';

const UPSERT = `insert into outcome_placement (id, tenant, candidate, entry_no, beside_no, shape, body)
  select x.id, $1, x.candidate, x.entry_no, x.beside_no, ${OUTCOME_SHAPE}, x.body
  from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::text[]) as x(id, candidate, entry_no, beside_no, body)
  on conflict (id) do update set candidate = excluded.candidate, entry_no = excluded.entry_no,
    beside_no = excluded.beside_no, shape = excluded.shape, body = excluded.body, changed = default
  where (outcome_placement.entry_no, outcome_placement.beside_no, outcome_placement.shape, outcome_placement.body)
    is distinct from (excluded.entry_no, excluded.beside_no, excluded.shape, excluded.body)`;
/** Who keeps rows in memory reads on from the highest number: numbers must not become visible out of order. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(hashtextextended($1, 54))';

const IS_BEHIND = `o.entry_no is distinct from s.entry_no or o.beside_no is distinct from (${BESIDE})
  or o.shape is distinct from ${OUTCOME_SHAPE}`;
const KEPT = 'join stream s on s.id = p.id left join outcome_placement o on o.id = p.id';
const ALL_BEHIND = `select p.id from placement p ${KEPT} where p.tenant = $1 and (${IS_BEHIND}) order by p.id`;
/** What was recorded since: of the placement itself, of its person or employer, or a pay run it is in. */
const MOVED_BEHIND = `${touchedSince('$2', [
  PLACEMENTS_OF_PERSON,
  PLACEMENTS_OF_MERGED,
  'select p.id from moved m join placement p on p.tenant = $1 and p.employer = m.id',
  'select k.placement from moved m join placement_outlook k on k.tenant = $1 and k.hirer = m.id::text',
  'select l.placement from moved m join pay_line l on l.run = m.id',
  'select t.placement from moved m join pay_interest t on t.run = m.id',
  'select o.placement from moved m join pay_out o on o.file_run = m.id',
  'select b.placement from moved m join pay_return b on b.file_run = m.id',
])}
  select p.id from touched t join placement p on p.id = t.id ${KEPT} where ${IS_BEHIND} order by p.id`;

/** Keeps the read model of the figures level with the journal; what a row holds (`OUTCOME_SHAPE`) is what it rests on. */
export class OutcomeProjector extends Follower {
  constructor(pool: AppPool, sexes: PersonSexes) {
    super(pool, following(pool, sexes), new StoredBookmarks(pool));
  }
}

function following(pool: AppPool, sexes: PersonSexes): Following<Round> {
  const batch = (tenant: string, _round: Round, ids: readonly string[]): Promise<void> =>
    inSession(pool, { tenant, tenants: [tenant] }, (client) => project(client, tenant, ids, sexes));
  return {
    name: OUTCOMES_BOOKMARK,
    round: (_tenant, at) => ({ at, grounds: String(OUTCOME_SHAPE) }),
    behind,
    batch,
    all: placementByPlacement(pool, batch),
  };
}

async function behind(
  client: PoolClient,
  tenant: string,
  _round: Round,
  since: Moment | undefined,
): Promise<readonly string[]> {
  const [sql, values] = since === undefined ? [ALL_BEHIND, [tenant]] : [MOVED_BEHIND, [tenant, since]];
  return idsOf(await client.query<{ id: string }>(sql, values));
}

/** The number is read first: a row may hold more than it says, and is then made anew at the next round, never less. */
async function project(client: PoolClient, tenant: string, ids: readonly string[], sexes: PersonSexes): Promise<void> {
  const sources = await readSources(client, ids, sexes);
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
}
