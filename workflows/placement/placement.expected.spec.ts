import { describe, expect, it } from '@jest/globals';
import { aLumpSum, anApplication } from './a-placement.walk.js';
import { expectedFacts } from './placement.expected.js';

describe('Facts that are to come', () => {
  it('are those of a lump sum that waits for its first day (B17), and none once it was worked', () => {
    const granted = anApplication()
      .send('measuring.leftOut', {
        agreedOn: '2026-02-12',
        with: 'employer',
        how: 'phone',
        reason: null,
        secondBy: null,
      })
      .decide('lumpSum');
    expect(expectedFacts(granted.context, '2026-02-28')).toEqual([
      { kind: 'firstDayWorked', from: '2026-03-01', value: {} },
      { kind: 'contractHours', from: '2026-03-01', value: { hours: '32', sectorFullTimeHours: '40' } },
      { kind: 'lumpSumGrant', from: '2026-03-01', value: { until: '2026-08-31' } },
    ]);
    expect(expectedFacts(aLumpSum().context, '2026-02-28')).toEqual([]);
    // One that has passed waits for its confirmation.
    expect(expectedFacts(granted.context, '2026-03-01')).toEqual([]);
  });

  it('are the last day of an end that is known (step 17)', () => {
    const ending = aLumpSum().until('2026-06-01');
    ending.send('ending.announced', { lastDay: '2026-07-10', reason: 'tooLittleWork', knownOn: '2026-06-01' });
    expect(expectedFacts(ending.context, '2026-06-01')).toEqual([
      { kind: 'employmentEnd', from: '2026-07-10', value: {} },
    ]);
  });
});
