import { createHash } from 'node:crypto';
import { idempotencyFrom } from '../../http/idempotency.js';
import type { SentForm } from '../../journal/sent-form.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { PageRequest } from '../session/page-session.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Field that says that whoever sends it knows that the like was stored before. */
export const KNOWINGLY = '_nogeens';

/**
 * The form that a request sends, by the key it was drawn with; undefined for what is no form of somebody signed in.
 * @param adds whether it puts something new beside what is there
 */
export function sentFormOf(request: PageRequest, adds: boolean): SentForm | undefined {
  const typed = (request.body ?? {}) as Typed;
  const actor = request.page?.visitor?.actor;
  if (request.method !== 'POST' || actor === undefined || !KEY.test(textOf(typed, '_key'))) return undefined;
  const { _csrf: _token, _key: key, [KNOWINGLY]: knowingly, ...content } = typed;
  const isAsked = adds && knowingly === undefined;
  const once = idempotencyFrom(`form:${request.path}`, String(key), comparable(content));
  return once && { tenant: actor.tenant, actor: actor.id, ...once, isAsked };
}

/** What its page says of the state it was drawn from: drawn anew it may differ where nobody typed anything else. */
const SEEN: readonly string[] = ['_revision', '_gezien'];

/** What was typed and chosen; a file by what is in it. */
const comparable = (content: Typed): Typed =>
  Object.fromEntries(
    Object.entries(content)
      .flatMap(([name, value]) => (SEEN.includes(name) ? [] : [[name, value] as const]))
      .map(([name, value]) => [name, isFile(value) ? { ...value, bytes: digest(value.bytes) } : value]),
  );

const isFile = (value: unknown): value is { readonly bytes: Buffer } =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes);

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
