import { createHash } from 'node:crypto';
import type { JsonObject } from '../../workflows/definition.js';
import type { Idempotency } from './command.js';
import { canonicalText } from '../journal/canonical-text.js';

/** Makes that what is sent counts once, however often it is sent with the same key. */
export function idempotencyOf(operation: string, key: string, body: JsonObject): Idempotency {
  return { operation, key, bodyHash: createHash('sha256').update(canonicalText(body)).digest('hex') };
}
