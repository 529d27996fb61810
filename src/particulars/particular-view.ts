import { z } from 'zod';
import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import { localDate } from '../../workflows/payload.js';
import { amendedOf, countingOf, inForce } from './particular-history.js';
import { endedEarly } from './other-decision.js';
import { PARTICULAR_KINDS } from './particular-kinds.js';
import { wordsKey, type StoredParticular } from './particular-rows.js';

/**
 * `inForce` now, `later` from a day to come, `before` until another followed, `amended` by a later decision for the same first
 * day, `replaced` by a later entry that corrects it, `withdrawn`.
 */
const STANDINGS = ['inForce', 'later', 'before', 'amended', 'replaced', 'withdrawn'] as const;

export const particularView = z.strictObject({
  kind: z.enum(PARTICULAR_KINDS),
  from: localDate,
  standing: z.enum(STANDINGS),
  value: z.record(z.string(), z.unknown()).nullable(),
  /** What lies sealed; null where there is nothing, or it was destroyed. */
  sealed: z.record(z.string(), z.unknown()).nullable(),
  /** M46: last day it held, where a later decision ended it early. */
  endedOn: localDate.nullable(),
  entry: z.int(),
  at: z.string(),
  by: z.string(),
});
export type ParticularView = z.infer<typeof particularView>;

export const particularsView = z.strictObject({ items: z.array(particularView) });
export type ParticularsView = { readonly revision: number; readonly items: readonly ParticularView[] };

/**
 * Every row with how it stands on a day, by kind and then the newest first.
 * @param words sealed words by entry; an entry that cannot be opened is left out
 */
export function particularViews(
  rows: readonly StoredParticular[],
  words: ReadonlyMap<number, JsonObject>,
  today: LocalDate,
): readonly ParticularView[] {
  return PARTICULAR_KINDS.flatMap((kind) => {
    const counting = countingOf(rows, kind);
    const amended = amendedOf(rows, kind);
    const ended = endedEarly(counting);
    const now = inForce(rows, kind, today);
    const standing = (row: StoredParticular): ParticularView['standing'] => {
      if (row === now) return 'inForce';
      if (amended.includes(row)) return 'amended';
      if (!counting.includes(row)) return row.value === null ? 'withdrawn' : 'replaced';
      return row.from > today ? 'later' : 'before';
    };
    return rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        kind,
        from: row.from,
        standing: standing(row),
        value: row.value,
        sealed: objectOf(words.get(row.entry)?.[wordsKey(kind, row.from)]),
        endedOn: ended.get(row) ?? null,
        entry: row.entry,
        at: row.at,
        by: row.by,
      }))
      .toReversed();
  });
}

const objectOf = (value: Json | undefined): Record<string, Json> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...(value as JsonObject) } : null;
