import { expect, test } from '@jest/globals';
import type { ParticularRow } from '../particulars/particular-history.js';
import { hoursHad } from './hours-had.js';

const OPENED = '2026-03-02';
const earlier = (...steps: readonly (readonly [string, string])[]): readonly ParticularRow[] => [
  {
    kind: 'earlierHours',
    from: '2025-03-01',
    entry: 3,
    value: { steps: steps.map(([from, hours]) => ({ from, hours })) },
  },
];

test.each([
  ['nothing earlier: as recorded', [], [['2025-03-01', '32']], [['2025-03-01', '32']]],
  [
    'seeds 17: what was before takes the place of what the record could not know',
    earlier(['2025-03-01', '24'], ['2025-09-01', '32']),
    [
      ['2025-03-01', '32'],
      ['2026-05-01', '36'],
    ],
    [
      ['2025-03-01', '24'],
      ['2025-09-01', '32'],
      ['2026-05-01', '36'],
    ],
  ],
  [
    'hours that were mended here afterwards hold from the opening',
    earlier(['2025-03-01', '24']),
    [['2025-03-01', '30']],
    [
      ['2025-03-01', '24'],
      ['2026-03-02', '30'],
    ],
  ],
] as const)('%s', (_what, particulars, recorded, had) => {
  expect(hoursHad(recorded, particulars, OPENED)).toEqual(had);
});
