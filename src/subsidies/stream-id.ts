import { createHash } from 'node:crypto';

/** The id of a stream that follows from what it is about, so that making it twice finds it. A UUID of version 8. */
export function streamId(...about: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(about.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
