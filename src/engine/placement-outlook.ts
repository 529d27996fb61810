import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { RowChange } from '../journal/writes.js';
import { isSameListed } from './stored-rows.js';

/** The row that lists read of a part that has changed, where its workflow gives one. */
export function partOutlookChange(
  stream: string,
  tenant: string,
  { partOutlook }: WorkflowDefinition,
  { context }: Instance,
): readonly RowChange[] {
  if (!partOutlook) return [];
  const key = { placement: stream, number: context['number'] ?? 0 };
  return [{ table: partOutlook.table, key, values: { ...partOutlook.columns(context), tenant } }];
}

/** The row that lists read beside a placement, where its workflow gives one: only when this decision changed something of it. */
export function outlookChange(
  stream: string,
  tenant: string,
  definition: WorkflowDefinition,
  before: Instance | undefined,
  after: Instance,
): readonly RowChange[] {
  const { outlook } = definition;
  if (!outlook || (before && isSameListed(definition, before, after))) return [];
  const values = outlook(after.context);
  if (before && isSame(outlook(before.context), values)) return [];
  return [{ table: 'placement_outlook', key: { placement: stream }, values: { ...values, tenant } }];
}

/** Columns hold no lists and objects. */
function isSame(before: JsonObject, after: JsonObject): boolean {
  let columns = 0;
  for (const column in after) {
    if (before[column] !== after[column]) return false;
    columns += 1;
  }
  return columns === Object.keys(before).length;
}
