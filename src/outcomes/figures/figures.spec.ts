import { describe, expect, it } from '@jest/globals';
import { anOutcome, askedOf, chosenFrom, idOfNth } from '../../../test/support/outcome-rows.js';
import { dayOf } from '../columns.js';
import type { MeasurementDays, OutcomeRow } from '../outcome-row.js';
import { isEverybody } from '../selection.js';
import type { Guard } from '../guard.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { cohortFigure } from './cohort-figure.js';
import { cohortsOf } from './cohorts.js';
import { flowFigure } from './flow-figure.js';
import { flowsBehind, flowsIn } from './flows.js';
import { jobsOn } from './jobs.js';
import { registerFigure } from './register-figure.js';
import { retentionOf } from './retention.js';
import { DayCounts } from './day-counts.js';
import { openSteps, stepDays } from './steps.js';
import { AGE, SEX, toldByTrait } from './traits.js';
import {
  decisionsInTerm,
  determinationsInNorm,
  findingsInNorm,
  lateDecisions,
  objectionsInTerm,
  supportsInTerm,
} from './terms.js';
import { tensOf } from './value-tens.js';
import { firstValues, valueChanges, valuePointsOn } from './wage-values.js';
import { valuesFigure } from './values-figure.js';
import { SUPPRESSED } from '../figure-table.js';

const day = dayOf;
const valuesOn = (...asked: Parameters<typeof valuePointsOn>) => tensOf(valuePointsOn(...asked));
const aMeasurement = (different: Partial<MeasurementDays>): MeasurementDays => ({
  kind: 'first',
  orderedOn: null,
  visitedOn: null,
  reportedOn: null,
  acceptedOn: null,
  determinedOn: null,
  value: null,
  expert: null,
  course: 'open',
  ...different,
});

describe('Own jobs (G1, E1)', () => {
  const registered = { registeredOn: '2026-02-01' };

  it('are the hours of registered people who work, by 25.5', () => {
    const all = chosenFrom([
      anOutcome({
        ...registered,
        hours: [
          ['2026-01-01', '32'],
          ['2026-03-01', '24.5'],
        ],
      }),
      anOutcome({ ...registered, start: '2026-01-15', hours: [['2026-01-15', '26.5']] }),
      anOutcome({ candidate: 'b' }),
      anOutcome({ ...registered, candidate: 'c', end: '2026-03-31' }),
    ]);
    expect(jobsOn(all, ['2026-04-01', '2026-03-31', '2026-01-31'].map(day))).toEqual([
      { persons: 1, placements: 2, hours: 51, jobs: 2, declaredShare: 0 },
      expect.objectContaining({ persons: 2, placements: 3, hours: 83 }),
      expect.objectContaining({ placements: 0, jobs: 0 }),
    ]);
  });

  it('take the declared hours of the last closed month when there are any, and say how much that is', () => {
    const all = chosenFrom([
      anOutcome({ ...registered, declared: [['2026-03', '104']] }),
      anOutcome({ ...registered, candidate: 'b', hours: [['2026-01-01', '24']] }),
    ]);
    expect(jobsOn(all, [day('2026-04-15')])).toMatchObject([{ hours: 48, jobs: 1.88, declaredShare: 0.5 }]);
  });

  it('take the declared hours of a part of a month over the days of it that were worked (B18)', () => {
    const part = { ...registered, registeredOn: '2025-01-01', declared: [['2025-10', '44.70']] as const };
    const all = (different: Partial<OutcomeRow>) => chosenFrom([anOutcome({ ...part, ...different })]);
    const on = (different: Partial<OutcomeRow>) => jobsOn(all(different), [day('2025-11-15')])[0];
    expect(on({ start: '2025-10-20', hours: [['2025-10-20', '26']] })).toMatchObject({ hours: 26.65, jobs: 1.05 });
    expect(on({ start: '2025-06-01', hours: [['2025-06-01', '26']] })).toMatchObject({ hours: 10.32, jobs: 0.4 });
    expect(on({ start: '2025-11-03', hours: [['2025-11-03', '26']] })).toMatchObject({ hours: 26, declaredShare: 0 });
  });
});

