import { addMonths, monthOf } from '../law/dates.js';
import { payHoldLastDay } from '../law/norms.js';
import { policyOn } from '../law/policies.js';
import { dutchDate, dutchEuros } from '../law/dutch.js';
import { endsWithWork } from './placement.employment.plan.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventOf } from './placement.events.js';
import { beforeRoute, type Check, type CheckOn, type Checks, faultIf, notAhead, order } from './placement.faults.js';

const contract: CheckOn<
  PlacementEventOf<'employment.agreed'> | PlacementEventOf<'contract.received'> | PlacementEventOf<'contract.renewed'>
> = ({ event }) => [
  ...order(event.from, event.until, 'until'),
  ...faultIf(
    event.permanent && event.until !== null,
    'permanent-with-end',
    'Een vast contract heeft geen einddatum.',
    'until',
  ),
];

/** What came in is here: not on a day to come. */
const received: CheckOn<PlacementEventOf<'employment.agreed'> | PlacementEventOf<'contract.received'>> = ({
  event: { receivedOn },
  today,
}) => (receivedOn === null ? [] : notAhead(receivedOn, today, 'receivedOn'));

/** M29: a break longer than the policy says makes a new employment. */
const renewed: Check<'contract.renewed'> = (input) => {
  const { context, event, policies } = input;
  const end = context.ending?.lastDay ?? context.contract?.until ?? null;
  const months = policyOn(policies, 'newEmploymentAfterBreakMonths', event.toldOn);
  return [
    ...contract(input),
    ...faultIf(
      end !== null && event.from > addMonths(end, months),
      'new-employment',
      `Na een onderbreking van meer dan ${months} maanden is het een nieuwe dienstbetrekking.`,
      'from',
      'B13',
    ),
    ...faultIf(
      context.firstDay !== null && event.from < context.firstDay,
      'before-start',
      'Deze dag ligt voor de eerste werkdag.',
      'from',
    ),
  ];
};

/** B17: confirmed is what has happened; B2b judges an agreement of after the first day. */
const started: Check<'start.confirmed'> = ({ context, event, today }) => [
  ...notAhead(event.firstDay, today, 'firstDay'),
  ...beforeRoute(event.firstDay, 'firstDay'),
  ...faultIf(
    context.contract !== null && context.contract.until !== null && event.firstDay > context.contract.until,
    'after-contract',
    'De eerste werkdag ligt na het einde van het contract.',
    'firstDay',
  ),
  ...faultIf(
    context.route === 'lumpSum' &&
      context.agreedOn !== null &&
      context.agreedOn > event.firstDay &&
      !context.lateAgreementApproved,
    'agreement-after-start',
    'De afspraak om eerst niet te meten is van na deze dag. Leg die opnieuw vast, met een reden en een tweede persoon die bevestigt.',
    'firstDay',
    'B2b',
  ),
];

const ended: CheckOn<PlacementEventOf<'employment.ended'> | PlacementEventOf<'ending.announced'>> = ({
  context,
  event,
  today,
}) => [
  ...notAhead(event.knownOn, today, 'knownOn'),
  ...faultIf(
    context.firstDay !== null && event.lastDay < context.firstDay,
    'before-start',
    'De laatste dag ligt voor de eerste werkdag.',
    'lastDay',
  ),
];

/** An end that has come lies behind; who does not know yet that a contract ended works on, and that is said with a last day ahead (M30). */
const over: Check<'employment.ended'> = (input) => [
  ...ended(input),
  ...faultIf(
    input.event.lastDay > input.today && input.context.at.employment !== 'contractLapsed',
    'last-day-ahead',
    'De laatste dag ligt nog voor u: leg dit vast met "Einde bekend".',
    'lastDay',
  ),
];

/** M32: the end was a mistake; where its decision was taken somebody else agrees that it falls. */
const endRevoked: Check<'employment.endRevoked'> = ({ context, event, actor, today }) => {
  const until = context.contract?.until ?? null;
  return [
    ...notAhead(event.revokedOn, today, 'revokedOn'),
    ...faultIf(
      until !== null && until < today,
      'contract-over',
      `Het contract liep tot en met ${until === null ? '' : dutchDate(until)}. Verbeter eerst de einddatum van het contract.`,
      'revokedOn',
      'M29',
    ),
    ...faultIf(
      endsWithWork(context) && (event.secondBy === null || event.secondBy === actor.id),
      'second-person',
      'Het einde van de subsidie is al besloten: een tweede persoon moet het herroepen bevestigen. Kies wie.',
      'secondBy',
      'M32',
    ),
  ];
};

/** M47: until 2023-06-30 a move changed nothing. */
const handover: Check<'handover.announced'> = ({ event }) => [
  ...faultIf(
    event.ground === 'moved' && event.knownOn < '2023-07-01',
    'move-changes-nothing',
    'Een verhuizing voor 1 juli 2023 heeft geen gevolgen voor de subsidie; er is geen overdracht.',
    'ground',
    'M47',
  ),
  ...faultIf(
    event.endsOn !== null && event.endsOn <= event.knownOn,
    'period-reversed',
    'De overdracht moet liggen na de dag waarop u ervan hoorde.',
    'endsOn',
  ),
];

