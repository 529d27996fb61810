import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { wantedTimers } from '../../workflows/step.js';
import type { Workflows } from './decision-env.js';
import { BrokenSnapshotError, instanceFrom } from './snapshot.js';

/** A term of a state without its row, a row without a term, or a row that should have fired. */
export type TermFault = {
  readonly stream: string;
  readonly instance: string;
  readonly what: 'missing' | 'unwanted' | 'missed';
  readonly name: string;
  /** Dutch label of the term. */
  readonly label: string;
  readonly dueOn: LocalDate;
};

type Row = {
  readonly stream: string;
  readonly name: string;
  readonly workflow: string;
  readonly version: number;
  readonly snapshot: JsonObject;
  readonly timers: readonly { readonly name: string; readonly due: LocalDate; readonly fired: boolean }[] | null;
};

const PAGE = 500;
const ROWS = `select i.stream, i.name, i.workflow, i.version, i.snapshot::jsonb as snapshot,
    (select json_agg(json_build_object('name', t.name, 'due', t.due_on, 'fired', t.fired_entry is not null))
     from timer t where t.stream = i.stream and t.instance = i.name and t.kind = 'state') as timers
  from instance i where i.tenant = $1 and (i.stream, i.name) > ($2, $3) order by i.stream, i.name limit ${PAGE}`;
const LOWEST = '00000000-0000-0000-0000-000000000000';
/** Rows fire within a minute; a day later something is wrong. */
const MISSED = `select stream, instance, name, due_on as due from timer
  where tenant = $1 and fired_entry is null and due_at < $2::timestamptz - interval '1 day' order by due_at limit 500`;

/**
 * Compares the terms that every state of a body waits for with the rows that watch them. In a session of the body.
 * @param most so many faults at most, those of the first files; the rest follows once these are mended
 */
export async function termFaults(
  client: PoolClient,
  tenant: string,
  workflows: Workflows,
  now: Moment,
  most: number,
): Promise<readonly TermFault[]> {
  const faults: TermFault[] = [];
  let after: readonly [string, string] | undefined = [LOWEST, ''];
  while (after && faults.length < most) {
    const { rows }: { rows: Row[] } = await client.query<Row>(ROWS, [tenant, ...after]);
    faults.push(...rows.flatMap((row) => faultsOf(row, workflows)));
    const last = rows.at(-1);
    after = rows.length === PAGE && last ? [last.stream, last.name] : undefined;
  }
  const missed = await client.query<{ stream: string; instance: string; name: string; due: LocalDate }>(MISSED, [
    tenant,
    now,
  ]);
  return [
    ...faults.slice(0, most),
    ...missed.rows.map(({ due, ...row }) => ({ ...row, what: 'missed' as const, label: row.name, dueOn: due })),
  ];
}

/** A snapshot that cannot be read is for the comparison of states, not of terms. */
function faultsOf({ stream, name: instance, workflow, version, snapshot, timers }: Row, workflows: Workflows) {
  const definition = workflows.version(workflow, version);
  const kept = timers ?? [];
  try {
    const wanted = wantedTimers(definition, instanceFrom(definition, snapshot));
    const fault = (what: TermFault['what'], name: string, dueOn: LocalDate): TermFault => {
      return { stream, instance, what, name, label: definition.delayLabels[name] ?? name, dueOn };
    };
    const missing = wanted.filter(({ name, dueOn }) => !kept.some((one) => one.name === name && one.due === dueOn));
    const unwanted = kept.filter(
      ({ name, due, fired }) => !fired && !wanted.some((one) => one.name === name && one.dueOn === due),
    );
    return [
      ...missing.map(({ name, dueOn }) => fault('missing', name, dueOn)),
      ...unwanted.map(({ name, due }) => fault('unwanted', name, due)),
    ];
  } catch (error) {
    if (error instanceof BrokenSnapshotError) return [];
    throw error;
  }
}
