import { describe, expect, it } from '@jest/globals';
import { anOutcome, chosenFrom } from '../../../test/support/outcome-rows.js';
import { dayOf } from '../columns.js';
import { cohortsOf } from './cohorts.js';
import { flowsIn } from './flows.js';
import { jobsOn } from './jobs.js';
import { registerFigure } from './register-figure.js';
import { retentionOf } from './retention.js';
import { inTerm, median, stepDays, valuesOn } from './terms.js';

const day = dayOf;

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
    expect(jobsOn(all, day('2026-04-01'))).toEqual({ persons: 1, placements: 2, hours: 51, jobs: 2, declaredShare: 0 });
    expect(jobsOn(all, day('2026-03-31'))).toMatchObject({ persons: 2, placements: 3, hours: 83 });
    expect(jobsOn(all, day('2026-01-31'))).toMatchObject({ placements: 0, jobs: 0 });
  });

  it('take the declared hours of the last closed month when there are any, and say how much that is', () => {
    const all = chosenFrom([
      anOutcome({ ...registered, declared: [['2026-03', '104']] }),
      anOutcome({ ...registered, candidate: 'b', hours: [['2026-01-01', '24']] }),
    ]);
    expect(jobsOn(all, day('2026-04-15'))).toMatchObject({ hours: 48, jobs: 1.88, declaredShare: 0.5 });
  });
});

describe('A start cohort (G2)', () => {
  it('reads the outcome nine months after the start', () => {
    const all = chosenFrom([
      anOutcome({ start: '2026-01-10', registeredOn: '2026-06-01' }),
      anOutcome({ candidate: 'b', start: '2026-02-10', outcome: 'regularWork' }),
      anOutcome({ candidate: 'c', start: '2026-03-10', end: '2026-05-01', endReason: 'resigned' }),
      anOutcome({
        candidate: 'd',
        start: '2026-03-10',
        end: '2026-09-01',
        endReason: 'resigned',
        registeredOn: '2026-08-01',
      }),
      anOutcome({ candidate: 'e', start: '2026-03-31' }),
      anOutcome({ candidate: 'f', start: '2026-01-05', alreadyRegistered: true }),
      anOutcome({ candidate: 'g', start: '2026-01-05', route: 'measuredFirst' }),
      anOutcome({ candidate: 'h', start: null }),
      anOutcome({ candidate: 'a', start: '2026-05-01' }),
    ]);
    expect(cohortsOf(all, 'quarter', day('2026-12-31'))).toEqual([
      {
        period: '2026-Q1',
        starts: 5,
        persons: 5,
        outcomes: {
          banenafspraak: 1,
          regularWork: 1,
          endedBeforeInclusion: 1,
          endedAfterInclusion: 1,
          stillLumpSum: 1,
          tooEarly: 0,
        },
      },
      {
        period: '2026-Q2',
        starts: 1,
        persons: 1,
        outcomes: expect.objectContaining({ tooEarly: 1 }),
      },
    ]);
  });
});

describe('Retention (G3)', () => {
  it('counts the same job, other work within 31 days, and only who began long enough ago', () => {
    const all = chosenFrom([
      anOutcome({}),
      anOutcome({ candidate: 'b', end: '2026-02-28', endReason: 'resigned' }),
      anOutcome({ candidate: 'c', end: '2026-02-28', endReason: 'otherWork' }),
      anOutcome({ candidate: 'c', start: '2026-03-31', employer: 'other', route: 'measuredFirst' }),
      anOutcome({ candidate: 'd', end: '2026-02-28', endReason: 'deceased' }),
      anOutcome({ candidate: 'e', start: '2026-05-01' }),
    ]);
    const period = { from: day('2026-01-01'), until: day('2026-12-31'), today: day('2026-07-15') };
    expect(retentionOf(all, all, period)).toEqual([
      { months: 3, mature: 3, sameJob: 1, inWork: 2 },
      { months: 6, mature: 3, sameJob: 1, inWork: 2 },
      { months: 12, mature: 0, sameJob: 0, inWork: 0 },
    ]);
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
    const found = flowsIn(all, day('2026-04-01'), day('2026-06-30'), day('2026-06-30'));
    expect(found).toEqual({
      found: ['p4', 'p7', 'p8'],
      lost: ['p1', 'p5', 'p7'],
      transferred: ['p2'],
      provisional: 1,
      net: 0,
      working: 4,
      lostOfWorking: 2,
      starters: 5,
      lostOfStarters: 1,
    });
  });
});

