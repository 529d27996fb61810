import type { Idempotency } from '../../engine/command.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { textOf, type Typed } from '../forms/form-values.js';

/** A form that is sent twice counts once; a changed form is another request. */
export function formKey(operation: string, typed: Typed): Idempotency | undefined {
  const key = textOf(typed, '_key');
  if (!/^[0-9a-f-]{36}$/.test(key)) return undefined;
  const { _csrf: _token, ...content } = typed;
  const hash = idempotencyFrom('', 'form', content)?.bodyHash.slice(0, 16) ?? '';
  return idempotencyFrom(`web:${operation}`, `${key}.${hash}`, content);
}
