import { describe, expect, it } from '@jest/globals';
import { inFile } from './in-file.js';

const FILE = {
  hours: '32',
  sectorFullTimeHours: '40',
  firstDay: '2026-02-02',
  contract: { until: null },
  ending: { lastDay: '2026-06-30', reason: 'otherWork' },
  value: { wageValue: 56 },
};

describe('What stands in the file of what a step would change (M32)', () => {
  it.each([
    ['fact.corrected', 'hours', { hours: '32', sectorFullTimeHours: '40' }],
    ['fact.corrected', 'firstDay', { firstDay: '2026-02-02' }],
    ['fact.corrected', 'contractUntil', {}],
    ['fact.corrected', 'lastDay', { lastDay: '2026-06-30' }],
    ['fact.corrected', 'wageValue', { wageValue: 56 }],
    ['measuring.leftOut', '', { firstDay: '2026-02-02' }],
    ['employment.endRevoked', '', { lastDay: '2026-06-30' }],
    ['employer.changed', '', {}],
  ])('%s %s', (type, fact, now) => {
    expect(inFile(type, { fact }, FILE)).toEqual(now);
  });
});
