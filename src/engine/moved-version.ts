import { createHash } from 'node:crypto';
import { standsIn } from '../../workflows/stands-in.js';
import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { DecisionEnv } from './decision-env.js';
import { MigrationRefusedError } from './engine.errors.js';
import { BrokenSnapshotError, snapshotText } from './snapshot.js';
import type { WantedTimer } from './timer-book.js';
import { wantedOf } from './wanted-timers.js';

/** A running part in the form of the next version, and what its entry says of it. */
export type MovedVersion = {
  readonly instance: Instance;
  readonly event: {
    readonly from: number;
    readonly to: number;
    /** SHA-256 of the snapshot before and after, in hex. */
    readonly before: string;
    readonly after: string;
    /** Reminders that came or went, as `2026-07-01 name`; left out when they stay as they are. */
    readonly reminders?: { readonly added: readonly string[]; readonly dropped: readonly string[] };
  };
};
type Env = Pick<DecisionEnv, 'workflows' | 'policies' | 'instanceFrom'>;

/**
 * Takes a running part one version further. Its state must exist there and the dates on which its state changes stay the
 * same; reminders may differ, and are then named.
 * @throws MigrationRefusedError
 */
export function movedTo(
  to: WorkflowDefinition,
  { definition: from, instance }: { readonly definition: WorkflowDefinition; readonly instance: Instance },
  { workflows, policies, instanceFrom }: Env,
): MovedVersion {
  const refuse = (detail: string): MigrationRefusedError =>
    new MigrationRefusedError(from.name, from.version, to.version, detail);
  if (instance.status === 'done') throw refuse('dit onderdeel is gesloten; het blijft zoals het is.');
  const moved = workflows.migrate(from, to, instance);
  if (!standsIn(to, moved)) throw refuse(`de stand "${stateText(moved)}" is er niet in versie ${to.version}.`);
  const [before, after] = [snapshotText(instance), snapshotText(moved)];
  requireReadable(() => instanceFrom(to, JSON.parse(after) as JsonObject), refuse);
  const [then, now] = [wantedOf(from, instance, policies), wantedOf(to, moved, policies)];
  if (different(then, now, 'state').length > 0 || different(now, then, 'state').length > 0) {
    throw refuse('de termijnen zouden veranderen.');
  }
  const reminders = { added: different(now, then, 'reminder'), dropped: different(then, now, 'reminder') };
  const told = reminders.added.length + reminders.dropped.length > 0 ? { reminders } : {};
  const event = { from: from.version, to: to.version, before: sha256(before), after: sha256(after), ...told };
  return { instance: moved, event };
}

const stateText = ({ value }: Instance): string => JSON.stringify(value).replaceAll('"', "'");

function requireReadable(read: () => unknown, refuse: (detail: string) => MigrationRefusedError): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof BrokenSnapshotError)) throw error;
    throw refuse('de gegevens passen niet bij die versie.');
  }
}

/** What one list has and the other lacks, as `2026-07-01 name`. */
function different(
  list: readonly WantedTimer[],
  other: readonly WantedTimer[],
  kind: WantedTimer['kind'],
): readonly string[] {
  const named = (timers: readonly WantedTimer[]): readonly string[] =>
    timers.flatMap((timer) => (timer.kind === kind ? [`${timer.dueOn} ${timer.name}`] : []));
  const known = new Set(named(other));
  return named(list).filter((one) => !known.has(one));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
