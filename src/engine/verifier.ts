import type { Moment } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { EntryBody } from '../journal/entry.js';
import { chainFault } from '../journal/verify-chain.js';
import { eachPage, eachPageOf, type IdRange, type StreamPage } from '../journal/stream-pages.js';
import type { AppPool } from '../platform/database.js';
import type { Workflows } from './decision-env.js';
import { inColumns } from './effect-writes.js';
import { policyTimeline } from './policy-timeline.js';
import { ReplayError } from './replayed-instance.js';
import { ReplayedStream } from './replayed-stream.js';
import { instanceRow, placementRow } from './stored-rows.js';
import { rowDifferences, type WantedRows } from './verify-rows.js';

export type Difference = { readonly stream: string; readonly number: number | null; readonly what: string };
export type Verified = {
  readonly streams: number;
  readonly entries: number;
  readonly differences: number;
  /** The first ones, with their place. */
  readonly first: readonly Difference[];
};

const PAGE = 100;
const MOST_SHOWN = 20;

/** Checks the record of one deciding body: chains and numbers, and with `replay` every state, timer and row computed anew. */
export class Verifier {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
  ) {}

  async verify(
    tenant: string,
    options: {
      readonly replay: boolean;
      readonly progress?: (streams: number) => void;
      /** Only these streams: a sample. */
      readonly streams?: readonly string[];
      /** Only this part of all ids: one of several threads. */
      readonly range?: IdRange;
      /** How many differences are told at most, by default twenty; all are counted. */
      readonly shown?: number;
    },
  ): Promise<Verified> {
    const shown = options.shown ?? MOST_SHOWN;
    const found: Difference[] = [];
    let streams = 0;
    let entries = 0;
    let differences = 0;
    // Reminders were planned with the policies known at the time.
    const policiesAt = await policyTimeline(this.pool, tenant);
    const visit = async (page: StreamPage): Promise<void> => {
      const wrong = [
        ...chainFaults(page),
        ...(options.replay ? await this.replayFaults(tenant, page, policiesAt) : []),
      ];
      streams += page.heads.length;
      for (const list of page.entries.values()) entries += list.length;
      differences += wrong.length;
      found.push(...wrong.slice(0, Math.max(0, shown - found.length)));
      options.progress?.(streams);
    };
    if (options.streams) await eachPageOf(this.pool, tenant, options.streams, PAGE, visit);
    else await eachPage(this.pool, tenant, PAGE, visit, options.range);
    return { streams, entries, differences, first: found };
  }

  private async replayFaults(
    tenant: string,
    page: StreamPage,
    policiesAt: (moment: Moment) => PolicySet,
  ): Promise<readonly Difference[]> {
    const faults: Difference[] = [];
    const replayed: (readonly [string, ReplayedStream])[] = [];
    for (const head of page.heads.filter((one) => one.kind === 'placement')) {
      const stream = new ReplayedStream(head.id, tenant, this.workflows, policiesAt);
      try {
        for (const entry of page.entries.get(head.id) ?? []) {
          stream.apply(entry.number, JSON.parse(entry.body) as EntryBody);
        }
        replayed.push([head.id, stream]);
      } catch (error) {
        if (!(error instanceof ReplayError)) throw error;
        faults.push({ stream: head.id, number: error.number, what: error.message });
      }
    }
    const rows = await rowDifferences(
      page.client,
      replayed.map(([id]) => id),
      wantedRows(tenant, replayed),
    );
    return [...faults, ...rows.map((row) => ({ ...row, number: null }))];
  }
}

function chainFaults(page: StreamPage): readonly Difference[] {
  return page.heads.flatMap((head) => {
    const fault = chainFault(head.id, page.entries.get(head.id) ?? [], head);
    return fault ? [{ stream: fault.stream, number: fault.number, what: fault.fault }] : [];
  });
}

function wantedRows(tenant: string, replayed: readonly (readonly [string, ReplayedStream])[]): WantedRows {
  const withTenant = (row: object): object => ({ ...inColumns(row as Record<string, never>), tenant });
  const each = <T>(of: (id: string, stream: ReplayedStream) => readonly T[]): readonly T[] =>
    replayed.flatMap(([id, stream]) => of(id, stream));
  return {
    rooms: each((_id, stream) => stream.book.merged()),
    facts: each((_id, stream) => stream.book.facts).map(withTenant),
    timers: each((_id, stream) => stream.timers.all()).map(withTenant),
    instances: each((id, stream) => [...stream.live].map(([name, live]) => instanceRow(id, name, live))).map(
      withTenant,
    ),
    inbox: each((_id, stream) => stream.book.inbox).map(withTenant),
    outbox: each((_id, stream) => stream.book.outbox).map(withTenant),
    placements: each((id, stream) => {
      const live = stream.live.get('placement');
      return live ? [placementRow(id, live.definition, live.instance, false)] : [];
    }).map(withTenant),
  };
}
