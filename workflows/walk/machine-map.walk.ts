import { assign, type AnyStateMachine } from 'xstate';

type MachineNode = AnyStateMachine['root'];
type Transitions = ReturnType<AnyStateMachine['getTransitionData']>;
export type MachineTransition = Transitions[number];

const pathOf = (node: MachineNode): string => node.path.join('.');
const nodesBelow = (node: MachineNode): readonly MachineNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesBelow(child)),
];

/** All states of a machine but its root, as paths. */
export const allStates = (machine: AnyStateMachine): readonly string[] =>
  nodesBelow(machine.root)
    .filter((node) => node !== machine.root)
    .map(pathOf);

/** Names of all transitions: source path, event or delay, and its place among those for the same event. */
export class TransitionNames {
  readonly #names = new Map<MachineTransition, string>();

  constructor(machine: AnyStateMachine) {
    for (const node of nodesBelow(machine.root)) {
      for (const [event, list] of node.transitions)
        list.forEach((one, index) => this.#names.set(one, nameOf(node, event, index)));
      (node.always ?? []).forEach((one, index) => this.#names.set(one, nameOf(node, 'always', index)));
    }
  }

  get all(): readonly string[] {
    return [...this.#names.values()];
  }

  nameOf(transition: MachineTransition): string {
    const name = this.#names.get(transition);
    if (name === undefined) throw new Error(`A transition of ${transition.eventType} is not on the map`);
    return name;
  }

  /** Transitions that no event from outside takes: `always` and those of raised events. */
  inner(isOutside: (eventType: string) => boolean): readonly MachineTransition[] {
    return [...this.#names.keys()].filter((one) => !isOutside(one.eventType));
  }
}

function nameOf(node: MachineNode, event: string, index: number): string {
  const delay = /^xstate\.after\.(.+?)\.[^.]*(\.|$)/.exec(event)?.[1];
  const label = delay === undefined ? event : `after ${delay}`;
  return `${pathOf(node) || '(root)'} --${label}[${index}]`;
}

/**
 * `always` and raised transitions are taken inside one step, so nobody outside sees them: a first action that assigns
 * nothing notes that it ran. Tests only.
 */
export function watchInner(transitions: readonly MachineTransition[], seen: (one: MachineTransition) => void): void {
  for (const transition of transitions) {
    const note = assign(() => {
      seen(transition);
      return {};
    });
    (transition.actions as unknown[]).unshift(note);
  }
}
