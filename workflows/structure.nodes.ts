import type { AnyStateMachine } from 'xstate';

export type MachineNode = AnyStateMachine['root'];

/** Path of a state without the machine's id: `open.report.drafted`; the root has the empty path. */
export const pathOf = (node: MachineNode): string => node.path.join('.');
export const shown = (node: MachineNode): string => pathOf(node) || '(de machine zelf)';

/** A state and all states within it. */
export function nodesBelow(node: MachineNode): readonly MachineNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesBelow(child))];
}

/** All transitions of a state itself: events, delays and `always`. */
export const transitionsOf = (node: MachineNode) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])];

const ancestors = (node: MachineNode): readonly MachineNode[] =>
  node.parent ? [node.parent as MachineNode, ...ancestors(node.parent as MachineNode)] : [];

/** What is active at once when a state is entered: its ancestors, and below it what begins by itself. */
function enteredWith(node: MachineNode): readonly MachineNode[] {
  const begun = node.type === 'parallel' ? Object.values(node.states) : firstOf(node);
  return [node, ...ancestors(node), ...begun.flatMap((child) => enteredWith(child))];
}

function firstOf(node: MachineNode): readonly MachineNode[] {
  return node.type === 'compound' ? ((node.initial.target ?? []) as readonly MachineNode[]) : [];
}

/** States that some chain of transitions leads to, guards taken as possible. */
export function reachable(machine: AnyStateMachine): ReadonlySet<MachineNode> {
  const found = new Set<MachineNode>();
  const open = [...enteredWith(machine.root)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    // A parallel parent that is entered through one region begins its other regions too.
    const siblings = ancestors(node)
      .filter((parent) => parent.type === 'parallel')
      .flatMap((parent) => Object.values(parent.states))
      .filter((region) => !isWithin(node, region));
    const targets = transitionsOf(node).flatMap((one) => (one.target ?? []) as readonly MachineNode[]);
    open.push(...[...targets, ...siblings].flatMap((target) => enteredWith(target)));
  }
  return found;
}

function isWithin(node: MachineNode, region: MachineNode): boolean {
  return node === region || ancestors(node).includes(region);
}

/** Whether something leads from this state to another one. */
export function hasWayOn(node: MachineNode): boolean {
  const own = [node, ...ancestors(node)].flatMap((one) => transitionsOf(one));
  return own.some((one) => (one.target ?? []).some((target) => target !== node && !ancestors(node).includes(target)));
}
