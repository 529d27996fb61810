import { beside, does } from './placement.does.js';
import { correctionOpened, informFirst, messageOpened, rejectedTask } from './placement.measuring.effects.js';

const mark = (state: string) => ({ type: 'mark', params: { track: 'register', state } }) as const;
const opens = does<'measurement.determined'>(messageOpened);

/** A first value: report when informed, inform first, or nothing to report at 100 percent (A6, A7, A8). */
const firstValue = [
  { guard: 'messageGoes', target: 'toReport', actions: opens },
  { guard: 'valueBelowFull', target: 'toInform', actions: does<'measurement.determined'>(informFirst) },
  { target: 'notApplicable', actions: 'copyPlan' },
] as const;
/** M54: the same after an objection, when it is about the value that holds now. */
const informedLater = [
  { guard: 'revisedBelowFull', target: 'toInform', actions: does<'determination.revised'>(informFirst) },
  { guard: 'revisedFull', target: 'notApplicable', actions: 'copyPlan' },
] as const;
const firstValueRevised = [{ guard: 'messageGoes', target: 'toReport', actions: opens }, ...informedLater] as const;
const found = { target: 'alreadyRegistered', actions: 'copyPlan' } as const;
const again = { target: 'deliveredAgain', actions: opens } as const;
const anew = { target: 'toReport', actions: opens } as const;
const againRevised = { guard: 'messageGoes', ...again } as const;
const anewRevised = { guard: 'messageGoes', ...anew } as const;
const ended = { target: 'notApplicable', actions: 'copyPlan' } as const;
const subsidyEnded = {
  guard: 'endDraft',
  target: 'deliveredAgain',
  actions: beside<'end.decided'>(messageOpened),
} as const;
const wrong = { target: 'deliveredAgain', actions: does<'register.entryWrong'>(correctionOpened) } as const;

/** The doelgroepregister (process.md, third track). */
export const registerTrack = {
  initial: 'nothingYet',
  on: {
    'shelteredWork.determined': { target: '.notApplicable', actions: 'copyPlan' },
    'register.reported': { actions: 'copyPlan' },
    'register.confirmed': { actions: 'copyPlan' },
    'register.rejected': { actions: does<'register.rejected'>(rejectedTask) },
  },
  states: {
    nothingYet: {
      entry: mark('nothingYet'),
      always: [
        { guard: 'startsRegistered', target: 'alreadyRegistered' },
        { guard: 'startsPending', target: 'indicationPending' },
      ],
      on: {
        'placement.imported': [
          { guard: 'importedRegistered', target: 'confirmed', actions: 'copyPlan' },
          { guard: 'importedReported', target: 'reported', actions: 'copyPlan' },
          { guard: 'importedToReport', target: 'toReport', actions: does<'placement.imported'>(messageOpened) },
          { guard: 'importedToInform', target: 'toInform', actions: 'copyPlan' },
          { guard: 'importedNotApplicable', target: 'notApplicable', actions: 'copyPlan' },
          { guard: 'importMode', actions: 'copyPlan' },
        ],
        'registration.found': found,
        'indication.pending': { target: 'indicationPending', actions: 'copyPlan' },
        'measurement.determined': firstValue,
      },
    },
    alreadyRegistered: {
      entry: [mark('alreadyRegistered'), 'registerSeen'],
      on: {
        'measurement.determined': again,
        'determination.revised': againRevised,
        'registration.ended': ended,
        'end.decided': subsidyEnded,
        'register.entryWrong': wrong,
      },
    },
    indicationPending: {
      entry: [mark('indicationPending'), 'registerSeen'],
      on: {
        'indication.decided': [
          { guard: 'indicationGranted', ...found },
          { target: 'nothingYet', actions: 'copyPlan' },
        ],
        'measurement.determined': firstValue,
      },
    },
    toInform: {
      entry: mark('toInform'),
      on: {
        'person.informed': { target: 'toReport', actions: does<'person.informed'>(messageOpened) },
        'measurement.determined': firstValue,
        'determination.revised': informedLater,
        'registration.found': found,
      },
    },
    toReport: {
      entry: mark('toReport'),
      on: {
        'register.reported': { target: 'reported', actions: 'copyPlan' },
        'measurement.determined': anew,
        'determination.revised': anewRevised,
      },
    },
    reported: {
      entry: mark('reported'),
      on: {
        'register.confirmed': { target: 'confirmed', actions: 'copyPlan' },
        'register.rejected': { target: 'rejected', actions: does<'register.rejected'>(rejectedTask) },
        // Reported elsewhere before the import: its confirmation is looked up.
        'registration.found': { target: 'confirmed', actions: 'copyPlan' },
        'measurement.determined': anew,
        'determination.revised': anewRevised,
      },
    },
    confirmed: {
      entry: mark('confirmed'),
      on: {
        'measurement.determined': again,
        'determination.revised': againRevised,
        'registration.ended': ended,
        'end.decided': subsidyEnded,
        'register.entryWrong': wrong,
      },
    },
    rejected: {
      entry: mark('rejected'),
      on: {
        'register.reported': { target: 'reported', actions: 'copyPlan' },
        'measurement.determined': anew,
        'determination.revised': anewRevised,
      },
    },
    deliveredAgain: {
      entry: mark('deliveredAgain'),
      on: {
        'register.confirmed': [
          { guard: 'wasRegisteredElsewhere', target: 'alreadyRegistered', actions: 'copyPlan' },
          { target: 'confirmed', actions: 'copyPlan' },
        ],
        'measurement.determined': again,
        'determination.revised': againRevised,
        'registration.ended': ended,
        'end.decided': subsidyEnded,
        'register.entryWrong': wrong,
      },
    },
    notApplicable: {
      entry: mark('notApplicable'),
      on: {
        'measurement.determined': firstValue,
        'determination.revised': firstValueRevised,
        'registration.found': found,
      },
    },
  },
} as const;
