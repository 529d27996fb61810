import { describe, expect, it } from '@jest/globals';
import { anOutcome, askedOf, chosenFrom, idOfNth } from '../../../test/support/outcome-rows.js';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import { dayOf } from '../columns.js';
import type { MeasurementDays } from '../outcome-row.js';
import { outOfBenefit, savedIn } from './benefit-saved.js';
import { costFigure } from './cost-figure.js';
import { expertSpreads } from './expert-spread.js';
import { objectionsFigure } from './objections-figure.js';
import { riskFigure, risksOn } from './risk-figure.js';
import { contactShares, lateContacts } from './contact-plan.js';
import { hasSupport, keptBy, supportOn, type HadOn } from './support-groups.js';
import { defaultPolicies } from '../../../workflows/law/policies.js';
import { periodNumber } from '../calendar.js';
import { spreadFigure } from './spread-figure.js';
import { supportFigure } from './support-figure.js';
import { benefitFigure } from './benefit-figure.js';

const TODAY = '2026-07-01';

describe('Risk (G10)', () => {
  const waiting = { state: null, heldSince: null, unreachableOn: null, orderBy: null, hours: '36' } as const;
  const rows = [
    anOutcome({ waiting: { ...waiting, state: 'lumpSum', orderBy: '2026-06-30', unreachableOn: '2026-07-01' } }),
    anOutcome({ candidate: 'b', waiting: { ...waiting, state: 'lumpSum', orderBy: '2026-07-01' } }),
    anOutcome({ candidate: 'c', waiting: { ...waiting, state: 'held', heldSince: '2026-06-02', hours: '18' } }),
    anOutcome({ candidate: 'd', waiting: { ...waiting, state: 'undecided', heldSince: '2026-07-01' } }),
  ];

  it('counts each risk and each placement once, with days on hold and an estimate at 50 %', () => {
    // 600 a month × 12 × 30 ÷ 365 = 591.78; 1200 × 12 × 1 ÷ 365 = 39.45.
    expect(risksOn(chosenFrom(rows), dayOf(TODAY), '1200.00')).toMatchObject({
      kinds: [
        { count: 1, heldDays: 0, cents: 0 },
        { count: 1, heldDays: 0, cents: 0 },
        { count: 1, heldDays: 30, cents: 59_178 },
        { count: 1, heldDays: 1, cents: 3_945 },
      ],
      all: { count: 3, heldDays: 31, cents: 63_123, work: { persons: 3, hours: 9600 } },
    });
  });

  it('leads to the placements behind it', () => {
    expect(riskFigure.behind?.(askedOf(rows, TODAY), 'aangehouden')).toMatchObject({ ids: [idOfNth(3)], count: 1 });
  });
});

describe('Cost (G13)', () => {
  it('has cost by the month concerned and cash by the pay day, and corrections in both', () => {
    const rows = [
      anOutcome({
        money: [
          [2025, 2026, 'lumpSum', false, '1000.00'],
          [2026, 2026, 'measured', false, '600.50'],
          [2025, 2026, 'lumpSum', true, '-50.00'],
          [2026, 0, 'advance', false, '200.00'],
          [0, 2026, 'setOff', false, '-30.00'],
          [0, 2026, 'recovered', false, '-20.00'],
        ],
      }),
    ];
    const [cost, cash] = costFigure.answer(askedOf(rows, TODAY)).tables;
    expect(cost?.rows.slice(-2)).toEqual([
      ['2025', 950, 0, 0, 0, 950, -50],
      ['2026', 0, 600.5, 0, 200, 800.5, 0],
    ]);
    expect(cash?.rows.at(-1)).toEqual(['2026', 950, 600.5, 0, 0, -30, -20, 0, 1500.5, -50]);
  });
});

