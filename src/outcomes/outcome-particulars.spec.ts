import { describe, expect, it } from '@jest/globals';
import type { ParticularRow } from '../particulars/particular-history.js';
import { outcomeParticulars } from './outcome-particulars.js';

const row = (
  kind: ParticularRow['kind'],
  from: string,
  entry: number,
  value: ParticularRow['value'],
): ParticularRow => ({
  kind,
  from,
  entry,
  value,
});
const of = (rows: readonly ParticularRow[], workplace = { market: 'market', lent: false }) =>
  outcomeParticulars(rows, workplace, '2026-02-02');

describe('What the figures know of a placement beside its course', () => {
  it('is what held on the first day, corrected by the last entry of that day', () => {
    const found = of([
      row('match', '2026-01-12', 3, { source: 'wsp' }),
      row('match', '2026-01-12', 7, { source: 'sonar' }),
      row('match', '2026-05-01', 9, { source: 'school' }),
    ]);
    expect(found.source).toBe('sonar');
  });

  it('falls back when a row was taken back, and is not filled when nothing is left', () => {
    const rows = [row('reason', '2026-01-12', 3, { code: 'waiting' }), row('reason', '2026-01-12', 4, null)];
    expect(of(rows).reason).toBeNull();
    expect(of([row('reason', '2026-01-05', 2, { code: 'notAsked' }), ...rows]).reason).toBe('notAsked');
  });

  it('takes what was recorded later as the start when nobody said it before', () => {
    expect(of([row('arrangement', '2026-03-01', 5, { level: '2' })]).arrangement).toBe('2');
  });

  it('splits by form first, then by the sector of the workplace (seeds 25)', () => {
    expect(of([]).split).toBe('regular');
    expect(of([], { market: 'government', lent: false }).split).toBe('government');
    expect(of([], { market: 'government', lent: true }).split).toBe('lent');
    expect(of([row('form', '2026-01-12', 3, { form: 'temporary' })], { market: 'government', lent: false }).split).toBe(
      'lent',
    );
  });

  it('ends a buddy on the day that was said, or when another came (seeds 36)', () => {
    const found = of([
      row('buddy', '2026-02-02', 3, { named: true, trained: true }),
      row('buddy', '2026-04-01', 6, { named: true, trained: false, until: '2026-05-31' }),
      row('buddy', '2026-07-01', 8, { named: false }),
    ]);
    expect(found.buddies).toEqual([
      ['2026-02-02', '2026-04-01', true],
      ['2026-04-01', '2026-05-31', false],
    ]);
    expect([found.buddy, of([row('buddy', '2026-07-01', 8, { named: false })]).buddy, of([]).buddy]).toEqual([
      'yes',
      'no',
      null,
    ]);
  });
});
