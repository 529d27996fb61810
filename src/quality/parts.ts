import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { IdRange } from '../journal/stream-pages.js';

/** All ids in so many equal parts; at least one a day is computed anew, so all of them within so many days. */
export const PARTS = 32;
/** A body with fewer files is computed anew whole, every day. */
export const WHOLE_BELOW = 2_000;
/** After days on which nothing ran, at most so many parts catch up. */
const MOST_A_DAY = 4;
/** The pass over everything else stands under this number. */
export const EVERYTHING = -1;

const WIDTH = 256 / PARTS;
const endOf = (byte: number): string => `${byte.toString(16).padStart(2, '0')}ffffff-ffff-ffff-ffff-ffffffffffff`;

/** The ids of a part: they are drawn evenly, so equal ranges are equal work. */
export function rangeOf(part: number): IdRange {
  return { after: part === 0 ? null : endOf(part * WIDTH - 1), until: endOf((part + 1) * WIDTH - 1) };
}

/**
 * The parts to compute anew on a day: those longest ago, those never done first; one, and more when days were missed.
 * @param done the last day of each part
 */
export function partsOn(today: LocalDate, done: ReadonlyMap<number, LocalDate>): readonly number[] {
  const all = Array.from({ length: PARTS }, (_none, part) => ({ part, on: done.get(part) ?? '' }));
  if (all.some(({ on }) => on === today)) return [];
  const late = all.filter(({ on }) => on !== '' && on < addDays(today, -PARTS));
  const oldest = all.toSorted((a, b) => (a.on === b.on ? a.part - b.part : a.on < b.on ? -1 : 1));
  return oldest.slice(0, Math.min(MOST_A_DAY, Math.max(1, late.length))).map(({ part }) => part);
}
