import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Files whose row is not what was recorded when they came in, or that lost their row or their entry. */
export async function uploadFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string; entry: number; what: string }>(
    `with facts as (
       select e.stream as placement, e.number as entry, (e.body::jsonb #>> '{event,upload}')::uuid as id,
         e.body::jsonb #>> '{event,kind}' as kind, e.body::jsonb #>> '{event,mediaType}' as media_type,
         (e.body::jsonb #>> '{event,size}')::int as size, e.body::jsonb #>> '{event,mac}' as mac,
         e.body::jsonb #>> '{event,toldBy}' as told_by
       from journal_entry e join stream s on s.id = e.stream
       where s.tenant = $1 and e.type = 'upload.received'),
     have as (select placement, entry, id, kind, media_type, size, mac, told_by from upload where tenant = $1)
     (select placement, entry, 'a file is not as it was recorded' as what
       from (select * from facts except select * from have) x)
     union all (select placement, entry, 'a file was never recorded so'
       from (select * from have except select * from facts) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, entry, what }) => ({ stream: placement, number: entry, what }));
}
