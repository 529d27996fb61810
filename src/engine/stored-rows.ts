import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { InstanceRow } from '../journal/loaded.js';
import { snapshotText } from './snapshot.js';
import type { PlacementRow } from '../journal/writes.js';

/** The row of an instance. */
export function instanceRow(
  stream: string,
  name: string,
  live: { readonly definition: WorkflowDefinition; readonly instance: Instance; readonly revision: number },
): InstanceRow {
  const { definition, instance, revision } = live;
  const { name: workflow, version } = definition;
  return { stream, name, workflow, version, revision, snapshot: snapshotText(instance) };
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
  after: { readonly definition: WorkflowDefinition; readonly instance: Instance },
  before: { readonly definition: WorkflowDefinition; readonly instance: Instance } | undefined,
  simulated: boolean,
): readonly PlacementRow[] {
  const row = placementRow(id, after.definition, after.instance, simulated);
  if (before?.definition !== after.definition) return [row];
  const known = placementRow(id, before.definition, before.instance, simulated);
  const columns = Object.keys(row) as readonly (keyof PlacementRow)[];
  return columns.every((column) => row[column] === known[column]) ? [] : [row];
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
