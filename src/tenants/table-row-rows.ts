import type { PoolClient } from 'pg';
import type { Json, LocalDate, Moment } from '../../workflows/definition.js';
import type { EnteredCertainty, EnteredRow } from '../../workflows/law/table-catalogue.js';
import type { RowChange } from '../journal/writes.js';

/** A row of a table of the law as a deciding body entered it, with who looked at it. */
export type TableRow = Omit<EnteredRow, 'entry'> & {
  /** Number of the entry that proposed it. */
  readonly number: number;
  readonly correction: boolean;
  readonly state: 'proposed' | 'counts' | 'rejected';
  readonly proposedBy: string;
  readonly proposedOn: LocalDate;
  readonly decidedEntry: number | null;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly reason: string | null;
};

/** All rows a deciding body ever entered, the last first. */
export async function readTableRows(client: PoolClient, tenant: string): Promise<readonly TableRow[]> {
  const { rows } = await client.query<TableRow>(
    `select number, name as "table", from_on as "from", value, source, certainty, correction, state,
       proposed_by as "proposedBy", proposed_on as "proposedOn", decided_entry as "decidedEntry",
       decided_by as "decidedBy", decided_on as "decidedOn", reason
     from parameter_row where tenant = $1 order by number desc`,
    [tenant],
  );
  return rows;
}

export function tableRowPut(tenant: string, row: TableRow): RowChange {
  return {
    table: 'parameter_row',
    key: { tenant, number: row.number },
    values: {
      name: row.table,
      from_on: row.from,
      value: row.value as { readonly [key: string]: Json },
      source: row.source,
      certainty: row.certainty satisfies EnteredCertainty,
      correction: row.correction,
      state: row.state,
      proposed_by: row.proposedBy,
      proposed_on: row.proposedOn,
      decided_entry: row.decidedEntry,
      decided_by: row.decidedBy,
      decided_on: row.decidedOn,
      reason: row.reason,
    },
  };
}

/** What was asked about a row is done once somebody decided; the task of the tables' end once they reach further. */
export async function settleRowTasks(
  client: PoolClient,
  asked: {
    readonly tenant: string;
    readonly number: number;
    readonly by: string;
    readonly at: Moment;
    readonly reachUntil: LocalDate | null;
  },
): Promise<void> {
  const { tenant, number, by, at, reachUntil } = asked;
  await client.query(
    `update inbox_item set done_at = $5, done_by = $3
     where tenant = $1 and done_at is null and ((template = 'tableRowProposed' and stream = $1 and entry = $2)
       or (template = 'tablesEnd' and $4::date is not null and due_on < $4::date))`,
    [tenant, number, by, reachUntil, at],
  );
}

/** Rows of tables whose row is not what was proposed and decided, or that nobody proposed. */
export async function tableRowFaults(
  client: PoolClient,
  tenant: string,
): Promise<readonly { readonly stream: string; readonly number: number | null; readonly what: string }[]> {
  const { rows } = await client.query<{ number: number; what: string }>(
    `with proposed as (select e.number, e.body::jsonb -> 'event' as said from journal_entry e
       where e.stream = $1 and e.type = 'tableRow.proposed'),
     decided as (select (e.body::jsonb #>> '{event,row}')::bigint as number, e.number as entry, e.type
       from journal_entry e where e.stream = $1 and e.type in ('tableRow.confirmed', 'tableRow.rejected')),
     wanted as (select p.number, p.said ->> 'table' as name, (p.said ->> 'from')::date as from_on, p.said -> 'value' as value,
         p.said ->> 'source' as source, p.said ->> 'certainty' as certainty,
         case when d.type = 'tableRow.confirmed' or (p.said ->> 'counts')::boolean then 'counts'
           when d.type is null then 'proposed' else 'rejected' end as state,
         coalesce(d.entry, case when (p.said ->> 'counts')::boolean then p.number end) as decided_entry
       from proposed p left join decided d on d.number = p.number),
     have as (select number, name, from_on, value, source, certainty, state, decided_entry from parameter_row where tenant = $1)
     (select number, 'parameter_row ' || name || ' of ' || from_on || ' is not as recorded' as what
       from (select * from wanted except select * from have) x)
     union all (select number, 'parameter_row ' || name || ' of ' || from_on || ' was never entered so'
       from (select * from have except select * from wanted) x) limit 20`,
    [tenant],
  );
  return rows.map(({ number, what }) => ({ stream: tenant, number, what }));
}
