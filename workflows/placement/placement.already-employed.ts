import type { Beside, LocalDate, Refusal } from '../definition.js';
import { checkAlreadyEmployed } from '../law/already-employed.js';
import { FIRST_DAY } from '../law/dates.js';
import type { PlacementContext } from './placement.context.js';

/** B3: what stands in the way of the route of who is already employed; nothing on another route, or while no start is known. */
export function alreadyEmployed(
  { route, circle, firstDay, plannedStart }: PlacementContext,
  appliedOn: LocalDate | null,
  beside: Beside | undefined,
): readonly Refusal[] {
  const start = firstDay ?? plannedStart;
  if (route !== 'alreadyEmployed' || start === null || appliedOn === null || appliedOn < FIRST_DAY) return [];
  return checkAlreadyEmployed({ start, appliedOn, circle, background: beside?.background });
}
