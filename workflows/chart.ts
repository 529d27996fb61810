import type { WorkflowDefinition } from './definition.js';

type Node = WorkflowDefinition['machine']['root'];

/** A workflow as plain data: who draws or serves it needs to know no machine. */
export type Chart = {
  readonly workflow: string;
  readonly version: number;
  /** Parents before children, in the machine's order. */
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
};

export type ChartState = {
  readonly path: string;
  readonly parent: string | null;
  readonly label: string;
  readonly meaning: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Entered when its parent is, without being named. */
  readonly initial: boolean;
};

export type ChartTransition = {
  /** Empty: from whatever state. */
  readonly from: string;
  /** The same as `from` when the event changes no state. */
  readonly to: string;
  readonly kind: 'event' | 'timer' | 'immediate';
  /** Type of the event, name of the delay, or nothing. */
  readonly event: string;
  readonly label: string;
};

/** States and transitions of a workflow with their Dutch words. */
export function chartOf(definition: WorkflowDefinition): Chart {
  const nodes = below(definition.machine.root);
  return {
    workflow: definition.name,
    version: definition.version,
    states: nodes.slice(1).map((node) => stateOf(node, definition)),
    transitions: nodes.flatMap((node) => transitionsOf(node, definition)),
  };
}

const pathOf = (node: Node): string => node.path.join('.');
const below = (node: Node): readonly Node[] => [node, ...Object.values(node.states).flatMap((child) => below(child))];

function stateOf(node: Node, definition: WorkflowDefinition): ChartState {
  const path = pathOf(node);
  const words = definition.states[path];
  return {
    path,
    parent: node.path.length > 1 ? node.path.slice(0, -1).join('.') : null,
    label: words?.label ?? node.key,
    meaning: words?.meaning ?? '',
    kind: node.type === 'history' ? 'atomic' : node.type,
    initial: isInitial(node),
  };
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
