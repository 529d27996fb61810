import type { LocalDate, PlanInput, Refusal } from '../definition.js';
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
      return future('judgedOn', event.judgedOn, today);
    case 'measurement.ordered':
      return [...future('orderedOn', event.orderedOn, today), ...expertFaults({ ...input, event })];
    case 'measurement.handedOver':
      return expertFaults({ ...input, event });
    case 'visit.planned':
    case 'visit.moved':
      return past('visitOn', event.visitOn, today);
    case 'visit.held':
      return future('visitedOn', event.visitedOn, today);
    case 'visit.noAccess':
      return future('triedOn', event.triedOn, today);
    case 'access.decided':
      return hearingFaults(event, today);
    case 'draft.made':
      return [
        ...future('draftOn', event.draftOn, today),
        ...before('draftOn', event.draftOn, context.visitedOn),
        ...draftFaults(event, context.visitedOn ?? event.draftOn),
      ];
    case 'views.asked':
      return [...future('askedOn', event.askedOn, today), ...before('askedOn', event.askedOn, context.draftOn)];
    case 'view.given':
      return [...future('givenOn', event.givenOn, today), ...readBackFaults(event)];
    case 'view.answered':
      return answerFaults(context, event);
    case 'report.made':
      return future('reportedOn', event.reportedOn, today);
    case 'report.accepted':
      return [...future('acceptedOn', event.acceptedOn, today), ...ownWorkFaults(context, actor.id)];
    case 'report.returned':
      return [...future('returnedOn', event.returnedOn, today), ...ownWorkFaults(context, actor.id)];
    case 'wageValue.determined':
      return [
        ...future('determinedOn', event.determinedOn, today),
        ...before('determinedOn', event.determinedOn, context.acceptedOn),
        ...ownWorkFaults(context, actor.id),
      ];
    case 'determination.sent':
      return [...future('sentOn', event.sentOn, today), ...before('sentOn', event.sentOn, context.determinedOn)];
    default:
      return [];
  }
}

const when = (fault: boolean, refusal: Refusal): readonly Refusal[] => (fault ? [refusal] : []);

const future = (field: string, day: LocalDate, today: LocalDate): readonly Refusal[] =>
  when(day > today, { code: 'in-the-future', detail: 'Deze datum ligt in de toekomst.', field });

const past = (field: string, day: LocalDate, today: LocalDate): readonly Refusal[] =>
  when(day < today, { code: 'in-the-past', detail: 'Kies een dag vanaf vandaag.', field });

const before = (field: string, day: LocalDate, earliest: LocalDate | null): readonly Refusal[] =>
  when(earliest !== null && day < earliest, {
    code: 'out-of-order',
    detail: `Deze datum ligt voor de vorige stap (${earliest ?? ''}).`,
    field,
  });

/** An expert works on own orders only (C6). */
const strangerFaults = ({ actor, context }: Input): readonly Refusal[] =>
  when(actor.role === 'expert' && actor.id !== context.expertId, {
    code: 'other-expert',
    detail: 'Deze meting is aan een andere deskundige opgedragen.',
    rule: 'C6',
  });

/** C6: a valid registration checked, independent, and not somebody who is excluded here. */
function expertFaults(input: Input<Of<'measurement.ordered' | 'measurement.handedOver'>>): readonly Refusal[] {
  const { event, context, today, policies } = input;
  const own = event.expertId === context.owner || event.expertId === context.coach;
  return [
    ...future('registrationCheckedOn', event.registrationCheckedOn, today),
    ...when(event.registrationValidUntil < today, {
      code: 'registration-not-valid',
      detail: 'De registratie van deze deskundige is niet geldig; bestellen kan niet.',
      rule: 'C6',
      field: 'registrationValidUntil',
    }),
    ...when(own && !policyOn(policies, 'jobcoachMayMeasure', today), {
      code: 'expert-not-independent',
      detail: 'De eigen jobcoach of klantmanager meet niet, tenzij het beleid van de gemeente dat toestaat.',
      rule: 'C6',
      field: 'expertId',
    }),
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
  ...(event.heardOn === null ? [] : future('heardOn', event.heardOn, today)),
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
