import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { localDate, readable } from './payload.js';

const period = z
  .strictObject({ from: localDate, until: localDate, hours: z.number() })
  .refine(({ from, until }) => until >= from, { path: ['until'], when: readable('from', 'until'), error: 'te vroeg' });
const faultsOf = (given: unknown): readonly string[] =>
  (period.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.')).toSorted();

describe('a rule between fields', () => {
  it('is told together with what is wrong elsewhere', () => {
    expect(faultsOf({ from: '2026-03-02', until: '2026-03-01', hours: 'veel' })).toEqual(['hours', 'until']);
    expect(faultsOf({ from: '2026-03-02', until: '2026-03-01', hours: 1, more: 1 })).toEqual(['', 'until']);
  });

  it('waits until its own fields can be read', () => {
    expect(faultsOf({ from: '2026-03-02', until: 'ooit', hours: 'veel' })).toEqual(['hours', 'until']);
    expect(faultsOf({ until: '2026-03-01', hours: 1 })).toEqual(['from']);
  });

  it('is not asked of what is no object at all', () => {
    for (const given of [[], 'x', 1, null]) expect(faultsOf(given)).toEqual(['']);
  });

  it('is not asked twice, and not of what is right', () => {
    expect(faultsOf({ from: '2026-03-02', until: '2026-03-01', hours: 1 })).toEqual(['until']);
    expect(faultsOf({ from: '2026-03-02', until: '2026-03-02', hours: 1 })).toEqual([]);
  });
});
