import { describe, expect, it } from '@jest/globals';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { penaltyNews, penaltyTerm } from './penalty-term.js';

const term = (announcedOn: string | null, today: string, paidOn: string | null = null) =>
  penaltyTerm({ announcedOn, amount: '1442.00', paidOn }, today, defaultPolicies, builtInTables);

describe('D3, B16: the term of paying a penalty (Awb 4:87)', () => {
  it('does not run before the decision was sent', () => {
    expect(term(null, '2024-12-31')).toEqual({ payBy: null, daysLate: 0, interest: '0.00', unknownDays: 0 });
    expect(penaltyNews(term(null, '2024-12-31'), '2024-12-31')).toBeUndefined();
  });

  it('is six weeks after the sending; interest runs from the day after until the payment', () => {
    expect(term('2024-04-08', '2024-05-21')).toMatchObject({ payBy: '2024-05-21', daysLate: 0 });
    // 20 May 2024 is Whit Monday. 1,442.00 × 7 % × 41 / 366 = 11.3076.
    expect(term('2024-04-08', '2024-07-01')).toMatchObject({ daysLate: 41, interest: '11.31', unknownDays: 0 });
    expect(term('2024-04-08', '2024-12-31', '2024-07-01')).toEqual(term('2024-04-08', '2024-07-01'));
    expect(term('2024-04-08', '2024-12-31', '2024-05-10').daysLate).toBe(0);
  });

  it('is told two weeks ahead, and once more when it is over', () => {
    const known = term('2024-04-08', '2024-04-08');
    const days = ['2024-05-06', '2024-05-07', '2024-05-21', '2024-05-22'];
    expect(days.map((today) => penaltyNews(known, today))).toEqual([undefined, 'due', 'due', 'late']);
  });
});
