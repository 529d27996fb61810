import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

export type Context = Readonly<Record<string, unknown>>;
type Assignment = ((scope: object, params: unknown) => Context) | Readonly<Record<string, unknown>>;
type Scope = { readonly self: unknown; readonly system: unknown };
/** What XState calls of an `assign`; its version is pinned. */
export type Assign = {
  readonly assignment: Assignment;
  resolve: (
    scope: Scope,
    snapshot: AnyMachineSnapshot,
    args: { readonly event: unknown },
    params: unknown,
    action: Assign,
  ) => readonly [AnyMachineSnapshot, undefined, undefined];
};

/**
 * The assignments of one machine, which give what XState's give: it works out the value of the state once more, and puts the
 * context together in a way that JavaScript keeps as a dictionary, which makes all that looks at it afterwards several
 * times slower. Ours spawn nothing. one-scope.spec.ts compares both.
 */
export class QuickAssigns {
  /** The first context of a start comes from XState, as a dictionary. */
  private isStart = false;
  private shape: Context = {};

  constructor(machine: AnyStateMachine) {
    const actions: readonly unknown[] = Object.values(machine.implementations.actions);
    for (const action of actions) if (isAssign(action)) this.quicken(action);
  }

  /** To be called before the first state of a machine is computed. */
  starts(): void {
    this.isStart = true;
  }

  private quicken(action: Assign): void {
    action.resolve = ({ self, system }, snapshot, { event }, params, { assignment }) => {
      const context = this.quick(snapshot.context as Context);
      const partial = assigned(assignment, { context, event, self, system }, params);
      return [{ ...snapshot, context: { ...context, ...partial } } as AnyMachineSnapshot, undefined, undefined];
    };
  }

  /** The same keys and values in the same order, kept as fields. */
  private quick(context: Context): Context {
    if (!this.isStart) return context;
    this.isStart = false;
    const keys = Object.keys(context);
    if (!hasKeys(this.shape, keys)) this.shape = JSON.parse(textOf(keys)) as Context;
    return { ...this.shape, ...context };
  }
}

export const isAssign = (action: unknown): action is Assign =>
  typeof action === 'function' && 'assignment' in action && 'resolve' in action;

/** What an assignment changes. */
export function assigned(assignment: Assignment, scope: object, params: unknown): Context {
  if (typeof assignment === 'function') return assignment(scope, params);
  const parts = Object.entries(assignment).map(([key, part]) => [key, valueOf(part, scope, params)] as const);
  return Object.fromEntries(parts);
}

const valueOf = (part: unknown, scope: object, params: unknown): unknown =>
  typeof part === 'function' ? (part as (scope: object, params: unknown) => unknown)(scope, params) : part;

function hasKeys(context: Context, keys: readonly string[]): boolean {
  const own = Object.keys(context);
  return own.length === keys.length && own.every((key, at) => key === keys[at]);
}

/** What is read from a text has fields. */
const textOf = (keys: readonly string[]): string => `{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`;
