import type { PoolClient } from 'pg';
import type { JsonObject } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import type { PayLine } from './pay-lines.js';

export type ShownLine = PayLine & { readonly placement: string; readonly run: string };

type Recorded = { readonly placements?: readonly (JsonObject & { placement: string; lines: readonly PayLine[] })[] };

function recordedLines(body: string): readonly string[] {
  const { event }: { event?: Recorded } = JSON.parse(body);
  return (event?.placements ?? []).flatMap((pay) =>
    pay.lines.map((line) => lineText({ ...line, placement: pay.placement })),
  );
}

const lineText = ({ placement, month, amount, reason }: Omit<ShownLine, 'run'>): string =>
  [placement, month, amount, reason].join(' ');

export async function readLines(
  client: PoolClient,
  by: 'run' | 'placement',
  id: string,
): Promise<readonly ShownLine[]> {
  const { rows } = await client.query<ShownLine & { changed: readonly FactKind[] }>(
    `select l.run, l.placement, l.month, l.entitled, l.paid_before as "paidBefore", l.amount, l.reason, l.changed,
       l.estimate, l.as_known_entry as "asKnownEntry"
     from pay_line l join pay_run r on r.id = l.run
     where l.${by} = $1 and (r.state <> 'withdrawn' or '${by}' = 'run') order by l.placement, l.month, r.number`,
    [id],
  );
  return rows;
}

/** Lines that the run's entry and the rows do not both have; empty when the rows are what was recorded. */
export async function lineDifferences(client: PoolClient, run: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ body: string }>(
    `select body from journal_entry where stream = $1 and type = 'payRun.prepared'`,
    [run],
  );
  const recorded = recordedLines(rows[0]?.body ?? '{}');
  const found = (await readLines(client, 'run', run)).map(lineText);
  const [want, have] = [new Set(recorded), new Set(found)];
  return [
    ...recorded.filter((line) => !have.has(line)).map((line) => `not in the table: ${line}`),
    ...found.filter((line) => !want.has(line)).map((line) => `not in the record: ${line}`),
  ];
}
