import { describe, expect, it } from '@jest/globals';
import { benefitDuration } from './benefit-duration.js';
import { interestOn, sectorOf } from './interest-match.js';

describe('Whether work fits an interest (G5)', () => {
  const known = [
    { from: '2026-01-01', sectors: ['care'] },
    { from: '2026-03-01', sectors: ['nature', 'production'] },
  ];

  it('goes by the interests that were known on that day and the branch of the work', () => {
    expect(interestOn('2026-02-01', known, 'care')).toBe('yes');
    expect(interestOn('2026-03-01', known, 'care')).toBe('no');
    expect(interestOn('2026-03-01', known, 'construction')).toBe('yes');
  });

  it('is not said without an interest by then, without a branch, and of a branch that fits no sector of interest', () => {
    expect(interestOn('2025-12-31', known, 'care')).toBeNull();
    expect(interestOn('2026-02-01', known, null)).toBeNull();
    expect(interestOn('2026-02-01', known, 'cleaning')).toBeNull();
    expect(interestOn('2026-02-01', known, 'own code 12')).toBeNull();
  });

  it('takes the branch of the job where that was recorded apart', () => {
    const job = { kind: 'job', from: '2026-01-10', entry: 3, value: { carved: null, sector: 'greenery' } } as const;
    expect([sectorOf([job], '2026-02-01'), sectorOf([], '2026-02-01')]).toEqual(['greenery', null]);
  });
});

describe('How long somebody had a benefit at the start (G19, seeds 16)', () => {
  it('goes by whole years up to the first day worked', () => {
    const at = (from: string) => benefitDuration(from, '2026-02-02');
    expect(['2026-02-02', '2025-02-03', '2025-02-02', '2023-02-03', '2023-02-02', '2021-02-02'].map(at)).toEqual([
      'underYear',
      'underYear',
      'oneToThree',
      'oneToThree',
      'threeToFive',
      'overFive',
    ]);
  });

  it('is not known of a benefit that began later', () => {
    expect(benefitDuration('2026-02-03', '2026-02-02')).toBeNull();
  });
});
