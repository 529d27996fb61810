import type { Actor, JsonObject } from '../../workflows/definition.js';
import type { Fact } from '../journal/fact-writer.js';
import { particularPut, RECORDED, wordsKey } from './particular-rows.js';
import type { NewParticular } from './particular.schemas.js';

/** The entry that records particulars of a placement, with its rows; several kinds may come in one. */
export function particularsFact(
  actor: Actor,
  placement: string,
  items: readonly NewParticular[],
  sealed: string | undefined,
): Omit<Fact, 'beside'> {
  return {
    stream: placement,
    kind: 'placement',
    type: RECORDED,
    actor,
    facts: { items: items.map(({ kind, from, value }) => ({ kind, from, value })) },
    ...(sealed === undefined ? {} : { sealed }),
    rows: (entry) => items.map((item) => particularPut(actor.tenant, placement, entry, item)),
  };
}

/** What of the items must be sealed, by row; undefined when nothing of them must. */
export function wordsOf(items: readonly NewParticular[]): JsonObject | undefined {
  const words = items.flatMap(({ kind, from, words: said }) =>
    said === undefined ? [] : [[wordsKey(kind, from), said] as const],
  );
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
