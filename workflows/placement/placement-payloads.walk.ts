import type { JsonObject, LocalDate } from '../definition.js';
import { addDays, monthOf } from '../law/dates.js';
import type { Dice } from '../walk/prng.walk.js';
import { ENDING_REASONS } from './placement.codes.js';
import { onApplication } from './placement.penalty.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventType } from './placement.events.js';

export type Moment = { readonly c: PlacementContext; readonly today: LocalDate; readonly luck: Dice };
export type Make = (moment: Moment) => JsonObject | undefined;

export const parties = ['employer', 'worker'] as const;

const contractOf = ({ c, today, luck }: Moment, begin: LocalDate): JsonObject => {
  const permanent = luck.chance(0.15);
  const months = luck.pick([4, 6, 7, 12]);
  return {
    from: begin,
    until: permanent ? null : addDays(begin, months * 30),
    permanent,
    hours: luck.pick(['20', '24', '28', '32', '36']),
    sectorFullTimeHours: luck.pick(['36', '38', '40']),
    hoursKind: luck.pick(['fixed', 'declared']),
    monthlyWage: luck.chance(0.5) ? '1450.00' : null,
    receivedOn: c.contract === null && luck.chance(0.2) ? null : today,
  };
};

function imported({ c, today, luck }: Moment): JsonObject {
  const worked = luck.below(600);
  const firstDay = addDays(today, luck.chance(0.02) ? 5 : -worked);
  const measured = c.route !== 'lumpSum' || (worked > 150 && luck.chance(0.7));
  const valued = measured || luck.chance(0.4);
  const wageValue = valued ? (measured || luck.chance(0.5) ? 25 + luck.below(70) : 100) : null;
  const reporting = luck.pick(['nothing', 'informed', 'reported', 'registered']);
  const day = (wanted: boolean, back: number): LocalDate | null => (wanted ? addDays(today, -luck.below(back)) : null);
  return {
    firstDay,
    agreedOn: c.route === 'lumpSum' ? addDays(firstDay, -10) : null,
    targetGroupOn: luck.pick([null, addDays(firstDay, -20)]),
    contractFrom: firstDay,
    contractUntil: luck.chance(0.6) ? addDays(today, luck.below(300) - 5) : null,
    permanent: false,
    lumpSumUntil: null,
    wageValue,
    determinedOn: valued ? addDays(today, -luck.below(30)) : null,
    measuredFrom: measured ? (worked > 184 ? addDays(firstDay, 178) : addDays(firstDay, worked + luck.below(8))) : null,
    measuredUntil: null,
    nextMeasurementOn: measured ? addDays(today, 300) : null,
    registeredOn: valued && reporting === 'registered' ? day(true, 20) : null,
    informedOn: valued && reporting !== 'nothing' ? day(true, 20) : null,
    reportedOn: valued && reporting === 'reported' ? day(true, 10) : null,
    lastDay: luck.chance(0.15) ? addDays(today, luck.below(60)) : null,
  };
}

/** Payloads from intake to the decision. */
export const intakePayloads: Partial<Record<PlacementEventType, Make>> = {
  'placement.imported': imported,
  'targetGroup.determined': ({ c, today, luck }) => ({
    determinedOn: today,
    granted: luck.chance(0.95),
    basis: c.circle === 'notEntitled' ? 'application' : luck.pick(['application', 'exOfficio']),
    appliedOn: luck.pick([null, today]),
  }),
  'information.given': ({ today, luck }) => ({
    givenOn: today,
    kind: luck.pick(['privacy', 'agreements', 'noRiskAndLkv']),
    version: 'v1',
    channel: 'letter',
  }),
  'trial.started': ({ today }) => ({ from: today, until: addDays(today, 50) }),
  'trial.extended': ({ today }) => ({ until: addDays(today, 40) }),
  'trial.ended': ({ today }) => ({ endedOn: today }),
  'employment.agreed': (moment) => {
    const plannedStart = addDays(moment.today, moment.luck.below(30));
    return { agreedOn: moment.today, plannedStart, ...contractOf(moment, plannedStart) };
  },
  'measuring.leftOut': ({ c, today, luck }) => {
    const late = c.firstDay !== null && luck.chance(0.3);
    const agreedOn = late ? today : (c.firstDay ?? c.plannedStart ?? today);
    return {
      agreedOn: agreedOn > today ? today : agreedOn,
      with: 'employer',
      how: 'phone',
      reason: late ? 'formLate' : null,
      secondBy: late ? 'manager-9' : null,
    };
  },
  'application.received': ({ today, luck }) => ({
    receivedOn: today,
    from: luck.pick(['employer', 'worker']),
    personSigned: luck.chance(0.9),
  }),
  'completion.requested': ({ today }) => ({
    requestedOn: today,
    givenUntil: addDays(today, 14),
    missing: ['contract'],
  }),
  'application.completed': ({ today }) => ({ completedOn: today }),
  'term.suspended': ({ today, luck }) => ({ requestedOn: today, ground: luck.pick(['consent', 'forceMajeure']) }),
  'term.resumed': ({ today }) => ({ completedOn: today }),
  'default.noticed': ({ c, today, luck }) =>
    (today <= (c.clocks.decisionLastDay ?? today) || !onApplication(c)) && luck.chance(0.95)
      ? undefined
      : { receivedOn: today, from: luck.pick(parties) },
  'placement.withdrawn': ({ today, luck }) => ({ withdrawnOn: today, party: luck.pick(parties), reason: 'other' }),
  'employment.notComeAbout': ({ today }) => ({ knownOn: today, reason: 'noVacancy' }),
  'uwvBenefit.found': ({ today }) => ({ foundOn: today, from: null }),
  'value.adopted': ({ today, luck }) => ({ wageValue: 30 + luck.below(60), determinedOn: today, reason: 'sameJob' }),
};

