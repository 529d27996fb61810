import type { PoolClient } from 'pg';
import type { MonthHeld } from './pay-lines.js';
import type { StoredPayOut } from './pay-run.js';
import type { ShownLine } from './pay-run-lines.js';

/** Some of a list, with how many there are. */
export type Part<T> = { readonly count: number; readonly items: readonly T[] };
export type EmployerLine = ShownLine & { readonly employer: string };
export type EmployerHold = MonthHeld & { readonly placement: string; readonly employer: string };
export type RunOut = StoredPayOut & { readonly run: string };

const KINDS = { regular: "= 'regular'", difference: "<> 'regular'" } as const;

/** Ordinary lines or those with a difference, in the order of the run. */
export async function runLines(
  client: PoolClient,
  run: string,
  kind: keyof typeof KINDS,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly EmployerLine[]> {
  const { rows } = await client.query<EmployerLine>(
    `select l.run, l.placement, o.employer, l.month, l.entitled, l.paid_before as "paidBefore", l.amount, l.reason, l.changed,
       l.estimate, l.as_known_entry as "asKnownEntry"
     from (select placement, month from pay_line where run = $1 and reason ${KINDS[kind]}
       order by placement, month offset $2 limit $3) k
     join pay_line l on l.run = $1 and l.placement = k.placement and l.month = k.month
     join pay_out o on o.run = $1 and o.placement = k.placement order by l.placement, l.month`,
    [run, offset, limit],
  );
  return rows;
}

/** Lines with a difference: few of very many, so that the ordinary ones are found without counting them. */
export async function countDifferences(client: PoolClient, run: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pay_line where run = $1 and reason <> 'regular'`,
    [run],
  );
  return rows[0]?.count ?? 0;
}

/** Months on hold, the largest amounts first. */
export async function runHolds(client: PoolClient, run: string, limit: number): Promise<Part<EmployerHold>> {
  const counted = await client.query<{ count: number }>('select count(*)::int as count from pay_hold where run = $1', [
    run,
  ]);
  const { rows } = await client.query<EmployerHold>(
    `select h.placement, p.employer, h.month, h.days, h.postponed from (
       select placement, month, days, postponed from pay_hold where run = $1 order by postponed desc, placement, month limit $2
     ) h join placement p on p.id = h.placement order by h.postponed desc, h.placement, h.month`,
    [run, limit],
  );
  return { count: counted.rows[0]?.count ?? 0, items: rows };
}

/** Where something else goes to the bank than the sum of the lines: set off, or after the release waiting for an account. */
export async function runOuts(
  client: PoolClient,
  run: string,
  released: boolean,
  limit: number,
): Promise<Part<RunOut>> {
  const waits = 'select placement, run from pay_out where run = $1 and file_run is null and amount > 0';
  const of = `select placement, run from pay_out where run = $1 and set_off <> 0 ${released ? `union ${waits}` : ''}`;
  const counted = await client.query<{ count: number }>(`select count(*)::int as count from (${of}) x`, [run]);
  const { rows } = await client.query<RunOut>(
    `select o.run, o.placement, o.employer, o.lines, o.set_off as "setOff", o.amount, o.file_run as "fileRun", o.account
     from (select placement, run from (${of}) x order by placement limit $2) k
     join pay_out o on o.run = k.run and o.placement = k.placement order by o.placement`,
    [run, limit],
  );
  return { count: counted.rows[0]?.count ?? 0, items: rows };
}
