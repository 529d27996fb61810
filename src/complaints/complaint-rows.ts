import type { PoolClient } from 'pg';
import type { RowChange } from '../journal/writes.js';
import type { Sealed } from '../platform/keys.js';
import type { Complaint } from './complaint.schemas.js';

export type ComplaintRow = Complaint & { readonly told: Sealed; readonly concluded: Sealed | null };

const SELECT = `select id, kind, subject, told_by as "toldBy", placement, received_on as "receivedOn", found_at as "foundAt",
    last_day as "lastDay", last_moment as "lastMoment", extended_on as "extendedOn", acknowledged_on as "acknowledgedOn",
    heard_on as "heardOn", authority_told_on as "authorityToldOn", people_told_on as "peopleToldOn", handler, outcome,
    closed_on as "closedOn", recorded_by as "recordedBy", revision, told, concluded
  from complaint where tenant = $1`;

/** Open ones by their last day, then the closed ones, the last first. */
export async function complaintsOf(client: PoolClient, tenant: string): Promise<readonly Complaint[]> {
  const { rows } = await client.query<ComplaintRow>(
    `${SELECT} order by closed_on is not null, case when closed_on is null then coalesce(last_day, last_moment::date) end,
       closed_on desc, id limit 1000`,
    [tenant],
  );
  return rows.map(({ told: _told, concluded: _concluded, ...rest }) => rest);
}

export async function complaintOf(client: PoolClient, tenant: string, id: string): Promise<ComplaintRow | undefined> {
  const { rows } = await client.query<ComplaintRow>(`${SELECT} and id = $2`, [tenant, id]);
  return rows[0];
}

/** The whole row; each change writes it anew. */
export function complaintPut(tenant: string, row: ComplaintRow): RowChange {
  return {
    table: 'complaint',
    key: { tenant, id: row.id },
    values: {
      kind: row.kind,
      subject: row.subject,
      told_by: row.toldBy,
      placement: row.placement,
      received_on: row.receivedOn,
      found_at: row.foundAt,
      last_day: row.lastDay,
      last_moment: row.lastMoment,
      extended_on: row.extendedOn,
      acknowledged_on: row.acknowledgedOn,
      heard_on: row.heardOn,
      authority_told_on: row.authorityToldOn,
      people_told_on: row.peopleToldOn,
      handler: row.handler,
      outcome: row.outcome,
      closed_on: row.closedOn,
      recorded_by: row.recordedBy,
      revision: row.revision,
      told: row.told,
      concluded: row.concluded,
    },
  };
}
