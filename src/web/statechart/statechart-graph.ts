import type { WorkflowDefinition } from '../../../workflows/definition.js';

type MachineNode = WorkflowDefinition['machine']['root'];

export type ChartState = {
  /** State path; the empty path is never drawn. */
  readonly path: string;
  readonly label: string;
  readonly parallel: boolean;
  readonly children: readonly ChartState[];
};

/** All that leads from one state to another, as one arrow with a label per event. */
export type ChartArrow = { readonly from: string; readonly to: string; readonly labels: readonly string[] };
export type ChartGraph = { readonly states: readonly ChartState[]; readonly arrows: readonly ChartArrow[] };

/** Stands for "from whatever state" when the machine itself has a transition. */
export const ANYWHERE = '(overal)';
const START = '(begin)';
export const isStart = (path: string): boolean => path.endsWith(START);

/** What a picture of a workflow shows: states with their Dutch label, arrows; events that stay in a state are left out. */
export function chartGraph(definition: WorkflowDefinition): ChartGraph {
  const { root } = definition.machine;
  const arrows = mergeArrows(nodesBelow(root).flatMap((node) => arrowsOf(node, definition)));
  const anywhere = arrows.some((arrow) => arrow.from === ANYWHERE)
    ? [{ path: ANYWHERE, label: 'vanuit elke staat', parallel: false, children: [] }]
    : [];
  return { states: [...childrenOf(root, definition), ...anywhere], arrows };
}

const pathOf = (node: MachineNode): string => node.path.join('.');
const nodesBelow = (node: MachineNode): readonly MachineNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesBelow(child)),
];
const prefixOf = (node: MachineNode): string => (node.path.length === 0 ? '' : `${pathOf(node)}.`);

function childrenOf(node: MachineNode, definition: WorkflowDefinition): readonly ChartState[] {
  const children = Object.values(node.states).map((child) => ({
    path: pathOf(child),
    label: definition.states[pathOf(child)]?.label ?? child.key,
    parallel: child.type === 'parallel',
    children: childrenOf(child, definition),
  }));
  if (node.type !== 'compound') return children;
  return [{ path: `${prefixOf(node)}${START}`, label: '', parallel: false, children: [] }, ...children];
}

function arrowsOf(node: MachineNode, definition: WorkflowDefinition): readonly ChartArrow[] {
  const from = pathOf(node) || ANYWHERE;
  const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  const own = transitions.flatMap((one) =>
    (one.target ?? []).map((target) => ({
      from,
      to: pathOf(target as MachineNode),
      labels: [labelOf(one.eventType, node, definition)].filter((label) => label !== ''),
    })),
  );
  return [...startArrow(node), ...own.filter((arrow) => arrow.from !== arrow.to)];
}

function startArrow(node: MachineNode): readonly ChartArrow[] {
  const [first] = node.type === 'compound' ? (node.initial.target ?? []) : [];
  return first ? [{ from: `${prefixOf(node)}${START}`, to: pathOf(first as MachineNode), labels: [] }] : [];
}

function labelOf(eventType: string, node: MachineNode, definition: WorkflowDefinition): string {
  if (eventType === '') return '';
  const waiting = node.after.find((one) => one.eventType === eventType);
  const delay = typeof waiting?.delay === 'string' ? waiting.delay : undefined;
  if (delay !== undefined) return `vanzelf: ${definition.delayLabels[delay] ?? delay}`;
  return definition.events[eventType]?.label ?? eventType;
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
