import { chartOf, type ChartState } from '../../../workflows/chart.js';
import type { StateValue, WorkflowDefinition } from '../../../workflows/definition.js';
import { activePaths } from '../../../workflows/state-path.js';

/** From a state, or from whatever state when `from` is empty, to another one with its Dutch label. */
export type StateWay = { readonly from: string; readonly to: string; readonly label: string };

/**
 * Every way out of where an instance is: by an event, a timer or at once, of an active state or of one around it. Rules may
 * still refuse it today. Nothing without a current state, and nothing of what has ended.
 */
export function onwardWays(definition: WorkflowDefinition, current: StateValue | undefined): readonly StateWay[] {
  if (current === undefined) return [];
  const { states, transitions } = chartOf(definition);
  const active = new Set(activePaths(current));
  if (states.some(({ path, parent, kind }) => parent === null && kind === 'final' && active.has(path))) return [];
  const stays = (path: string): boolean => active.has(path) && ![...active].some((one) => one.startsWith(`${path}.`));
  const ways = transitions
    .filter(({ from, to }) => (from === '' || active.has(from)) && to !== from && !stays(to))
    .map(({ from, to }) => ({ from, to, label: definition.states[to]?.label ?? to }));
  return [...new Map(ways.map((way) => [`${way.from} ${way.to}`, way])).values()];
}

/** Labels of what can follow a state, by ways of its own and of what lies in it, each once. */
export const followersOf = (ways: readonly StateWay[], path: string): readonly string[] =>
  labelsOf(ways.filter(({ from }) => from === path || from.startsWith(`${path}.`)));

export const labelsOf = (ways: readonly StateWay[]): readonly string[] => [...new Set(ways.map(({ label }) => label))];

export type StateStanding = {
  readonly path: string;
  readonly label: string;
  readonly meaning: string;
  /** In the order nu, geweest, kan hierna; empty when none holds. */
  readonly marks: readonly ('nu' | 'geweest' | 'kan hierna')[];
  /** Labels of what can follow, of a current state only. */
  readonly followers: readonly string[];
};

/** Every state in words: the same as the marked picture shows. */
export function stateStandings(
  definition: WorkflowDefinition,
  current: StateValue | undefined,
  been: ReadonlySet<string>,
): readonly StateStanding[] {
  const active = new Set(current === undefined ? [] : activePaths(current));
  const ways = onwardWays(definition, current);
  const next = entered(
    ways.map(({ to }) => to),
    chartOf(definition).states,
  );
  return Object.entries(definition.states).map(([path, words]) => ({
    path,
    label: words.label,
    meaning: words.meaning,
    marks: active.has(path)
      ? (['nu'] as const)
      : [...(been.has(path) ? (['geweest'] as const) : []), ...(next.has(path) ? (['kan hierna'] as const) : [])],
    followers: active.has(path) ? labelsOf(ways.filter((way) => leavesFrom(way, path))) : [],
  }));
}

/** A way from whatever state is told with the outermost state. */
const leavesFrom = ({ from }: StateWay, path: string): boolean => from === path || (from === '' && !path.includes('.'));

/** Targets with the states around them, and those inside in which they begin; parents stand before children. */
function entered(targets: readonly string[], states: readonly ChartState[]): ReadonlySet<string> {
  const begun = new Set(targets);
  for (const { path, parent, initial } of states) if (initial && parent !== null && begun.has(parent)) begun.add(path);
  const around = states.filter(({ path }) => targets.some((target) => target.startsWith(`${path}.`)));
  return new Set([...begun, ...around.map(({ path }) => path)]);
}
