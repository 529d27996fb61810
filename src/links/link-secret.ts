import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../platform/keys.js';

/** Which secret and which code of a link: both change when it is sent again. */
export type LinkKey = { readonly id: string; readonly secretNo: number; readonly codeNo: number };

/**
 * The secret in the address of a link, 256 bits made with the master key: a mail sent twice holds the same one, and the
 * database alone opens nothing.
 */
export function secretOf(keys: Keys, { id, secretNo }: LinkKey): string {
  return Buffer.from(keys.keyedHash('link-secret', `${id}.${secretNo}`), 'hex').toString('base64url');
}

/** By which a link or a session is found. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Six digits, made with the master key so that a letter can be printed again; nothing but its hash is stored. */
export function codeOf(keys: Keys, { id, secretNo, codeNo }: LinkKey): string {
  const bytes = Buffer.from(keys.keyedHash('link-code', `${id}.${secretNo}.${codeNo}`), 'hex');
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Keyed: a million codes are tried in a second by whoever has a plain hash. */
export function codeHashOf(keys: Keys, { id, secretNo, codeNo }: LinkKey, code: string): string {
  return keys.keyedHash('link-code-hash', `${id}.${secretNo}.${codeNo}.${code}`);
}

export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
}

export const newSecret = (): string => randomBytes(32).toString('base64url');
