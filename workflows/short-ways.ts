import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { JsonObject, MachineEvent, StateValue } from './definition.js';
import {
  follow,
  MachineWays,
  type Act,
  type Args,
  type Done,
  type Guard,
  type Scope,
  type Way,
} from './machine-ways.js';
import { isAssign, type Context } from './quick-assign.js';

/** Where an event may lead from one state and from those inside it: what is inside goes first. */
type Choice = { readonly inner: readonly Choice[]; readonly own: readonly (Way | null)[] };

/** A state of the whole machine. */
type State = {
  readonly nodes: readonly AnyStateNode[];
  readonly choices: Map<string, Choice | null>;
  readonly moves: Map<string, Move | null>;
  /** Guards of what leaves the state by itself. */
  readonly leaves: readonly Guard[] | null;
};

/** Where several ways together lead; null where XState must say it. */
type Move = { readonly acts: readonly Act[]; readonly to: State; readonly value: StateValue };

/** What happened: the new context, the state and the actions, as XState gives them. */
export type Moved = { readonly context: Context; readonly value: StateValue; readonly actions: readonly Done[] };

/**
 * Transitions that stay where they are, or go to the state beside the one they come from, which are nearly all. XState finds out every
 * time anew what is left and entered, which takes ten times as long as what is done. Whatever is more than this is left to XState:
 * other targets, a guard or action that is not a function of ours, a state that is then left by itself. Timers that XState
 * would set are not given. one-scope.spec.ts and the walks compare both.
 */
export class ShortWays {
  private readonly states = new WeakMap<readonly AnyStateNode[], State>();
  private readonly ways: MachineWays;
  private readonly beginning: Move | null;

  constructor(private readonly machine: AnyStateMachine) {
    this.ways = new MachineWays(machine);
    this.beginning = this.firstMove(machine.root as AnyStateNode);
  }

  /** The first state of the machine. Nothing when XState must say it. */
  start(input: JsonObject, scope: Scope): Moved | undefined {
    const first: unknown = this.machine.config.context;
    if (!this.beginning || typeof first !== 'function') return undefined;
    const context = (first as (args: object) => Context)({ input });
    // What XState calls it; our machines ask nothing of it.
    const event = { type: 'xstate.init', input } as unknown as MachineEvent;
    return this.taken(this.beginning, { context, event }, scope);
  }

  /** Nothing when XState must say it. */
  transition(snapshot: AnyMachineSnapshot, event: MachineEvent, scope: Scope): Moved | undefined {
    if (snapshot.status !== 'active') return undefined;
    const state = this.stateOf(snapshot._nodes as readonly AnyStateNode[]);
    const args: Args = { context: snapshot.context as Context, event };
    const chosen: Way[] = [];
    const choice = this.choiceOf(state, event.type);
    if (!choice || !choose(choice, args, chosen)) return undefined;
    const move = this.moveOf(state, chosen, snapshot.value as StateValue);
    return move ? this.taken(move, args, scope) : undefined;
  }

  private taken({ acts, to, value }: Move, args: Args, scope: Scope): Moved | undefined {
    if (!to.leaves) return undefined;
    const actions: Done[] = [];
    const context = follow(acts, args, scope, actions);
    const after: Args = { context, event: args.event };
    for (const leaves of to.leaves) if (leaves(after, undefined)) return undefined;
    return { context, value, actions };
  }

  private firstMove(root: AnyStateNode): Move | null {
    const nodes = firstNodes(root);
    if (!nodes) return null;
    const doors = byOrder(nodes).map((node) => this.ways.atDoor(node, 'entry'));
    if (!doors.every((acts) => acts !== null)) return null;
    return { acts: doors.flat(), to: this.stateOf(nodes), value: firstValue(root) };
  }

  private stateOf(nodes: readonly AnyStateNode[]): State {
    const known = this.states.get(nodes);
    if (known) return known;
    const state: State = { nodes, choices: new Map(), moves: new Map(), leaves: this.ways.leaves(nodes) };
    this.states.set(nodes, state);
    return state;
  }

