import type { JsonObject } from '../definition.js';
import type { ListedContext } from './placement.listed.js';

/**
 * What lists of the back office and the manager read of a placement (G10, D1, D1b, M2), by the columns of
 * `placement_outlook`. The norm of an application stays in the row after it was decided on.
 */
export function placementOutlook(placement: ListedContext): JsonObject {
  const { at, planning, clocks, value, draft } = placement;
  return {
    employment: at.employment,
    subsidy: at.subsidy,
    register: at.register,
    measurement: placement.measurement?.stage ?? null,
    hours: placement.hours,
    sector_full_time_hours: placement.sectorFullTimeHours,
    order_by: planning?.orderLastDay ?? null,
    decision_sent_by: planning?.decisionSentBy ?? null,
    unreachable_on: planning?.managerOn ?? null,
    lump_sum_last_day: placement.lumpSum?.lastDay ?? null,
    held_since: placement.heldSince,
    decision_last_day: clocks.decisionLastDay,
    ...(clocks.receivedOn === null
      ? {}
      : { received_on: clocks.receivedOn, found_on: clocks.findingOn, finding_norm_day: clocks.findingNormDay }),
    wage_value: value?.wageValue ?? null,
    determined_on: value?.determinedOn ?? null,
    registered: placement.registeredOn !== null || placement.alreadyRegistered,
    draft: draft?.number ?? null,
    draft_kind: draft?.kind ?? null,
    draft_by: draft?.preparedBy ?? null,
    hirer: placement.hirer,
  };
}
