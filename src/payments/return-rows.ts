import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';

/** Why the bank sent a payment back. */
export const RETURN_REASONS = ['accountClosed', 'unknownAccount', 'otherName', 'bankRefused'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
/** After these nothing is paid to that account any more: another one is needed (M16). */
const OF_THE_ACCOUNT: readonly ReturnReason[] = ['accountClosed', 'unknownAccount', 'otherName'];

/** Day on which the bank said that an account is no good; null when it never did. @param account its alias in the query */
export const refusedOnSql = (account: string): string => `(select max(x.returned_on) from pay_return x
  where x.employer = ${account}.employer and x.account = ${account}.number
    and x.reason in (${OF_THE_ACCOUNT.map((reason) => `'${reason}'`).join(', ')}))`;

/** One placement's part of a payment that came back. Euros. */
export type ReturnedPart = {
  readonly fileRun: string;
  readonly run: string;
  readonly placement: string;
  readonly employer: string;
  readonly account: number;
  readonly amount: string;
  readonly returnedOn: LocalDate;
  readonly reason: ReturnReason;
};

/** What came back of the file of a run, in the order of the file. */
export async function readReturned(client: PoolClient, fileRun: string): Promise<readonly ReturnedPart[]> {
  const { rows } = await client.query<ReturnedPart>(
    `select x.file_run as "fileRun", x.run, x.placement, x.employer, x.account, x.amount, x.returned_on as "returnedOn",
       x.reason
     from pay_return x join pay_run r on r.id = x.run where x.file_run = $1 order by r.number, x.placement`,
    [fileRun],
  );
  return rows;
}

export function returnRow(tenant: string, part: ReturnedPart): RowChange {
  const { fileRun, run, placement, employer, account, amount, returnedOn, reason } = part;
  return {
    table: 'pay_return',
    key: { file_run: fileRun, run, placement },
    values: { tenant, employer, account, amount, returned_on: returnedOn, reason },
  };
}
