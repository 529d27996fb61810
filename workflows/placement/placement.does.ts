import type { JsonObject, MachineEvent } from '../definition.js';
import type { Effect } from '../effects.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventOf, PlacementEventType } from './placement.events.js';

type Scope = { readonly context: PlacementContext; readonly event: MachineEvent };
type Stamp = Pick<MachineEvent, 'by' | 'on'>;

/** What a transition asks for: from the context before the event, the context after its plan, and the event. */
export type Asks<E> = (before: PlacementContext, after: PlacementContext, event: E & Stamp) => readonly Effect[];

const effectsOf =
  <E>(...asks: readonly Asks<E>[]) =>
  ({ context, event }: Scope): { readonly list: readonly Effect[] } => {
    const after: PlacementContext = { ...context, ...(event.plan.set as Partial<PlacementContext>) };
    // A transition is bound to the name of its event, so the event has that event's payload.
    const known = event as unknown as E & Stamp;
    return { list: asks.flatMap((ask) => ask(context, after, known)) };
  };

/** Actions of a transition: its effects, which may still look at the context of before, then the plan's changes. */
export const does = <T extends PlacementEventType>(...asks: readonly Asks<PlacementEventOf<T>>[]) =>
  [{ type: 'effects', params: effectsOf(...asks) }, 'copyPlan'] as const;

/** Effects of a second track that takes the same event; the first one copies the plan, so this one may not. */
export const beside = <T extends PlacementEventType>(...asks: readonly Asks<PlacementEventOf<T>>[]) =>
  [{ type: 'effects', params: effectsOf(...asks) }] as const;

/** The same for a timer, whose event has no payload. */
export const onTimer = (...asks: readonly Asks<Stamp>[]) =>
  [{ type: 'effects', params: effectsOf(...asks) }, 'copyPlan'] as const;

export const task = (template: string, to: string, data: JsonObject = {}, dueOn: string | null = null): Effect => ({
  type: 'task',
  params: { template, to, dueOn, data },
});

export const send = (template: string, to: 'employer' | 'worker', data: JsonObject = {}): Effect => ({
  type: 'send',
  params: { template, to, data },
});

export const fact = (
  kind: Extract<Effect, { readonly type: 'fact' }>['params']['kind'],
  from: string,
  value: JsonObject = {},
): Effect => ({ type: 'fact', params: { kind, from, value } });

export const record = (
  table: Extract<Effect, { readonly type: 'record' }>['params']['table'],
  number: number,
  values: JsonObject,
): Effect => ({ type: 'record', params: { table, number, values } });

export const tell = (instance: string, event: { readonly type: string } & JsonObject): Effect => ({
  type: 'tell',
  params: { instance, event },
});
