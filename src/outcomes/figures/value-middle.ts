import { FEWEST_SHOWN } from '../suppression.js';

type Range = readonly [least: number, most: number];
/** How many have a value of 50–59, 60–69, 70–79, 80–89 and 90–99; of the seventies, how many have less than 75. */
export type MiddleTens = { readonly tens: readonly number[]; readonly low: number };

const SEVENTIES = 2;
/** The tens below and above the seventies: with one side of 75 each adds up to a sum that is told. */
const SIDES = [
  [0, 1],
  [3, 4],
] as const;
const CELLS = 5;

/**
 * Which of the five tens to hide where the sums of 50–74 and of 75–99 are told: the least that leaves it possible of every few
 * that they are five or more, on either side of 75 too, and of whatever else is hidden that it is something else.
 * @returns places among the five; undefined when nothing does, as when one of the sums is itself too few to be told
 */
export function hiddenInMiddle(middle: MiddleTens): ReadonlySet<number> | undefined {
  const choices = Array.from({ length: 2 ** CELLS }, (_none, bits) =>
    middle.tens.flatMap((_count, ten) => ((bits >> ten) % 2 === 1 ? [ten] : [])),
  );
  const costs = choices
    .filter((hidden) => isSafe(middle, new Set(hidden)))
    .map((hidden) => ({ hidden, cost: hidden.reduce((sum, ten) => sum + costOf(middle, ten), 0) }))
    .toSorted((a, b) => a.cost - b.cost);
  const [least] = costs;
  return least && new Set(least.hidden);
}

/** Few people first; a nil says something too and is shown if it can be. */
function costOf({ tens }: MiddleTens, ten: number): number {
  const count = tens[ten] ?? 0;
  return count === 0 ? sumOf(tens) + 1 : count + 1;
}

function isSafe(middle: MiddleTens, hidden: ReadonlySet<number>): boolean {
  const { tens, low } = middle;
  const { sides, cells } = rangesOf(middle, hidden);
  const high = (tens[SEVENTIES] ?? 0) - low;
  const halves = [low, high].every((count, side) => isVague(count, sides[side] ?? [count, count]));
  return (
    halves &&
    tens.every((count, ten) => {
      const range = cells[ten] ?? [count, count];
      return isVague(count, range) && (!hidden.has(ten) || range[0] < range[1]);
    })
  );
}

const isVague = (count: number, [, most]: Range): boolean => count === 0 || Math.max(count, most) >= FEWEST_SHOWN;

/** What each half of the seventies and each ten may be, by the tens that are shown and both sums. */
function rangesOf(
  { tens, low }: MiddleTens,
  hidden: ReadonlySet<number>,
): { readonly sides: readonly Range[]; readonly cells: readonly Range[] } {
  const seventies = tens[SEVENTIES] ?? 0;
  const free = SIDES.map((side, at) => {
    const half = at === 0 ? low : seventies - low;
    return half + sumOf(side.map((ten) => (hidden.has(ten) ? (tens[ten] ?? 0) : 0)));
  });
  const alone = SIDES.map((side, at): Range => {
    const most = free[at] ?? 0;
    return [side.some((ten) => hidden.has(ten)) ? 0 : most, most];
  });
  const sides = alone.map(([least, most], at): Range => {
    const [otherLeast, otherMost] = alone[1 - at] ?? [0, 0];
    if (hidden.has(SEVENTIES)) return [least, most];
    return [Math.max(least, seventies - otherMost), Math.min(most, seventies - otherLeast)];
  });
  const cells = tens.map((count, ten): Range => {
    if (!hidden.has(ten)) return [count, count];
    if (ten === SEVENTIES) return [sumOf(sides.map(([least]) => least)), sumOf(sides.map(([, most]) => most))];
    const at = ten < SEVENTIES ? 0 : 1;
    const [least, most] = sides[at] ?? [0, 0];
    const both = SIDES[at]?.every((one) => hidden.has(one)) === true;
    return [both ? 0 : (free[at] ?? 0) - most, (free[at] ?? 0) - least];
  });
  return { sides, cells };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
