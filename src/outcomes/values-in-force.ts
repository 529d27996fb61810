import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { PlacementFacts } from '../../workflows/law/placement-facts.js';

/** A measured value with its first and last day in force, in percent. */
export type ValueInForce = readonly [from: LocalDate, until: LocalDate | null, wageValue: number];

/**
 * The measured values of a placement over the days on which one counted (G11): none before the first day worked, none after
 * the last one, none once its subsidy was ended (B15); a later value takes the place of the one before.
 * @param start first day worked; without one nothing is in force
 * @param end last day of the work as far as it is in view
 */
export function valuesInForce(
  { measured, ends }: Pick<PlacementFacts, 'measured' | 'ends'>,
  start: LocalDate | null,
  end: LocalDate | null,
): readonly ValueInForce[] {
  if (start === null) return [];
  return measured.flatMap(({ from, until, wageValue }, at): readonly ValueInForce[] => {
    const next = measured[at + 1]?.from;
    const ended = ends.find((one) => one > from);
    const last = earliest([until, end, next && addDays(next, -1), ended && addDays(ended, -1)]);
    const first = from < start ? start : from;
    return last !== null && last < first ? [] : [[first, last, wageValue]];
  });
}

const earliest = (days: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  days.reduce<LocalDate | null>((found, day) => (day && (found === null || day < found) ? day : found), null);
