import { describe, expect, it } from '@jest/globals';
import { stepFaults, stepsOf } from './complaint-steps.js';
import type { Complaint } from './complaint.schemas.js';

const aComplaint = (more: Partial<Complaint> = {}): Complaint => ({
  id: 'c',
  kind: 'complaint',
  subject: 'treatment',
  toldBy: 'worker',
  placement: null,
  receivedOn: '2026-03-02',
  foundAt: null,
  lastDay: '2026-04-13',
  lastMoment: null,
  extendedOn: null,
  acknowledgedOn: null,
  heardOn: null,
  authorityToldOn: null,
  peopleToldOn: null,
  handler: null,
  outcome: null,
  closedOn: null,
  recordedBy: 'm',
  revision: 1,
  ...more,
});
const codes = (complaint: Complaint, step: Parameters<typeof stepFaults>[1]) =>
  stepFaults(complaint, step, '2026-04-20').map(({ code }) => code);

describe('Steps of a complaint (M39)', () => {
  it('are those that belong to it and were not taken, and none after it was closed', () => {
    expect(stepsOf(aComplaint({ acknowledgedOn: '2026-03-03' }))).toEqual(['assigned', 'heard', 'extended', 'closed']);
    expect(stepsOf(aComplaint({ kind: 'dataBreach' }))).toEqual(['assigned', 'authorityTold', 'peopleTold', 'closed']);
    expect(stepsOf(aComplaint({ closedOn: '2026-03-05', outcome: 'solved' }))).toEqual([]);
  });

  it('lie on no day before receipt or to come', () => {
    expect(codes(aComplaint(), { step: 'heard', on: '2026-03-01' })).toEqual(['before']);
    expect(codes(aComplaint(), { step: 'heard', on: '2026-04-21' })).toEqual(['future']);
  });

  it('extend only while the term runs (Awb 9:11)', () => {
    expect(codes(aComplaint(), { step: 'extended', on: '2026-04-13' })).toEqual([]);
    expect(codes(aComplaint(), { step: 'extended', on: '2026-04-14' })).toEqual(['late']);
  });

  it('close with an outcome that fits, a reported breach only after it was reported', () => {
    const closed = { step: 'closed', on: '2026-04-01', conclusion: 'Besproken en opgelost.' } as const;
    expect(codes(aComplaint(), { ...closed, outcome: 'reported' })).toEqual(['unfit']);
    expect(codes(aComplaint({ kind: 'dataBreach' }), { ...closed, outcome: 'reported' })).toEqual(['notTold']);
    expect(codes(aComplaint({ kind: 'dataBreach' }), { ...closed, outcome: 'notReported' })).toEqual([]);
  });
});
