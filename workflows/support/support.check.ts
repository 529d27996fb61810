import type { PlanInput, Refusal } from '../definition.js';
import { inFuture, inPast, outOfOrder } from '../faults.js';
import type { SupportContext } from './support.context.js';
import type { SupportEvent } from './support.events.js';

/** Faults of a payload: days in order, four eyes, and a period that runs forward. */
export function checkSupport({
  event,
  context,
  today,
  actor,
}: PlanInput<SupportContext, SupportEvent>): readonly Refusal[] {
  switch (event.type) {
    case 'support.completionAsked':
      return [...inFuture('requestedOn', event.requestedOn, today), ...inPast('completeBy', event.completeBy, today)];
    case 'support.completed':
      return [
        ...inFuture('completedOn', event.completedOn, today),
        ...outOfOrder('completedOn', event.completedOn, context.askedToCompleteOn),
      ];
    case 'support.prepared':
      return prepared(event);
    case 'support.returned':
      return ownProposal(context, actor.id);
    case 'support.decided':
      return [...inFuture('decidedOn', event.decidedOn, today), ...ownProposal(context, actor.id)];
    case 'support.leftUntreated':
      return inFuture('decidedOn', event.decidedOn, today);
    case 'support.evaluated':
      return inFuture('evaluatedOn', event.evaluatedOn, today);
    case 'support.stopped':
      return outOfOrder('endedOn', event.endedOn, context.granted?.fromOn ?? null);
    default:
      return [];
  }
}

/** What a grant cannot do without, by its name in the form. */
const TERMS = {
  form: 'Kies hoe de ondersteuning wordt gegeven.',
  hours: 'Geef het aantal uren per week.',
  rate: 'Geef het tarief per uur.',
  fromOn: 'Geef de eerste dag.',
  untilOn: 'Geef de laatste dag.',
  purposeCode: 'Kies het doel.',
} as const;

/** A10: a grant has its terms, a refusal its ground (Awb 3:46); every fault at once. */
function prepared(event: Extract<SupportEvent, { readonly type: 'support.prepared' }>): readonly Refusal[] {
  if (event.outcome === 'refuse')
    return event.ground === null
      ? [
          {
            code: 'ground-needed',
            detail: 'Kies waarom u afwijst: dat staat in de brief.',
            field: 'ground',
            rule: 'A10',
          },
        ]
      : [];
  const missing = Object.entries(TERMS).flatMap(([field, detail]) =>
    event[field as keyof typeof TERMS] === null ? [{ code: 'needed', detail, field, rule: 'A10' }] : [],
  );
  return [...missing, ...(event.untilOn === null ? [] : outOfOrder('untilOn', event.untilOn, event.fromOn))];
}

/** F8: nobody signs an own proposal. */
const ownProposal = ({ proposal }: SupportContext, actorId: string): readonly Refusal[] =>
  proposal?.madeBy === actorId
    ? [{ code: 'own-work', detail: 'U kunt uw eigen voorstel niet ondertekenen of beoordelen.', rule: 'F8' }]
    : [];
