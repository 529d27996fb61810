import type { LocalDate } from '../definition.js';
import { penalty, type Penalty } from '../law/penalty.js';
import type { PlacementContext } from './placement.context.js';

/** The penalty for a late decision on the application until a day (D3); undefined where no term or notice is known any more. */
export function penaltyUntil(
  { clocks, defaultNoticedOn }: Pick<PlacementContext, 'clocks' | 'defaultNoticedOn'>,
  until: LocalDate,
): Penalty | undefined {
  if (clocks.decisionLastDay === null || defaultNoticedOn === null) return undefined;
  return penalty({ termLastDay: clocks.decisionLastDay, noticeOn: defaultNoticedOn, until });
}
