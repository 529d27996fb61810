import { type Asks, fact, send, task } from './placement.does.js';
import type { PlacementEventOf } from './placement.events.js';
import { asksDecision, fullValueFalls } from './placement.measuring.plan.js';
import { measuredGrant } from './placement.grants.js';
import { openMeasurement, openMessage, openObjection } from './placement.instances.js';

export const measurementOpened: Asks<PlacementEventOf<'measurement.requested'>> = (_before, after) =>
  openMeasurement(after);

/** C9, D1: the value asks for a decision, unless the plan found no days for it; M52 is raised by the measurement itself. */
export const valueDetermined: Asks<PlacementEventOf<'measurement.determined'>> = (_before, after, event) =>
  asksDecision(after) && after.clocks.findingOn !== null
    ? [decideTask(event.wageValue, after.clocks.decisionLastDay)]
    : [];

/** M52: an adopted value below 30 % raises the same question as a measured one, and decides nothing. */
export const shelteredQuestion: Asks<PlacementEventOf<'value.adopted'>> = (_before, _after, { wageValue }) =>
  wageValue < 30 ? [task('shelteredWork.question', 'owner', { measurement: null, wageValue })] : [];

const decideTask = (wageValue: number, lastDay: string | null) =>
  task(wageValue < 100 ? 'decide-on-value' : 'end-at-full-value', 'owner', { wageValue }, lastDay);

/** A8, A8b: the message the plan numbered. */
export const messageOpened: Asks<unknown> = (_before, after) => openMessage(after);

/** A7: no report without having informed the person. */
export const informFirst: Asks<unknown> = (_before, after) => [
  task('inform-person', 'backOffice', { wageValue: after.value?.wageValue ?? null }),
];

export const correctionOpened: Asks<PlacementEventOf<'register.entryWrong'>> = (_before, after, event) =>
  openMessage(after, event.message);

export const rejectedTask: Asks<PlacementEventOf<'register.rejected'>> = (_before, _after, event) => [
  task('message-rejected', 'backOffice', { message: event.message, reason: event.reason }),
];

/** M22: after twice somebody decides on what there is, or ends after a hearing; never lower by guess. */
export const accessTask: Asks<PlacementEventOf<'measurement.accessRefused'>> = (_before, _after, event) => [
  task('access-refused', 'owner', { measurement: event.measurement, times: event.times }),
];

export const repeatAnswer: Asks<PlacementEventOf<'repeat.answered'>> = (before, _after, event) =>
  before.repeatAskedBy === null
    ? []
    : [
        send('repeat-answered', before.repeatAskedBy, {
          granted: event.granted,
          nextMeasurementOn: event.nextMeasurementOn,
        }),
      ];

export const objectionOpened: Asks<PlacementEventOf<'objection.received'>> = (_before, after, event) => {
  const taken = after.decisions.find((one) => one.number === event.decision);
  if (taken === undefined) return [];
  const employer = event.party === 'employer';
  return [
    openObjection(after, {
      decision: taken.number,
      decisionKind: taken.kind,
      party: event.party,
      receivedOn: event.receivedOn,
      postedOn: event.postedOn,
      sentOn: employer ? taken.employerSentOn : taken.workerSentOn,
      objectionLastDay: employer ? taken.objectionLastDayEmployer : taken.objectionLastDayWorker,
    }),
  ];
};

/** D4: the term runs from the letter that is objected against, as it was sent. */
export const objectionLodged: Asks<PlacementEventOf<'objection.lodged'>> = (_before, after, event) => [
  openObjection(after, {
    decision: null,
    decisionKind: event.letter,
    party: event.party,
    receivedOn: event.receivedOn,
    postedOn: event.postedOn,
    sentOn: event.sentOn,
    objectionLastDay: event.objectionLastDay,
    against: event.against,
    about: event.about,
    wageValueBefore: event.wageValue,
  }),
];

/** C12: the amounts follow the revised value; an end because of 100 percent falls with it. */
export const determinationRevised: Asks<PlacementEventOf<'determination.revised'>> = (before, after, event) => [
  ...(after.grant === null || after.grant === before.grant ? [] : measuredGrant(after)),
  ...(fullValueFalls(before, event) && before.lastRightEndedOn !== null
    ? [fact('grantEnd', before.lastRightEndedOn, { void: true })]
    : []),
  task(
    'decide-after-objection',
    'owner',
    { decision: null, measurement: event.measurement, wageValue: event.wageValue },
    after.clocks.decisionLastDay,
  ),
];

/** C12: the value holds from the original date; where a decision falls, it is taken again. */
export const objectionUpheld: Asks<PlacementEventOf<'objection.upheld'>> = (before, after, event) => [
  ...(event.wageValue === null || after.grant === null ? [] : measuredGrant(after)),
  ...(before.at.subsidy === 'endingLater' || before.at.subsidy === 'ended' ? endFalls(before, event.decision) : []),
  task('decide-after-objection', 'owner', { decision: event.decision }, after.clocks.decisionLastDay),
];

function endFalls(before: Parameters<Asks<unknown>>[0], decision: number) {
  const taken = before.decisions.find((one) => one.number === decision);
  const from = before.lastRightEndedOn;
  return taken?.kind === 'end' && from !== null ? [fact('grantEnd', from, { void: true })] : [];
}
