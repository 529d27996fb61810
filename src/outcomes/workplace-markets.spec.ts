import { describe, expect, it } from '@jest/globals';
import { anOutcome, chosenFrom } from '../../test/support/outcome-rows.js';
import { dayOf } from './columns.js';
import { jobsOn } from './figures/jobs.js';
import { narrowed, selectionOn } from './selection.js';
import { marketsOver, type MarketEntry } from './workplace-markets.js';

const RECORDS: Readonly<Record<string, readonly MarketEntry[]>> = {
  employer: [{ at: '2025-01-01T09:00:00.000Z', market: 'market' }],
  town: [
    { at: '2025-06-01T09:00:00.000Z', market: 'government' },
    { at: '2026-05-10T22:30:00.000Z', market: 'market' },
  ],
};
const over = (...hirers: readonly (readonly [from: string | null, hirer: string | null])[]) =>
  marketsOver(
    hirers.map(([from, hirer]) => ({ from, hirer })),
    (hirer) => RECORDS[hirer ?? 'employer'] ?? [],
  );

describe('Market of the workplace on a day (G1, M15)', () => {
  it('is that of the employer, or of who hires from that day on', () => {
    expect(over([null, null])).toEqual([['1900-01-01', 'market']]);
    expect(over([null, null], ['2026-02-01', 'town'], ['2026-04-01', null])).toEqual([
      ['1900-01-01', 'market'],
      ['2026-02-01', 'government'],
      ['2026-04-01', 'market'],
    ]);
  });

  it('changes when it is recorded of the workplace, by the day in the Netherlands; the first holds from ever', () => {
    expect(over([null, 'town'])).toEqual([
      ['1900-01-01', 'government'],
      ['2026-05-11', 'market'],
    ]);
    expect(over([null, null], ['2026-06-01', 'town'])).toEqual([['1900-01-01', 'market']]);
    expect(over([null, null], ['2026-02-01', 'town'], ['2026-02-01', null])).toEqual([['1900-01-01', 'market']]);
  });

  it('leaves earlier days as they were, in the figure and under its filter', () => {
    const all = chosenFrom([
      anOutcome({ registeredOn: '2026-01-05', market: 'market', markets: [['1900-01-01', 'government'], ['2026-03-01', 'market']] }),
      anOutcome({ candidate: 'b', registeredOn: '2026-01-05', market: 'government' }),
      anOutcome({ candidate: 'c', registeredOn: '2026-01-05', market: 'market' }),
    ]); // prettier-ignore
    const days = ['2026-02-28', '2026-03-01'].map(dayOf);
    const of = (market: string) => narrowed(all, { market: [market] });
    const persons = (market: string) => jobsOn(of(market), days).map((jobs) => jobs.persons);
    expect([persons('market'), persons('government')]).toEqual([[1, 2], [2, 1]]); // prettier-ignore
    const placements = days.map((day) => selectionOn(of('government'), day).parts.flatMap(({ index }) => [...index]).length); // prettier-ignore
    expect(placements).toEqual([2, 1]);
    expect(jobsOn(narrowed(of('government'), { owner: ['nobody'] }), days).map((jobs) => jobs.persons)).toEqual([0, 0]);
    expect(jobsOn(narrowed(of('government'), { market: ['market'] }), days).map((jobs) => jobs.persons)).toEqual([
      0, 0,
    ]);
  });
});
