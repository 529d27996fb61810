import type { ExplanationStep, LocalDate } from '../definition.js';
import type { PlacementEvent, PlacementEventOf, PlacementEventType } from './placement.events.js';
import type { PlanInput, TimerEvent } from '../definition.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementDates } from './placement.shapes.js';

/** What a plan changes: whole keys of the context. */
export type Change = { -readonly [K in keyof PlacementContext]?: PlacementContext[K] };
export type Planned = { readonly set: Change; readonly explanation?: readonly ExplanationStep[] };
export type PlacementPlanInput<E = PlacementEvent | TimerEvent> = PlanInput<PlacementContext, E>;
/** Dates and numbers for one event; an event without a planner changes only the state. */
export type Planner<T extends PlacementEventType> = (input: PlacementPlanInput<PlacementEventOf<T>>) => Planned;
export type Planners = { readonly [T in PlacementEventType]?: Planner<T> };

export const nothing: Planned = { set: {} };

/** The whole `dates` with some of them changed: `copyPlan` merges shallowly. */
export const withDates = (context: PlacementContext, changes: Partial<PlacementDates>): PlacementDates => ({
  ...context.dates,
  ...changes,
});

/** The next number of a kind of row or instance, with the counters that hold it. */
export function numbered(
  context: PlacementContext,
  kind: keyof PlacementContext['counters'],
): { readonly number: number; readonly counters: PlacementContext['counters'] } {
  const number = context.counters[kind] + 1;
  return { number, counters: { ...context.counters, [kind]: number } };
}

/** Hours of a kind from a day on; `null` keeps the kind (B18). */
export function hoursOfKind(
  context: PlacementContext,
  kind: PlacementContext['hoursKind'] | null,
  from: LocalDate,
): Change {
  const hoursKind = kind ?? context.hoursKind;
  if (hoursKind !== 'declared') return { hoursKind, declaringFrom: null };
  return { hoursKind, declaringFrom: context.declaringFrom ?? from };
}

/** `day` when it is not later than `limit`; a null limit does not limit. */
export const atMost = (day: LocalDate, limit: LocalDate | null): LocalDate =>
  limit !== null && limit < day ? limit : day;
