import { SUPPRESSED, type Cell } from '../figure-table.js';
import { suppressedTable } from '../suppressed-table.js';
import { hiddenInMiddle } from './value-middle.js';

/** Wage values by tens: 0–9, 10–19, … 90–99, 100. */
export const TENS = 11;

/** @param points how many have each value, from 0 to 100 */
export const tensOf = (points: readonly number[]): readonly number[] =>
  Array.from({ length: TENS }, (_none, ten) => sumOf(points.slice(ten * 10, ten * 10 + 10)));

/** The tens below 50 and those from 50 to 99; 100 stands alone. */
const [LOW, MIDDLE] = [
  [0, 5],
  [5, 10],
] as const;

/**
 * Wage values by tens as they may be told beside tables by age and by sex, which tell how many have a value below 50, 50 to 74,
 * 75 to 99 and 100. The two of those in the middle meet within a ten: a few people on one side of it would come out by subtracting.
 * @param points how many have each value, from 0 to 100
 */
export function toldTens(points: readonly number[]): readonly Cell[] {
  const tens = tensOf(points);
  return [...alone(tens.slice(...LOW)), ...middle(tens.slice(...MIDDLE), points), ...alone(tens.slice(MIDDLE[1]))];
}

function middle(tens: readonly number[], points: readonly number[]): readonly Cell[] {
  const hidden = hiddenInMiddle({ tens, low: sumOf(points.slice(70, 75)) });
  return hidden ? tens.map((count, ten) => (hidden.has(ten) ? SUPPRESSED : count)) : alone(tens);
}

/** A block of which only the sum is told elsewhere. */
const alone = (tens: readonly number[]): readonly Cell[] => (suppressedTable([tens])[0] ?? []).slice(0, tens.length);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
