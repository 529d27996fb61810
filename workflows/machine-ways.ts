import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { MachineEvent } from './definition.js';
import { assigned, isAssign, type Assign, type Context } from './quick-assign.js';

export type Args = { readonly context: Context; readonly event: MachineEvent };
export type Guard = (args: Args, params: undefined) => boolean;
type Effect = (args: unknown, params: unknown) => void;
type Params = ((args: Args) => unknown) | object | undefined;

/** What is done on the way, by the name of the action. */
export type Act = { readonly type: string; readonly does: Assign | Effect; readonly params: Params };
/** A way on from one state, while its guard holds; to a state beside it, or nowhere. */
export type Way = {
  readonly id: number;
  readonly guard: Guard | undefined;
  readonly acts: readonly Act[];
  readonly source: AnyStateNode;
  readonly target: AnyStateNode | undefined;
};

/** An action as XState gives it. */
export type Done = { readonly type: string; readonly info: unknown; readonly params: unknown; readonly exec: Effect };
export type Scope = { readonly self?: unknown; readonly system?: unknown };

type Implementations = {
  readonly guards: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
  readonly delays: Readonly<Record<string, unknown>>;
};
type Transition = {
  readonly guard?: unknown;
  readonly target?: readonly AnyStateNode[] | undefined;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
};

/** What a machine says of its ways, in a form that can be followed; null stands for what is not ours to follow. */
export class MachineWays {
  private readonly own: Implementations;
  private last = 0;

  constructor(machine: AnyStateMachine) {
    this.own = machine.implementations as unknown as Implementations;
  }

  /** The ways a state has for an event, in the machine's order. */
  waysOf(node: AnyStateNode, type: string): readonly (Way | null)[] {
    return (node.transitions.get(type) ?? []).map((one) => this.wayOf(node, one));
  }

  /** Guards of what leaves these states by itself. */
  leaves(nodes: readonly AnyStateNode[]): readonly Guard[] | null {
    const guards = nodes.flatMap((node) => node.always ?? []).map(({ guard }) => this.guardOf(guard));
    return guards.every((guard) => guard !== null) ? guards.map((guard) => guard ?? always) : null;
  }

  /** What is done when a state is entered, or left; its timers are rows of ours. */
  atDoor(node: AnyStateNode, door: 'entry' | 'exit'): readonly Act[] | null {
    const asked = (node[door] as readonly unknown[]).filter((action) => !this.isTimer(action));
    const acts = asked.map((action) => this.actOf(action));
    return node.invoke.length === 0 && acts.every((act) => act !== undefined) ? acts : null;
  }

  private wayOf(source: AnyStateNode, { guard, target, actions, reenter }: Transition): Way | null {
    const asked = this.guardOf(guard);
    const acts = actions.map((action) => this.actOf(action));
    if (asked === null || reenter || !acts.every((act) => act !== undefined)) return null;
    if (target === undefined) return { id: this.newId(), guard: asked, acts, source, target };
    const [first, second] = target;
    const isBeside = first !== undefined && second === undefined && isAtomic(first) && isAtomic(source);
    if (!isBeside || first === source || first.parent !== source.parent) return null;
    return { id: this.newId(), guard: asked, acts, source, target: first };
  }

  private newId(): number {
    return (this.last += 1);
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

  /** What XState puts at the doors of a state with a delay. */
  private isTimer(action: unknown): boolean {
    if (typeof action !== 'function' || !('type' in action)) return false;
    if (action.type === 'xstate.cancel') return true;
    const delay = action.type === 'xstate.raise' && 'delay' in action ? action.delay : undefined;
    return typeof (typeof delay === 'string' ? this.own.delays[delay] : delay) === 'number';
  }
}

/** Does what is asked, one after another, each on the context that the one before it left. @returns the last context */
export function follow(acts: readonly Act[], first: Args, { self, system }: Scope, done: Done[]): Context {
  const { event } = first;
  let { context } = first;
  for (const { type, does, params: given } of acts) {
    const params: unknown =
      typeof given === 'function' ? (given as (args: Args) => unknown)({ context, event }) : given;
    const info = { context, event, self, system };
    if (isAssign(does)) context = { ...context, ...assigned(does.assignment, info, params) };
    else done.push({ type, info, params, exec: does });
  }
  return context;
}

const always: Guard = () => true;
const isAtomic = ({ type }: AnyStateNode): boolean => type === 'atomic';
