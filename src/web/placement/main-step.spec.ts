import { describe, expect, it } from '@jest/globals';
import { mainStep, type Standing } from './main-step.js';
import type { NextSteps } from './next-steps.js';

const NEW: Standing = {
  employment: 'agreed',
  subsidy: 'applied',
  register: 'nothingYet',
  hasDraft: false,
  hasValue: false,
  measures: false,
};
const may = (...types: readonly string[]): NextSteps => ({
  instance: 'placement',
  ownPage: undefined,
  onward: types.slice(0, 1).map((type) => ({ type, label: type })),
  record: types.slice(1).map((type) => ({ type, label: type })),
  blocked: [],
  others: [],
});
const ALL = may(
  'ending.announced',
  'decision.prepared',
  'measurement.requested',
  'start.confirmed',
  'contract.renewed',
);

describe('The step that comes first on the page of a placement', () => {
  it.each<[string, Partial<Standing>, NextSteps, string | undefined]>([
    ['an application is decided on', {}, ALL, 'decision.prepared'],
    ['only by who may', {}, may('start.confirmed'), 'start.confirmed'],
    ['a draft is signed by who may', { hasDraft: true }, may('withdraw', 'lumpSum.decided'), 'lumpSum.decided'],
    ['and waits for others', { hasDraft: true }, ALL, undefined],
    ['the start is confirmed', { subsidy: 'lumpSumGranted' }, ALL, 'start.confirmed'],
    ['a value is measured', { employment: 'running', subsidy: 'lumpSumRunning' }, ALL, 'measurement.requested'],
    ['once', { employment: 'running', subsidy: 'lumpSumRunning', measures: true }, ALL, undefined],
    [
      'and decided on',
      { employment: 'running', subsidy: 'onHold', hasValue: true, measures: true },
      ALL,
      'decision.prepared',
    ],
    ['a contract that is over', { employment: 'contractLapsed', subsidy: 'lapsed' }, ALL, 'contract.renewed'],
    ['nothing has to be done', { employment: 'running', subsidy: 'measuredRunning', hasValue: true }, ALL, undefined],
  ])('%s', (_name, more, steps, type) => {
    expect(mainStep(steps, { ...NEW, ...more })?.type).toBe(type);
  });
});