describe('The register of a person (G1, G2, A9, A12)', () => {
  const entriesOf = (rows: readonly OutcomeRow[], today: string) =>
    registerFigure.answer(askedOf(rows, today)).tables[1]?.rows;

  it('has an end, and what was before it stays as it was', () => {
    const rows = [
      anOutcome({ register: [['2026-02-01', 'measured'], ['2026-03-15', 'ended']] }), // prettier-ignore
      anOutcome({ candidate: 'b', register: [['2025-12-01', 'found'], ['2026-03-15', 'ended']] }), // prettier-ignore
    ];
    const days = ['2026-01-31', '2026-02-28', '2026-03-14', '2026-03-15'].map(day);
    expect(jobsOn(chosenFrom(rows), days).map(({ persons }) => persons)).toEqual([1, 2, 2, 0]);
    expect(cohortsOf(chosenFrom(rows), 'year', day('2026-11-01'))).toEqual([
      expect.objectContaining({ starts: 1, outcomes: expect.objectContaining({ stillLumpSum: 1 }) }),
    ]);
    expect(entriesOf(rows, '2026-11-01')).toEqual([['2026', 1, 1.25]]);
  });

  it('is of all of his jobs: also of one whose own message is not confirmed (M10)', () => {
    const rows = [
      anOutcome({ registeredOn: '2026-02-01' }),
      anOutcome({ employer: 'other', start: '2026-01-10', hours: [['2026-01-10', '10']] }),
      anOutcome({ employer: 'third', start: '2026-03-01', register: [['2026-04-01', 'measured']] }),
    ];
    expect(jobsOn(chosenFrom(rows), [day('2026-02-15')])).toMatchObject([{ persons: 1, placements: 2, hours: 42 }]);
    expect(cohortsOf(chosenFrom(rows), 'year', day('2026-12-31'))).toMatchObject([
      { starts: 2, work: { persons: 1, hours: 4200 } },
    ]);
    expect(entriesOf(rows, '2026-11-01')).toEqual([['2026', 1, 1.25]]);
  });

  it('that was found later takes nobody out of the cohort of the day it began', () => {
    const rows = [anOutcome({ start: '2026-01-10', registeredOn: '2026-05-01', alreadyRegistered: true })];
    expect(cohortsOf(chosenFrom(rows), 'year', day('2026-11-01'))).toMatchObject([
      { starts: 1, outcomes: { banenafspraak: 1 } },
    ]);
    expect(entriesOf(rows, '2026-11-01')).toEqual([]);
  });

  it('counts as inclusion when it was left again before the work ended', () => {
    const register = [['2026-05-01', 'measured'], ['2026-06-01', 'ended']] as const; // prettier-ignore
    const rows = [anOutcome({ register, end: '2026-08-01', endReason: 'resigned' })];
    expect(cohortsOf(chosenFrom(rows), 'year', day('2026-11-01'))[0]?.outcomes.endedAfterInclusion).toBe(1);
  });
});

describe('A start cohort (G2)', () => {
  it('reads the outcome nine months after the start, also when it became regular work later', () => {
    const all = chosenFrom([
      anOutcome({ start: '2026-01-10', registeredOn: '2026-06-01' }),
      anOutcome({ candidate: 'b', start: '2026-02-10', fullValueOn: '2026-11-10', outcome: 'regularWork' }),
      anOutcome({ candidate: 'late', start: '2026-02-10', fullValueOn: '2026-11-11', outcome: 'regularWork' }),
      anOutcome({ candidate: 'c', start: '2026-03-10', end: '2026-05-01', endReason: 'resigned' }),
      anOutcome({
        candidate: 'd',
        start: '2026-03-10',
        end: '2026-09-01',
        endReason: 'resigned',
        registeredOn: '2026-08-01',
      }),
      anOutcome({ candidate: 'e', start: '2026-03-31' }),
      anOutcome({ candidate: 'f', start: '2026-01-05', registeredOn: '2025-12-31', alreadyRegistered: true }),
      anOutcome({ candidate: 'g', start: '2026-01-05', route: 'measuredFirst' }),
      anOutcome({ candidate: 'h', start: null }),
      anOutcome({ candidate: 'a', start: '2026-05-01' }),
    ]);
    expect(cohortsOf(all, 'quarter', day('2026-12-31'))).toEqual([
      {
        period: '2026-Q1',
        starts: 6,
        work: { persons: 6, hours: 6 * 3200, placements: 6 },
        outcomes: {
          banenafspraak: 1,
          regularWork: 1,
          endedBeforeInclusion: 1,
          endedAfterInclusion: 1,
          stillLumpSum: 2,
          tooEarly: 0,
        },
      },
      {
        period: '2026-Q2',
        starts: 1,
        work: { persons: 1, hours: 3200, placements: 1 },
        outcomes: expect.objectContaining({ tooEarly: 1 }),
      },
    ]);
  });
});

