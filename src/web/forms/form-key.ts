import type { Idempotency } from '../../engine/command.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { textOf, type Typed } from './form-values.js';

/**
 * Makes that a form sent twice counts once: its hidden `_key`, with what is sent. A changed form is another request.
 * @param operation name of what the form does, with the ids it does it to
 */
export function formKey(operation: string, typed: Typed, sent: unknown): Idempotency | undefined {
  const key = textOf(typed, '_key');
  if (!/^[0-9a-f-]{36}$/.test(key)) return undefined;
  const content = idempotencyFrom('', 'form', sent)?.bodyHash.slice(0, 16) ?? '';
  return idempotencyFrom(operation, `${key}.${content}`, sent);
}
