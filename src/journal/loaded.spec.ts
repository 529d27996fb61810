import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../workflows/law/dates.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { byStream, loadedFrom } from './loaded.js';

const seconds = (moment: string): number => Date.parse(moment) / 1000;
const MORNING_SECONDS = 6 * 3600;

function read(timers: readonly (string | number | null)[]) {
  const streams = [{ id: 's', kind: 'placement', entryNo: 1, headHash: '00', timers }];
  const text = JSON.stringify({
    at: '2026-06-15T09:00:00+00:00',
    policyVersion: 0,
    streams,
    instances: [],
    idempotent: null,
  });
  return byStream(loadedFrom(text))('s').timers;
}

describe('the timers of a stream that was read', () => {
  it('have the day of their moment, at its start and in its morning, also when the clock changes (D7)', () => {
    let compared = 0;
    for (let day = '2025-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const start = seconds(startOfLocalDay(day));
      const rows = [
        ['placement', 'state', 'lumpSumEnds', start, 0],
        ['placement', 'reminder', 'contact', start + MORNING_SECONDS, 1],
      ];
      const [term, reminder] = read(rows.flat());
      expect([term?.dueOn, reminder?.dueOn]).toStrictEqual([day, day]);
      expect(term?.dueAt).toBe(startOfLocalDay(day));
      compared += 1;
    }
    expect(compared).toBe(730);
  });

  it('wait, have fired or are due with their data', () => {
    const at = seconds('2026-06-15T04:00:00.000Z');
    const rows = ['0', 0, 1, null, '{"to":"owner"}'].flatMap((state) => [
      'placement',
      'reminder',
      'contact',
      at,
      state,
    ]);
    expect(read(rows).map(({ fired, data }) => [fired, data])).toStrictEqual([
      [false, '0'],
      [false, null],
      [true, null],
      [false, null],
      [false, '{"to":"owner"}'],
    ]);
  });
});
