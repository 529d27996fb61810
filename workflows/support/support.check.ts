import type { PlanInput, Refusal } from '../definition.js';
import { inFuture, inPast, outOfOrder } from '../faults.js';
import { dutchDate } from '../law/dutch.js';
import { Decimal } from '../law/exact.js';
import { reasonableTerm } from '../law/norms.js';
import type { SupportContext } from './support.context.js';
import type { SupportEvent } from './support.events.js';

/** Faults of a payload: days in order, four eyes, and a period that runs forward. */
export function checkSupport(input: PlanInput<SupportContext, SupportEvent>): readonly Refusal[] {
  const { event, context, today, actor } = input;
  switch (event.type) {
    case 'support.completionAsked':
      return [...inFuture('requestedOn', event.requestedOn, today), ...inPast('completeBy', event.completeBy, today)];
    case 'support.completed':
      return [
        ...inFuture('completedOn', event.completedOn, today),
        ...outOfOrder('completedOn', event.completedOn, context.askedToCompleteOn),
      ];
    case 'support.prepared':
      return [...prepared(event), ...lowersTooSoon(event, input)];
    case 'support.returned':
      return ownProposal(context, actor.id);
    case 'support.decided':
      return [...inFuture('decidedOn', event.decidedOn, today), ...ownProposal(context, actor.id)];
    case 'support.leftUntreated':
      return inFuture('decidedOn', event.decidedOn, today);
    case 'support.evaluated':
      return inFuture('evaluatedOn', event.evaluatedOn, today);
    case 'support.takenOver':
      return [...inFuture('decidedOn', event.decidedOn, today), ...outOfOrder('untilOn', event.untilOn, event.fromOn)];
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

/** Forms in which the employer gets money. */
const PAID = ['subsidy', 'internal'];

/** B15, Awb 4:51: less money after three years or more only after a reasonable term; until then the old terms can be extended. */
function lowersTooSoon(
  { form, hours, rate, fromOn }: Extract<SupportEvent, { readonly type: 'support.prepared' }>,
  { context, today, policies }: Pick<PlanInput<SupportContext, unknown>, 'context' | 'today' | 'policies'>,
): readonly Refusal[] {
  const { granted, receivedOn } = context;
  if (granted === null || !PAID.includes(granted.form) || form === null || fromOn === null) return [];
  const next = hours === null || rate === null ? null : new Decimal(hours).times(rate);
  const lower = !PAID.includes(form) || next?.lessThan(new Decimal(granted.hours).times(granted.rate)) === true;
  const earliest = reasonableTerm(receivedOn, today, policies);
  if (!lower || earliest === null || fromOn >= earliest) return [];
  const detail = `Deze ondersteuning loopt al drie jaar of langer: de vergoeding kan niet eerder lager worden dan ${dutchDate(earliest)}. Verleng tot die dag zoals het was.`;
  return [{ code: 'reasonable-term', detail, field: 'fromOn', rule: 'B15' }];
}

/** F8: nobody signs an own proposal. */
const ownProposal = ({ proposal }: SupportContext, actorId: string): readonly Refusal[] =>
  proposal?.madeBy === actorId
    ? [{ code: 'own-work', detail: 'U kunt uw eigen voorstel niet ondertekenen of beoordelen.', rule: 'F8' }]
    : [];
