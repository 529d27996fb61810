import { whyNot } from './why-not.js';

export type Outcome = { readonly done: number; readonly faults: readonly string[] };

/** Many, one after another: what is refused is told with its reason, and the others go on. */
export async function oneByOne<T>(
  all: readonly T[],
  labelOf: (one: T) => string,
  work: (one: T) => Promise<unknown>,
): Promise<Outcome> {
  const faults: string[] = [];
  let done = 0;
  for (const one of all) {
    try {
      await work(one);
      done += 1;
    } catch (error) {
      faults.push(`${labelOf(one)}: ${whyNot(error).join(' ')}`);
    }
  }
  return { done, faults };
}