describe('Retention (G3)', () => {
  it('counts the same job, other work within 31 days, each of its own number, and only who began long enough ago', () => {
    const all = chosenFrom([
      anOutcome({}),
      anOutcome({ candidate: 'b', end: '2026-02-28', endReason: 'resigned' }),
      anOutcome({ candidate: 'c', end: '2026-02-28', endReason: 'otherWork' }),
      anOutcome({ candidate: 'c', start: '2026-03-31', employer: 'other', route: 'measuredFirst' }),
      anOutcome({ candidate: 'd', end: '2026-02-28', endReason: 'deceased' }),
      anOutcome({ candidate: 'e', start: '2026-05-01' }),
      anOutcome({ candidate: 'f', end: '2026-02-28', endReason: 'otherWork' }),
      anOutcome({ candidate: 'f', start: '2026-03-01', end: '2026-05-31', endReason: 'aow', route: 'measuredFirst' }),
      anOutcome({ candidate: 'g', end: '2026-06-25', endReason: 'resigned' }),
      anOutcome({ candidate: 'h', end: '2026-05-31', endReason: 'handedOver' }),
    ]);
    const span = { from: day('2026-01-01'), until: day('2026-12-31') };
    const work = (placements: number, jobs = placements) => ({ persons: placements, hours: jobs * 3200, placements });
    expect(retentionOf(all, [span], day('2026-07-15'))).toMatchObject([
      [
        {
          months: 3,
          sameJob: { of: 6, kept: 3 },
          inWork: { of: 6, kept: 5 },
          provisional: 0,
          began: work(6),
          // Who left for other work elsewhere is in work, in a job that nobody knows the hours of.
          works: work(5, 5),
          stays: work(3),
        },
        { months: 6, sameJob: { of: 5, kept: 1 }, inWork: { of: 4, kept: 2 }, provisional: 1, works: work(2) },
        { months: 12, sameJob: { of: 0, kept: 0 }, inWork: { of: 0, kept: 0 }, provisional: 0 },
      ],
    ]);
  });
});

describe('Jobs of who stayed in work (G3, E1)', () => {
  const span = { from: day('2026-01-01'), until: day('2026-12-31') };
  const first = { end: '2026-02-05', endReason: 'contractEnded' };

  it('counts the hours of a job once when two starts led to it, and none of work that is not followed', () => {
    const rows = [
      anOutcome({ candidate: 'a', ...first }),
      anOutcome({ candidate: 'a', start: '2026-02-10', employer: 'other', hours: [['2026-02-10', '20']] }),
      anOutcome({ candidate: 'b', end: '2026-02-05', endReason: 'otherWork' }),
    ];
    expect(retentionOf(chosenFrom(rows), [span], day('2026-06-15'))[0]?.[0]).toMatchObject({
      inWork: { of: 3, kept: 3 },
      began: { persons: 2, hours: 3200 + 2000 + 3200, placements: 3 },
      works: { persons: 2, hours: 2000, placements: 3 },
      stays: { persons: 1, hours: 2000, placements: 1 },
    });
  });
});

