import type { JsonObject, MachineEvent } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { PlacementContext } from './placement.context.js';
import { type Asks, fact, record, send, task, tell } from './placement.does.js';
import type { PlacementEventOf } from './placement.events.js';
import { endsWithWork } from './placement.employment.plan.js';
import { hoursOf, lumpSumGrant } from './placement.grants.js';
import { openMeasurement, openSupport, tellEnded, tellMeasurement, tellStartMoved } from './placement.instances.js';

type ContractEvent =
  PlacementEventOf<'employment.agreed'> | PlacementEventOf<'contract.received'> | PlacementEventOf<'contract.renewed'>;

export const contractRow: Asks<ContractEvent> = (_before, after, event) => [
  record('contract', after.counters.contract, {
    validFrom: event.from,
    validUntil: event.until,
    hours: event.hours,
    sectorFullTimeHours: event.sectorFullTimeHours,
    monthlyWage: event.monthlyWage,
    permanent: event.permanent,
    receivedOn: event.receivedOn,
  }),
];

/** Hours of a running job are a fact from the contract's first day; before the start they follow with it (B17). */
export const contractFact: Asks<ContractEvent> = (_before, after, event) =>
  after.firstDay === null
    ? []
    : [fact('contractHours', event.from > after.firstDay ? event.from : after.firstDay, hoursOf(after))];

/** M29: a renewal asks for a decision that extends what runs, from the day after. */
export const renewalTask: Asks<PlacementEventOf<'contract.renewed'>> = (_before, after, event) =>
  after.grant === null && after.lumpSum === null ? [] : [task('extend-decision', 'owner', { from: event.from })];

/** B17: from the confirmed first day there is something to pay. */
export const startFacts: Asks<PlacementEventOf<'start.confirmed'>> = (before, after, event) => [
  fact('firstDayWorked', event.firstDay),
  fact('contractHours', event.firstDay, hoursOf(after)),
  ...lumpSumGrant(after),
  ...(before.lumpSum !== null && before.lumpSum.from !== event.firstDay
    ? [task('amend-decision', 'owner', { decision: before.lumpSum.decision, firstDay: event.firstDay })]
    : []),
  ...(after.contract?.received === true ? [] : [task('contract-missing', 'backOffice')]),
  ...tellStartMoved(after),
];

/** B18: the paid hours of a month; what was advanced is settled by the difference. */
export const declaredFact: Asks<PlacementEventOf<'hours.declared'>> = (_before, _after, event) => [
  fact('declaredHours', `${event.month}-01`, { hours: event.hours }),
];

export const hoursFact: Asks<PlacementEventOf<'hours.changed'>> = (_before, after, event) => [
  fact('contractHours', event.from, hoursOf(after)),
  task('change-decision', 'owner', { from: event.from }),
];

/** B13, M15: other work needs another measurement; the old value stays until the new decision. */
export const jobChange: Asks<PlacementEventOf<'job.changed'>> = (before, after) =>
  after.counters.measurement > before.counters.measurement
    ? openMeasurement(after)
    : [task('measurement-of-other-work', 'owner')];

export const employerTask: Asks<PlacementEventOf<'employer.changed'>> = (_before, _after, event) => [
  task('employer-changed', 'finance', { from: event.from }),
];

export const noWageFact: Asks<PlacementEventOf<'wage.notDue'>> = (_before, _after, event) => [
  fact('noWage', event.from, { until: event.until }),
];

/** M8: the system stops for the wage alone, and its stop ends by itself. */
const byWatch = ({ by }: Pick<MachineEvent, 'by'>): JsonObject =>
  by.role === 'system' ? { ground: 'wageBelowMinimum' } : {};

export const payHoldFact: Asks<PlacementEventOf<'payment.held'>> = (_before, _after, event) => [
  fact('payHold', event.from, { until: event.until, ...byWatch(event) }),
  send('payment-held', 'employer', { from: event.from, ground: event.ground }),
];

/** The hold falls from the day of release; months before it are paid with the next run (B16). */
export const payReleaseFact: Asks<PlacementEventOf<'payment.released'>> = (_before, _after, event) => [
  fact('payHold', event.heldFrom, { until: addDays(event.releasedFrom, -1), ...byWatch(event) }),
  send('payment-released', 'employer', { from: event.releasedFrom, heldFrom: event.heldFrom }),
];

const endingRow = (c: PlacementContext, paidUntil: string | null) =>
  c.ending === null
    ? []
    : [
        record('ending', c.ending.number, {
          lastDay: c.ending.lastDay,
          reason: c.ending.reason,
          knownOn: c.ending.knownOn,
          outcome: c.outcome,
          paidUntil,
        }),
      ];

/** M24, step 17: the open measurement hears how near the end is. */
export const endingKnown: Asks<PlacementEventOf<'ending.announced'>> = (_before, after, event) => [
  ...endingRow(after, null),
  ...tellMeasurement(after, { type: 'placement.endKnown', lastDay: event.lastDay, urgent: true }),
  task('end-known', 'owner', { lastDay: event.lastDay }),
];

const endDecisionTask = (c: PlacementContext) =>
  ['none', 'ended', 'settled', 'refused', 'withdrawn', 'leftUntreated'].includes(c.at.subsidy)
    ? []
    : [task('end-decision', 'owner', { lastDay: c.ending?.lastDay ?? null })];

export const employmentOver: Asks<PlacementEventOf<'employment.ended'>> = (before, after, event) => [
  ...endingRow(after, event.paidUntil),
  fact('employmentEnd', event.lastDay),
  ...tellEnded(before, event.lastDay, event.reason),
  ...endDecisionTask(after),
];

