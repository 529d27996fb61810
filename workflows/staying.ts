import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { MachineEvent } from './definition.js';
import { assigned, isAssign, type Assign, type Context } from './quick-assign.js';

type Args = { readonly context: Context; readonly event: MachineEvent };
type Guard = (args: Args, params: undefined) => boolean;
type Effect = (args: unknown, params: unknown) => void;
type Params = ((args: Args) => unknown) | object | undefined;

/** What is done on the way, by the name of the action. */
type Act = { readonly type: string; readonly does: Assign | Effect; readonly params: Params };
/** A way that leads nowhere, while its guard holds. */
type Way = { readonly guard: Guard | undefined; readonly acts: readonly Act[] };
/** Ways of one event, in the machine's order; null where XState must say what happens. */
type Ways = readonly (Way | null)[] | null;

/** One state of the machine. */
type State = {
  readonly nodes: readonly AnyStateNode[];
  readonly ways: Map<string, Ways>;
  /** Guards of what leaves the state by itself; null where one is not ours to ask. */
  readonly leaves: readonly Guard[] | null;
};

/** What happened: the new context and the actions, as XState gives them. */
export type Stayed = { readonly context: Context; readonly actions: readonly StayedAction[] };
type StayedAction = {
  readonly type: string;
  readonly info: unknown;
  readonly params: unknown;
  readonly exec: Effect;
};

type Scope = { readonly self?: unknown; readonly system?: unknown };
type Implementations = {
  readonly guards: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
};

/**
 * Transitions that leave the machine where it is and only change its context, which are most of a file's. XState looks for what
 * is left and entered all the same, which takes ten times as long as what is done. Whatever is more than this is
 * left to XState: more than one source, a target, a guard or action that is not a function of ours, a state that is then left by
 * itself. one-scope.spec.ts compares both.
 */
export class Staying {
  private readonly states = new WeakMap<readonly AnyStateNode[], State>();
  private readonly own: Implementations;

  constructor(machine: AnyStateMachine) {
    this.own = machine.implementations as unknown as Implementations;
  }

  /** Nothing when XState must say it. */
  transition(snapshot: AnyMachineSnapshot, event: MachineEvent, scope: Scope): Stayed | undefined {
    if (snapshot.status !== 'active') return undefined;
    const state = this.stateOf(snapshot._nodes as readonly AnyStateNode[]);
    const args: Args = { context: snapshot.context as Context, event };
    const way = wayOf(this.waysOf(state, event.type), args);
    if (!way || !state.leaves) return undefined;
    const stayed = follow(way, args, scope);
    const after: Args = { context: stayed.context, event };
    for (const leaves of state.leaves) if (leaves(after, undefined)) return undefined;
    return stayed;
  }

  private stateOf(nodes: readonly AnyStateNode[]): State {
    const known = this.states.get(nodes);
    if (known) return known;
    const guards = nodes.flatMap((node) => node.always ?? []).map(({ guard }) => this.guardOf(guard));
    const leaves = guards.every((guard) => guard !== null) ? guards.map((guard) => guard ?? always) : null;
    const state: State = { nodes, ways: new Map(), leaves };
    this.states.set(nodes, state);
    return state;
  }

  private waysOf({ nodes, ways }: State, type: string): Ways {
    const known = ways.get(type);
    if (known !== undefined) return known;
    const isNamed = nodes.every((node) => ![...node.transitions.keys()].some((name) => name.includes('*')));
    const [first, second] = nodes.flatMap((node) => [node.transitions.get(type) ?? []].filter((own) => own.length > 0));
    const found: Ways = first && !second && isNamed ? first.map((one) => this.wayOf(one)) : null;
    ways.set(type, found);
    return found;
  }

  private wayOf({
    guard,
    target,
    actions,
  }: {
    readonly guard?: unknown;
    readonly target?: readonly unknown[];
    readonly actions: readonly unknown[];
  }): Way | null {
    const asked = this.guardOf(guard);
    const acts = actions.map((action) => this.actOf(action));
    if (asked === null || target !== undefined || !acts.every((act) => act !== undefined)) return null;
    // Without a change of the context XState gives the same snapshot back.
    return acts.some(({ does }) => isAssign(does)) ? { guard: asked, acts } : null;
  }

  private guardOf(guard: unknown): Guard | undefined | null {
    if (guard === undefined) return undefined;
    const found = typeof guard === 'string' ? this.own.guards[guard] : undefined;
    return typeof found === 'function' && !('check' in found) ? (found as Guard) : null;
  }

  private actOf(action: unknown): Act | undefined {
    const { type, params } = typeof action === 'string' ? { type: action, params: undefined } : (action as Act);
    const does: unknown = typeof type === 'string' ? this.own.actions[type] : undefined;
    if (isAssign(does)) return { type, does, params };
    return typeof does === 'function' && !('resolve' in does) ? { type, does: does as Effect, params } : undefined;
  }
}

const always: Guard = () => true;

function wayOf(ways: Ways, args: Args): Way | null {
  if (!ways) return null;
  for (const way of ways) if (way === null || way.guard === undefined || way.guard(args, undefined)) return way;
  return null;
}

function follow({ acts }: Way, { context: first, event }: Args, { self, system }: Scope): Stayed {
  const actions: StayedAction[] = [];
  let context = first;
  for (const { type, does, params: given } of acts) {
    const params: unknown =
      typeof given === 'function' ? (given as (args: Args) => unknown)({ context, event }) : given;
    const info = { context, event, self, system };
    if (isAssign(does)) context = { ...context, ...assigned(does.assignment, info, params) };
    else actions.push({ type, info, params, exec: does });
  }
  return { context, actions };
}