describe('Objections and penalties (G17)', () => {
  it('counts by the quarter of each day; withdrawn is not decided, partly upheld is upheld', () => {
    const objection = { by: 'worker', receivedOn: '2026-04-02', lastDay: null, sentOn: null };
    const decision = { preparedOn: null, termLastDay: null, sentOn: null, term: 'none' as const };
    const rows = [
      anOutcome({
        objections: [
          { ...objection, decidedOn: '2026-05-01', outcome: 'partly' },
          { ...objection, decidedOn: '2026-05-01', outcome: 'rejected' },
          { ...objection, decidedOn: '2026-06-01', outcome: 'withdrawn' },
          { ...objection, decidedOn: null, outcome: null },
        ],
        notices: ['2026-04-03'],
        penaltyPaid: [['2026-06-15', '322.00']],
        interestPaid: [
          ['2026-05-20', '12.34'],
          ['2026-06-20', '10.66'],
          ['2026-07-20', '99.00'],
        ],
        decisions: [{ ...decision, kind: 'penalty', decidedOn: '2026-06-01', amount: '322.00' }],
      }),
    ];
    const [objections, late] = objectionsFigure.answer(askedOf(rows, '2026-06-30')).tables;
    expect(objections?.rows.at(-1)).toEqual(['2026-Q2', 4, 1, 2, 1, 50]);
    expect(late?.rows.at(-1)).toEqual(['2026-Q2', 1, 1, 322, 1, 322, 2, 23]);
    expect(late?.sentence).toContain('€ 23,00 aan rente betaald');
  });
});

describe('Spread per expert (G12)', () => {
  const measured = (expert: string, value: number): MeasurementDays => ({
    kind: 'first',
    orderedOn: null,
    visitedOn: null,
    course: 'open' as const,
    reportedOn: null,
    acceptedOn: null,
    determinedOn: '2026-05-10',
    value,
    expert,
  });
  const rows = Array.from({ length: 12 }, (_none, index) =>
    anOutcome({
      candidate: `p${index}`,
      measurements: [measured('anna', index % 2 === 0 ? 60 : 64), measured('bert', 50), measured('cees', 50)].slice(
        0,
        index < 3 ? 3 : 2,
      ),
    }),
  );

  it('is the mean of value minus that of the peers, from ten measurements, with its band', () => {
    const all = chosenFrom(rows);
    const spreads = expertSpreads(all, dayOf('2026-01-01'), dayOf('2026-12-31'));
    const anna = spreads.find(({ expert }) => all.codes.expert.names[expert] === 'anna');
    // 62 − 50; standard deviation √(12 × 4 ÷ 11).
    expect(anna).toMatchObject({ measurements: 12, mean: 12 });
    expect((anna?.upper ?? 0) - 12).toBeCloseTo((1.959964 * Math.sqrt(48 / 11)) / Math.sqrt(12), 6);
    expect(spreads.map(({ expert }) => all.codes.expert.names[expert])).toEqual(['anna', 'bert']);
  });

  it('has no peers in work of which the sector is not known', () => {
    const unknown = rows.map((row, index) => ({ ...row, candidate: `q${index}`, sector: null, measurements: [measured('anna', 90), measured('cees', 10)] })); // prettier-ignore
    const spreads = (of: typeof rows) => expertSpreads(chosenFrom(of), dayOf('2026-01-01'), dayOf('2026-12-31'));
    expect(spreads(unknown)).toEqual([]);
    expect(spreads([...rows, ...unknown])).toEqual(spreads(rows));
  });

  it('names only own experts, and is off until somebody switches it on', () => {
    const question = askedOf(rows, '2026-12-31', { experts: new Map([['anna', 'Anna de Vries']]) });
    expect(spreadFigure.answer(question).tables[0]?.rows.map(([name]) => name)).toEqual(['Anna de Vries']);
    expect(spreadFigure.switchedBy).toBe('expertSpread');
  });
});

