import { lookOperation } from '../journal/look-operations.js';
import type { StoredLook } from './look-rows.js';

/** One request for one file: a page that shows a placement looks into it several times. */
export type Opening = {
  /** The look that says most of it: that of the file itself, else the first. */
  readonly look: StoredLook;
  /** What was to be seen, each once, in Dutch. */
  readonly what: readonly string[];
  /** The answer failed in the server. */
  readonly failed: boolean;
};

/** @param looks the last first; those of a request lie together. One from before traces were kept stands alone. */
export function openings(looks: readonly StoredLook[]): readonly Opening[] {
  const groups: StoredLook[][] = [];
  for (const look of looks) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && belongs(group[0], look)) group.push(look);
    else groups.push([look]);
  }
  return groups.flatMap((group) => {
    const inOrder = group.toReversed();
    const [first] = inOrder;
    if (first === undefined) return [];
    const look = inOrder.find(({ placement }) => placement !== null) ?? first;
    const failed = group.some((one) => one.failed);
    return [{ look, failed, what: [...new Set(inOrder.map(({ operation }) => lookOperation(operation).words))] }];
  });
}

const belongs = (one: StoredLook, other: StoredLook): boolean =>
  one.traceId !== null && one.traceId === other.traceId && one.candidate === other.candidate;