describe('Found and lost (G6, G7)', () => {
  it('tells loss, transfer, found and net apart, and what is not sure yet', () => {
    const all = chosenFrom([
      anOutcome({ candidate: 'a', start: '2026-02-01', end: '2026-05-10', endReason: 'resigned' }),
      anOutcome({ candidate: 'b', start: '2026-02-01', end: '2026-04-10', endReason: 'otherWork' }),
      anOutcome({ candidate: 'b', start: '2026-05-11', employer: 'other' }),
      anOutcome({ candidate: 'c', start: '2026-04-20' }),
      anOutcome({ candidate: 'd', start: '2026-02-01', end: '2026-06-20', endReason: 'probation' }),
      anOutcome({ candidate: 'e', start: '2026-02-01', end: '2026-06-20', endReason: 'aow' }),
      anOutcome({ candidate: 'f', start: '2026-04-05', end: '2026-04-25', endReason: 'probation' }),
      anOutcome({ candidate: 'g', start: '2026-04-01', end: '2026-05-01' }),
      anOutcome({ candidate: 'g', start: '2026-04-15' }),
    ]);
    const quarter = { from: day('2026-04-01'), until: day('2026-06-30') };
    const today = day('2026-06-30');
    const moved = (persons: number, hours = persons * 3200) => ({ persons, hours, placements: persons });
    expect(flowsIn(all, [quarter], today)).toEqual([
      {
        found: moved(3),
        lost: moved(3),
        transferred: moved(1),
        provisional: 1,
        net: 0,
        netHours: 0,
        working: 5,
        lostOfWorking: 2,
        starters: 4,
        lostOfStarters: 1,
      },
    ]);
    const behind = (kind: 'found' | 'lost' | 'transferred') => flowsBehind(all, quarter, today, kind).ids.toSorted();
    expect(behind('found')).toEqual([4, 7, 8].map(idOfNth));
    expect(behind('lost')).toEqual([1, 5, 7].map(idOfNth));
    expect(behind('transferred')).toEqual([2].map(idOfNth));
  });

  it('counts people once and adds up their jobs, by the contract of the day (E1)', () => {
    const two = { start: '2026-01-01', end: '2026-05-01', endReason: 'resigned' };
    const rows = [
      anOutcome({ ...two, hours: [['2026-01-01', '20'], ['2026-03-01', '10.5']] }), // prettier-ignore
      anOutcome({ ...two, employer: 'other', hours: [['2026-01-01', '15']] }),
    ];
    const [table, jobs] = flowFigure.answer(askedOf(rows, '2026-06-30')).tables;
    expect(table?.rows.at(-1)?.slice(0, 7)).toEqual(['2026-Q2', 0, 1, -1, 0, 2, 100]);
    expect(jobs?.rows.at(-1)).toEqual(['2026-Q2', 0, 1, -1, 0, 1, 1]);
    // Both began on one day: one person, the hours of both.
    expect(jobs?.rows.at(-2)?.[1]).toBe(1.37);
    expect(table?.rows.at(-2)?.slice(0, 7)).toEqual(['2026-Q1', 1, 0, 1, 0, 2, 0]);
  });

  it('loses nothing of who left for other work elsewhere, or of two jobs kept one (M10)', () => {
    const all = chosenFrom([
      anOutcome({ candidate: 'a', start: '2026-02-01', end: '2026-04-10', endReason: 'otherWork' }),
      anOutcome({ candidate: 'b', start: '2026-01-01' }),
      anOutcome({ candidate: 'b', start: '2026-02-01', end: '2026-05-10', endReason: 'resigned', employer: 'second' }),
      anOutcome({ candidate: 'c', start: '2026-01-01', end: '2026-06-10', endReason: 'resigned' }),
      anOutcome({ candidate: 'c', start: '2026-02-01', employer: 'second' }),
      anOutcome({ candidate: 'd', start: '2026-01-01', end: '2026-06-10', endReason: 'resigned' }),
      anOutcome({ candidate: 'd', start: '2026-06-01', employer: 'second' }),
    ]);
    const quarter = { from: day('2026-04-01'), until: day('2026-06-30') };
    expect(flowsIn(all, [quarter], quarter.until)).toMatchObject([
      { lost: { persons: 0 }, transferred: { persons: 2 }, found: { persons: 0 } },
    ]);
    expect(flowsBehind(all, quarter, quarter.until, 'transferred').ids.toSorted()).toEqual([1, 6].map(idOfNth));
    const span = { from: day('2026-01-01'), until: day('2026-12-31') };
    const [, half] = retentionOf(all, [span], day('2026-09-15'))[0] ?? [];
    expect(half).toMatchObject({ inWork: { of: 6, kept: 6 }, provisional: 0 });
  });

  it('finds the other work of a person outside the selection too', () => {
    const rows = [
      anOutcome({ start: '2026-02-01', end: '2026-04-10', endReason: 'otherWork', sector: 'bouw' }),
      anOutcome({ start: '2026-05-01', employer: 'other', sector: 'horeca' }),
    ];
    const quarter = { from: day('2026-04-01'), until: day('2026-06-30') };
    expect(flowsIn(chosenFrom(rows, { sector: ['bouw'] }), [quarter], quarter.until)).toMatchObject([
      { lost: { persons: 0 }, transferred: { persons: 1 } },
    ]);
  });
});

