import type { JsonObject, LocalDate } from '../definition.js';
import type { FactKind } from '../effects.js';
import type { PlacementContext } from './placement.context.js';
import { hoursOf, lumpSumGrant } from './placement.grants.js';

/** A fact that is to come by what stands in the file already. */
export type ExpectedFact = { readonly kind: FactKind; readonly from: LocalDate; readonly value: JsonObject };

/**
 * Facts that come when nothing changes any more: the last day of an end that is known (step 17), and what a lump sum
 * that was granted pays from the planned start, while that lies ahead: one that has passed waits for its confirmation
 * (B17). Only for what somebody may see beforehand; nothing is paid on it.
 */
export function expectedFacts(context: PlacementContext, today: LocalDate): readonly ExpectedFact[] {
  return [...endFacts(context), ...startFacts(context, today)];
}

const endFacts = ({ at, ending }: PlacementContext): readonly ExpectedFact[] =>
  at.employment === 'ending' && ending !== null ? [{ kind: 'employmentEnd', from: ending.lastDay, value: {} }] : [];

function startFacts(context: PlacementContext, today: LocalDate): readonly ExpectedFact[] {
  const { firstDay, plannedStart, lumpSum } = context;
  if (firstDay !== null || plannedStart === null || plannedStart <= today || lumpSum === null) return [];
  return [
    { kind: 'firstDayWorked', from: plannedStart, value: {} },
    { kind: 'contractHours', from: plannedStart, value: hoursOf(context) },
    ...lumpSumGrant(context).flatMap((effect) => (effect.type === 'fact' ? [effect.params] : [])),
  ];
}
