import { describe, expect, it } from '@jest/globals';
import { anOutcome, askedOf } from '../../../test/support/outcome-rows.js';
import { dayOf } from '../columns.js';
import { contactShares } from './contact-plan.js';
import { FIGURES } from './all-figures.js';
import type { OutcomeRow } from '../outcome-row.js';

const ended: Partial<OutcomeRow> = { end: '2018-11-10', endReason: 'resigned' };
const rows = [
  anOutcome({
    ...ended,
    start: '2018-02-01',
    registeredOn: '2018-03-01',
    decisions: [{ kind: 'lumpSum', preparedOn: null, decidedOn: '2018-02-01', termLastDay: '2018-02-10', sentOn: '2018-02-20', amount: null, term: 'finding' }], // prettier-ignore
    objections: [
      {
        by: 'worker',
        receivedOn: '2018-03-01',
        decidedOn: '2018-05-01',
        lastDay: null,
        sentOn: null,
        outcome: 'upheld',
      },
    ],
    contacts: ['2018-02-09'],
  }),
  anOutcome({ candidate: 'b', start: '2026-02-01', end: '2026-04-01', endReason: 'resigned' }),
];
const answered = (key: string, year: number) => {
  const question = askedOf(rows, '2026-06-15', { year });
  const figure = FIGURES.find((one) => one.key === key);
  const { tables = [], lists = [] } = figure?.answer(question) ?? {};
  for (const list of lists) expect([key, list.key, figure?.behind?.(question, list.key).count]).toEqual([key, list.key, list.count]); // prettier-ignore
  return { rows: tables[0]?.rows ?? [], lists: lists.map(({ count }) => count) };
};

describe('The year that is chosen', () => {
  it('is the last year of figures by quarter, ten years later too (G6, G7, G9, G17)', () => {
    for (const key of ['stromen', 'termijnen', 'bezwaren']) {
      const periods = (year: number) => answered(key, year).rows.map(([period]) => period);
      expect([key, periods(2018)[0], periods(2018)[7]]).toEqual([key, '2017-Q1', '2018-Q4']);
      expect([key, periods(2026)[0], periods(2026)[7]]).toEqual([key, '2024-Q3', '2026-Q2']);
    }
    expect(answered('stromen', 2018).rows[4]?.slice(0, 3)).toEqual(['2018-Q1', 1, 0]);
    expect(answered('stromen', 2018).rows[7]?.slice(0, 3)).toEqual(['2018-Q4', 0, 1]);
    expect(answered('stromen', 2018).lists.slice(0, 12)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(answered('termijnen', 2018).rows[4]?.slice(0, 3)).toEqual(['2018-Q1', 1, 0]);
    expect(answered('bezwaren', 2018).rows[4]?.slice(0, 2)).toEqual(['2018-Q1', 1]);
    expect([answered('bezwaren', 2018).lists[0], answered('bezwaren', 2026).lists[0]]).toEqual([1, 0]);
  });

  it('ends own jobs on its last day (G1), and holds the contacts planned in it (G14)', () => {
    const jobs = answered('banen', 2018).rows;
    expect([jobs[0]?.[0], jobs[12]?.[0]]).toEqual(['31-12-2017', '31-12-2018']);
    expect(jobs.map(([, persons]) => persons)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(answered('banen', 2026).rows[12]?.[0]).toBe('15-06-2026');
    const { selection, policies } = askedOf(rows, '2026-06-15');
    const [quarter] = contactShares(selection, 2018 * 4, 1, dayOf('2026-06-15'), policies);
    expect(quarter?.planned).toBeGreaterThan(1);
    expect(quarter?.done).toBe(1);
  });
});