describe('Terms and steps (G8, G9)', () => {
  const decision = {
    kind: 'lumpSum',
    preparedOn: null,
    decidedOn: '2026-03-01',
    amount: null,
    term: 'finding' as const,
  };
  const march = [{ from: day('2026-03-01'), until: day('2026-03-31') }] as const;
  const application = {
    receivedOn: '2026-02-01',
    foundOn: null,
    normDay: null,
    decisionLastDay: null,
    suspendedDays: 0,
    open: true,
    term: 'finding' as const,
  };

  it('counts a decision by its last day; late or still open is not in term, not yet due does not count, sent or not', () => {
    const all = chosenFrom([
      anOutcome({
        decisions: [
          { ...decision, termLastDay: '2026-03-10', sentOn: '2026-03-10' },
          { ...decision, termLastDay: '2026-03-10', sentOn: '2026-03-11' },
          { ...decision, termLastDay: '2026-03-12', sentOn: null },
          { ...decision, termLastDay: '2026-03-30', sentOn: null },
          { ...decision, termLastDay: '2026-03-31', sentOn: '2026-03-15' },
          { ...decision, termLastDay: '2026-04-01', sentOn: '2026-03-15' },
          { ...decision, decidedOn: null, termLastDay: '2026-03-10', sentOn: null },
        ],
      }),
      anOutcome({ candidate: 'b', application: { ...application, decisionLastDay: '2026-03-15' } }),
    ]);
    expect(decisionsInTerm(all, march, day('2026-03-20'), 'finding')).toEqual([
      { due: 4, inTime: 1, late: 3, open: 3 },
    ]);
    expect(decisionsInTerm(all, march, day('2026-03-31'), 'finding')).toMatchObject([{ due: 6, inTime: 2, open: 3 }]);
    expect(lateDecisions(all, march[0], day('2026-03-20')).ids.toSorted()).toEqual([1, 2].map(idOfNth));
  });

  it('keeps the terms of applications, objections and support apart; another decision answers no term (D1, D4, A10)', () => {
    const objection = { by: 'worker', receivedOn: '2026-01-10', decidedOn: '2026-03-01', outcome: 'rejected' };
    const all = chosenFrom([
      anOutcome({
        decisions: [
          { ...decision, term: 'application', termLastDay: '2026-03-10', sentOn: '2026-03-09' },
          { ...decision, kind: 'penalty', term: 'none', termLastDay: '2026-03-10', sentOn: '2026-03-19' },
        ],
        objections: [
          { ...objection, lastDay: '2026-03-05', sentOn: '2026-03-06' },
          { ...objection, lastDay: '2026-03-05', sentOn: '2026-03-05' },
          { ...objection, lastDay: '2026-03-05', sentOn: null, outcome: 'withdrawn' },
        ],
      }),
      anOutcome({ candidate: 'b', supportTerms: [['2026-03-02', '2026-03-02'], ['2026-03-03', null]] }), // prettier-ignore
      anOutcome({
        candidate: 'c',
        application: { ...application, term: 'application', decisionLastDay: '2026-03-15' },
      }),
    ]);
    const today = day('2026-03-20');
    expect(decisionsInTerm(all, march, today, 'finding')).toMatchObject([{ due: 0, inTime: 0 }]);
    expect(decisionsInTerm(all, march, today, 'application')).toMatchObject([{ due: 2, inTime: 1 }]);
    expect(objectionsInTerm(all, march, today)).toMatchObject([{ due: 2, inTime: 1 }]);
    expect(supportsInTerm(all, march, today)).toMatchObject([{ due: 2, inTime: 1 }]);
    expect(lateDecisions(all, march[0], today).ids.toSorted()).toEqual([1, 2, 3].map(idOfNth));
  });

  it('keeps the norms of the body apart from the term of the law (D1b)', () => {
    const all = chosenFrom([
      anOutcome({ application: { ...application, normDay: '2026-03-10', foundOn: '2026-03-10' } }),
      anOutcome({ candidate: 'b', application: { ...application, normDay: '2026-03-10', foundOn: '2026-03-11' } }),
      anOutcome({
        candidate: 'c',
        measurements: [aMeasurement({ acceptedOn: '2026-03-02', determinedOn: '2026-03-09' })],
      }),
      anOutcome({ candidate: 'd', measurements: [aMeasurement({ acceptedOn: '2026-03-02', determinedOn: null })] }),
    ]);
    expect(findingsInNorm(all, march, day('2026-03-20'))).toMatchObject([{ due: 2, inTime: 1 }]);
    expect(determinationsInNorm(all, march, day('2026-03-20'), (on) => on + 7)).toMatchObject([{ due: 2, inTime: 1 }]);
  });

  it('has the median days of a step by the month it was closed in, suspension apart, and the age of the open ones', () => {
    const all = chosenFrom([
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-03-01', visitedOn: '2026-03-05' })] }),
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-03-01', visitedOn: '2026-03-11' })] }),
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-02-01', visitedOn: '2026-02-11' })] }),
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-03-10' })] }),
      anOutcome({ application: { ...application, foundOn: '2026-03-01', suspendedDays: 8 } }),
    ]);
    const steps = stepDays(all, 2026, day('2026-03-20'));
    const visits = steps.find(({ step }) => step === 'ordered-visited');
    expect(visits).toMatchObject({ closed: 3, median: 10, open: 1, openMedian: 10 });
    expect(visits?.months.slice(0, 4)).toEqual([null, 10, 7, null]);
    expect(steps.find(({ step }) => step === 'received-found')).toMatchObject({ closed: 1, median: 20, suspended: 8 });
  });

  it('has no open step of what was cancelled, withdrawn or done without a visit; a planned visit is none', () => {
    const sent = { ...decision, termLastDay: null };
    const all = chosenFrom([
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-03-01', course: 'stopped' })] }),
      anOutcome({ measurements: [aMeasurement({ orderedOn: '2026-03-01', course: 'withoutVisit' })] }),
      anOutcome({ measurements: [aMeasurement({ reportedOn: '2026-03-02', course: 'stopped' })] }),
      anOutcome({ measurements: [aMeasurement({ acceptedOn: '2026-03-10', determinedOn: '2026-01-10' })] }),
      anOutcome({ candidate: 'b', application: { ...application, open: false } }),
      anOutcome({ candidate: 'c', application }),
      anOutcome({ candidate: 'd', application: { ...application, foundOn: '2026-03-05' } }),
      anOutcome({
        candidate: 'e',
        application: { ...application, foundOn: '2026-02-20', open: false },
        decisions: [
          { ...sent, decidedOn: '2025-03-01', sentOn: '2025-03-02' },
          { ...sent, decidedOn: '2026-03-01', sentOn: '2026-03-02' },
        ],
      }),
    ]);
    const today = day('2026-03-20');
    const steps = stepDays(all, 2026, today);
    const open = Object.fromEntries(steps.map((one) => [one.step, one.open]));
    expect(open).toEqual({
      'received-found': 1,
      'found-sent': 1,
      'ordered-visited': 0,
      'visited-reported': 0,
      'reported-accepted': 0,
      'accepted-determined': 1,
    });
    for (const { step, open: count } of steps) expect([step, openSteps(all, step, today).count]).toEqual([step, count]);
    expect(steps.find(({ step }) => step === 'found-sent')).toMatchObject({ closed: 1, median: 10 });
  });

  it('takes the middle of numbers', () => {
    const counts = new DayCounts();
    expect(counts.median()).toBeNull();
    for (const value of [3, 1, 2, 10]) counts.add(value);
    expect(counts.median()).toBe(2.5);
  });
});

