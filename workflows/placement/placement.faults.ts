import type { Refusal } from '../definition.js';
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
  faultIf(day > today, 'day-ahead', 'Deze dag ligt nog in de toekomst.', field);

/** Contract hours and a full week of the sector that can be (B5). */
export const hours = (event: { readonly hours: string; readonly sectorFullTimeHours: string }): readonly Refusal[] => [
  ...faultIf(
    Number(event.hours) <= 0 || Number(event.hours) > 60,
    'hours',
    'Uren liggen boven 0 en tot en met 60.',
    'hours',
    'B5',
  ),
  ...faultIf(
    Number(event.sectorFullTimeHours) < 30 || Number(event.sectorFullTimeHours) > 60,
    'sector-hours',
    'Een volledige week telt 30 tot en met 60 uur.',
    'sectorFullTimeHours',
    'B5',
  ),
];
