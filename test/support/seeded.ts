import { createHash } from 'node:crypto';

const digest = (parts: readonly (string | number)[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

/** A whole number between two, both included, that follows from its parts alone: the same in every run of a test. */
export function seededBetween(low: number, high: number, ...parts: readonly (string | number)[]): number {
  return low + (digest(parts).readUInt32BE(0) % (high - low + 1));
}

/** A UUID that follows from its parts alone. */
export function seededId(...parts: readonly (string | number)[]): string {
  const hex = digest(parts).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** SHA-256 in hex, as a body of a request is named. */
export const seededHash = (...parts: readonly (string | number)[]): string => digest(parts).toString('hex');