describe('Outcomes by age (G2, seeds 41)', () => {
  const starts = (counts: readonly (readonly [count: number, age: string | null, outcome: 'kept' | 'ended'])[]) =>
    counts.flatMap(([count, ageGroup, outcome], at) =>
      Array.from({ length: count }, (_none, nth) =>
        anOutcome({
          candidate: `${at} ${nth}`,
          start: '2026-01-10',
          ageGroup,
          ...(outcome === 'kept' ? { registeredOn: '2026-07-01' } : { end: '2026-04-01', endReason: 'resigned' }),
        }),
      ),
    );

  it('are of the starts of a year with a known outcome, and told only when no sum is hidden', () => {
    const enough = starts([[6, 'under27', 'kept'], [8, 'from27', 'kept'], [7, 'from27', 'ended'], [5, null, 'ended']]); // prettier-ignore
    const [, , ages] = cohortFigure.answer(askedOf(enough, '2026-12-31')).tables;
    expect(ages?.rows).toEqual([
      ['Jonger dan 27', 6, 0, 0, 0, 6],
      ['27 of ouder', 8, 0, 7, 0, 15],
      ['Niet bekend', 0, 0, 5, 0, 5],
      ['Samen', 14, 0, 12, 0, 26],
    ]);
    const few = starts([[3, 'under27', 'kept'], [9, 'from27', 'ended']]); // prettier-ignore
    expect(cohortFigure.answer(askedOf(few, '2026-12-31')).tables[2]?.rows).toEqual([]);
    const early = askedOf(enough, '2026-09-01');
    expect(cohortFigure.answer(early).tables[2]?.rows).toEqual([]);
  });
});