describe('Benefit saved (G19, E4)', () => {
  it('tells the months by how long somebody had a benefit at the start (seeds 16)', () => {
    const worked = { circle: 'generalAssistance', end: '2026-03-02', endReason: 'resigned' } as const;
    const question = askedOf(
      [
        anOutcome({ ...worked, benefitDuration: 'overFive' }),
        anOutcome({ ...worked, candidate: 'b', benefitDuration: 'underYear', end: '2026-01-31' }),
        anOutcome({ ...worked, candidate: 'c', circle: 'notEntitled', benefitDuration: null }),
        anOutcome({ ...worked, candidate: 'd', benefitDuration: null }),
      ],
      '2026-12-31',
    );
    const table = benefitFigure.answer(question).tables[2];
    expect(table?.rows).toEqual([
      ['Korter dan 1 jaar', 1, 1],
      ['1 tot 3 jaar', 0, 0],
      ['3 tot 5 jaar', 0, 0],
      ['5 jaar of langer', 1, 2],
      ['Niet bekend', 1, 2],
    ]);
    expect(table?.sentence).toContain('had er 1 bij de start al drie jaar of langer');
  });

  it('counts months worked without benefit once per person, with each part apart', () => {
    const all = chosenFrom([
      anOutcome({ start: '2026-01-01', end: '2026-06-30', endReason: 'resigned', benefitReturnedOn: '2026-05-01' }),
      anOutcome({ start: '2026-03-01', end: '2026-03-31', endReason: 'resigned', employer: 'other' }),
      anOutcome({ candidate: 'b', start: '2026-01-01', circle: 'notEntitled' }),
      anOutcome({
        candidate: 'c',
        start: '2025-12-01',
        end: '2026-01-30',
        endReason: 'resigned',
        supports: [
          {
            kind: 'jobcoach',
            from: '2025-12-01',
            until: '2026-01-30',
            decidedOn: '2025-11-01',
            hours: '7',
            rate: '2.00',
          },
        ],
        money: [
          [2025, 2026, 'lumpSum', false, '500.00'],
          [2026, 2026, 'lumpSum', false, '400.00'],
        ],
      }),
    ]);
    const [before, now] = outOfBenefit(all, [2025, 2026], dayOf('2026-12-31')).years;
    // 120 days of the first until its return, 30 of the third.
    expect(now).toMatchObject({ persons: 2, instruments: 60, subsidy: 400 });
    expect(now?.months).toBeCloseTo((150 * 12) / 365.25, 9);
    expect(before).toMatchObject({ persons: 1, instruments: 62, subsidy: 500 });
    const parameters = { perYear: 15_000, outPercent: 50, budgetPercent: 100 };
    const zero = { persons: 0, months: 0, instruments: 0, subsidy: 0 };
    const year = { persons: 1, months: 12, instruments: 100, subsidy: 2000 };
    expect(savedIn(2026, year, { ...zero, subsidy: 1500 }, parameters)).toEqual({
      gross: 7500,
      budget: 1500,
      net: 6900,
    });
    expect(savedIn(2021, year, zero, parameters)).toEqual({ gross: 7500, budget: 0, net: null });
    expect(savedIn(2022, year, { ...zero, subsidy: 1500 }, parameters).net).toBe(5400);
  });
});

