import type { Refusal } from '../definition.js';
import { FIRST_DAY } from '../law/dates.js';
import { DAY_AHEAD } from '../payload.js';
import type { PlacementEventOf, PlacementEventType } from './placement.events.js';
import type { PlacementPlanInput } from './placement.planning.js';

/** Faults of a payload against the context, all of them at once. */
export type CheckOn<E> = (input: PlacementPlanInput<E>) => readonly Refusal[];
export type Check<T extends PlacementEventType> = CheckOn<PlacementEventOf<T>>;
export type Checks = { readonly [T in PlacementEventType]?: CheckOn<PlacementEventOf<T>> };

/** A fault when the condition holds. */
export const faultIf = (
  wrong: boolean,
  code: string,
  detail: string,
  field: string,
  rule?: string,
): readonly Refusal[] => (wrong ? [{ code, detail, field, ...(rule === undefined ? {} : { rule }) }] : []);

/** A period whose end lies before its begin. */
export const order = (from: string, until: string | null, field: string): readonly Refusal[] =>
  faultIf(until !== null && until < from, 'period-reversed', 'De laatste dag ligt voor de eerste.', field);

/** A day that is recorded as having been. */
export const notAhead = (day: string, today: string, field: string): readonly Refusal[] =>
  faultIf(day > today, 'day-ahead', DAY_AHEAD, field);

/** The lump sum exists since 2017: a job that begins before it cannot have one (B2). */
export const beforeRoute = (day: string, field: string): readonly Refusal[] =>
  faultIf(day < FIRST_DAY, 'before-route', 'De Praktijkroute bestaat sinds 1 januari 2017.', field, 'B2');
