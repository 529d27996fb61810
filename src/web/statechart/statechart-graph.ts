import { type Chart, chartOf, type ChartState, type ChartTransition } from '../../../workflows/chart.js';
import type { WorkflowDefinition } from '../../../workflows/definition.js';

export type DrawnState = {
  /** State path; the empty path is never drawn. */
  readonly path: string;
  readonly label: string;
  readonly parallel: boolean;
  readonly children: readonly DrawnState[];
};

/** All that leads from one state to another, as one arrow with a label per event. */
export type ChartArrow = { readonly from: string; readonly to: string; readonly labels: readonly string[] };
export type ChartGraph = { readonly states: readonly DrawnState[]; readonly arrows: readonly ChartArrow[] };

/** Stands for "from whatever state" when the machine itself has a transition. */
export const ANYWHERE = '(overal)';
const START = '(begin)';
export const isStart = (path: string): boolean => path.endsWith(START);

/** What a picture of a workflow shows: states with their Dutch label, arrows; events that stay in a state are left out. */
export function chartGraph(definition: WorkflowDefinition): ChartGraph {
  const chart = chartOf(definition);
  const sources = [null, ...chart.states.map(({ path }) => path)];
  const arrows = mergeArrows(sources.flatMap((source) => [...startArrow(source, chart), ...arrowsFrom(source, chart)]));
  const anywhere = arrows.some((arrow) => arrow.from === ANYWHERE)
    ? [{ path: ANYWHERE, label: 'vanuit elke staat', parallel: false, children: [] }]
    : [];
  return { states: [...drawnIn(null, chart), ...anywhere], arrows };
}

/** Children of a state; of the whole machine when `parent` is null. */
const childrenOf = (parent: string | null, { states }: Chart): readonly ChartState[] =>
  states.filter((state) => state.parent === parent);
const startIn = (parent: string | null): string => (parent === null ? START : `${parent}.${START}`);

function drawnIn(parent: string | null, chart: Chart): readonly DrawnState[] {
  const children = childrenOf(parent, chart).map(({ path, label, kind }) => ({
    path,
    label,
    parallel: kind === 'parallel',
    children: drawnIn(path, chart),
  }));
  if (startOf(parent, chart) === undefined) return children;
  return [{ path: startIn(parent), label: '', parallel: false, children: [] }, ...children];
}

/** Where a state begins inside; parallel parts all begin at once, which needs no arrow. */
function startOf(parent: string | null, chart: Chart): ChartState | undefined {
  const children = childrenOf(parent, chart);
  const together = children.length > 1 && children.every(({ initial }) => initial);
  return together ? undefined : children.find(({ initial }) => initial);
}

function startArrow(parent: string | null, chart: Chart): readonly ChartArrow[] {
  const first = startOf(parent, chart);
  return first ? [{ from: startIn(parent), to: first.path, labels: [] }] : [];
}

function arrowsFrom(source: string | null, { transitions }: Chart): readonly ChartArrow[] {
  const from = source ?? '';
  return transitions
    .filter((one) => one.from === from && one.to !== from)
    .map((one) => ({ from: source ?? ANYWHERE, to: one.to, labels: labelsOf(one) }));
}

function labelsOf({ kind, label }: ChartTransition): readonly string[] {
  if (label === '') return [];
  return [kind === 'timer' ? `vanzelf: ${label}` : label];
}

function mergeArrows(arrows: readonly ChartArrow[]): readonly ChartArrow[] {
  const merged = new Map<string, ChartArrow>();
  for (const arrow of arrows) {
    const key = `${arrow.from} ${arrow.to}`;
    const labels = [...new Set([...(merged.get(key)?.labels ?? []), ...arrow.labels])];
    merged.set(key, { ...arrow, labels });
  }
  return [...merged.values()];
}
