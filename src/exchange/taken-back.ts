import type { RowFault } from './cell-reader.js';

/** Takes a whole import back: nothing of it stays. */
export class TakenBack extends Error {
  constructor(readonly faults: readonly RowFault[]) {
    super(`${faults.length} rows are refused.`);
  }
}

export const byLine = (faults: readonly RowFault[]): readonly RowFault[] => faults.toSorted((a, b) => a.line - b.line);

const CHUNK = 100;

/** Rows as they are decided and stored: a hundred at once. */
export function chunked<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_none, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