describe('By sex (G2, G11, seeds 41)', () => {
  type Counted = readonly [count: number, sex: OutcomeRow['sex'], age: string | null, kept: boolean];
  const rows = (counts: readonly Counted[]) =>
    counts.flatMap(([count, sex, ageGroup, kept], at) =>
      Array.from({ length: count }, (_none, nth) =>
        anOutcome({
          candidate: `${at} ${nth}`,
          start: '2026-01-10',
          sex,
          ageGroup,
          values: [['2026-07-01', null, kept ? 62 : 41]],
          ...(kept ? { registeredOn: '2026-07-01' } : { end: '2026-04-01', endReason: 'resigned' }),
        }),
      ),
    );
  const enough = rows([[6, 'female', 'under27', true], [8, 'male', 'from27', true], [7, 'female', 'from27', false], [5, null, 'from27', false], [1, 'unknown', 'from27', false]]); // prettier-ignore

  it('stands beside the table by age, and whom the BRP does not know stands with whom nobody asked', () => {
    const asked = askedOf(enough, '2026-12-31');
    expect(cohortFigure.answer(asked).tables[3]?.rows).toEqual([
      ['Man', 8, 0, 0, 0, 8],
      ['Vrouw', 6, 0, 7, 0, 13],
      ['Niet bekend', 0, 0, 6, 0, 6],
      ['Samen', 14, 0, 13, 0, 27],
    ]);
    expect(valuesFigure.answer(asked).tables[4]?.rows).toEqual([
      ['Man', 0, 8, 0, 0, 8, 62],
      ['Vrouw', 7, 6, 0, 0, 13, 50.7],
      ['Niet bekend', 6, 0, 0, 0, 6, 41],
      ['Samen', 13, 14, 0, 0, 27, null],
    ]);
  });

  it('says nothing under a filter, of too few, or when it is known of nobody', () => {
    const empty = (of: readonly OutcomeRow[], guard: Guard = { of: 'body' }) => {
      const asked = askedOf(of, '2026-12-31', { guard });
      return [cohortFigure.answer(asked).tables[3], valuesFigure.answer(asked).tables[4]].map(
        (table) => table?.rows.length,
      );
    };
    expect(empty(enough, { of: 'none', why: 'filter' })).toEqual([0, 0]);
    expect(empty(rows([[3, 'female', 'from27', true], [9, 'male', 'from27', false]]))).toEqual([0, 0]); // prettier-ignore
    expect(empty(rows([[9, null, 'from27', true], [9, 'unknown', 'from27', false]]))).toEqual([0, 0]); // prettier-ignore
    expect(isEverybody({ owner: [], support: [] })).toBe(true);
    expect(isEverybody({ municipality: ['0402'] })).toBe(false);
  });

  it('gives, with the table by age, nobody away: no small number of people by age and sex together follows', () => {
    let [seed, told] = [41, 0];
    const drawn = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 9;
    for (let turn = 0; turn < 400; turn += 1) {
      // By age, by sex, by outcome: of each outcome both tables hold sums of these eight.
      const people = [0, 1].map(() => [0, 1].map(() => [drawn(), drawn()]));
      const sumOf = (age: number[], sex: number[], outcome: number): number =>
        age.flatMap((a) => sex.map((b) => people[a]?.[b]?.[outcome] ?? 0)).reduce((sum, one) => sum + one, 0);
      const ages = toldByTrait(AGE, [0, 1].map((age) => [0, 1].map((to) => sumOf([age], [0, 1], to)))); // prettier-ignore
      const sexes = toldByTrait(SEX, [0, 1].map((sex) => [0, 1].map((to) => sumOf([0, 1], [sex], to)))); // prettier-ignore
      for (const outcome of [0, 1]) {
        const all = sumOf([0, 1], [0, 1], outcome);
        for (const { cells: byAge } of ages.slice(0, -1))
          for (const { cells: bySex } of sexes.slice(0, -1)) {
            const [one, other] = [byAge[outcome], bySex[outcome]];
            if (typeof one !== 'number' || typeof other !== 'number') continue;
            const [least, most] = [Math.max(0, one + other - all), Math.min(one, other)];
            if (least === most) expect(most === 0 || most >= FEWEST_SHOWN).toBe(true);
            else expect(most - least).toBeGreaterThanOrEqual(FEWEST_SHOWN);
            told += 1;
          }
      }
    }
    expect(told).toBeGreaterThan(500);
  });
});

describe('Who came from another municipality (M47)', () => {
  it('works, but found no work by it', () => {
    const rows = [
      anOutcome({ start: '2026-04-10', fromElsewhere: true }),
      anOutcome({ candidate: 'b', start: '2026-04-10' }),
    ];
    const quarter = { from: day('2026-04-01'), until: day('2026-06-30') };
    expect(flowsIn(chosenFrom(rows), [quarter], quarter.until)).toMatchObject([
      { found: { persons: 1 }, starters: 2, lost: { persons: 0 } },
    ]);
  });
});

