import {
  changedFact,
  decisionSigned,
  expectedValueFact,
  endFact,
  lumpSumFact,
  measuredFact,
  paidBack,
  withdrawalFact,
} from './placement.decision.effects.js';
import { does, onTimer, send, task } from './placement.does.js';
import { withdrawn } from './placement.employment.effects.js';
import { determinationRevised, objectionUpheld, valueDetermined } from './placement.measuring.effects.js';

const mark = (state: string) => ({ type: 'mark', params: { track: 'subsidy', state } }) as const;

const measured = does<'measured.decided'>(decisionSigned, measuredFact);
const changed = does<'change.decided'>(decisionSigned, changedFact);
const change = { guard: 'changeDraft', actions: changed } as const;
const ends = does<'end.decided'>(decisionSigned, endFact);
const end = [
  { guard: 'endDraftAhead', target: 'endingLater', actions: ends },
  { guard: 'endDraft', target: 'ended', actions: ends },
] as const;
const withdrawal = {
  guard: 'withdrawalDraft',
  target: 'withdrawn',
  actions: does<'withdrawal.decided'>(decisionSigned, withdrawalFact),
} as const;
const penalty = { guard: 'penaltyDraft', actions: does<'penalty.decided'>(decisionSigned) } as const;
const refusal = {
  guard: 'refusalDraft',
  target: 'refused',
  actions: does<'refusal.decided'>(decisionSigned),
} as const;
const withdraw = { target: 'withdrawn', actions: does<'placement.withdrawn'>(withdrawn) } as const;
const neverBegan = { target: 'withdrawn', actions: 'copyPlan' } as const;
const recovery = {
  guard: 'recoveryDraft',
  target: 'toRecover',
  actions: does<'recovery.decided'>(decisionSigned),
} as const;
const upheld = does<'objection.upheld'>(objectionUpheld);
const revised = does<'determination.revised'>(determinationRevised);
const lapses = { target: 'lapsed', actions: onTimer(() => [task('decision-ended', 'owner')]) } as const;
const incomplete = {
  target: 'incomplete',
  actions: does<'completion.requested'>((_before, _after, event) => [
    send('completion-request', 'employer', { givenUntil: event.givenUntil }),
  ]),
} as const;
const backOnObjection = [
  { guard: 'upheldAgainstRefusalMeasuredFirst', target: 'awaitingValue', actions: upheld },
  { guard: 'upheldAgainstRefusal', target: 'applied', actions: upheld },
] as const;

