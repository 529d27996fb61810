import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { BSN_AS_SENT, BSN_CHANGED } from './old-bsn-words.js';

/** After these a message goes out anew, another did, or none does; after the last it need not. */
export const SENT_ANEW = `('message.deliverAgain', 'message.mended', 'message.dropped', 'message.sent', '${BSN_AS_SENT}')`;

/** The last message of a placement, when it is with the register: sent or confirmed. */
export type SentMessage = {
  readonly placement: string;
  readonly message: number;
  /** The file of the placement, and the one whose data counted when the message went out (M44). */
  readonly candidate: string;
  readonly person: string;
  /** When its BSN left: when the file with it was fetched, else when it was recorded as sent. */
  readonly leftAt: Moment;
  /** Whether it is recorded already that it went out with another BSN. */
  readonly told: boolean;
};

export async function sentMessages(
  client: PoolClient,
  tenant: string,
  placements: readonly string[],
): Promise<readonly SentMessage[]> {
  const { rows } = await client.query<SentMessage>(
    `select m.placement, m.number as message, p.candidate, coalesce(f.at, s.at) as "leftAt",
       case when c.merged_into is not null and exists (select from journal_entry g where g.stream = c.id
         and g.type = 'candidate.merged' and g.at <= coalesce(f.at, s.at)) then candidate_read_as(c.id) else c.id end as person,
       coalesce((select e.type = '${BSN_CHANGED}' from journal_entry e where e.stream = m.placement and e.number > s.number
         and e.type in ('${BSN_CHANGED}', '${BSN_AS_SENT}') order by e.number desc limit 1), false) as told
     from (select distinct on (placement) * from register_message
       where placement = any($2) and coalesce(state, '') <> 'dropped' order by placement, number desc) m
     join placement p on p.id = m.placement and p.tenant = $1
     join candidate c on c.id = p.candidate and c.erased_on is null
     cross join lateral (select j.number, j.at from journal_entry j where j.stream = m.placement
       and j.instance = 'register-message-' || m.number and j.type = 'message.sent' order by j.number desc limit 1) s
     left join lateral (select max(j.at) as at from register_batch_line l join journal_entry j on j.stream = $1
       and j.type = 'register.batchDownloaded' and (j.body::jsonb #>> '{event,number}')::int = l.batch
       where l.placement = m.placement and l.message = m.number and j.at <= s.at
         and l.delivery = (select max(d.delivery) from register_delivery d where d.placement = m.placement and d.message = m.number)
       ) f on true
     where m.state in ('sent', 'confirmed') order by m.placement`,
    [tenant, placements],
  );
  return rows;
}

/** Placements with a message that was sent on a day or later: its file may have been fetched before the BSN changed. */
export async function sentSince(client: PoolClient, tenant: string, day: LocalDate): Promise<readonly string[]> {
  const { rows } = await client.query<{ placement: string }>(
    "select distinct placement from register_message where tenant = $1 and state in ('sent', 'confirmed') and sent_on >= $2",
    [tenant, day],
  );
  return rows.map(({ placement }) => placement);
}

/** What lay sealed of a person at a moment, with the place it was sealed for. */
export async function sealedThen(
  client: PoolClient,
  person: string,
  at: Moment,
): Promise<{ readonly place: string; readonly sealed: string } | undefined> {
  const { rows } = await client.query<{ place: string; sealed: string }>(
    `select type as place, body::json ->> 'sealed' as sealed from journal_entry
     where stream = $1 and type in ('candidate.opened', 'candidate.changed') and at <= $2 order by number desc limit 1`,
    [person, at],
  );
  return rows[0];
}

/** Which message of a placement went out with a BSN that is no longer the one on file, and still has to go out anew. */
export async function messageWithOldBsn(client: PoolClient, placement: string): Promise<number | undefined> {
  const { rows } = await client.query<{ message: number }>(
    `select (e.body::jsonb #>> '{event,message}')::int as message from journal_entry e
     where e.stream = $1 and e.type = '${BSN_CHANGED}'
       and not exists (select from journal_entry j where j.stream = e.stream and j.number > e.number and j.type in ${SENT_ANEW})
     order by e.number desc limit 1`,
    [placement],
  );
  return rows[0]?.message;
}
