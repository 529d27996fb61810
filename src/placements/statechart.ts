import { chartOf } from '../../workflows/chart.js';
import type { StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import { activePaths } from '../../workflows/state-path.js';
import type { Chart } from './placement.views.js';

/** A workflow as data for a picture, with where a file is and has been. */
export function statechart(
  definition: WorkflowDefinition,
  value?: StateValue,
  been: ReadonlySet<string> = new Set(),
): Chart {
  const { states, transitions, ...named } = chartOf(definition);
  const active = new Set(value === undefined ? [] : activePaths(value));
  const marked = states.map((state) => ({
    ...state,
    active: active.has(state.path),
    been: been.has(state.path) || active.has(state.path),
  }));
  return { ...named, states: marked, transitions: [...transitions] };
}
