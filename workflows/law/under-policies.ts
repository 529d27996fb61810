import type { LocalDate } from '../definition.js';
import type { PolicySet } from './policies.js';

/** Of one set of choices. */
const MOST_KEPT = 5_000;

/**
 * The same function, which remembers what it gave for the same two days under the same choices: every event of a placement
 * asks the same again. Only for what rests on nothing else.
 */
export function underPolicies<T extends object>(
  compute: (policies: PolicySet, first: LocalDate, second: LocalDate) => T,
): typeof compute {
  const known = new WeakMap<PolicySet, Map<string, T>>();
  return (policies, first, second) => {
    const under = known.get(policies) ?? new Map<string, T>();
    known.set(policies, under);
    const days = `${first} ${second}`;
    const before = under.get(days);
    if (before !== undefined) return before;
    const result = compute(policies, first, second);
    if (under.size >= MOST_KEPT) under.clear();
    under.set(days, result);
    return result;
  };
}
