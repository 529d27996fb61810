import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import { refusedOnSql } from './return-rows.js';

export type AccountState = 'requested' | 'approved' | 'rejected';

/** A bank account of an employer, without the number itself: the last four characters name it. */
export type EmployerAccount = {
  readonly employer: string;
  readonly number: number;
  readonly ibanTail: string;
  readonly proof: string;
  /** The file that was handed in and shows it. */
  readonly upload: string | null;
  /** Why there is no such file. */
  readonly withoutProof: string | null;
  readonly state: AccountState;
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
  readonly calledBackOn: LocalDate | null;
  readonly approvedBy: string | null;
  readonly approvedOn: LocalDate | null;
  /** First day that is paid to it, after the waiting time (M16). */
  readonly fromOn: LocalDate | null;
  /** Why it needs a second look: in use by another employer, or that of a worker. */
  readonly alarm: 'otherEmployer' | 'worker' | null;
  /** The bank sent a payment to it back: nothing more is paid to it. */
  readonly refusedOn: LocalDate | null;
};
export type StoredAccount = EmployerAccount & {
  readonly tenant: string;
  /** Sealed with the employer's key. */
  readonly iban: string;
  readonly ibanHash: string;
};

const COLUMNS = `employer, number, tenant, iban, iban_hash as "ibanHash", iban_tail as "ibanTail", proof,
  proof_upload as upload, no_proof_reason as "withoutProof", state,
  requested_by as "requestedBy", requested_on as "requestedOn", called_back_on as "calledBackOn",
  approved_by as "approvedBy", approved_on as "approvedOn", from_on as "fromOn", alarm,
  ${refusedOnSql('employer_account')} as "refusedOn"`;

export async function readAccounts(client: PoolClient, employer: string): Promise<readonly StoredAccount[]> {
  const { rows } = await client.query<StoredAccount>(
    `select ${COLUMNS} from employer_account where employer = $1 order by number`,
    [employer],
  );
  return rows;
}

/**
 * The account of each employer that is paid to on a day: the last approved one whose waiting time is over (M16). While
 * the bank refuses that one, none: an earlier account was given up.
 */
export async function activeAccounts(
  client: PoolClient,
  employers: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, StoredAccount>> {
  const { rows } = await client.query<StoredAccount>(
    `select distinct on (employer) ${COLUMNS} from employer_account
     where employer = any($1) and state = 'approved' and from_on <= $2 order by employer, from_on desc, number desc`,
    [employers, on],
  );
  return new Map(rows.filter(({ refusedOn }) => refusedOn === null).map((row) => [row.employer, row]));
}

export function accountRow(account: StoredAccount): RowChange {
  return {
    table: 'employer_account',
    key: { employer: account.employer, number: account.number },
    values: {
      tenant: account.tenant,
      iban: account.iban,
      iban_hash: account.ibanHash,
      iban_tail: account.ibanTail,
      proof: account.proof,
      proof_upload: account.upload,
      no_proof_reason: account.withoutProof,
      state: account.state,
      requested_by: account.requestedBy,
      requested_on: account.requestedOn,
      called_back_on: account.calledBackOn,
      approved_by: account.approvedBy,
      approved_on: account.approvedOn,
      from_on: account.fromOn,
      alarm: account.alarm,
    },
  };
}
