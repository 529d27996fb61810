import type { WorkflowDefinition } from './definition.js';
import { activePaths } from './state-path.js';
import type { Instance } from './step.js';

/** Whether a machine has the state of an instance, whole: no part unknown to it and none left for it to fill in. */
export function standsIn(
  { machine }: WorkflowDefinition,
  { value, status }: Pick<Instance, 'value' | 'status'>,
): boolean {
  try {
    const found = machine.resolveState({ value, context: {}, status }).value;
    const [here, there] = [value, found].map((one) => activePaths(one).toSorted().join(' '));
    return here === there;
  } catch {
    // XState throws on a state it does not have.
    return false;
  }
}
