import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { JsonObject, MachineEvent } from './definition.js';
import { QuickAssigns } from './quick-assign.js';
import { ShortWays } from './short-ways.js';

type Scope = Parameters<AnyStateMachine['transition']>[2];
type Action = Parameters<Scope['actionExecutor']>[0];
type Kept = { readonly scope: Scope; readonly assigns: QuickAssigns; readonly ways: ShortWays; actions: Action[] };

const nothing = (): void => undefined;
const kept = new WeakMap<AnyStateMachine, Kept>();

/**
 * The same as XState's `transition`, which makes an actor, with a first state of its own, for every single call. Our
 * machines spawn and send nothing, so that one actor per machine serves them all (one-scope.spec.ts compares both).
 */
export function transitionInOneScope(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: MachineEvent,
): readonly [AnyMachineSnapshot, readonly Action[]] {
  const own = keptFor(machine);
  const moved = own.ways.transition(snapshot, event, own.scope);
  if (moved) {
    const { context, value, actions } = moved;
    return [{ ...snapshot, context, value } as AnyMachineSnapshot, actions as readonly Action[]];
  }
  own.actions = [];
  const next = machine.transition(snapshot, event, own.scope);
  return [next, own.actions];
}

/** The same as XState's `initialTransition`, which computes a first state twice. */
export function initialInOneScope(
  machine: AnyStateMachine,
  input: JsonObject,
): readonly [AnyMachineSnapshot, readonly Action[]] {
  const own = keptFor(machine);
  const begun = own.ways.start(input, own.scope);
  if (begun) {
    const { context, value, actions } = begun;
    return [{ status: 'active', context, value } as AnyMachineSnapshot, actions as readonly Action[]];
  }
  own.actions = [];
  own.assigns.starts();
  const first = machine.getInitialSnapshot(own.scope, input);
  return [first, own.actions];
}

function keptFor(machine: AnyStateMachine): Kept {
  const known = kept.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const scope: Scope = {
    self,
    defer: nothing,
    id: '',
    logger: nothing,
    sessionId: '',
    stopChild: nothing,
    system: self.system,
    emit: nothing,
    actionExecutor: (action) => {
      own.actions.push(action);
    },
  };
  const own: Kept = { scope, assigns: new QuickAssigns(machine), ways: new ShortWays(machine), actions: [] };
  kept.set(machine, own);
  return own;
}
