import { cpuNow, cpuSince, type CpuUse } from './cpu-use.js';
import { secondsOf } from './timed.js';

/** One measurement: how many events in how many seconds, and the processor time they took. */
export type Measured = { readonly events: number; readonly seconds: number; readonly cpu: CpuUse };

export async function measured(postmaster: number, events: number, work: () => Promise<unknown>): Promise<Measured> {
  const cpu = cpuNow(postmaster);
  const seconds = await secondsOf(work);
  return { events, seconds, cpu: cpuSince(cpu, postmaster) };
}

export const rateOf = (one: Measured): number => one.events / one.seconds;

/** Several at once, each item always by the same worker, so that items of one placement stay in order. */
export async function spread<T>(
  atOnce: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const workers = Array.from({ length: atOnce }, async (_none, worker) => {
    for (let index = worker; index < items.length; index += atOnce) {
      const item = items[index];
      if (item !== undefined) await work(item, index);
    }
  });
  await Promise.all(workers);
}

/** The middle of several figures with the lowest and the highest. */
export type Spread = { readonly middle: number; readonly lowest: number; readonly highest: number };

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  const middle = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  return { middle, lowest: sorted[0] ?? Number.NaN, highest: sorted.at(-1) ?? Number.NaN };
}
