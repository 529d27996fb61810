import { describe, expect, it } from '@jest/globals';
import { addressOf, caseloadQuery, filterOf, STATE_CHOICES } from './caseload-query.js';

const MANAGER = { role: 'manager' } as const;

describe('The filters of the caseload', () => {
  it('stay in the address, and are what the list is asked for (M1)', () => {
    const query = caseloadQuery({ status: 'subsidy.withdrawn', gemeente: '0402', einde: 'bekend' }, MANAGER);
    const again = caseloadQuery(Object.fromEntries(new URL(addressOf(query), 'http://x').searchParams), MANAGER);
    expect(again).toEqual(query);
    expect(filterOf(again, '2026-03-02')).toEqual({
      state: 'subsidy.withdrawn',
      municipality: '0402',
      endKnown: 'true',
    });
  });

  it('leave out what they do not know', () => {
    const query = caseloadQuery({ status: 'bestaat-niet', gemeente: "0402' or 1=1", einde: 'ooit' }, MANAGER);
    expect(filterOf(query, '2026-03-02')).toEqual({});
  });

  it('name every status once, in words of their own', () => {
    expect(STATE_CHOICES.map(([code]) => code)).toEqual(
      expect.arrayContaining(['subsidy.measuredLater', 'subsidy.awaitingValue', 'subsidy.lapsed', 'subsidy.ended']),
    );
    expect(new Set(STATE_CHOICES.map(([, word]) => word)).size).toBe(STATE_CHOICES.length);
  });
});