  private choiceOf({ nodes, choices }: State, type: string): Choice | null {
    const known = choices.get(type);
    if (known !== undefined) return known;
    const isNamed = nodes.every((node) => ![...node.transitions.keys()].some((name) => name.includes('*')));
    const found = isNamed ? this.choiceAt(this.machine.root as AnyStateNode, new Set(nodes), type) : null;
    choices.set(type, found);
    return found;
  }

  private choiceAt(node: AnyStateNode, active: ReadonlySet<AnyStateNode>, type: string): Choice {
    const children = Object.values(node.states as Readonly<Record<string, AnyStateNode>>);
    const inner = children.filter((child) => active.has(child)).map((child) => this.choiceAt(child, active, type));
    return { inner: inner.filter((one) => one.inner.length + one.own.length > 0), own: this.ways.waysOf(node, type) };
  }

  private moveOf(state: State, chosen: readonly Way[], value: StateValue): Move | null {
    const key = chosen.length === 1 ? `${chosen[0]?.id}` : chosen.map(({ id }) => id).join(' ');
    const known = state.moves.get(key);
    if (known !== undefined) return known;
    const move = this.moved(state, chosen, value);
    state.moves.set(key, move);
    return move;
  }

  private moved(state: State, chosen: readonly Way[], from: StateValue): Move | null {
    const steps = chosen.flatMap(({ source, target }) => (target ? [{ source, target }] : []));
    const left = byOrder(steps.map(({ source }) => source)).toReversed();
    const entered = byOrder(steps.map(({ target }) => target));
    const doors = [
      ...left.map((node) => this.ways.atDoor(node, 'exit')),
      chosen.flatMap(({ acts }) => acts),
      ...entered.map((node) => this.ways.atDoor(node, 'entry')),
    ];
    if (!doors.every((acts) => acts !== null)) return null;
    const acts = doors.flat();
    // Without a change of the context XState gives the same snapshot back.
    if (steps.length === 0) return acts.some(({ does }) => isAssign(does)) ? { acts, to: state, value: from } : null;
    const targets = new Map(steps.map(({ source, target }) => [source, target]));
    const nodes = state.nodes.map((node) => targets.get(node) ?? node);
    const value = steps.reduce((reached, { target }) => withState(reached, target.path), from);
    return { acts, to: this.stateOf(nodes), value };
  }
}

/** Adds the ways that are taken, at most one of each track. @returns false where XState must say it */
function choose({ inner, own }: Choice, args: Args, chosen: Way[]): boolean {
  const before = chosen.length;
  for (const choice of inner) if (!choose(choice, args, chosen)) return false;
  if (chosen.length > before) return true;
  for (const way of own) {
    if (way === null) return false;
    if (way.guard !== undefined && !way.guard(args, undefined)) continue;
    chosen.push(way);
    return true;
  }
  return true;
}

const byOrder = (nodes: readonly AnyStateNode[]): readonly AnyStateNode[] =>
  nodes.toSorted((a, b) => a.order - b.order);

/** The same value with one atomic state at its place. */
function withState(value: StateValue, [key = '', ...rest]: readonly string[]): StateValue {
  if (rest.length === 0 || typeof value === 'string') return key;
  return { ...value, [key]: withState(value[key] ?? '', rest) };
}

const insideOf = ({ states }: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(states as Readonly<Record<string, AnyStateNode>>);

/** A state with all that is entered with it; nothing where its beginning is more than a state. */
function firstNodes(node: AnyStateNode): readonly AnyStateNode[] | undefined {
  const inside = node.type === 'compound' ? firstOf(node) : insideOf(node);
  const entered = inside?.map((child) => firstNodes(child));
  if (!entered?.every((nodes) => nodes !== undefined) || node.type === 'final') return undefined;
  return [node, ...entered.flat()];
}

function firstOf({ initial }: AnyStateNode): readonly AnyStateNode[] | undefined {
  return initial.actions.length === 0 ? (initial.target as readonly AnyStateNode[] | undefined) : undefined;
}

function firstValue(node: AnyStateNode): StateValue {
  const inside = node.type === 'compound' ? (firstOf(node) ?? []) : insideOf(node);
  const [only] = inside;
  if (node.type === 'compound' && only?.type === 'atomic') return only.key;
  return Object.fromEntries(inside.map((child) => [child.key, firstValue(child)]));
}
