import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { Decimal } from '../../workflows/law/exact.js';
import { idsOf } from '../journal/follower.js';
import { touchedSince } from '../journal/moved-since.js';
import type { InterestProposal } from './interest.service.js';

/** How far the record of a placement was: its own entries, its decisions among them, and what went to the bank. */
export type Reached = { readonly id: string; readonly entryNo: string; readonly besideNo: string };

/** What went to the bank and what came back: each step makes it one more. */
const BESIDE = `(select count(o.file_run) from pay_out o where o.placement = p.id)
  + 2 * (select count(*) from pay_return r where r.placement = p.id)`;
/** Placements of which something was booked. */
export const BOOKED = 'exists (select from pay_out o where o.placement = p.id)';
const KEPT = 'join stream s on s.id = p.id left join placement_interest k on k.placement = p.id';
const IS_BEHIND = `${BOOKED} and (k.entry_no, k.beside_no, k.grounds) is distinct from (s.entry_no, (${BESIDE})::bigint, $2)`;
const ALL_BEHIND = `select p.id from placement p ${KEPT} where p.tenant = $1 and ${IS_BEHIND} order by p.id`;
const MOVED_BEHIND = `${touchedSince('$3', [
  'select o.placement from moved m join pay_out o on o.file_run = m.id',
  'select r.placement from moved m join pay_return r on r.file_run = m.id',
])}
  select p.id from touched t join placement p on p.id = t.id and p.tenant = $1 ${KEPT} where ${IS_BEHIND} order by p.id`;

/** Placements of which the row is not level with the record. @param since undefined looks at all of them */
export async function interestBehind(
  client: PoolClient,
  tenant: string,
  grounds: string,
  since: Moment | undefined,
): Promise<readonly string[]> {
  const [sql, more] = since === undefined ? [ALL_BEHIND, []] : [MOVED_BEHIND, [since]];
  return idsOf(await client.query<{ id: string }>(sql, [tenant, grounds, ...more]));
}

/** Read before anything is computed: a row may hold more than it says, and is then made anew, never less. */
export async function interestReached(client: PoolClient, ids: readonly string[]): Promise<readonly Reached[]> {
  const { rows } = await client.query<Reached>(
    `select p.id, s.entry_no as "entryNo", (${BESIDE})::bigint as "besideNo"
     from placement p join stream s on s.id = p.id where p.id = any($1)`,
    [ids],
  );
  return rows;
}

/** @param proposals of these placements; one without any has a row as well. Who was slower does not put an older state over a newer one. */
export async function keepProposals(
  client: PoolClient,
  tenant: string,
  grounds: string,
  reached: readonly Reached[],
  proposals: readonly InterestProposal[],
): Promise<void> {
  const by = new Map<string, InterestProposal[]>(reached.map(({ id }) => [id, []]));
  for (const one of proposals) by.get(one.placement)?.push(one);
  const rows = reached.map(({ id, ...far }) => ({ placement: id, ...far, ...sumsOf(by.get(id) ?? []) }));
  await client.query(
    `insert into placement_interest as k (placement, tenant, entry_no, beside_no, grounds, proposals, amount, weight)
     select placement, $1, "entryNo", "besideNo", $2, proposals, amount, weight
     from jsonb_to_recordset($3::jsonb) as x(placement uuid, "entryNo" bigint, "besideNo" bigint, proposals jsonb, amount numeric,
       weight numeric)
     on conflict (placement) do update set entry_no = excluded.entry_no, beside_no = excluded.beside_no,
       grounds = excluded.grounds, proposals = excluded.proposals, amount = excluded.amount, weight = excluded.weight
     where (k.entry_no, k.beside_no) <= (excluded.entry_no, excluded.beside_no)`,
    [tenant, grounds, JSON.stringify(rows)],
  );
}

function sumsOf(proposals: readonly InterestProposal[]) {
  return {
    proposals,
    amount: Decimal.sum(0, ...proposals.map(({ amount }) => amount)).toFixed(2),
    weight: Decimal.sum(0, ...proposals.map(({ line, daysLate }) => new Decimal(line).times(daysLate))).toFixed(2),
  };
}

export type ProposalTotals = { readonly count: number; readonly amount: string };

export async function proposalTotals(client: PoolClient, tenant: string): Promise<ProposalTotals> {
  const { rows } = await client.query<ProposalTotals>(
    `select coalesce(sum(count), 0)::int as count, coalesce(sum(amount), 0)::numeric(14, 2)::text as amount
     from placement_interest where tenant = $1 and count > 0`,
    [tenant],
  );
  return rows[0] ?? { count: 0, amount: '0.00' };
}

/** Of the placements with most interest first, of each by month. @param most null gives all */
export async function keptProposals(
  client: PoolClient,
  tenant: string,
  most: number | null,
): Promise<readonly InterestProposal[]> {
  const { rows } = await client.query<{ proposal: InterestProposal }>(
    `select x.proposal from (
       select placement, proposals, amount, weight from placement_interest where tenant = $1 and count > 0
       order by amount desc, weight desc, placement limit $2
     ) k cross join jsonb_array_elements(k.proposals) with ordinality x(proposal, nth)
     order by k.amount desc, k.weight desc, k.placement, x.nth limit $2`,
    [tenant, most],
  );
  return rows.map(({ proposal }) => proposal);
}
