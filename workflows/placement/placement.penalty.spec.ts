import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { type APlacement, anApplication, aLumpSum, backOffice, emptyDraft, reviewer } from './a-placement.walk.js';

const draft = (amount: string | null, more: JsonObject = {}): JsonObject => ({
  ...emptyDraft,
  kind: 'penalty',
  ground: 'decidedLate',
  amount,
  ...more,
});
const said = (placement: APlacement, amount: string | null, more: JsonObject = {}) =>
  placement.refusals('decision.prepared', draft(amount, more)).map(({ code, detail }) => [code, detail]);
const noticedOn = (receivedOn: string, from: 'employer' | 'worker' = 'employer'): JsonObject => ({ receivedOn, from });

/** Applied for on 12 February 2026, agreed the same day: the term ends on 19 March. */
const late = (): APlacement =>
  anApplication()
    .send('measuring.leftOut', { agreedOn: '2026-02-12', with: 'employer', how: 'phone', reason: null, secondBy: null })
    .until('2026-03-23')
    .send('default.noticed', noticedOn('2026-03-23'), backOffice);

describe('D3: the penalty for a late decision on an application', () => {
  it('a notice counts after the end of the term alone, and on an application alone', () => {
    const early = anApplication().until('2026-03-01');
    const codes = (placement: APlacement, day: string) =>
      placement.refusals('default.noticed', noticedOn(day), backOffice).map(({ code }) => code);
    expect(codes(early, '2026-03-01')).toEqual(['too-early']);
    // After the lump sum the decision follows of itself: nobody applied for it.
    expect(codes(aLumpSum().until('2026-10-20'), '2026-10-20')).toEqual(['no-term']);
  });

  it('is as much as the days give, and no decision names another amount', () => {
    const placement = late().until('2026-04-06');
    expect(said(placement, '0.00')).toEqual([['not-yet', 'De dwangsom loopt pas vanaf 7 april 2026.']]);
    placement.until('2026-04-10');
    const right = 'De dwangsom is € 92,00, over 4 dagen, van 7 april 2026 tot en met 10 april 2026.';
    expect([said(placement, '1442.00'), said(placement, null), said(placement, '92.00')]).toEqual([
      [['amount', right]],
      [['amount', right]],
      [],
    ]);
    placement.send('decision.prepared', draft('92.00')).until('2026-04-12');
    const moved = placement.refusals('penalty.decided', { decision: 1, decidedOn: '2026-04-12' }, reviewer);
    expect(moved.map(({ code }) => code)).toEqual(['amount-moved']);
  });

  it('ends the day before the decision, and is set after it, once', () => {
    const placement = late().until('2026-04-20').decide('lumpSum');
    expect(placement.context.penalty).toEqual({ from: '2026-04-07', lastDay: '2026-04-19', setBy: '2026-05-04' });
    expect(placement.tasks()).toContain('penalty-to-set');
    placement.until('2026-04-29');
    expect(said(placement, '506.00')).toEqual([
      ['amount', 'De dwangsom is € 299,00, over 13 dagen, van 7 april 2026 tot en met 19 april 2026.'],
    ]);
    placement.decide('penalty', { ground: 'decidedLate', amount: '299.00' });
    expect(said(placement, '299.00').map(([code]) => code)).toEqual(['already-set']);
    expect(said(placement, '299.00', { replaces: 2 })).toEqual([]);
  });

  it('is nothing when the decision came before it began', () => {
    const placement = late().until('2026-04-07').decide('lumpSum');
    expect([placement.context.penalty, placement.tasks().includes('penalty-to-set')]).toEqual([null, false]);
    expect(said(placement, '23.00').map(([code]) => code)).toEqual(['no-penalty']);
  });

  it('a second notice within the same term begins nothing anew', () => {
    const placement = late().until('2026-03-30').send('default.noticed', noticedOn('2026-03-30', 'worker'), backOffice);
    expect([placement.context.defaultNoticedOn, placement.context.penalty?.from]).toEqual(['2026-03-23', '2026-04-07']);
  });

  it('tells consultant and manager when it begins and when it is at its highest, with the day to set it by (D5)', () => {
    const told = late()
      .reminders.filter(({ name }) => name.startsWith('penalty.'))
      .map(({ dueOn, to, template, data }) => [dueOn, to, template, data?.['setBy']]);
    expect(told).toEqual([
      ['2026-04-07', 'owner', 'application-penalty-runs', undefined],
      ['2026-05-19', 'owner', 'application-penalty-full', '2026-06-01'],
      ['2026-04-07', 'manager', 'application-penalty-runs', undefined],
      ['2026-05-19', 'manager', 'application-penalty-full', '2026-06-01'],
    ]);
    const placement = late();
    const [task] = placement.effects.filter((one) => one.type === 'task' && one.params.template === 'default-noticed');
    expect(task?.params).toMatchObject({ dueOn: '2026-04-06', data: { from: 'employer', runsFrom: '2026-04-07' } });
  });
});
