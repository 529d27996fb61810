import { describe, expect, it } from '@jest/globals';
import type { MonthEntitlement } from '../subsidies/entitlement.service.js';
import { amountChanges, inOrder, type LaterEntry } from './amount-steps.js';

const month = (amount: string): MonthEntitlement => ({
  placement: 'p',
  month: '2026-03',
  amount,
  byRule: null,
  kind: 'lumpSum',
  provisional: false,
  estimate: false,
  holdDays: 0,
  withheld: '0.00',
  advance: '0.00',
  parts: [],
  explanation: [],
  asKnownEntry: 1,
  note: null,
});
const later = (number: number, at: string, from: LaterEntry['from'] = 'file'): LaterEntry => ({
  from,
  number,
  at,
  sentence: `entry ${number}`,
});

describe('What changed an amount after a day', () => {
  it('are only the entries after which it is another, with before and after', () => {
    const entries = [later(7, '2026-04-02T10:00:00.000Z'), later(9, '2026-05-01T10:00:00.000Z')];
    expect(amountChanges(month('900.00'), entries, [month('900.00'), month('750.00')])).toEqual([
      { ...entries[1], before: '900.00', after: '750.00' },
    ]);
  });

  it('counts what could not be computed as no amount', () => {
    const entries = [later(7, '2026-04-02T10:00:00.000Z')];
    expect(amountChanges('Er is geen minimumloon.', entries, [month('10.00')])).toEqual([
      { ...entries[0], before: null, after: '10.00' },
    ]);
    expect(amountChanges(undefined, entries, ['Er is geen minimumloon.'])).toEqual([]);
  });

  it('puts entries of the file and choices of the body in the order in which they were recorded', () => {
    const file = [later(7, '2026-04-02T10:00:00.000Z'), later(9, '2026-05-01T10:00:00.000Z')];
    const body = [later(3, '2026-04-20T10:00:00.000Z', 'body')];
    expect(inOrder(file, body).map(({ number }) => number)).toEqual([7, 3, 9]);
  });
});
