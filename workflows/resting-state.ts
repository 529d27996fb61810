import { getNextTransitions } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { StateValue, WorkflowDefinition } from './definition.js';
import type { Instance } from './step.js';

export type NextTransition = ReturnType<typeof getNextTransitions>[number];

/** Transitions out of a state by type of event, those of one source together; which guards hold is another question. */
export type Onward = ReadonlyMap<string, readonly (readonly NextTransition[])[]>;

/** What hangs on the state alone, not on the context: found once for every state of a definition. */
type RestingState = {
  readonly snapshot: AnyMachineSnapshot;
  readonly onward: Onward;
  /** The type of event by which each delay that runs in the state ends, by its name. */
  readonly delays: ReadonlyMap<string, string>;
};

const AFTER = 'xstate.after.';
type Known = {
  readonly byText: Map<string, RestingState>;
  /** What was asked for last: one decision asks several times for the state it stands in. */
  last: { readonly instance: Pick<Instance, 'value' | 'status'>; readonly state: RestingState } | undefined;
};
const known = new WeakMap<WorkflowDefinition, Known>();

/**
 * Wakes a stored instance.
 * @throws Error when the stored state is unknown to this version of the machine.
 */
export function restore(definition: WorkflowDefinition, instance: Instance): AnyMachineSnapshot {
  return { ...restingState(definition, instance).snapshot, context: instance.context };
}

/** What leads on from where the instance is, in the machine's order. */
export const onwardFrom = (definition: WorkflowDefinition, instance: Instance): Onward =>
  restingState(definition, instance).onward;

/** Names of the delays that run where the instance is, each with the type of event by which it ends. */
export const activeDelays = (definition: WorkflowDefinition, instance: Instance): ReadonlyMap<string, string> =>
  restingState(definition, instance).delays;

/** The name of the delay a transition waits for; only those that time fires have one. */
function delayOf(next: NextTransition): string | undefined {
  return next.eventType.startsWith(AFTER) && 'delay' in next && typeof next.delay === 'string' ? next.delay : undefined;
}

function restingState(definition: WorkflowDefinition, { value, status }: Instance): RestingState {
  const states = knownOf(definition);
  const { last } = states;
  if (last?.instance.value === value && last.instance.status === status) return last.state;
  const key = `${status} ${JSON.stringify(value)}`;
  const state = states.byText.get(key) ?? resolved(definition, value, status);
  states.byText.set(key, state);
  states.last = { instance: { value, status }, state };
  return state;
}

function knownOf(definition: WorkflowDefinition): Known {
  const states = known.get(definition) ?? { byText: new Map(), last: undefined };
  known.set(definition, states);
  return states;
}

function resolved(definition: WorkflowDefinition, stored: StateValue, status: Instance['status']): RestingState {
  const value = inMachineOrder(stored, definition.machine.root);
  const snapshot = definition.machine.resolveState({ value, context: {}, status });
  const next = getNextTransitions(snapshot);
  return {
    snapshot,
    onward: new Map(
      [...grouped(next, (one) => one.eventType)].map(([type, same]) => [
        type,
        [...grouped(same, (one) => one.source.id).values()],
      ]),
    ),
    delays: delaysOf(next),
  };
}

/** Where several transitions wait for one delay, XState looks for the event of the first. */
function delaysOf(next: readonly NextTransition[]): ReadonlyMap<string, string> {
  const delays = new Map<string, string>();
  for (const one of next) {
    const name = delayOf(one);
    if (name !== undefined && !delays.has(name)) delays.set(name, one.eventType);
  }
  return delays;
}

/** `Map.groupBy`, which Node 20 lacks. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one)) ?? [];
    group.push(one);
    groups.set(keyOf(one), group);
  }
  return groups;
}

type StateNodes = { readonly states: Readonly<Record<string, StateNodes>> };

/**
 * Parallel states in the order the machine names them. XState takes their transitions in the order of the keys of the
 * value, and a stored text sorts its keys: effects would then see the plan's changes of another region or not.
 */
function inMachineOrder(value: StateValue, node: StateNodes): StateValue {
  if (typeof value === 'string') return value;
  const inside = Object.entries(node.states).flatMap(([key, child]) => {
    const part = value[key];
    return part === undefined ? [] : [[key, inMachineOrder(part, child)] as const];
  });
  return Object.fromEntries(inside);
}
