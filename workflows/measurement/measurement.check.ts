import type { LocalDate, PlanInput, Refusal } from '../definition.js';
import { inFuture, inPast, outOfOrder, wrongSending } from '../faults.js';
import { policyOn } from '../law/policies.js';
import type { MeasurementContext } from './measurement.context.js';
import type { MeasurementEvent } from './measurement.events.js';
import { draftFaults } from './measurement.value.js';

type Input<E = MeasurementEvent> = PlanInput<MeasurementContext, E>;
type Of<T extends MeasurementEvent['type']> = Extract<MeasurementEvent, { readonly type: T }>;

/** Faults of a payload against the context, all at once. */
export function checkMeasurement(input: Input): readonly Refusal[] {
  return [...strangerFaults(input), ...faultsOf(input)];
}

function faultsOf(input: Input): readonly Refusal[] {
  const { event, context, today, actor } = input;
  switch (event.type) {
    case 'suitability.judged':
      return inFuture('judgedOn', event.judgedOn, today);
    case 'measurement.ordered':
      return [...inFuture('orderedOn', event.orderedOn, today), ...expertFaults({ ...input, event })];
    case 'measurement.handedOver':
      return expertFaults({ ...input, event });
    case 'visit.planned':
    case 'visit.moved':
      return inPast('visitOn', event.visitOn, today);
    case 'visit.held':
      return inFuture('visitedOn', event.visitedOn, today);
    case 'visit.noAccess':
      return inFuture('triedOn', event.triedOn, today);
    case 'access.decided':
      return hearingFaults(event, today);
    case 'draft.made':
      return [
        ...inFuture('draftOn', event.draftOn, today),
        ...outOfOrder('draftOn', event.draftOn, context.visitedOn),
        ...independenceFaults(input, context.ownExpert),
        ...draftFaults(event, context.visitedOn ?? event.draftOn, context.hours),
      ];
    case 'views.asked':
      return [...inFuture('askedOn', event.askedOn, today), ...outOfOrder('askedOn', event.askedOn, context.draftOn)];
    case 'view.given':
      return [...inFuture('givenOn', event.givenOn, today), ...readBackFaults(event)];
    case 'view.answered':
      return answerFaults(context, event);
    case 'report.made':
      return inFuture('reportedOn', event.reportedOn, today);
    case 'report.accepted':
      return [...inFuture('acceptedOn', event.acceptedOn, today), ...ownWorkFaults(context, actor.id)];
    case 'report.returned':
      return [...inFuture('returnedOn', event.returnedOn, today), ...ownWorkFaults(context, actor.id)];
    case 'wageValue.determined':
      return [
        ...inFuture('determinedOn', event.determinedOn, today),
        ...outOfOrder('determinedOn', event.determinedOn, context.acceptedOn),
        ...ownWorkFaults(context, actor.id),
      ];
    case 'determination.sent':
      return [...inFuture('sentOn', event.sentOn, today), ...outOfOrder('sentOn', event.sentOn, context.determinedOn)];
    case 'sending.corrected': {
      const { sentOn: was, determinedOn: decidedOn } = context;
      return wrongSending(event.sentOn, { was, decidedOn, today });
    }
    default:
      return [];
  }
}

const when = (fault: boolean, refusal: Refusal): readonly Refusal[] => (fault ? [refusal] : []);

/** An expert works on own orders only (C6). */
const strangerFaults = ({ actor, context }: Input): readonly Refusal[] =>
  when(actor.role === 'expert' && actor.id !== context.expertId, {
    code: 'other-expert',
    detail: 'Deze meting is aan een andere deskundige opgedragen.',
    rule: 'C6',
  });

/** C6: also who became the worker's jobcoach or consultant after the order does not measure, unless policy allows it. */
const independenceFaults = ({ policies, today }: Input, own: boolean): readonly Refusal[] =>
  when(own && !policyOn(policies, 'jobcoachMayMeasure', today), {
    code: 'expert-not-independent',
    detail: 'De eigen jobcoach of consulent meet niet, tenzij het beleid van de gemeente dat toestaat.',
    rule: 'C6',
  });

/** C6: a valid registration checked, independent, and not somebody who is excluded here. */
function expertFaults(input: Input<Of<'measurement.ordered' | 'measurement.handedOver'>>): readonly Refusal[] {
  const { event, context, today } = input;
  return [
    ...inFuture('registrationCheckedOn', event.registrationCheckedOn, today),
    ...when(event.registrationValidUntil < today, {
      code: 'registration-not-valid',
      detail: 'De registratie van deze deskundige is niet geldig; bestellen kan niet.',
      rule: 'C6',
      field: 'registrationValidUntil',
    }),
    ...independenceFaults(input, event.expertId === context.owner || event.expertId === context.coach).map(
      (refusal) => ({
        ...refusal,
        field: 'expertId',
      }),
    ),
    ...when(context.excluded.includes(event.expertId), {
      code: 'expert-excluded',
      detail: 'Deze deskundige kan hier niet meten: een gemeld belang, of de eerste meting bij een contra-expertise.',
      rule: 'C6',
      field: 'expertId',
    }),
  ];
}

/** M22: ending after no access asks for a hearing first. */
const hearingFaults = (event: Of<'access.decided'>, today: LocalDate): readonly Refusal[] => [
  ...when(event.choice === 'stop' && event.heardOn === null, {
    code: 'not-heard',
    detail: 'Stoppen kan pas na een gesprek: vul in wanneer dat was.',
    field: 'heardOn',
  }),
  ...(event.heardOn === null ? [] : inFuture('heardOn', event.heardOn, today)),
];

/** C7, M19: what was said is written down and read back. */
const readBackFaults = (event: Of<'view.given'>): readonly Refusal[] =>
  when(event.how === 'oral' && !event.readBack, {
    code: 'not-read-back',
    detail: 'Een mondelinge zienswijze wordt opgeschreven en voorgelezen.',
    rule: 'C7',
    field: 'readBack',
  });

function answerFaults(context: MeasurementContext, event: Of<'view.answered'>): readonly Refusal[] {
  const view = event.party === 'worker' ? context.workerView : context.employerView;
  const open = view === null ? 0 : view.points - view.answered;
  return when(event.points > open, {
    code: 'nothing-to-answer',
    detail: `Er staan nog ${open} punten open.`,
    rule: 'C7',
    field: 'points',
  });
}

/** F8: nobody judges or determines on own work. */
const ownWorkFaults = (context: MeasurementContext, actorId: string): readonly Refusal[] =>
  when(actorId === context.reportedBy || actorId === context.expertId, {
    code: 'own-work',
    detail: 'U kunt uw eigen rapport niet beoordelen of er een loonwaarde op vaststellen.',
    rule: 'F8',
  });