/** The announced day has come, or four weeks passed without news (M30). */
export const endingCame: Asks<unknown> = (before, after) => {
  const lastDay = after.ending?.lastDay ?? null;
  if (lastDay === null) return [];
  return [
    ...endingRow(after, null),
    fact('employmentEnd', lastDay),
    ...tellEnded(before, lastDay, after.ending?.reason ?? 'unknown'),
    ...endDecisionTask(after),
  ];
};

export const contractLapsed: Asks<unknown> = (_before, after) => [
  send('contract-ended-question', 'employer', { contractUntil: after.contract?.until ?? null }),
  task('contract-ended', 'owner', { contractUntil: after.contract?.until ?? null }, after.dates.noNewsEnds),
];

/** The end did not come: what stood as end falls (M29). */
export const endingUndone: Asks<unknown> = (before) =>
  before.ending === null ? [] : [fact('employmentEnd', before.ending.lastDay, { void: true })];

/**
 * M32: the end was a mistake: its fact falls, its row keeps no last day, and the reason and second person have a row of their own. What the
 * end broke off does not come back by itself.
 */
export const endFalls: Asks<PlacementEventOf<'employment.endRevoked'>> = (before, after, event) => {
  const { ending } = before;
  if (ending === null) return [];
  return [
    record('ending', ending.number, { lastDay: null, outcome: after.outcome }),
    record('correction', after.counters.correction, {
      fact: 'lastDay',
      fromOn: ending.lastDay,
      reason: event.reason,
      by: event.by.id,
      secondBy: event.secondBy,
    }),
    fact('employmentEnd', ending.lastDay, { void: true }),
    send('correction', 'employer', { fact: 'lastDay', from: ending.lastDay }),
    task('end-revoked', 'owner', { lastDay: ending.lastDay, decide: endsWithWork(before) }),
    ...(endsWithWork(before) ? [tell('placement', { type: 'subsidy.reopened', from: before.lastRightEndedOn })] : []),
  ];
};

export const handover: Asks<PlacementEventOf<'handover.announced'>> = (_before, after, event) => [
  task('handover', 'owner', { to: event.to, ground: event.ground }, after.dates.handoverDay),
  task('end-decision', 'owner', { from: after.dates.handoverDay }, after.dates.handoverDay),
];

export const handedOver: Asks<unknown> = (before, after, event) => [
  ...tellEnded(before, event.on, 'handedOver'),
  task('transfer-notice', 'backOffice', { to: after.handover?.to ?? null }),
];

/** M4: what was decided falls; nothing is paid. */
export const notComeAbout: Asks<PlacementEventOf<'employment.notComeAbout'>> = (before, _after, event) => [
  fact('notComeAbout', event.knownOn),
  ...tellEnded(before, event.knownOn, 'notComeAbout'),
  ...(before.lumpSum === null && before.grant === null ? [] : [task('withdraw-decision', 'owner')]),
];

export const withdrawn: Asks<PlacementEventOf<'placement.withdrawn'>> = (before, _after, event) => [
  send('withdrawal-confirmed', 'employer', { withdrawnOn: event.withdrawnOn }),
  send('withdrawal-confirmed', 'worker', { withdrawnOn: event.withdrawnOn }),
  ...tellEnded(before, event.withdrawnOn, 'withdrawn'),
];

export const ownerChanged: Asks<PlacementEventOf<'consultant.assigned'>> = (_before, after, event) => [
  ...tellMeasurement(after, { type: 'placement.ownerChanged', owner: event.owner }),
  task('placement-assigned', 'owner', { reason: event.reason }),
];

/** C6: a measurement that was opened before must not be done by who coaches the worker now. */
export const coachChanged: Asks<unknown> = (before, after) =>
  before.coach?.id === after.coach?.id
    ? []
    : tellMeasurement(after, { type: 'placement.coachChanged', coach: after.coach?.id ?? null });

/** M32: the corrected fact from its original date, with reason and second person on its row. */
export const correction: Asks<PlacementEventOf<'fact.corrected'>> = (before, after, event) => [
  record('correction', after.counters.correction, {
    fact: event.fact,
    fromOn: event.from,
    reason: event.reason,
    by: event.by.id,
    secondBy: event.secondBy,
  }),
  ...correctedFacts(before, after, event),
  send('correction', 'employer', { fact: event.fact, from: event.from }),
];

function correctedFacts(before: PlacementContext, after: PlacementContext, event: PlacementEventOf<'fact.corrected'>) {
  switch (event.fact) {
    case 'firstDay':
      return after.firstDay === null
        ? []
        : [
            fact('firstDayWorked', after.firstDay),
            fact('contractHours', after.firstDay, hoursOf(after)),
            ...lumpSumGrant(after),
            ...tellStartMoved(after),
          ];
    case 'hours':
      return [fact('contractHours', event.from, hoursOf(after))];
    case 'contractUntil':
      return [task('change-decision', 'owner', { from: event.from })];
    case 'lastDay':
      return before.ending === null || after.ending === null || before.at.employment !== 'ended'
        ? []
        : [fact('employmentEnd', before.ending.lastDay, { void: true }), fact('employmentEnd', after.ending.lastDay)];
    case 'wageValue':
      return [task('change-decision', 'owner', { from: event.from })];
  }
}

export const supportAsked: Asks<PlacementEventOf<'support.requested'>> = (_before, after, event) => [
  openSupport(after, { kind: event.kind, askedBy: event.askedBy, receivedOn: event.receivedOn }),
];
