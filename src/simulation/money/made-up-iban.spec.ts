import { describe, expect, it } from '@jest/globals';
import { validateIBAN } from 'sepa';
import { madeUpIban } from './made-up-iban.js';
import { dayAfterNextRun, lastRunBefore, runDays } from './run-days.js';

describe('the money of the simulation', () => {
  it('is paid to numbers that pass their check and are of no bank', () => {
    const made = Array.from({ length: 50 }, (_none, index) => madeUpIban(index * 977));
    expect(made.every((iban) => validateIBAN(iban) && iban.slice(4, 8) === 'TEST')).toBe(true);
    expect(new Set(made).size).toBe(50);
  });

  it('is prepared, looked at and sent in that order, most months before the 25th (B16)', () => {
    const months = Array.from(
      { length: 24 },
      (_none, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const all = months.map((month) => runDays('1', 'gooi', month));
    expect(all.every(({ prepared, approved, released }) => prepared < approved && approved < released)).toBe(true);
    expect(all.filter(({ released }) => Number(released.slice(8)) > 24).length).toBeLessThan(6);
  });

  it('knows which month a run had paid on a day, and when the next one finds a difference', () => {
    const { prepared, released } = runDays('1', 'gooi', '2025-03');
    expect(lastRunBefore('1', 'gooi', prepared)).toBe('2025-03');
    expect(lastRunBefore('1', 'gooi', '2025-04-01')).toBe('2025-02');
    expect(dayAfterNextRun('1', 'gooi', '2025-04-01') > released).toBe(true);
  });
});
