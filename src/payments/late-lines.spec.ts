import { expect, it } from '@jest/globals';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { lastLateMonth } from './late-lines.js';

it.each([
  ['2026-04-24', '2026-02'],
  ['2026-04-25', '2026-02'],
  ['2026-04-26', '2026-03'],
  ['2026-01-25', '2025-11'],
  ['2026-01-26', '2025-12'],
])('B16: of what is paid on %s no month after %s is late, with a pay day on the 25th', (paidOn, month) => {
  expect(lastLateMonth(paidOn, defaultPolicies)).toBe(month);
});
