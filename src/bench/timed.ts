/** What some work gives, and how many milliseconds it took on the clock of the wall. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

/** The same of work that gives nothing, in seconds. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)).ms / 1000;

/** The value below which a share of the sorted ones lies. */
export const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
