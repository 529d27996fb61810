import type { PlanInput, Refusal } from '../definition.js';
import { inFuture, inPast, outOfOrder, wrongSending } from '../faults.js';
import { dutchDate } from '../law/dutch.js';
import type { ObjectionContext } from './objection.context.js';
import type { ObjectionEvent } from './objection.events.js';

type Input<E = ObjectionEvent> = PlanInput<ObjectionContext, E>;
type Of<T extends ObjectionEvent['type']> = Extract<ObjectionEvent, { readonly type: T }>;

/** Faults of a payload: days in order, the term not yet over when it is extended, nothing decided alone. */
export function checkObjection({ event, context, today, actor }: Input): readonly Refusal[] {
  switch (event.type) {
    case 'objection.assessed':
      return inFuture('assessedOn', event.assessedOn, today);
    case 'objection.completionAsked':
      return [...inFuture('requestedOn', event.requestedOn, today), ...inPast('completeBy', event.completeBy, today)];
    case 'objection.completed':
      return [
        ...inFuture('completedOn', event.completedOn, today),
        ...outOfOrder('completedOn', event.completedOn, context.askedToCompleteOn),
      ];
    case 'hearing.planned':
    case 'hearing.moved':
      return inPast('hearingOn', event.hearingOn, today);
    case 'hearing.held':
      return inFuture('heldOn', event.heldOn, today);
    case 'objection.extended':
      return [...inFuture('extendedOn', event.extendedOn, today), ...termOver(context, event)];
    case 'default.noticed':
      return [...inFuture('noticedOn', event.noticedOn, today), ...tooEarly(context, event)];
    case 'objection.prepared':
      return outcomeFaults(context, event);
    case 'objection.returned':
      return ownProposal(context, actor.id);
    case 'objection.decided':
      return [...inFuture('decidedOn', event.decidedOn, today), ...ownProposal(context, actor.id)];
    case 'decision.sent':
      return [...inFuture('sentOn', event.sentOn, today), ...outOfOrder('sentOn', event.sentOn, context.decidedOn)];
    case 'sending.corrected': {
      const { decisionSentOn: was, decidedOn } = context;
      return wrongSending(event.sentOn, { was, decidedOn, today });
    }
    case 'objection.withdrawn':
      return inFuture('withdrawnOn', event.withdrawnOn, today);
    default:
      return [];
  }
}

const when = (fault: boolean, refusal: Refusal): readonly Refusal[] => (fault ? [refusal] : []);

const termOver = ({ decideBy }: ObjectionContext, { extendedOn }: Of<'objection.extended'>): readonly Refusal[] =>
  when(decideBy !== null && extendedOn > decideBy, {
    code: 'term-over',
    detail: 'De termijn is al voorbij; verlengen kan niet meer.',
    rule: 'D4',
    field: 'extendedOn',
  });

/** D3: a notice before the end of the term counts for nothing. */
const tooEarly = ({ decideBy }: ObjectionContext, { noticedOn }: Of<'default.noticed'>): readonly Refusal[] =>
  when(decideBy !== null && noticedOn <= decideBy, {
    code: 'notice-too-early',
    detail: `De termijn loopt nog tot en met ${decideBy === null ? '' : dutchDate(decideBy)}: deze ingebrekestelling telt niet.`,
    rule: 'D3',
    field: 'noticedOn',
  });

/** D4, C12: late without excuse is inadmissible; the other party is heard before a decision that helps one of them. */
function outcomeFaults(context: ObjectionContext, event: Of<'objection.prepared'>): readonly Refusal[] {
  const helps = event.outcome === 'upheld' || event.outcome === 'partly';
  const late = !context.inTime && !context.lateExcused;
  return [
    ...when(late && event.outcome !== 'inadmissible', {
      code: 'objection-late',
      detail: 'Het bezwaar is te laat en de reden is niet verschoonbaar: het is niet-ontvankelijk.',
      rule: 'D4',
      field: 'outcome',
    }),
    ...when(helps && context.otherPartyHeard === false, {
      code: 'other-party-not-heard',
      detail: 'Hoor eerst de andere partij.',
      rule: 'C12',
      field: 'outcome',
    }),
    ...when(!helps && (event.wageValue !== null || event.effectFrom !== null), {
      code: 'nothing-changes',
      detail: 'Bij een afwijzing verandert de loonwaarde niet.',
      rule: 'C12',
      field: 'wageValue',
    }),
  ];
}

/** F8: nobody signs an own proposal. */
const ownProposal = ({ proposal }: ObjectionContext, actorId: string): readonly Refusal[] =>
  when(proposal?.madeBy === actorId, {
    code: 'own-work',
    detail: 'U kunt uw eigen voorstel niet ondertekenen of beoordelen.',
    rule: 'F8',
  });
