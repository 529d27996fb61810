import { describe, expect, it } from '@jest/globals';
import { contractsHad, type RecordedContract } from './contracts-had.js';

const contract = (from: string, until: string | null, receivedOn: string | null = null): RecordedContract => ({
  from,
  until,
  receivedOn,
  permanent: until === null,
});

describe('Contracts one after the other (seeds 37)', () => {
  it('count what was agreed and came in later once, also when the first day moved (M3)', () => {
    const agreed = contract('2026-02-02', '2026-08-01');
    expect(contractsHad([])).toEqual({ contracts: 0, permanent: false });
    expect(contractsHad([agreed, contract('2026-02-02', '2026-08-01', '2026-02-05')]).contracts).toBe(1);
    expect(contractsHad([agreed, contract('2026-02-09', '2026-08-08', '2026-02-12')]).contracts).toBe(1);
  });

  it('count each renewal, and the one for good that takes the place of one that ran', () => {
    const first = contract('2026-02-02', '2026-08-01', '2026-02-05');
    const second = contract('2026-08-02', '2027-02-01');
    const came = contract('2026-08-02', '2027-02-01', '2026-08-20');
    expect(contractsHad([first, second, came, contract('2027-02-02', null)])).toEqual({
      contracts: 3,
      permanent: true,
    });
    expect(contractsHad([first, contract('2026-05-01', null, '2026-05-01')])).toEqual({
      contracts: 2,
      permanent: true,
    });
  });
});
