import { does, onTimer } from './placement.does.js';
import {
  contractFact,
  contractLapsed,
  contractRow,
  declaredFact,
  correction,
  employerTask,
  employmentOver,
  endingCame,
  endFalls,
  endingKnown,
  endingUndone,
  handedOver,
  handover,
  hoursFact,
  jobChange,
  noWageFact,
  notComeAbout,
  payHoldFact,
  payReleaseFact,
  renewalTask,
  startFacts,
} from './placement.employment.effects.js';
import { measurementOpened } from './placement.measuring.effects.js';
import { importedFacts } from './placement.import.effects.js';

const mark = (state: string) => ({ type: 'mark', params: { track: 'employment', state } }) as const;

const renewed = does<'contract.renewed'>(endingUndone, contractRow, contractFact, renewalTask);
const contract = does<'contract.received'>(contractRow, contractFact);
const over = { target: 'ended', actions: does<'employment.ended'>(employmentOver) } as const;
const announced = { target: 'ending', actions: does<'ending.announced'>(endingKnown) } as const;
const gone = { target: 'handingOver', actions: does<'handover.announced'>(handover) } as const;
const measure = { guard: 'noMeasurementOpen', actions: does<'measurement.requested'>(measurementOpened) } as const;
const confirmed = { target: 'running', actions: does<'start.confirmed'>(startFacts) } as const;
const neverBegan = { target: 'notComeAbout', actions: does<'employment.notComeAbout'>(notComeAbout) } as const;
const declared = { guard: 'hoursDeclared', actions: does<'hours.declared'>(declaredFact) } as const;
const corrected = { guard: 'firstDayKnown', actions: does<'fact.corrected'>(correction) } as const;

/** What may change while somebody works. */
const whileWorking = {
  'contract.received': { actions: contract },
  'hours.changed': { actions: does<'hours.changed'>(hoursFact) },
  'hours.declared': declared,
  'job.changed': { actions: does<'job.changed'>(jobChange) },
  'employer.changed': { actions: does<'employer.changed'>(employerTask) },
  'wage.notDue': { actions: does<'wage.notDue'>(noWageFact) },
  'payment.held': { actions: does<'payment.held'>(payHoldFact) },
  'payment.released': { actions: does<'payment.released'>(payReleaseFact) },
  'measurement.requested': measure,
  'fact.corrected': corrected,
} as const;

/** The job: from intake to its end (process.md, first track). */
export const employmentTrack = {
  initial: 'intake',
  states: {
    intake: {
      entry: mark('intake'),
      on: {
        'placement.imported': [
          { guard: 'importedEnding', target: 'ending', actions: does<'placement.imported'>(importedFacts) },
          { guard: 'importMode', target: 'running', actions: does<'placement.imported'>(importedFacts) },
        ],
        'trial.started': { guard: 'trialCircle', target: 'trialPlacement', actions: 'copyPlan' },
        'employment.agreed': { target: 'agreed', actions: does<'employment.agreed'>(contractRow) },
        'measurement.requested': measure,
        'employment.notComeAbout': neverBegan,
      },
    },
    trialPlacement: {
      entry: mark('trialPlacement'),
      after: { trialEnds: { target: 'intake', actions: 'copyPlan' } },
      on: {
        'trial.extended': { actions: 'copyPlan' },
        'trial.ended': { target: 'intake', actions: 'copyPlan' },
        'employment.agreed': { target: 'agreed', actions: does<'employment.agreed'>(contractRow) },
        'measurement.requested': measure,
        'employment.notComeAbout': neverBegan,
      },
    },
    agreed: {
      entry: mark('agreed'),
      after: { startPlanned: { target: 'awaitingStart', actions: 'copyPlan' } },
      on: {
        'start.moved': { actions: 'copyPlan' },
        'start.confirmed': confirmed,
        'contract.received': { actions: contract },
        'employment.notComeAbout': neverBegan,
      },
    },
    awaitingStart: {
      entry: mark('awaitingStart'),
      on: {
        'start.moved': { target: 'agreed', actions: 'copyPlan' },
        'start.confirmed': confirmed,
        'contract.received': { actions: contract },
        'employment.notComeAbout': neverBegan,
      },
    },
    running: {
      entry: mark('running'),
      after: { contractEnds: { target: 'contractLapsed', actions: onTimer(contractLapsed) } },
      on: {
        ...whileWorking,
        'contract.renewed': { actions: renewed },
        'ending.announced': announced,
        'employment.ended': over,
        'handover.announced': gone,
      },
    },
    ending: {
      entry: mark('ending'),
      after: { employmentEnds: { target: 'ended', actions: onTimer(endingCame) } },
      on: {
        ...whileWorking,
        'ending.announced': announced,
        'ending.revoked': { target: 'running', actions: 'copyPlan' },
        'contract.renewed': { target: 'running', actions: renewed },
        'employment.ended': over,
      },
    },
    contractLapsed: {
      entry: mark('contractLapsed'),
      after: { noNewsEnds: { target: 'ended', actions: onTimer(endingCame) } },
      on: {
        'contract.renewed': { target: 'running', actions: renewed },
        'employment.ended': over,
        'hours.declared': declared,
        'fact.corrected': corrected,
      },
    },
    handingOver: {
      entry: mark('handingOver'),
      after: { handoverDay: { target: 'takenOver', actions: onTimer(handedOver) } },
      on: {
        ...whileWorking,
        'handover.revoked': { target: 'running', actions: 'copyPlan' },
        'employment.ended': over,
      },
    },
    ended: {
      entry: mark('ended'),
      on: {
        'contract.renewed': { target: 'running', guard: 'mayRevive', actions: renewed },
        'employment.endRevoked': {
          target: 'running',
          guard: 'endMayFall',
          actions: does<'employment.endRevoked'>(endFalls),
        },
        'benefit.returned': { actions: 'copyPlan' },
        'hours.declared': declared,
        'fact.corrected': corrected,
      },
    },
    notComeAbout: { entry: mark('notComeAbout') },
    takenOver: { entry: mark('takenOver'), on: { 'benefit.returned': { actions: 'copyPlan' } } },
  },
} as const;
