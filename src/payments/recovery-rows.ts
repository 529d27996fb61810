import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';

/** A claim on an employer for what was overpaid (M33). Amounts in euros. */
export type Recovery = {
  readonly placement: string;
  readonly number: number;
  /** Number of the recovery decision it rests on. */
  readonly decision: number;
  readonly ground: string;
  readonly amount: string;
  readonly termLastDay: LocalDate;
  /** Months of a payment plan; null when it is paid at once. */
  readonly installments: number | null;
  readonly paid: string;
  readonly writtenOff: string;
  readonly openedOn: LocalDate;
};
export type NewRecovery = Pick<Recovery, 'decision' | 'ground' | 'amount' | 'termLastDay' | 'installments'>;

const COLUMNS = `placement, number, decision, ground, amount, term_last_day as "termLastDay", installments, paid,
  written_off as "writtenOff", opened_on as "openedOn"`;

export async function readRecoveries(client: PoolClient, placement: string): Promise<readonly Recovery[]> {
  const { rows } = await client.query<Recovery>(
    `select ${COLUMNS} from recovery where placement = $1 order by number`,
    [placement],
  );
  return rows;
}

/** All claims of a deciding body, the last opened first. */
export async function readRecoveriesOf(client: PoolClient, tenant: string): Promise<readonly Recovery[]> {
  const { rows } = await client.query<Recovery>(
    `select ${COLUMNS} from recovery where tenant = $1 order by opened_on desc, placement, number`,
    [tenant],
  );
  return rows;
}

/** A recovery decision that was taken and on which no claim was opened yet. */
export type UnclaimedDecision = {
  readonly placement: string;
  readonly employer: string;
  readonly decision: number;
  readonly amount: string | null;
  readonly ground: string | null;
  readonly decidedOn: LocalDate;
};

/** @param placement of this one only */
export async function readUnclaimed(
  client: PoolClient,
  tenant: string,
  placement?: string,
): Promise<readonly UnclaimedDecision[]> {
  const { rows } = await client.query<UnclaimedDecision>(
    `select d.placement, p.employer, d.number as decision, d.amount, d.ground, d.decided_on as "decidedOn"
     from decision d join placement p on p.id = d.placement
     where d.tenant = $1 ${placement === undefined ? '' : 'and d.placement = $2'} and d.kind = 'recovery' and d.decided_on is not null
       and not exists (select 1 from recovery r where r.placement = d.placement and r.decision = d.number)
     order by d.decided_on, d.placement`,
    placement === undefined ? [tenant] : [tenant, placement],
  );
  return rows;
}

export function recoveryRow(tenant: string, recovery: Recovery): RowChange {
  const { placement, number, decision, ground, amount, termLastDay, installments, paid, writtenOff, openedOn } =
    recovery;
  return {
    table: 'recovery',
    key: { placement, number },
    values: {
      tenant,
      decision,
      ground,
      amount,
      term_last_day: termLastDay,
      installments,
      paid,
      written_off: writtenOff,
      opened_on: openedOn,
    },
  };
}
