import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** M16: accounts whose proof is not what was recorded when they were asked for, or that were never recorded. */
export async function accountFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ employer: string; what: string }>(
    `with facts as (
       select e.stream as employer, (e.body::jsonb #>> '{event,number}')::int as number, e.body::jsonb #>> '{event,proof}' as proof,
         (e.body::jsonb #>> '{event,upload}')::uuid as upload, e.body::jsonb #>> '{event,withoutProof}' as reason
       from journal_entry e join stream s on s.id = e.stream
       where s.tenant = $1 and e.type = 'account.requested'),
     have as (select employer, number, proof, proof_upload, no_proof_reason from employer_account where tenant = $1)
     (select employer, 'an account is not as it was recorded' as what from (select * from facts except select * from have) x)
     union all (select employer, 'an account was never recorded so' from (select * from have except select * from facts) x)
     limit 20`,
    [tenant],
  );
  return rows.map(({ employer, what }) => ({ stream: employer, number: null, what }));
}