describe('Support and contact (G5, G14)', () => {
  const coach = { kind: 'jobcoach', from: '2026-01-15', until: null, decidedOn: '2026-01-15', hours: null, rate: null };

  it('compares who had it on day 30 with who had not, among those working on day 30', () => {
    const all = chosenFrom([
      anOutcome({ supports: [coach] }),
      anOutcome({ candidate: 'b', supports: [{ ...coach, from: '2026-02-01' }] }),
      anOutcome({ candidate: 'c', end: '2026-01-29', endReason: 'probation' }),
      anOutcome({ candidate: 'd', end: '2026-05-01', endReason: 'resigned' }),
    ]);
    const span = { from: dayOf('2026-01-01'), until: dayOf('2026-12-31'), today: dayOf('2026-07-01') };
    const kind = all.codes.supportKind.find('jobcoach');
    const had: HadOn = (columns, index, day) => hasSupport(columns, index, kind, day);
    expect(keptBy(all, span, [had])).toMatchObject([
      [
        { mature: 1, kept: 1, work: { persons: 1, hours: 3200 } },
        { mature: 2, kept: 1, work: { persons: 2, hours: 6400 } },
      ],
    ]);
    expect(supportOn(all, dayOf('2026-03-01'))).toMatchObject({
      running: { placements: 3, persons: 3, hours: 9600 },
      supported: { placements: 2 },
    });
  });

  it('seeds 5: counts a buddy who followed the Harrie training as a training that was decided on', () => {
    const harrie = { ...coach, kind: 'harrie' };
    const all = askedOf(
      [
        anOutcome({ supports: [harrie] }),
        anOutcome({ candidate: 'b', buddies: [['2026-01-10', null, true]] }),
        anOutcome({ candidate: 'c', buddies: [['2026-01-10', null, false]] }),
        anOutcome({ candidate: 'd', buddies: [['2026-03-10', null, true]] }),
      ],
      '2026-08-01',
    );
    const rows = supportFigure.answer(all).tables[1]?.rows ?? [];
    expect(rows.slice(2, 4)).toEqual([
      ['Met collega met Harrie-training', 2, 2, 100, 2, 2.51],
      ['Zonder collega met Harrie-training', 2, 2, 100, 2, 2.51],
    ]);
  });

  it('compares work that fits an interest with work that does not, and leaves out of whom it is not known', () => {
    const all = askedOf(
      [
        anOutcome({ interest: 'yes' }),
        anOutcome({ candidate: 'b', interest: 'no', end: '2026-05-01', endReason: 'resigned' }),
        anOutcome({ candidate: 'c', interest: 'no' }),
        anOutcome({ candidate: 'd', interest: null }),
      ],
      '2026-08-01',
    );
    const rows = supportFigure.answer(all).tables[1]?.rows ?? [];
    expect(rows.slice(4)).toEqual([
      ['Met werk dat past bij een interesse', 1, 1, 100, 1, 1.25],
      ['Zonder werk dat past bij een interesse', 2, 1, 50, 2, 2.51],
    ]);
  });

  it('counts a planned contact as done within seven days, and moves the plan with an earlier one', () => {
    // Planned: 8 and 29 January, 26 February, 26 March (weeks 1, 4, 8, 12), then three months on.
    const all = chosenFrom([
      anOutcome({ contacts: ['2026-01-10', '2026-02-10', '2026-03-26', '2026-05-01'] }),
      anOutcome({ candidate: 'b', end: '2026-01-20', endReason: 'probation' }),
    ]);
    const first = periodNumber(dayOf('2026-01-01'), 'quarter');
    expect(contactShares(all, first, 3, dayOf('2026-09-01'), defaultPolicies)).toEqual([
      { planned: 5, done: 2, late: 2 },
      { planned: 0, done: 0, late: 0 },
      { planned: 1, done: 0, late: 1 },
    ]);
  });

  it('counts by what the worker wished on that day, and names the files with a contact that was late (seeds 43)', () => {
    const wishes = [
      ['2026-01-15', 'onRequest'],
      ['2026-04-01', 'monthly'],
    ] as const;
    const all = chosenFrom([
      anOutcome({ contacts: ['2026-01-08', '2026-05-02', '2026-06-20'], contactWishes: wishes }),
      anOutcome({ candidate: 'b', end: '2026-01-20', endReason: 'probation' }),
    ]);
    const first = periodNumber(dayOf('2026-01-01'), 'quarter');
    const asked = { first, count: 2, today: dayOf('2026-07-01'), policies: defaultPolicies };
    expect(contactShares(all, first, 2, asked.today, defaultPolicies)).toEqual([
      { planned: 2, done: 1, late: 1 },
      { planned: 2, done: 1, late: 1 },
    ]);
    expect([0, 1].map((quarter) => lateContacts(all, { ...asked, quarter }).count)).toEqual([1, 1]);
    expect(lateContacts(all, { ...asked, quarter: 0 }).ids).not.toEqual(
      lateContacts(all, { ...asked, quarter: 1 }).ids,
    );
  });

  it('plans on from the weeks of the scheme by whole months, however long ago they were and also from a 31st', () => {
    const starts = ['2016-02-08', '2017-05-31', '2019-12-04', '2025-03-01'];
    const contacts = ['2018-01-31'];
    const all = chosenFrom(
      starts.map((start, at) => anOutcome({ candidate: start, start, contacts: at === 1 ? contacts : [] })),
    );
    const until = dayOf('2026-06-15') - 7;
    const planned = starts.flatMap((start, at) => {
      const days: string[] = [];
      const base = at === 1 ? '2018-01-31' : addDays(start, 12 * 7);
      for (let day = addMonths(base, 3); dayOf(day) <= until; day = addMonths(day, 3)) days.push(day);
      return days.filter((day) => day >= '2025-07-01');
    });
    const first = periodNumber(dayOf('2025-07-01'), 'quarter');
    const shares = contactShares(all, first, 4, dayOf('2026-06-15'), defaultPolicies);
    expect(shares.map((share) => share.planned)).toEqual(
      [0, 1, 2, 3].map((at) => planned.filter((day) => periodNumber(dayOf(day), 'quarter') - first === at).length),
    );
    expect(planned.length).toBeGreaterThan(10);
  });
});
