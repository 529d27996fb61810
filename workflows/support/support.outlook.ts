import type { JsonObject } from '../definition.js';
import type { SupportContext } from './support.context.js';

/** What lists read of a support decision (A10, M2), by the columns of `support_outlook`. */
export function supportOutlook(support: SupportContext): JsonObject {
  const proposal = waitingProposal(support);
  return {
    asked_by: support.askedBy,
    received_on: support.receivedOn,
    decide_by: support.decideBy,
    granted: support.granted !== null,
    proposed_by: proposal?.madeBy ?? null,
    proposed_outcome: proposal?.outcome ?? null,
    proposed_hours: proposal?.hours ?? null,
    proposed_rate: proposal?.rate ?? null,
    proposed_from: proposal?.fromOn ?? null,
    proposed_until: proposal?.untilOn ?? null,
    hours_reported: support.hoursReported,
    advice: support.advice,
  };
}

/** A refused or withdrawn one keeps its proposal in the context; nobody has to sign it any more. */
function waitingProposal({ proposal, endedOn, outcome }: SupportContext): SupportContext['proposal'] {
  return endedOn === null && (outcome === null || outcome === 'granted') ? proposal : null;
}
