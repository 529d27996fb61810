import type { JsonObject, Summary, WorkflowDefinition } from '../../workflows/definition.js';
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
  return rowOf(id, instance, simulated, definition.summary(instance.context, instance.value));
}

function rowOf(id: string, { context }: Instance, simulated: boolean, summary: Summary): PlacementRow {
  // What is spread comes first: JavaScript keeps the row as fields then, and not as a dictionary.
  return {
    ...summary,
    id,
    candidate: text(context, 'candidate'),
    employer: text(context, 'employer'),
    municipality: text(context, 'municipality'),
    owner: optionalText(context, 'owner'),
    externalId: optionalText(context, 'externalId'),
    openedOn: text(context, 'openedOn'),
    simulated,
  };
}

/** The same row, only when this decision changed something of it; a placement that was never read is new. */
export function placementChange(
  id: string,
  { definition, instance }: Version,
  before: Version | undefined,
  simulated: boolean,
): readonly PlacementRow[] {
  const isKnown =
    before?.definition === definition && isSameIn(FROM_CONTEXT, before.instance.context, instance.context);
  if (isKnown && isSameListed(definition, before.instance, instance)) return [];
  const summary = definition.summary(instance.context, instance.value);
  if (isKnown && isSame(definition.summary(before.instance.context, before.instance.value), summary)) return [];
  return [rowOf(id, instance, simulated, summary)];
}

const FROM_CONTEXT = ['candidate', 'employer', 'municipality', 'owner', 'externalId', 'openedOn'] as const;

function isSame(known: Summary, now: Summary): boolean {
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