describe('Terms and steps (G8, G9)', () => {
  const decision = { kind: 'lumpSum', preparedOn: null, decidedOn: null };

  it('counts a decision by its last day; late or still open is not in term, not yet due does not count', () => {
    const all = chosenFrom([
      anOutcome({
        decisions: [
          { ...decision, termLastDay: '2026-03-10', sentOn: '2026-03-10' },
          { ...decision, termLastDay: '2026-03-10', sentOn: '2026-03-11' },
          { ...decision, termLastDay: '2026-03-12', sentOn: null },
          { ...decision, termLastDay: '2026-03-30', sentOn: null },
          { ...decision, termLastDay: '2026-03-31', sentOn: '2026-03-15' },
          { ...decision, termLastDay: '2026-04-01', sentOn: '2026-03-15' },
        ],
      }),
    ]);
    const found = inTerm(all, day('2026-03-01'), day('2026-03-31'), day('2026-03-20'));
    expect(found).toEqual({ due: 4, sentInTime: 2, late: ['p1', 'p1'] });
  });

  it('has the median days of a step, by the period it was closed in, and the age of the open ones', () => {
    const none = { kind: 'first', reportedOn: null, acceptedOn: null, determinedOn: null, value: null, expert: null };
    const all = chosenFrom([
      anOutcome({ measurements: [{ ...none, orderedOn: '2026-03-01', visitOn: '2026-03-05' }] }),
      anOutcome({ measurements: [{ ...none, orderedOn: '2026-03-01', visitOn: '2026-03-11' }] }),
      anOutcome({ measurements: [{ ...none, orderedOn: '2026-02-01', visitOn: '2026-02-11' }] }),
      anOutcome({ measurements: [{ ...none, orderedOn: '2026-03-10', visitOn: null }] }),
    ]);
    expect(stepDays(all, day('2026-03-01'), day('2026-03-31'), day('2026-03-20'))[0]).toEqual({
      step: 'ordered-visited',
      closed: 2,
      median: 7,
      open: 1,
      openMedian: 10,
    });
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeNull();
  });
});

describe('Wage values (G11)', () => {
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
});

describe('Register messages (G15)', () => {
  it('are counted by the month they were sent in, with the days before and after', () => {
    const none = { kind: 'wageValue', dueOn: null, rejectedOn: null };
    const all = chosenFrom([
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
    ]);
    const question = { picture: { chunks: [], codes: all.codes, at: '' }, selection: all, whole: all, year: 2026 };
    const [messages, entries] = registerFigure.answer({ ...question, today: day('2026-04-10') }).tables;
    expect(messages?.rows[2]).toEqual(['2026-03', 2, 1, 0, 4, 6]);
    expect(messages?.rows[3]).toEqual(['2026-04', 1, 0, 1, null, null]);
    expect(messages?.sentence).toBe('Er staat 1 melding langer dan twee weken open zonder antwoord.');
    expect(entries?.rows).toEqual([['2026', 1]]);
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
        supports: [{ kind: 'jobcoach', from: '2026-01-01', until: null, decidedOn: null, rate: null }],
      }),
    ];
    const persons = (filter: Parameters<typeof chosenFrom>[1]): number =>
      jobsOn(chosenFrom(rows, filter), day('2026-02-01')).persons;
    expect(persons({ sector: ['bouw', 'horeca'], municipality: ['0402'] })).toBe(2);
    expect(persons({ support: ['jobcoach'] })).toBe(1);
    expect(persons({ owner: ['nobody'] })).toBe(0);
  });
});
