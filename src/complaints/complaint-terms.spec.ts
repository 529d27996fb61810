import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../workflows/law/tables.js';
import { breachLastMoment, complaintLastDay } from './complaint-terms.js';

const PLAIN = { committee: false, extended: false };

describe('Terms of complaints (M39)', () => {
  it('are six weeks, ten with a committee, and four weeks longer once (Awb 9:11)', () => {
    expect(complaintLastDay('2026-03-02', PLAIN, builtInTables)).toBe('2026-04-13');
    expect(complaintLastDay('2026-03-02', { committee: true, extended: false }, builtInTables)).toBe('2026-05-11');
    expect(complaintLastDay('2026-03-02', { committee: false, extended: true }, builtInTables)).toBe('2026-05-11');
  });

  it('end on no Sunday or holiday (D5)', () => {
    // 23 February and six weeks is Easter Monday, 6 April 2026.
    expect(complaintLastDay('2026-02-23', PLAIN, builtInTables)).toBe('2026-04-07');
  });

  it('of a breach are 72 hours, also over the night the clock changes (AVG 33)', () => {
    expect(breachLastMoment('2026-10-24T10:00:00.000Z')).toBe('2026-10-27T10:00:00.000Z');
  });
});
