import type { JsonObject, MachineEvent, WorkflowDefinition } from '../../workflows/definition.js';

/**
 * An old entry's event with its payload in today's form.
 * @throws Error when a step between two payload versions is missing
 */
export function upcast(definition: WorkflowDefinition, from: number, event: MachineEvent): MachineEvent {
  const known = definition.events[event.type];
  if (!known || from === known.version) return event;
  const { type, plan, by, on, ...payload } = event;
  let current: JsonObject = payload;
  for (let version = from; version < known.version; version += 1) {
    const next = known.upcasts?.[version];
    if (!next) throw new Error(`${type}: no way from payload version ${version} to ${version + 1}`);
    current = next(current);
  }
  return { ...current, type, plan, by, on };
}
