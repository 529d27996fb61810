import type { Actor, LocalDate, PlanOutput } from './definition.js';

/** What a machine gets at its start: its input, the plan of the start, and who started it when. */
export type Started<I> = I & { readonly plan: PlanOutput; readonly by: Actor; readonly on: LocalDate };

/** The input alone, so that nothing else lands in the context. */
export function inputOf<I>(started: Started<I>): Omit<Started<I>, 'plan' | 'by' | 'on'> {
  const { plan: _plan, by: _by, on: _on, ...input } = started;
  return input;
}
