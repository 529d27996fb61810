import type { PoolClient } from 'pg';
import { OtherPersonNeededError } from './payments.errors.js';

/**
 * Who decides never pays (F8): refuses whoever took a decision on a placement of the run.
 * @throws OtherPersonNeededError
 */
export async function refuseWhoDecided(client: PoolClient, run: string, person: string): Promise<void> {
  const { rows } = await client.query(
    `select 1 from decision d join pay_out o on o.placement = d.placement where o.run = $1 and d.decided_by = $2
     union all select 1 from interest_decision d join pay_interest i on i.placement = d.placement and i.number = d.number
       where i.run = $1 and d.decided_by = $2 limit 1`,
    [run, person],
  );
  if (rows.length === 0) return;
  throw new OtherPersonNeededError(
    'U hebt een besluit genomen over een plaatsing in deze betaalrun. Wie besluit, betaalt niet (regel F8).',
  );
}

/**
 * Who changes a bank account never releases a payment (F8): refuses whoever asked for or approved an account of an
 * employer that is paid.
 * @throws OtherPersonNeededError
 */
export async function refuseWhoChangedAccount(
  client: PoolClient,
  employers: readonly string[],
  person: string,
): Promise<void> {
  const { rows } = await client.query(
    `select 1 from employer_account where employer = any($1) and state <> 'rejected'
       and $2 in (requested_by, approved_by) limit 1`,
    [employers, person],
  );
  if (rows.length === 0) return;
  throw new OtherPersonNeededError(
    'U hebt een rekening in deze betaalrun gewijzigd. Iemand anders geeft de betaling vrij (regel F8).',
  );
}
