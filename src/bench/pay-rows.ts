import type { BenchUrls } from './bench-cluster.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';

/**
 * Two years of pay runs, written past the engine: a tenth of the placements in each, all of them in the last. Of one placement in a
 * hundred each run also pays a month that should have been paid a quarter before; one in a thousand waits for an account.
 */
export async function fillPayRuns(urls: BenchUrls): Promise<void> {
  await ownerRows(urls, RUNS);
}

/** Number of the last run; it is over the month before the bench's clock. */
const LAST = 24;

/** Id of a run in SQL. */
const RUN = (nth: string): string => `md5('pay run ' || ${nth})::uuid`;
const MONTH = (nth: string): string => `to_char(date '2024-05-01' + ${nth} * interval '1 month', 'YYYY-MM')`;

/** The last run is the one whose page is looked at. */
export const lastRunId = async (urls: BenchUrls): Promise<string> =>
  (await ownerRows<{ id: string }>(urls, `select ${RUN(String(LAST))} as id`))[0]?.id ?? '';

/** Foreign keys are not looked at, one by one, of half a million rows that were made from the tables they point to. */
const RUNS = `begin;
  set local session_replication_role = replica;
  create temporary table nth_run on commit drop as
    select n, ${RUN('n')} as id, ${MONTH('n')} as month, ${MONTH('n - 3')} as earlier,
      (date '2024-06-25' + n * interval '1 month')::date as pay_on
    from generate_series(1, ${LAST}) n;
  insert into stream (id, tenant, kind, entry_no, head_hash) select id, '${TENANT}', 'tenant', 1, sha256(id::text::bytea) from nth_run;
  create temporary table paid on commit drop as
    select p.id, p.employer, r.n, r.id as run, r.month, r.earlier, h.n % 1000 = 0 as waits, h.n / 10 % 100 = r.n as late
    from placement p cross join lateral (select hashtext(p.id::text) & 2147483647 as n) h
    join nth_run r on h.n % 10 = 0 or r.n = ${LAST} where p.tenant = '${TENANT}' order by r.n, p.id;
  insert into pay_line (run, placement, month, tenant, entitled, paid_before, amount, reason, changed, estimate, as_known_entry)
    select run, id, month, '${TENANT}'::uuid, 1402.20, 0, 1402.20, 'regular', '{}'::text[], false, 1 from paid
    union all select run, id, earlier, '${TENANT}'::uuid, 2804.40, 1402.20, 1402.20, 'arrears', '{}'::text[], false, 1 from paid where late;
  insert into pay_out (run, placement, tenant, employer, lines, set_off, amount, file_run, account)
    select run, id, '${TENANT}', employer, a.lines, 0, a.lines, case when not waits then run end, case when not waits then 1 end
    from paid cross join lateral (select case when late then 2804.40 else 1402.20 end as lines) a;
  insert into pay_run (id, tenant, number, month, pay_on, state, prepared_by, prepared_on, approved_by, approved_on, released_by,
      released_on, total, line_count, hold_count, postponed, left_out)
    select r.id, '${TENANT}', r.n, r.month, r.pay_on, 'released', 'bench', r.pay_on - 12, 'bench-2', r.pay_on - 11, 'bench-3',
      r.pay_on - 10, p.total, p.lines, 0, 0, '{}'
    from nth_run r join (select run, sum(case when late then 2804.40 else 1402.20 end) as total,
      count(*) + count(*) filter (where late) as lines from paid group by run) p on p.run = r.id;
  commit`;