/** The subsidy: application, lump sum, waiting for the value, measured, ended (process.md, second track). */
export const subsidyTrack = {
  initial: 'none',
  on: {
    'measurement.determined': { actions: does<'measurement.determined'>(valueDetermined) },
    'objection.upheld': { actions: upheld },
    'determination.revised': { actions: revised },
    'penalty.decided': penalty,
  },
  states: {
    none: {
      entry: mark('none'),
      on: {
        'placement.imported': [
          { guard: 'importedMeasuredLater', target: 'measuredLater', actions: 'copyPlan' },
          { guard: 'importedMeasured', target: 'measuredRunning', actions: 'copyPlan' },
          { guard: 'importedOnHold', target: 'onHold', actions: 'copyPlan' },
          { guard: 'importMode', target: 'lumpSumRunning', actions: 'copyPlan' },
        ],
        'application.received': [
          { guard: 'measuresFirst', target: 'awaitingValue', actions: 'copyPlan' },
          { target: 'applied', actions: 'copyPlan' },
        ],
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    applied: {
      entry: mark('applied'),
      on: {
        'completion.requested': incomplete,
        'lumpSum.decided': [
          {
            guard: 'lumpSumDraftStarted',
            target: 'lumpSumRunning',
            actions: does<'lumpSum.decided'>(decisionSigned, lumpSumFact),
          },
          { guard: 'lumpSumDraft', target: 'lumpSumGranted', actions: does<'lumpSum.decided'>(decisionSigned) },
        ],
        'refusal.decided': refusal,
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    awaitingValue: {
      entry: mark('awaitingValue'),
      on: {
        'completion.requested': incomplete,
        'measured.decided': [
          { guard: 'measuredDraftAhead', target: 'measuredLater', actions: measured },
          { guard: 'measuredDraft', target: 'measuredRunning', actions: measured },
        ],
        'refusal.decided': refusal,
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    incomplete: {
      entry: mark('incomplete'),
      after: { completionTimePassed: { target: 'givenTimePassed', actions: 'copyPlan' } },
      on: {
        'application.completed': [
          { guard: 'measuresFirst', target: 'awaitingValue', actions: 'copyPlan' },
          { target: 'applied', actions: 'copyPlan' },
        ],
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    givenTimePassed: {
      entry: mark('givenTimePassed'),
      after: {
        untreatedTermEnds: [
          { guard: 'measuresFirst', target: 'awaitingValue', actions: 'copyPlan' },
          { target: 'applied', actions: 'copyPlan' },
        ],
      },
      on: {
        'application.completed': [
          { guard: 'measuresFirst', target: 'awaitingValue', actions: 'copyPlan' },
          { target: 'applied', actions: 'copyPlan' },
        ],
        'untreated.decided': {
          guard: 'untreatedDraft',
          target: 'leftUntreated',
          actions: does<'untreated.decided'>(decisionSigned),
        },
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    leftUntreated: {
      entry: mark('leftUntreated'),
      on: { 'objection.upheld': backOnObjection },
    },
    refused: {
      entry: mark('refused'),
      on: { 'objection.upheld': backOnObjection },
    },
    withdrawn: {
      entry: mark('withdrawn'),
      on: {
        'withdrawal.decided': { guard: 'withdrawalDraft', actions: does<'withdrawal.decided'>(decisionSigned) },
        'recovery.decided': recovery,
      },
    },
    lumpSumGranted: {
      entry: mark('lumpSumGranted'),
      on: {
        'start.confirmed': { target: 'lumpSumRunning' },
        'change.decided': change,
        'withdrawal.decided': withdrawal,
        'placement.withdrawn': withdraw,
        'employment.notComeAbout': neverBegan,
      },
    },
    lumpSumRunning: {
      entry: mark('lumpSumRunning'),
      after: {
        lumpSumEnds: { target: 'onHold', actions: onTimer(() => [task('payment-on-hold', 'owner')]) },
        grantEnds: lapses,
      },
      on: {
        'measured.decided': { guard: 'measuredDraft', target: 'measuredLater', actions: measured },
        'change.decided': change,
        'end.decided': end,
        'withdrawal.decided': withdrawal,
      },
    },
    onHold: {
      entry: mark('onHold'),
      on: {
        'measured.decided': [
          { guard: 'measuredDraftAhead', target: 'measuredLater', actions: measured },
          { guard: 'measuredDraft', target: 'measuredRunning', actions: measured },
        ],
        'advance.decided': {
          guard: 'advanceDraft',
          actions: does<'advance.decided'>(decisionSigned, expectedValueFact),
        },
        'end.decided': end,
        'withdrawal.decided': withdrawal,
      },
    },
    measuredLater: {
      entry: mark('measuredLater'),
      after: { measuredStarts: { target: 'measuredRunning', actions: 'copyPlan' } },
      on: {
        'measured.decided': { guard: 'measuredDraft', actions: measured },
        'change.decided': change,
        'end.decided': end,
        'withdrawal.decided': withdrawal,
      },
    },
    measuredRunning: {
      entry: mark('measuredRunning'),
      after: { grantEnds: lapses },
      on: {
        'measured.decided': { guard: 'measuredDraft', actions: measured },
        'change.decided': change,
        'end.decided': end,
        'withdrawal.decided': withdrawal,
      },
    },
    lapsed: {
      entry: mark('lapsed'),
      on: {
        'change.decided': [
          { guard: 'changeOfMeasured', target: 'measuredRunning', actions: changed },
          { guard: 'changeOfLumpSum', target: 'lumpSumRunning', actions: changed },
        ],
        'measured.decided': { guard: 'measuredDraft', target: 'measuredRunning', actions: measured },
        'end.decided': end,
      },
    },
    endingLater: {
      entry: mark('endingLater'),
      after: { subsidyEnds: { target: 'ended', actions: 'copyPlan' } },
      on: {
        'subsidy.reopened': { target: 'lapsed', actions: 'copyPlan' },
        'end.decided': end,
        'objection.upheld': [
          { guard: 'upheldAgainstEndOfMeasured', target: 'measuredRunning', actions: upheld },
          { guard: 'upheldAgainstEnd', target: 'onHold', actions: upheld },
        ],
        'determination.revised': [
          { guard: 'fullValueFallsOfMeasured', target: 'measuredRunning', actions: revised },
          { guard: 'fullValueFalls', target: 'onHold', actions: revised },
        ],
      },
    },
    ended: {
      entry: mark('ended'),
      on: {
        'recovery.decided': recovery,
        'settlement.completed': { target: 'settled', actions: 'copyPlan' },
        'contract.renewed': { guard: 'endedWithJob', target: 'lapsed' },
        'subsidy.reopened': { target: 'lapsed', actions: 'copyPlan' },
        'objection.upheld': { guard: 'upheldAgainstEnd', target: 'onHold', actions: upheld },
        'determination.revised': { guard: 'fullValueFalls', target: 'onHold', actions: revised },
      },
    },
    toRecover: {
      entry: mark('toRecover'),
      on: { 'recovery.settled': { target: 'settled', actions: does<'recovery.settled'>(paidBack) } },
    },
    settled: {
      entry: mark('settled'),
      on: { 'recovery.decided': recovery },
    },
  },
} as const;
