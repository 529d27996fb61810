import { describe, expect, it } from '@jest/globals';
import { isAsked, nextAgreed, renewalOf } from './agreed-contract.js';

const contract = (from: string, until: string | null) => ({
  from,
  until,
  permanent: until === null,
  hours: '28',
  sectorFullTimeHours: '38',
  monthlyWage: null,
});
const SEQUENCE = [
  contract('2026-02-02', '2026-08-01'),
  contract('2026-08-02', '2027-02-01'),
  contract('2027-02-02', null),
];
const running = (runningFrom: string | null, more = {}) => ({ runningFrom, permanent: false, endsOn: null, ...more });

describe('A contract that was agreed to follow (seeds 37)', () => {
  it('is the first after the one that runs, until it is recorded or the work ends before it', () => {
    expect(nextAgreed(SEQUENCE, running('2026-02-02'))?.from).toBe('2026-08-02');
    expect(nextAgreed(SEQUENCE, running('2026-08-02'))?.from).toBe('2027-02-02');
    expect(nextAgreed(SEQUENCE, running('2027-02-02', { permanent: true }))).toBeUndefined();
    expect(nextAgreed(SEQUENCE, running(null))).toBeUndefined();
    expect(nextAgreed(SEQUENCE, running('2026-02-02', { endsOn: '2026-08-01' }))).toBeUndefined();
    expect(nextAgreed(SEQUENCE, running('2026-02-02', { endsOn: '2026-09-01' }))?.from).toBe('2026-08-02');
  });

  it('is asked about from four weeks ahead, and stays so after its day', () => {
    const [, next] = SEQUENCE;
    if (!next) throw new Error('a second contract');
    expect(['2026-07-04', '2026-07-05', '2026-09-01'].map((day) => isAsked(next, day))).toEqual([false, true, true]);
    expect(renewalOf(next, '2026-08-03')).toMatchObject({
      type: 'contract.renewed',
      from: '2026-08-02',
      hours: '28',
      receivedOn: null,
      toldOn: '2026-08-03',
    });
  });
});
