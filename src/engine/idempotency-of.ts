import { createHash } from 'node:crypto';
import type { JsonObject } from '../../workflows/definition.js';
import type { Idempotency } from '../engine/command.js';
import { canonicalText } from '../journal/canonical-text.js';

/** Makes that an answer counts once, however often the button is pressed. */
export function idempotencyOf(operation: string, key: string, body: JsonObject): Idempotency {
  return { operation, key, bodyHash: createHash('sha256').update(canonicalText(body)).digest('hex') };
}
