import { activePaths } from '../../workflows/state-path.js';
import type { StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import type { Chart } from './placement.views.js';

type Node = WorkflowDefinition['machine']['root'];
type ChartState = Chart['states'][number];
type ChartTransition = Chart['transitions'][number];

/** A workflow as data for a picture, with where a file is and has been. */
export function statechart(
  definition: WorkflowDefinition,
  value?: StateValue,
  been: ReadonlySet<string> = new Set(),
): Chart {
  const active = new Set(value === undefined ? [] : activePaths(value));
  const nodes = below(definition.machine.root);
  const states = nodes.slice(1).map((node) => stateOf(node, definition, active, been));
  return {
    workflow: definition.name,
    version: definition.version,
    states,
    transitions: nodes.flatMap((node) => transitionsOf(node, definition)),
  };
}

const pathOf = (node: Node): string => node.path.join('.');
const below = (node: Node): readonly Node[] => [node, ...Object.values(node.states).flatMap((child) => below(child))];

function stateOf(
  node: Node,
  definition: WorkflowDefinition,
  active: ReadonlySet<string>,
  been: ReadonlySet<string>,
): ChartState {
  const path = pathOf(node);
  const words = definition.states[path];
  return {
    path,
    parent: node.path.length > 1 ? node.path.slice(0, -1).join('.') : null,
    label: words?.label ?? node.key,
    meaning: words?.meaning ?? '',
    kind: kindOf(node),
    initial: isInitial(node),
    active: active.has(path),
    been: been.has(path) || active.has(path),
  };
}

function kindOf(node: Node): ChartState['kind'] {
  return node.type === 'history' ? 'atomic' : node.type;
}

function isInitial(node: Node): boolean {
  const { parent } = node;
  if (!parent || parent.type === 'parallel') return parent !== undefined;
  return (parent.initial.target ?? []).some((target) => (target as Node).key === node.key);
}

function transitionsOf(node: Node, definition: WorkflowDefinition): readonly ChartTransition[] {
  const all = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return all.flatMap((one) => {
    const targets = (one.target ?? [node]).map((target) => pathOf(target as Node));
    return targets.map((to) => ({ from: pathOf(node), to, ...wordsOf(one.eventType, node, definition) }));
  });
}

function wordsOf(
  eventType: string,
  node: Node,
  definition: WorkflowDefinition,
): Pick<ChartTransition, 'kind' | 'event' | 'label'> {
  if (eventType === '') return { kind: 'immediate', event: '', label: '' };
  const delay = node.after.find((one) => one.eventType === eventType)?.delay;
  if (typeof delay === 'string') return { kind: 'timer', event: delay, label: definition.delayLabels[delay] ?? delay };
  return { kind: 'event', event: eventType, label: definition.events[eventType]?.label ?? eventType };
}