/** Payloads of the job. */
export const employmentPayloads: Partial<Record<PlacementEventType, Make>> = {
  'start.moved': ({ today, luck }) => ({ plannedStart: addDays(today, luck.below(20)), reason: 'employer' }),
  'start.confirmed': ({ c, today, luck }) => {
    const early = c.route === 'lumpSum' && c.lumpSum === null && c.at.employment !== 'awaitingStart';
    if (early && luck.chance(0.9)) return undefined;
    const planned = c.plannedStart ?? today;
    const day = luck.chance(0.7) && planned <= today ? planned : addDays(today, -luck.below(5));
    return { firstDay: luck.chance(0.03) ? addDays(today, 1) : day, confirmedOn: today };
  },
  'contract.received': (moment) => contractOf(moment, moment.c.firstDay ?? moment.c.plannedStart ?? moment.today),
  'contract.renewed': (moment) => {
    const end = moment.c.ending?.lastDay ?? moment.c.contract?.until ?? addDays(moment.today, -1);
    return { ...contractOf(moment, addDays(end, 1)), toldOn: moment.today };
  },
  'hours.changed': ({ today, luck }) => ({
    from: addDays(today, luck.below(20)),
    hours: luck.pick(['18', '30', '61']),
    sectorFullTimeHours: '38',
    kind: luck.pick(['fixed', 'average', 'declared']),
  }),
  'hours.declared': ({ today, luck }) => ({
    month: monthOf(addDays(today, -luck.below(60))),
    hours: String(luck.below(200)),
    declaredBy: 'employer',
  }),
  'job.changed': ({ today, luck }) => ({ from: today, kind: luck.pick(['function', 'hirer']), hirer: 'hirer-2' }),
  'employer.changed': ({ today }) => ({ from: today, employer: 'employer-2', reason: 'merger', secondBy: 'manager-9' }),
  'wage.notDue': ({ today }) => ({ from: today, until: addDays(today, 10), ground: 'unpaidLeave' }),
  'payment.held': ({ today, luck }) => ({
    from: today,
    ground: 'suspicion',
    until: addDays(today, luck.pick([30, 100])),
  }),
  'payment.released': ({ today, luck }) => ({
    heldFrom: addDays(today, -9),
    releasedFrom: addDays(today, -luck.below(9)),
  }),
  'ending.announced': ({ today, luck }) => ({
    lastDay: addDays(today, luck.below(250)),
    reason: luck.pick(ENDING_REASONS),
    knownOn: today,
  }),
  'ending.revoked': ({ today }) => ({ revokedOn: today }),
  // A life has to stay ended now and then.
  'employment.endRevoked': ({ today, luck }) =>
    luck.chance(0.3) ? { revokedOn: today, reason: 'typingError', secondBy: 'manager-9' } : undefined,
  'subsidy.reopened': ({ c, today, luck }) =>
    luck.chance(c.at.subsidy === 'endingLater' ? 0.3 : 0.05) ? { from: today } : undefined,
  'employment.ended': ({ today, luck }) => ({
    lastDay: today,
    reason: luck.pick(['temporaryContractEnded', 'resigned', 'unknown', 'otherWork']),
    knownOn: today,
    paidUntil: luck.pick([null, today]),
  }),
  'handover.announced': ({ today, luck }) => ({
    to: 'GM0392',
    ground: luck.pick(['moved', 'uwv', 'otherBody']),
    knownOn: today,
    endsOn: luck.pick([null, addDays(today, 150)]),
  }),
  'handover.revoked': ({ today }) => ({ revokedOn: today }),
  'benefit.returned': ({ today }) => ({ returnedOn: today }),
  'contact.recorded': ({ today }) => ({ heldOn: today, with: 'both', kind: 'visit', helpWanted: null }),
  'contact.revoked': () => ({ contact: 1, reason: 'wrongFile', lastContactOn: null }),
  'contact.wished': ({ today, luck }) => ({
    wishes: [{ from: today, frequency: luck.pick(['asScheme', 'weekly', 'monthly', 'onRequest']) }],
  }),
  'consultant.assigned': ({ luck }) => ({ owner: luck.pick(['consultant-0', 'consultant-1']), reason: 'left' }),
  'body.succeeded': ({ today }) => ({ from: today, municipality: 'GM0363', successor: 'GM0363' }),
  'fact.corrected': ({ c, today, luck }) => ({
    fact: luck.pick(['firstDay', 'hours', 'contractUntil', 'lastDay', 'wageValue']),
    from: c.firstDay ?? today,
    day: luck.pick([addDays(today, -luck.below(40)), c.firstDay]),
    hours: luck.pick([null, '23']),
    sectorFullTimeHours: null,
    wageValue: luck.pick([null, 55]),
    reason: 'typed',
    difference: luck.pick(['12.00', '800.00']),
    secondBy: luck.pick([null, 'manager-9']),
  }),
  'aftercare.ended': ({ today }) => ({ endedOn: today }),
  'aftercare.reopened': ({ today }) => ({ reopenedOn: today, until: addDays(today, 60), askedBy: 'worker' }),
  'support.requested': ({ today }) => ({ kind: 'jobcoach', askedBy: 'employer', receivedOn: today }),
};
