import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { EmployerAccount } from './account-rows.js';
import { refusedOnSql } from './return-rows.js';

export type NamedAccount = EmployerAccount & { readonly employerName: string };
export type EmployerNamed = { readonly employer: string; readonly employerName: string };
export type EmployerWithout = EmployerNamed & {
  /** The bank refused the account it had. */
  readonly refusedOn: LocalDate | null;
};

/** Where employers of a deciding body are paid: what waits, what is in its waiting time, who has none. */
export type AccountOverview = {
  readonly requested: readonly NamedAccount[];
  /** Approved, but not paid to yet: the old account stays in use until `fromOn`. */
  readonly waiting: readonly NamedAccount[];
  /** Employers with somebody at work and no account, or one that the bank refused: their payments wait. */
  readonly without: readonly EmployerWithout[];
  readonly inUse: readonly NamedAccount[];
};

export async function readAccountOverview(client: PoolClient, tenant: string, today: string): Promise<AccountOverview> {
  const { rows } = await client.query<NamedAccount>(
    `select a.employer, e.name as "employerName", a.number, a.iban_tail as "ibanTail", a.proof,
       a.proof_upload as upload, a.no_proof_reason as "withoutProof", a.state,
       a.requested_by as "requestedBy", a.requested_on as "requestedOn", a.called_back_on as "calledBackOn",
       a.approved_by as "approvedBy", a.approved_on as "approvedOn", a.from_on as "fromOn", a.alarm,
       ${refusedOnSql('a')} as "refusedOn"
     from employer_account a join employer e on e.id = a.employer
     where a.tenant = $1 and a.state <> 'rejected' order by e.name, a.employer, a.from_on nulls last, a.number`,
    [tenant],
  );
  const none = await client.query<EmployerNamed>(
    // Of each employer one placement is looked for, not all: as a join it reads every file and its facts.
    `select e.id as employer, e.name as "employerName" from employer e
     where (select 1 from employer_account a where a.employer = e.id and a.state <> 'rejected' limit 1) is null
       and (select 1 from placement p where p.tenant = $1 and p.employer = e.id and p.outcome is null and exists (
         select 1 from fact f where f.placement = p.id and f.kind = 'firstDayWorked') limit 1) is not null
     order by e.name, e.id`,
    [tenant],
  );
  const inUse = new Map<string, NamedAccount>();
  for (const row of rows) if (isInUse(row, today)) inUse.set(row.employer, row);
  const refused = [...inUse.values()].filter((account) => account.refusedOn !== null && !isReplaced(rows, account));
  return {
    requested: rows.filter((row) => row.state === 'requested'),
    waiting: rows.filter((row) => row.state === 'approved' && !isInUse(row, today)),
    without: [...refused, ...none.rows.map((one) => ({ ...one, refusedOn: null }))].map(
      ({ employer, employerName, refusedOn }) => ({ employer, employerName, refusedOn }),
    ),
    inUse: [...inUse.values()].filter(({ refusedOn }) => refusedOn === null),
  };
}

/** Accounts that somebody else than this member asked for. */
export async function countToApprove(client: PoolClient, tenant: string, member: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from employer_account where tenant = $1 and state = 'requested' and requested_by <> $2`,
    [tenant, member],
  );
  return rows[0]?.count ?? 0;
}

/** Another account lies there already: to be approved, or in its waiting time. */
const isReplaced = (rows: readonly NamedAccount[], { employer, number }: NamedAccount): boolean =>
  rows.some((row) => row.employer === employer && row.number > number && row.refusedOn === null);

const isInUse = ({ state, fromOn }: NamedAccount, today: string): boolean =>
  state === 'approved' && fromOn !== null && fromOn <= today;
