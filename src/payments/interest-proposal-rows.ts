import type { PoolClient } from 'pg';
import { Decimal } from '../../workflows/law/exact.js';
import { placementsBehind, placementsReached, type Reached } from '../journal/placement-rows.js';
import type { InterestProposal } from './interest.service.js';

/** What went to the bank and what came back: each step makes it one more. */
const BESIDE = `(select count(o.file_run) from pay_out o where o.placement = p.id)
  + 2 * (select count(*) from pay_return r where r.placement = p.id)`;
/** Placements of which something was booked. */
export const BOOKED = 'exists (select from pay_out o where o.placement = p.id)';
const KEPT = {
  table: 'placement_interest',
  row: 'k.placement = p.id',
  among: BOOKED,
  beside: BESIDE,
  touches: [
    'select o.placement from moved m join pay_out o on o.file_run = m.id',
    'select r.placement from moved m join pay_return r on r.file_run = m.id',
  ],
};
export const interestBehind = placementsBehind(KEPT);
export const interestReached = placementsReached(KEPT);

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
