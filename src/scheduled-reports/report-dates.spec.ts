import { describe, expect, it } from '@jest/globals';
import { lastDue, nextDue } from './report-dates.js';

describe('when a report is due (seeds 35, 44, 45)', () => {
  it('team meeting: on its weekday, over the seven days before it', () => {
    expect(lastDue('teamMeeting', 1, '2026-05-13')).toEqual({
      dueOn: '2026-05-11',
      from: '2026-05-04',
      until: '2026-05-10',
      period: 'week tot en met 2026-05-10',
    });
    expect(lastDue('teamMeeting', 3, '2026-05-13').dueOn).toBe('2026-05-13');
    expect(nextDue('teamMeeting', 3, '2026-05-13')).toBe('2026-05-20');
  });

  it.each([
    ['dashboard', 49, '2026-05-18', '2026-02-18', '2025-Q4'],
    ['dashboard', 49, '2026-05-19', '2026-05-19', '2026-Q1'],
    ['trimester', 14, '2026-05-13', '2026-01-14', '2025-T3'],
    ['trimester', 14, '2026-05-14', '2026-05-14', '2026-T1'],
    ['halfYear', 30, '2026-07-29', '2026-01-30', '2025-H2'],
    ['halfYear', 30, '2026-07-30', '2026-07-30', '2026-H1'],
    ['halfYear', 60, '2026-01-15', '2025-08-29', '2025-H1'],
  ] as const)('%s, %i days after the period, asked on %s: due on %s over %s', (kind, day, today, dueOn, period) => {
    expect(lastDue(kind, day, today)).toMatchObject({ dueOn, period });
  });

  it('every day of two years has one that is due on or before it, and the next one comes after it', () => {
    for (let month = 1; month <= 12; month += 1) {
      const today = `2025-${String(month).padStart(2, '0')}-28`;
      for (const kind of ['dashboard', 'trimester', 'halfYear'] as const) {
        expect(lastDue(kind, 90, today).dueOn <= today).toBe(true);
        expect(nextDue(kind, 45, today) > today).toBe(true);
      }
    }
  });
});
