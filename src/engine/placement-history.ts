import { setImmediate } from 'node:timers/promises';
import type { Moment, StateValue, JsonObject, Summary } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { EntryBody } from '../journal/entry.js';
import type { Session } from '../journal/record-store.js';
import type { AppPool } from '../platform/database.js';
import type { Workflows } from './decision-env.js';
import type { RowChange } from '../journal/writes.js';
import { policyTimeline } from './policy-timeline.js';
import { ReplayedStream } from './replayed-stream.js';

export type InstanceThen = {
  readonly name: string;
  readonly workflow: string;
  readonly version: number;
  readonly revision: number;
  readonly state: StateValue;
  readonly context: JsonObject;
  readonly summary: Summary;
};

/** A placement as it was: computed from the entries recorded until then. */
export type PlacementThen = {
  readonly id: string;
  readonly entries: number;
  readonly at: Moment;
  readonly instances: readonly InstanceThen[];
  readonly timers: readonly { readonly instance: string; readonly name: string; readonly dueOn: string }[];
};

/** A row of a room as an entry wrote it, with the number of the entry. */
export type Touched = { readonly entry: number; readonly row: RowChange };

export type RecordedEvent = { readonly entry: number; readonly instance: string | null; readonly event: JsonObject };

/** A placement computed from its first entries: what it was, and which entry wrote what. */
export type ReplayedPlacement = {
  readonly tenant: string;
  /** Number and moment of the last entry that counts. */
  readonly entry: number;
  readonly at: Moment;
  readonly stream: ReplayedStream;
  readonly touched: readonly Touched[];
  /** What was sent, in order: events and facts, as they stand in the journal. */
  readonly events: readonly JsonObject[];
  /** The same with its entry and the part to which it was sent; `null` for a fact without a machine. */
  readonly recorded: readonly RecordedEvent[];
  /** What the machine of the placement itself ever stood in, in order. */
  readonly stood: readonly StateValue[];
  /** The row that lists read beside the placement, as its parts moved it. */
  readonly outlook: JsonObject;
};

type StoredEntry = { readonly number: number; readonly at: Moment; readonly body: string; readonly tenant: string };

/** Looks back into any placement on any day. */
export class PlacementHistory {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
  ) {}

  /** `undefined` when these deciding bodies know no such placement, or it was opened later. */
  async at(session: Session, placement: string, moment: Moment | undefined): Promise<PlacementThen | undefined> {
    const found = await this.replayed(session, placement, moment);
    return found && thenOf(placement, found, moment);
  }

  /** The same with every row and which entry wrote it. */
  async replayed(
    session: Session,
    placement: string,
    moment: Moment | undefined,
  ): Promise<ReplayedPlacement | undefined> {
    const rows = (await this.entriesUntil(session, [placement], moment)).get(placement);
    const last = rows?.at(-1);
    if (!rows || !last) return undefined;
    return replay(placement, rows, this.workflows, await policyTimeline(this.pool, last.tenant));
  }

  /**
   * The same of many placements of one body, each as soon as it is found. One that cannot be replayed is an error in its
   * place; one that was opened later is not in the answer.
   */
  async *replayedAll(
    session: Session,
    placements: readonly string[],
    moment: Moment | undefined,
  ): AsyncGenerator<readonly [placement: string, replayed: ReplayedPlacement | Error]> {
    const entries = await this.entriesUntil(session, placements, moment);
    const timelines = new Map<string, (moment: Moment) => PolicySet>();
    for (const [placement, rows] of entries) {
      // Whoever asks for a page meanwhile is answered.
      await setImmediate();
      const tenant = rows.at(-1)?.tenant ?? session.tenant;
      const policiesAt = timelines.get(tenant) ?? (await policyTimeline(this.pool, tenant));
      timelines.set(tenant, policiesAt);
      yield [placement, replayedOr(() => replay(placement, rows, this.workflows, policiesAt))];
    }
  }

  private async entriesUntil(
    session: Session,
    placements: readonly string[],
    moment: Moment | undefined,
  ): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
    return this.pool.inTransaction(
      async (client) => {
        const found = await client.query<StoredEntry & { readonly stream: string }>(
          `select j.stream, j.number, j.at, j.body, j.tenant from journal_entry j join stream s on s.id = j.stream
         where j.stream = any($1) and s.kind = 'placement' and ($2::timestamptz is null or j.at <= $2)
         order by j.stream, j.number`,
          [placements, moment ?? null],
        );
        const byStream = new Map<string, StoredEntry[]>();
        for (const { stream, ...entry } of found.rows) {
          const own = byStream.get(stream);
          if (own) own.push(entry);
          else byStream.set(stream, [entry]);
        }
        return byStream;
      },
      { 'app.tenants': session.tenants.join(',') },
    );
  }
}

/** A replayed placement as its machines and timers show it. @param moment the end of the day asked for */
export function thenOf(
  placement: string,
  { stream, entry, at }: ReplayedPlacement,
  moment: Moment | undefined,
): PlacementThen {
  const instances = [...stream.live].map(([name, { definition, instance, revision }]) => ({
    name,
    workflow: definition.name,
    version: definition.version,
    revision,
    state: instance.value,
    context: instance.context,
    summary: definition.summary(instance.context, instance.value),
  }));
  const timers = stream.timers
    .all()
    .flatMap(({ kind, firedEntry, instance, name, dueOn }) =>
      kind === 'state' && firedEntry === null ? [{ instance, name, dueOn }] : [],
    );
  return { id: placement, entries: entry, at: moment ?? at, instances, timers };
}

function replay(
  placement: string,
  rows: readonly StoredEntry[],
  workflows: Workflows,
  policiesAt: (moment: Moment) => PolicySet,
): ReplayedPlacement {
  const last = rows.at(-1);
  if (!last) throw new RangeError('A placement begins with an entry.');
  const stream = new ReplayedStream(placement, last.tenant, workflows, policiesAt);
  const touched: Touched[] = [];
  const recorded: RecordedEvent[] = [];
  const stood: StateValue[] = [];
  let outlook: JsonObject = {};
  for (const { number, body } of rows) {
    const before = stream.book.rows.length;
    const entry = JSON.parse(body) as EntryBody;
    stream.apply(number, entry);
    recorded.push({ entry: number, instance: entry.instance, event: entry.event as JsonObject });
    const live = entry.instance === 'placement' ? stream.live.get('placement') : undefined;
    if (live !== undefined) stood.push(live.instance.value);
    outlook = { ...outlook, ...live?.definition.outlook?.(live.instance.context) };
    touched.push(...stream.book.rows.slice(before).map((row) => ({ entry: number, row })));
  }
  return {
    tenant: last.tenant,
    entry: last.number,
    at: last.at,
    stream,
    touched,
    events: recorded.map(({ event }) => event),
    recorded,
    stood,
    outlook,
  };
}

function replayedOr(work: () => ReplayedPlacement): ReplayedPlacement | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
