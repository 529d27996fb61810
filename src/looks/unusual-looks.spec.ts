import { describe, expect, it } from '@jest/globals';
import { busyDays } from './unusual-looks.js';

const on = (actor: string, day: string, files: number) => ({ actor, role: 'consultant', day, files });

describe('Days on which a colleague opened unusually many files (F6)', () => {
  it('are pointed out beside what is usual for that colleague', () => {
    const counts = [
      on('a', '2026-03-02', 8),
      on('a', '2026-03-03', 10),
      on('a', '2026-03-04', 9),
      on('a', '2026-03-05', 40),
      on('b', '2026-03-05', 30),
      on('b', '2026-03-04', 28),
    ];
    expect(busyDays(counts, '2026-03-04')).toEqual([{ ...on('a', '2026-03-05', 40), usual: 9 }]);
  });

  it('are never under 25 files, however quiet the other days', () => {
    expect(busyDays([on('a', '2026-03-04', 1), on('a', '2026-03-05', 24)], '2026-03-01')).toEqual([]);
  });

  it('include a first day with many files, of which nothing is usual yet', () => {
    expect(busyDays([on('a', '2026-03-05', 60)], '2026-03-01')).toEqual([
      { ...on('a', '2026-03-05', 60), usual: null },
    ]);
  });

  it('lie in the period that is asked', () => {
    expect(busyDays([on('a', '2026-02-05', 60), on('a', '2026-03-05', 20)], '2026-03-01')).toEqual([]);
  });
});