/** M32: above a limit a second person; the value itself must be there. */
const corrected: Check<'fact.corrected'> = ({ context, event, actor, today, policies }) => {
  const limit = policyOn(policies, 'correctionSecondPersonFrom', today);
  const heavy = Number(event.difference) >= Number(limit);
  const needsDay = event.fact === 'firstDay' || event.fact === 'lastDay';
  return [
    ...faultIf(
      heavy && (event.secondBy === null || event.secondBy === actor.id),
      'second-person',
      `De verbetering is samen ${dutchEuros(event.difference)} waard. Vanaf ${dutchEuros(limit)} moet een tweede persoon haar bevestigen. Kies wie.`,
      'secondBy',
      'M32',
    ),
    ...faultIf(needsDay && event.day === null, 'day-needed', 'Geef de juiste dag.', 'day', 'M32'),
    ...faultIf(event.fact === 'hours' && event.hours === null, 'hours-needed', 'Geef de juiste uren.', 'hours', 'M32'),
    ...faultIf(
      event.fact === 'wageValue' && (event.wageValue === null || context.value === null),
      'value-needed',
      'Er is geen loonwaarde om te verbeteren.',
      'wageValue',
      'M32',
    ),
    ...faultIf(
      event.fact === 'lastDay' && context.ending === null,
      'no-ending',
      'Er is geen einde om te verbeteren.',
      'fact',
      'M32',
    ),
    ...faultIf(
      event.fact === 'lastDay' && context.at.employment === 'ended' && event.day !== null && event.day > today,
      'last-day-ahead',
      'Het dienstverband is geëindigd: de laatste dag kan niet na vandaag liggen. Is het einde niet gekomen, kies dan "Einde herroepen".',
      'day',
      'M32',
    ),
    ...faultIf(
      event.fact === 'lastDay' && event.day !== null && context.firstDay !== null && event.day < context.firstDay,
      'before-start',
      'De laatste dag ligt voor de eerste werkdag.',
      'day',
      'M32',
    ),
    ...faultIf(
      event.fact === 'firstDay' && event.day !== null && (event.day > today || event.day < '2017-01-01'),
      'day',
      'Deze eerste werkdag kan niet: hij ligt in de toekomst of voor 2017.',
      'day',
      'M5',
    ),
  ];
};

const isOver = (ending: PlacementContext['ending'], today: string): boolean =>
  ending !== null && ending.lastDay < today;

/** The job: contracts, hours, start, end, hand-over and corrections. */
export const employmentChecks: Checks = {
  'employment.agreed': (input) => [
    ...contract(input),
    ...beforeRoute(input.event.plannedStart, 'plannedStart'),
    ...notAhead(input.event.agreedOn, input.today, 'agreedOn'),
    ...received(input),
  ],
  'start.moved': ({ event }) => beforeRoute(event.plannedStart, 'plannedStart'),
  'contract.received': (input) => [...contract(input), ...received(input)],
  'contract.renewed': renewed,
  'start.confirmed': started,
  'hours.changed': ({ context, event }) => [
    ...faultIf(
      context.firstDay !== null && event.from < context.firstDay,
      'before-start',
      'Deze dag ligt voor de eerste werkdag.',
      'from',
    ),
  ],
  'hours.declared': ({ context, event, today }) => [
    ...faultIf(
      event.month > monthOf(today) || (event.month === monthOf(today) && !isOver(context.ending, today)),
      'month-not-over',
      'Deze maand is nog niet voorbij.',
      'month',
      'B18',
    ),
    ...faultIf(
      event.month < monthOf(context.declaringFrom ?? event.month),
      'month-before',
      'In deze maand werden de uren nog niet per maand opgegeven.',
      'month',
      'B18',
    ),
    ...faultIf(Number(event.hours) > 300, 'hours', 'Geef de uren van de hele maand, hoogstens 300.', 'hours', 'B18'),
  ],
  'wage.notDue': ({ event }) => order(event.from, event.until, 'until'),
  'payment.held': ({ event, policies }) => [
    ...order(event.from, event.until, 'until'),
    ...faultIf(
      event.until > payHoldLastDay(event.from, policies),
      'hold-too-long',
      'De betaling opschorten kan hoogstens 13 weken.',
      'until',
      'B16',
    ),
  ],
  'payment.released': ({ event }) => order(event.heldFrom, event.releasedFrom, 'releasedFrom'),
  'employer.changed': ({ event, actor }) =>
    faultIf(
      event.secondBy === actor.id,
      'second-person',
      'Iemand anders moet bevestigen dat de dienstbetrekking doorgaat. Kies wie.',
      'secondBy',
      'M51',
    ),
  'contact.recorded': ({ event, today }) => notAhead(event.heldOn, today, 'heldOn'),
  // M43: a consultant hands over own files; those of a colleague are for the manager.
  'consultant.assigned': ({ context, actor }) =>
    faultIf(
      actor.role === 'consultant' && context.owner !== actor.id,
      'not-own-file',
      'U draagt alleen uw eigen plaatsingen over. De manager kan ook die van een collega overdragen.',
      'owner',
    ),
  'ending.announced': ended,
  'employment.ended': over,
  'employment.endRevoked': endRevoked,
  'handover.announced': handover,
  'aftercare.reopened': ({ event }) => order(event.reopenedOn, event.until, 'until'),
  'fact.corrected': corrected,
};
