import type { PoolClient } from 'pg';
import type { LineReason, MonthPaid } from './pay-lines.js';
import type { PayRun, StoredPayOut } from './pay-run.js';

const RUN_COLUMNS = `r.id, r.number, r.month, r.pay_on as "payOn", r.state, r.prepared_by as "preparedBy",
  r.prepared_on as "preparedOn", r.approved_by as "approvedBy", r.approved_on as "approvedOn",
  r.released_by as "releasedBy", r.released_on as "releasedOn", r.withdrawn_by as "withdrawnBy",
  r.withdrawn_on as "withdrawnOn", r.total, r.line_count as "lineCount", r.hold_count as "holdCount", r.postponed,
  r.left_out::text[] as "leftOut"`;

export type StoredRun = PayRun & { readonly tenant: string; readonly revision: number };

export async function readRun(client: PoolClient, id: string): Promise<StoredRun | undefined> {
  const { rows } = await client.query<StoredRun>(
    `select ${RUN_COLUMNS}, r.tenant, s.entry_no as revision from pay_run r join stream s on s.id = r.id where r.id = $1`,
    [id],
  );
  return rows[0];
}

/** Runs of one deciding body, the last one first. */
export async function readRuns(client: PoolClient, tenant: string): Promise<readonly StoredRun[]> {
  const { rows } = await client.query<StoredRun>(
    `select ${RUN_COLUMNS}, r.tenant, s.entry_no as revision from pay_run r join stream s on s.id = r.id
     where r.tenant = $1 order by r.number desc`,
    [tenant],
  );
  return rows;
}

/** What was booked of one placement: per month what stands, months that were on hold, and what it was overpaid. */
export type Books = {
  readonly paid: readonly MonthPaid[];
  readonly heldBefore: ReadonlySet<string>;
  /** Overpaid and not claimed, zero or more. */
  readonly owed: string;
};

export const noBooks: Books = { paid: [], heldBefore: new Set(), owed: '0.00' };

type PaidRow = { placement: string; month: string; paid: string; reason: LineReason; as_known_entry: number };

/** The books of a deciding body by placement, of all or of some; a withdrawn run never was. */
export async function readBooks(
  client: PoolClient,
  tenant: string,
  placements: readonly string[] | null = null,
): Promise<ReadonlyMap<string, Books>> {
  const paid = await client.query<PaidRow>(
    `select l.placement, l.month, sum(l.amount) as paid, (array_agg(l.reason order by r.number desc))[1] as reason,
       (array_agg(l.as_known_entry order by r.number desc))[1] as as_known_entry
     from pay_line l join pay_run r on r.id = l.run
     where r.tenant = $1 and r.state <> 'withdrawn' and ($2::uuid[] is null or l.placement = any($2))
     group by l.placement, l.month order by l.placement, l.month`,
    [tenant, placements],
  );
  const held = await client.query<{ placement: string; months: readonly string[] }>(
    `select h.placement, array_agg(distinct h.month) as months from pay_hold h join pay_run r on r.id = h.run
     where r.tenant = $1 and r.state <> 'withdrawn' and ($2::uuid[] is null or h.placement = any($2)) group by h.placement`,
    [tenant, placements],
  );
  const owed = await readOwed(client, tenant, placements);
  const heldBy = new Map(held.rows.map((row) => [row.placement, new Set(row.months)]));
  const books = new Map<string, { paid: MonthPaid[]; heldBefore: ReadonlySet<string>; owed: string }>();
  const of = (placement: string): { paid: MonthPaid[] } => {
    const found = books.get(placement) ?? {
      paid: [],
      heldBefore: heldBy.get(placement) ?? new Set<string>(),
      owed: owed.get(placement) ?? '0.00',
    };
    books.set(placement, found);
    return found;
  };
  for (const placement of heldBy.keys()) of(placement);
  for (const { placement, month, paid: sum, reason, as_known_entry } of paid.rows) {
    of(placement).paid.push({ month, paid: sum, reason, asKnownEntry: as_known_entry });
  }
  return books;
}

/** What placements were overpaid and is not claimed: booked lines, less what went to the bank, plus recoveries (M33). */
export async function readOwed(
  client: PoolClient,
  tenant: string,
  placements: readonly string[] | null,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ placement: string; owed: string }>(
    `select placement, greatest(0, sum(amount)) as owed from (
       select o.placement, o.amount - o.lines as amount from pay_out o join pay_run r on r.id = o.run
         where r.tenant = $1 and r.state <> 'withdrawn' and ($2::uuid[] is null or o.placement = any($2))
       union all select placement, -amount from recovery where tenant = $1 and ($2::uuid[] is null or placement = any($2))
     ) x group by placement`,
    [tenant, placements],
  );
  return new Map(rows.map((row) => [row.placement, Number(row.owed) === 0 ? '0.00' : row.owed]));
}

/** What goes to the bank by a run: its own amounts, and at the release those still waiting for an account. */
export async function readPayOuts(
  client: PoolClient,
  where: { readonly run: string } | { readonly fileRun: string } | { readonly waitingIn: string },
): Promise<readonly (StoredPayOut & { readonly run: string })[]> {
  const [condition, value] =
    'run' in where
      ? ['o.run = $1', where.run]
      : 'fileRun' in where
        ? ['o.file_run = $1', where.fileRun]
        : [`r.tenant = $1 and o.file_run is null and o.amount > 0 and r.state = 'released'`, where.waitingIn];
  const { rows } = await client.query<StoredPayOut & { readonly run: string }>(
    `select o.run, o.placement, o.employer, o.lines, o.set_off as "setOff", o.amount, o.file_run as "fileRun", o.account
     from pay_out o join pay_run r on r.id = o.run where ${condition} order by r.number, o.placement`,
    [value],
  );
  return rows;
}

export type FiledPart = Pick<StoredPayOut, 'employer' | 'account' | 'amount'>;

/** What the file of a run holds, also what the bank sent back since: its text stays what it was. */
export async function readFiled(client: PoolClient, fileRun: string): Promise<readonly FiledPart[]> {
  const { rows } = await client.query<FiledPart>(
    `select f.employer, f.account, f.amount from (
       select run, placement, employer, account, amount from pay_out where file_run = $1
       union all select run, placement, employer, account, amount from pay_return where file_run = $1
     ) f join pay_run r on r.id = f.run order by r.number, f.placement`,
    [fileRun],
  );
  return rows;
}
