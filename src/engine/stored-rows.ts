import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { InstanceRow } from '../journal/loaded.js';
import { changedText } from './snapshot.js';
import type { StoredInstance } from './spliced-text.js';
import type { PlacementRow } from '../journal/writes.js';

type Version = { readonly definition: WorkflowDefinition; readonly instance: Instance };

/** The row of an instance. */
export function instanceRow(
  stream: string,
  name: string,
  live: Version & { readonly revision: number; readonly read?: StoredInstance | undefined },
): InstanceRow {
  const { definition, instance, revision, read } = live;
  const { name: workflow, version } = definition;
  return { stream, name, workflow, version, revision, snapshot: changedText(definition, instance, read) };
}

/** The row that lists read of a placement. */
export function placementRow(
  id: string,
  definition: WorkflowDefinition,
  instance: Instance,
  simulated: boolean,
): PlacementRow {
  const { context } = instance;
  return {
    id,
    candidate: text(context, 'candidate'),
    employer: text(context, 'employer'),
    municipality: text(context, 'municipality'),
    owner: optionalText(context, 'owner'),
    externalId: optionalText(context, 'externalId'),
    openedOn: text(context, 'openedOn'),
    simulated,
    ...definition.summary(context, instance.value),
  };
}

/** The same row, only when this decision changed something of it; a placement that was never read is new. */
export function placementChange(
  id: string,
  after: Version,
  before: Version | undefined,
  simulated: boolean,
): readonly PlacementRow[] {
  const isKnown =
    before?.definition === after.definition && isSameRow(after.definition, before.instance, after.instance);
  return isKnown ? [] : [placementRow(id, after.definition, after.instance, simulated)];
}

const FROM_CONTEXT = ['candidate', 'employer', 'municipality', 'owner', 'externalId', 'openedOn'] as const;

function isSameRow(definition: WorkflowDefinition, before: Instance, after: Instance): boolean {
  if (!isSameIn(FROM_CONTEXT, before.context, after.context)) return false;
  if (isSameListed(definition, before, after)) return true;
  const { summary } = definition;
  const known = summary(before.context, before.value);
  const now = summary(after.context, after.value);
  return (
    known.state === now.state &&
    known.label === now.label &&
    known.sentence === now.sentence &&
    known.whoActs === now.whoActs &&
    known.nextDueOn === now.nextDueOn &&
    known.outcome === now.outcome
  );
}

/** Whether all that summary and outlook rest on stayed as it was: most events change something else. */
export function isSameListed({ listed }: WorkflowDefinition, before: Instance, after: Instance): boolean {
  return listed !== undefined && before.value === after.value && isSameIn(listed, before.context, after.context);
}

function isSameIn(keys: readonly string[], before: JsonObject, after: JsonObject): boolean {
  for (const key of keys) if (before[key] !== after[key]) return false;
  return true;
}

function text(context: JsonObject, key: string): string {
  const value = context[key];
  if (typeof value !== 'string') throw new Error(`The context of a placement has no ${key}`);
  return value;
}

function optionalText(context: JsonObject, key: string): string | null {
  const value = context[key];
  return typeof value === 'string' ? value : null;
}
