import type { JsonObject, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import { canonicalText } from '../journal/canonical-text.js';
import { quickCheck } from './quick-check.js';
import { splicedText, type StoredInstance } from './spliced-text.js';

/** A stored snapshot does not fit the machine that must go on with it. */
export class BrokenSnapshotError extends Error {
  constructor(workflow: string, version: number, detail: string) {
    super(`A stored snapshot does not fit ${workflow} version ${version}: ${detail}`);
  }
}

/** The text of an instance as it is stored and compared. */
export function snapshotText(instance: Instance): string {
  return canonicalText(instance);
}

/** The same text; where little changed of what was read, its text is mended. */
export function changedText(
  definition: WorkflowDefinition,
  instance: Instance,
  read: StoredInstance | undefined,
): string {
  return (read && splicedText(definition, read, instance)) ?? snapshotText(instance);
}

/** @throws BrokenSnapshotError when the context does not pass its schema or the status is unknown. */
export function parseSnapshot(definition: WorkflowDefinition, text: string): Instance {
  return instanceFrom(definition, JSON.parse(text));
}

/**
 * The instance that a snapshot holds.
 * @throws BrokenSnapshotError when the context does not pass its schema or the status is unknown.
 */
export function instanceFrom(definition: WorkflowDefinition, snapshot: JsonObject): Instance {
  const plain = snapshot as unknown as Instance;
  if (!quickCheck(definition.context)(plain.context)) {
    const { error } = definition.context.safeParse(plain.context);
    throw new BrokenSnapshotError(definition.name, definition.version, error?.message ?? 'its context');
  }
  if (plain.status !== 'active' && plain.status !== 'done') {
    throw new BrokenSnapshotError(definition.name, definition.version, `status ${String(plain.status)}`);
  }
  return plain;
}
