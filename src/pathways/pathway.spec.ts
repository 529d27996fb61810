import { describe, expect, it } from '@jest/globals';
import { pathwayFact, type PathwayFact } from './pathway-fact.js';
import { factOf, keptOf } from './pathway-record.js';
import { counting, holding, type PathwayRow } from './pathway-rows.js';

const EACH: readonly PathwayFact[] = [
  { kind: 'ladder', from: '2026-01-05', step: 'unknown', contact: 'notReached' },
  { kind: 'arrangement', from: '2026-01-05', arrangement: '3' },
  { kind: 'stepToWork', from: '2026-01-05', until: '2026-06-30', step: 'learningPlace' },
  { kind: 'education', from: '2026-01-05', level: 'mbo2' },
  { kind: 'interests', from: '2026-01-05', sectors: ['care', 'trade'] },
  { kind: 'profile', from: '2026-01-05', hasProfile: true, system: 'sonar', reference: 'S-44' },
  { kind: 'workConclusion', from: '2026-01-05', conclusion: 'workWithSubsidy' },
  { kind: 'workFit', from: '2026-01-05', status: 'fitWithSupport' },
  { kind: 'uwvExpert', from: '2026-01-05', answeredOn: '2026-02-01', answer: 'noIndication' },
  { kind: 'focusGroups', from: '2026-01-05', groups: ['age45plus', 'singleParent'] },
  { kind: 'contactWish', from: '2026-01-05', frequency: 'monthly' },
  { kind: 'shelteredWork', from: '2026-01-05', state: 'working', hours: '24' },
];

const row = (number: number, more: Partial<PathwayRow>): PathwayRow => ({
  candidate: 'c',
  number,
  entry: number,
  kind: 'ladder',
  from: '2026-01-01',
  until: null,
  codes: ['3'],
  contact: 'reached',
  hours: null,
  sealed: null,
  corrects: null,
  removed: false,
  recordedOn: '2026-01-01',
  recordedBy: 'm',
  ...more,
});

describe('What is recorded on the way to work', () => {
  it.each(EACH.map((fact) => [fact.kind, fact] as const))(
    'keeps %s in two parts and gives it back whole',
    (_kind, fact) => {
      expect(pathwayFact.parse(fact)).toEqual(fact);
      const { open, sealed } = keptOf(fact);
      expect(factOf(open, sealed)).toEqual(fact);
    },
  );

  it('keeps open no conclusion, no answer, no reference and no focus group (F3)', () => {
    const open = JSON.stringify(EACH.map((fact) => keptOf(fact).open));
    for (const word of ['workWithSubsidy', 'fitWithSupport', 'noIndication', 'singleParent', 'S-44']) {
      expect(open).not.toContain(word);
    }
  });

  it.each([
    [
      'a known step of somebody who was not reached',
      { kind: 'ladder', from: '2026-01-05', step: '5', contact: 'notReached' },
    ],
    ['sheltered work without hours', { kind: 'shelteredWork', from: '2026-01-05', state: 'working' }],
    ['an answer without its day', { kind: 'uwvExpert', from: '2026-01-05', answer: 'noIndication' }],
    [
      'a step that ends before it begins',
      { kind: 'stepToWork', from: '2026-01-05', until: '2026-01-04', step: 'partTime' },
    ],
    ['a kind that nobody knows', { kind: 'diagnosis', from: '2026-01-05' }],
  ])('refuses %s', (_what, fact) => {
    expect(pathwayFact.safeParse(fact).success).toBe(false);
  });

  it('counts the last step of a day, not what was mended or taken away (G16)', () => {
    const rows = [
      row(1, { codes: ['2'] }),
      row(2, { codes: ['4'], from: '2026-03-01' }),
      row(3, { codes: ['5'], from: '2026-03-01', corrects: 2 }),
      row(4, { codes: ['6'], from: '2026-04-01' }),
      row(5, { codes: ['6'], from: '2026-04-01', corrects: 4, removed: true }),
    ];
    expect(counting(rows).map(({ number }) => number)).toEqual([1, 3]);
    expect(holding(rows, 'ladder', '2026-02-28')?.codes).toEqual(['2']);
    expect(holding(rows, 'ladder', '2026-05-01')?.codes).toEqual(['5']);
    expect(holding(rows, 'ladder', '2025-12-31')).toBeUndefined();
  });
});
