import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../workflows/law/dates.js';
import { PARTS, partsOn, rangeOf } from './parts.js';

describe('The parts of a record that are computed anew', () => {
  it('cover every id once', () => {
    const ranges = Array.from({ length: PARTS }, (_none, part) => rangeOf(part));
    expect(ranges[0]?.after).toBeNull();
    expect(ranges.at(-1)?.until).toBe('ffffffff-ffff-ffff-ffff-ffffffffffff');
    for (const [at, { after }] of ranges.entries()) if (at > 0) expect(after).toBe(ranges[at - 1]?.until);
  });

  it('have all been done after 32 days, each day once, also when the pass runs twice', () => {
    const done = new Map<number, string>();
    for (let day = 0; day < PARTS; day += 1) {
      const today = addDays('2026-01-01', day);
      for (const part of partsOn(today, done)) done.set(part, today);
      expect(partsOn(today, done)).toEqual([]);
    }
    expect(done.size).toBe(PARTS);
    expect(partsOn('2026-02-02', done)).toEqual([0]);
  });

  it('catch up, a few a day, when days were missed', () => {
    const done = new Map(Array.from({ length: PARTS }, (_none, part) => [part, addDays('2026-01-01', part)]));
    expect(partsOn('2026-02-12', done)).toEqual([0, 1, 2, 3]);
  });
});
