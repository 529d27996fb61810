import { describe, expect, it } from '@jest/globals';
import { standingContracts } from './standing-contracts.js';

const agreed = { from: '2026-03-01', until: '2026-08-31', received: false };

describe('The contracts that count (M3)', () => {
  it.each([
    ['what came in, in the place of what was agreed', [agreed, { ...agreed, received: true }], [1]],
    ['what came in and starts later than was agreed', [agreed, { ...agreed, from: '2026-03-03', received: true }], [1]],
    ['what was agreed, until it comes in', [agreed], [0]],
    [
      'a contract and its renewal, also one that did not come in yet',
      [
        { ...agreed, received: true },
        { ...agreed, from: '2026-09-01', until: null },
      ],
      [0, 1],
    ],
    [
      'each of two contracts agreed at once',
      [agreed, { from: '2026-09-01', until: '2027-02-28', received: true }],
      [0, 1],
    ],
    ['a renewal in the place of an earlier one', [agreed, { ...agreed, from: '2026-02-15', received: false }], [1]],
  ])('are %s', (_name, contracts, kept) => {
    expect(standingContracts(contracts)).toEqual(kept.map((index) => contracts[index]));
  });
});
