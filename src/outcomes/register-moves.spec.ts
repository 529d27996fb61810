import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { registerMoves, type RegisterEvent, type RegisterMessage } from './register-moves.js';

const FIRST = { number: 1, percentage: 62, corrects: null };
const told = (type: string, facts: JsonObject = {}, instance = 'placement') => ({
  instance,
  event: { type, ...facts },
});
const opened = (registeredOn: string | null) => told('start', { register: 'registered', registeredOn });
const moves = (events: readonly RegisterEvent[], ...messages: readonly RegisterMessage[]) =>
  registerMoves(events, messages, '2026-02-02');
const sent = (number: number) => told('message.sent', { sentOn: '2026-06-04' }, `register-message-${number}`);
const confirmed = (number: number, entryFrom: string | null, confirmedOn = '2026-06-10') =>
  told('message.confirmed', { confirmedOn, entryFrom }, `register-message-${number}`);

describe('The register, as a placement tells it', () => {
  it('has an entry on a measured value by the message that was confirmed, once (A4, A8b)', () => {
    const events = [sent(1), confirmed(1, '2026-06-09'), sent(2), confirmed(2, '2026-12-01')];
    const second = { ...FIRST, number: 2 };
    expect(moves(events, FIRST, second)).toEqual([['2026-06-09', 'measured']]);
    const without = [sent(1), confirmed(1, null)];
    expect(moves(without, FIRST)).toEqual([['2026-06-10', 'measured']]);
    expect(moves(without, { ...FIRST, percentage: 100 })).toEqual([]);
  });

  it('ends on the day that was recorded, or the day after sheltered work was determined, and may begin again (A9)', () => {
    const entry = [sent(1), confirmed(1, '2026-06-09')];
    const left = told('registration.ended', { endedOn: '2026-09-01', reason: 'ownRequest' });
    expect(moves([...entry, left], FIRST)).toEqual([
      ['2026-06-09', 'measured'],
      ['2026-09-01', 'ended'],
    ]);
    const sheltered = told('shelteredWork.determined', { determinedOn: '2026-08-31' });
    expect(moves([opened('2020-01-01'), sheltered])).toEqual([
      ['2020-01-01', 'found'],
      ['2026-09-01', 'ended'],
    ]);
    const again = told('registration.found', { foundOn: '2026-09-01', ground: 'x', how: 'y' });
    expect(moves([...entry, left, again], FIRST).slice(1)).toEqual([
      ['2026-09-01', 'ended'],
      ['2026-09-01', 'found'],
    ]);
    const never = told('registration.ended', { endedOn: '2026-06-09', reason: 'ownRequest' });
    expect(moves([...entry, never], FIRST)).toEqual([['2026-06-09', 'ended']]);
  });

  it('has the entry of the correction in place of the wrong one (M53)', () => {
    const correction = { number: 2, percentage: 62, corrects: 1 };
    const events = [sent(1), confirmed(1, '2026-03-09'), sent(2), confirmed(2, '2026-06-09')];
    expect(moves(events, FIRST, correction)).toEqual([['2026-06-09', 'measured']]);
    // Only something else than the day was wrong.
    const other = [...events.slice(0, 3), confirmed(2, null)];
    expect(moves(other, FIRST, correction)).toEqual([['2026-03-09', 'measured']]);
  });

  it('is of the day that is known when somebody was in at the opening (A12)', () => {
    expect(moves([opened('2020-01-01'), sent(1), confirmed(1, '2026-06-09')], FIRST)).toEqual([
      ['2020-01-01', 'found'],
    ]);
    expect(moves([opened(null)])).toEqual([['2026-02-02', 'found']]);
  });

  it('tells an indication, and what was found, from an entry that was reported (A12, M11)', () => {
    const granted = told('indication.decided', { knownOn: '2026-05-01', granted: true });
    expect(moves([granted])).toEqual([['2026-05-01', 'found']]);
    expect(moves([told('indication.decided', { knownOn: '2026-05-01', granted: false })])).toEqual([]);
    const found = told('registration.found', { foundOn: '2026-05-03', ground: 'x', how: 'y' });
    expect(moves([found])).toEqual([['2026-05-03', 'found']]);
    const imported = (facts: JsonObject) =>
      told('placement.imported', { registeredOn: null, reportedOn: null, ...facts });
    expect(moves([imported({ reportedOn: '2026-04-01' }), found])).toEqual([['2026-05-03', 'measured']]);
    expect(moves([imported({ registeredOn: '2024-04-01' })])).toEqual([['2024-04-01', 'measured']]);
  });
});
