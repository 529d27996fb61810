import type { Draw } from '../draw.js';

/** A row of the table of a report, in whole percents. */
export type MeasuredTask = {
  readonly share: number;
  readonly pace: number;
  readonly quality: number;
  readonly netWorkingTime: number;
};

const SHARES: Readonly<Record<2 | 3 | 4, readonly (readonly number[])[]>> = {
  2: [
    [60, 40],
    [55, 45],
    [70, 30],
  ],
  3: [
    [50, 30, 20],
    [40, 35, 25],
    [45, 30, 25],
  ],
  4: [
    [40, 25, 20, 15],
    [35, 30, 20, 15],
  ],
};
/** How far a task lies from the whole, at most; the largest takes what the others leave, and stays between 0 and 100. */
const spreadOf = (wageValue: number): number =>
  Math.min(9, Math.floor(wageValue / 8), Math.floor((100 - wageValue) / 2));

/** @param name keeps the draws of one measurement apart; `variant` those of an earlier draft with the same tasks */
export type TasksOf = { readonly name: string; readonly wageValue: number; readonly variant?: string };

/**
 * Two to four main tasks in whole percents, as somebody at a workplace writes them down, that together give a wage value
 * (C3–C5). The largest comes last in the sum, so that rounding it moves the whole by less than half a percent.
 * A wage value lies between 25 and 99; at 100 there is no table.
 */
export function measuredTasks(draw: Draw, { name, wageValue, variant = '' }: TasksOf): readonly MeasuredTask[] {
  const count = draw.weighted(`${name}.tasks`, [
    [2, 40],
    [3, 45],
    [4, 15],
  ] as const);
  const shares = draw.pick(`${name}.shares`, SHARES[count]);
  const step = `${name}${variant}`;
  const others = shares.slice(1).map((share, index) => taskOf(draw, `${step}.${index + 1}`, share, wageValue));
  const rest = others.reduce((sum, task) => sum - contribution(task), wageValue);
  const [first = 100] = shares;
  return [solved(draw, step, first, (rest * 100) / first), ...others];
}

const contribution = ({ share, pace, quality, netWorkingTime }: MeasuredTask): number =>
  (share * pace * quality * netWorkingTime) / 1_000_000;

function taskOf(draw: Draw, name: string, share: number, wageValue: number): MeasuredTask {
  const spread = spreadOf(wageValue);
  return solved(draw, name, share, wageValue + draw.between(`${name}.spread`, -spread, spread));
}

/** Quality and net working time as drawn, and the pace with which the task is worth so much. */
function solved(draw: Draw, name: string, share: number, value: number): MeasuredTask {
  const worth = Math.max(5, Math.min(100, value));
  const lost = draw.weighted(`${name}.net`, [
    [0, 60],
    [5, 25],
    [10, 15],
  ] as const);
  const netWorkingTime = worth > 88 ? 100 : 100 - lost;
  const lowest = Math.max(70, Math.ceil((worth * 100) / netWorkingTime));
  const quality = draw.between(`${name}.quality`, Math.min(100, lowest), 100);
  const pace = Math.min(100, Math.round((worth * 10_000) / (quality * netWorkingTime)));
  return { share, pace, quality, netWorkingTime };
}
