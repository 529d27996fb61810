import { describe, expect, it } from '@jest/globals';
import { changeIn, type MonthAhead } from './month-change.js';

const month = (name: string, amount: string, kind: MonthAhead['kind'] = 'measured'): MonthAhead => ({
  month: name,
  amount,
  holdDays: 0,
  kind,
  note: null,
});

describe('M26: what the employer gets now and after', () => {
  it('is the amount of this month and of the first whole month with another', () => {
    const months = [
      month('2026-07', '893.27', 'lumpSum'),
      month('2026-08', '950.00', 'mixed'),
      month('2026-09', '1116.80'),
      month('2026-10', '1116.80'),
    ];
    expect(changeIn(months)).toMatchObject({ now: { month: '2026-07' }, after: { month: '2026-09' } });
  });

  it('is a change on the first of a month itself, and the same amount where nothing changes', () => {
    const [july, august] = [month('2026-07', '893.27', 'lumpSum'), month('2026-08', '600.00')];
    expect(changeIn([july, august])).toEqual({ now: july, after: august });
    expect(changeIn([july, { ...july, month: '2026-08' }])).toEqual({ now: july, after: july });
    expect(changeIn([])).toBeUndefined();
  });
});
