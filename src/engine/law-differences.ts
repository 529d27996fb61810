import canonicalize from 'canonicalize';
import type {
  JsonObject,
  MachineEvent,
  Moment,
  PlanInput,
  WorkflowEvent,
  TimerEvent,
} from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { EntryBody } from '../journal/entry.js';
import { eachPage } from '../journal/stream-pages.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { Workflows } from './decision-env.js';
import { TablesSource } from './policy-source.js';
import { policyTimeline } from './policy-timeline.js';
import { ReplayedStream } from './replayed-stream.js';

export type LawDifference = { readonly stream: string; readonly number: number; readonly what: string };
export type LawReport = {
  readonly plans: number;
  readonly different: number;
  readonly first: readonly LawDifference[];
};

const PAGE = 100;
const MOST_SHOWN = 20;
const LAST_MOMENT: Moment = '9999-12-31T23:59:59.999Z';

/**
 * Plans every journaled event anew with today's law and the policies known then, and lists where it comes out otherwise.
 * Information, not a fault: a file keeps what was computed when it happened.
 */
export async function lawDifferences(pool: AppPool, workflows: Workflows): Promise<LawReport> {
  let plans = 0;
  const found: LawDifference[] = [];
  for (const tenant of await allTenants(pool)) {
    const policiesAt = await policyTimeline(pool, tenant.id);
    // The law of today: every row that counts now, also those entered after the event.
    const tables = new TablesSource().of(policiesAt(LAST_MOMENT));
    await eachPage(pool, tenant.id, PAGE, async (page) => {
      for (const head of page.heads.filter((one) => one.kind === 'placement')) {
        const stream = new ReplayedStream(head.id, tenant.id, workflows, policiesAt);
        for (const entry of page.entries.get(head.id) ?? []) {
          const body = JSON.parse(entry.body) as EntryBody;
          if (body.kind === 'event' || body.kind === 'timer') {
            plans += 1;
            const what = difference(stream, body, policiesAt(body.at), tables);
            if (what !== undefined) found.push({ stream: head.id, number: entry.number, what });
          }
          stream.apply(entry.number, body);
        }
      }
    });
  }
  return { plans, different: found.length, first: found.slice(0, MOST_SHOWN) };
}

function difference(
  stream: ReplayedStream,
  body: EntryBody,
  policies: PolicySet,
  tables: LegalTables,
): string | undefined {
  const live = stream.live.get(body.instance ?? '');
  if (!live) return undefined;
  const journaled = body.event as MachineEvent;
  const today = live.definition.plan(inputOf(body, journaled, { policies, tables }, live.instance.context));
  const before = canonicalize(journaled.plan.set);
  const after = canonicalize(today.set);
  return before === after ? undefined : `${journaled.type}: ${changedKeys(journaled.plan.set, today.set)}`;
}

function inputOf(
  body: EntryBody,
  journaled: MachineEvent,
  law: { readonly policies: PolicySet; readonly tables: LegalTables },
  context: JsonObject,
): PlanInput<JsonObject> {
  const { plan: _plan, by, on, ...event } = journaled;
  const at: Moment = body.kind === 'timer' ? (body.dueAt ?? body.at) : body.at;
  const planned: WorkflowEvent | TimerEvent =
    body.kind === 'timer' ? { type: 'timer', name: body.timer ?? '', dueOn: on } : (event as WorkflowEvent);
  return { context, event: planned, actor: by, today: on, at, ...law };
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => canonicalize(before[key]) !== canonicalize(after[key])).join(', ');
}