describe('Wage values (G11)', () => {
  it('stand by age group only when no sum of theirs is hidden, and the tens hide within what is summed', () => {
    const rows = (values: readonly (readonly [count: number, value: number, age: string | null])[]) =>
      values.flatMap(([count, value, ageGroup], at) =>
        Array.from({ length: count }, (_none, nth) =>
          anOutcome({ candidate: `${at} ${nth}`, ageGroup, values: [['2026-07-01', null, value]] }),
        ),
      );
    const told = rows([[6, 42, 'under27'], [7, 42, 'from27'], [8, 61, 'under27'], [9, 61, 'from27'], [6, 71, null]]); // prettier-ignore
    const [tens, ages] = valuesFigure.answer(askedOf(told, '2026-08-01')).tables;
    expect(ages?.rows).toEqual([
      ['Jonger dan 27', 6, 8, 0, 0, 14, 52.9],
      ['27 of ouder', 7, 9, 0, 0, 16, 52.7],
      ['Niet bekend', 0, 6, 0, 0, 6, 71],
      ['Samen', 13, 23, 0, 0, 36, null],
    ]);
    expect(tens?.rows[4]).toEqual(['40–49', 13]);
    const few = rows([[3, 42, 'under27'], [9, 12, 'from27'], [9, 61, 'from27']]); // prettier-ignore
    const [within] = valuesFigure.answer(askedOf(few, '2026-08-01')).tables;
    expect(within?.rows.map(([, cell]) => cell).filter((cell) => cell === SUPPRESSED)).toHaveLength(2);
    expect(within?.rows[6]).toEqual(['60–69', 9]);
    const fewer = rows([[3, 42, 'under27'], [20, 61, 'from27']]); // prettier-ignore
    expect(valuesFigure.answer(askedOf(fewer, '2026-08-01')).tables[1]?.rows).toEqual([]);
  });

  it('are those in force on the day, by tens', () => {
    const all = chosenFrom([
      anOutcome({
        values: [
          ['2026-07-01', '2026-12-31', 62],
          ['2027-01-01', null, 70],
        ],
      }),
      anOutcome({ values: [['2026-07-01', null, 9]] }),
      anOutcome({ values: [['2026-07-01', null, 100]] }),
    ]);
    expect(valuesOn(all, day('2026-08-01'))).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(valuesOn(all, day('2027-02-01'))[7]).toBe(1);
    expect(valuesOn(all, day('2026-06-30')).some((count) => count > 0)).toBe(false);
  });

  it('have the first one by start, and the change from the one before in the same function', () => {
    const measured = (determinedOn: string, value: number) => aMeasurement({ determinedOn, value });
    const all = chosenFrom([
      anOutcome({ measurements: [measured('2026-06-01', 40), measured('2026-09-01', 52)] }),
      anOutcome({ candidate: 'b', measurements: [measured('2026-06-01', 70), measured('2026-10-01', 70)] }),
      anOutcome({
        candidate: 'c',
        measurements: [measured('2026-06-01', 100), measured('2026-10-01', 60)],
        functionChanges: ['2026-07-01'],
      }),
    ]);
    expect(firstValues(all, () => 1).get(1)).toEqual({ groups: [1, 1, 0, 1], count: 3, sum: 210 });
    expect(valueChanges(all, day('2026-01-01'), day('2026-12-31'))).toEqual([0, 0, 1, 0, 1]);
  });
});

describe('Register messages (G15)', () => {
  it('are counted by the month they were sent in, with the days before and after', () => {
    const none = { kind: 'wageValue', dueOn: null, rejectedOn: null };
    const all = [
      anOutcome({
        messages: [
          { ...none, determinedOn: '2026-03-02', sentOn: '2026-03-04', confirmedOn: '2026-03-10' },
          { ...none, determinedOn: '2026-03-02', sentOn: '2026-03-08', confirmedOn: null },
          { ...none, determinedOn: null, sentOn: '2026-04-01', confirmedOn: null, rejectedOn: '2026-04-02' },
          { ...none, determinedOn: '2026-04-01', sentOn: null, confirmedOn: null },
        ],
        registeredOn: '2026-03-02',
      }),
      anOutcome({ candidate: 'b', registeredOn: '2026-03-02', alreadyRegistered: true }),
    ];
    const [messages, entries] = registerFigure.answer(askedOf(all, '2026-04-10')).tables;
    expect(messages?.rows[2]).toEqual(['maart 2026', 2, 1, 0, 4, 6]);
    expect(messages?.rows[3]).toEqual(['april 2026', 1, 0, 1, null, null]);
    expect(messages?.sentence).toBe('Er staat 1 melding langer dan tien werkdagen open zonder antwoord.');
    expect(entries?.rows).toEqual([['2026', 1, 1.25]]);
  });
});

describe('A filter', () => {
  it('keeps what passes all of its parts; a code that does not occur keeps nothing', () => {
    const rows = [
      anOutcome({ registeredOn: '2026-01-01', sector: 'bouw' }),
      anOutcome({ candidate: 'b', registeredOn: '2026-01-01', municipality: '0406' }),
      anOutcome({
        candidate: 'c',
        registeredOn: '2026-01-01',
        supports: [{ kind: 'jobcoach', from: '2026-01-01', until: null, decidedOn: null, hours: null, rate: null }],
      }),
    ];
    const persons = (filter: Parameters<typeof chosenFrom>[1]): number =>
      jobsOn(chosenFrom(rows, filter), [day('2026-02-01')])[0]?.persons ?? -1;
    expect(persons({ sector: ['bouw', 'horeca'], municipality: ['0402'] })).toBe(2);
    expect(persons({ support: ['jobcoach'] })).toBe(1);
    expect(persons({ owner: ['nobody'] })).toBe(0);
  });
});
