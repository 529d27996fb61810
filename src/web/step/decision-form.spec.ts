import { describe, expect, it } from '@jest/globals';
import { aLumpSum } from '../../../workflows/placement/a-placement.walk.js';
import { placementEvents } from '../../../workflows/placement/placement.events.js';
import { formOf } from '../forms/form-field.js';
import { fieldsOfDecision, firstOfDecision, fittingKinds } from './decision-form.js';

const TYPE = 'decision.prepared';
const fields = formOf(TYPE, placementEvents[TYPE]);

describe('The form of a decision', () => {
  it('offers the kinds that fit, and an end when one is recorded', () => {
    const running = aLumpSum().until('2026-06-01');
    expect(fittingKinds(running.context).likely).toBe('measured');
    running.send('ending.announced', { lastDay: '2026-07-10', reason: 'deceased', knownOn: '2026-06-01' });
    const { kinds, likely } = fittingKinds(running.context);
    expect([kinds.map(({ value }) => value), likely]).toEqual([['measured', 'change', 'end', 'withdrawal'], 'end']);
    expect(firstOfDecision(TYPE, { kind: 'end' }, running.context, '2026-06-01')).toEqual({
      kind: 'end',
      ground: 'deceased',
      from: '2026-07-11',
    });
  });

  it('D3: opens with the penalty until today, where a notice came after the term', () => {
    const clocks = { ...aLumpSum().context.clocks, decisionLastDay: '2026-05-01', receivedOn: '2026-03-06' };
    const late = { ...aLumpSum().context, clocks, defaultNoticedOn: '2026-05-04' };
    // Two weeks go by first: from 19 May, three days of 23 euros.
    expect(firstOfDecision(TYPE, { kind: 'penalty' }, late, '2026-05-21')).toEqual({
      kind: 'penalty',
      amount: '69,00',
    });
    expect(firstOfDecision(TYPE, { kind: 'penalty' }, aLumpSum().context, '2026-05-21')).toEqual({ kind: 'penalty' });
  });

  it('asks what its kind needs, in the words of that kind', () => {
    const shown = fieldsOfDecision(TYPE, fields, 'end', aLumpSum().context);
    expect(shown.map(({ name, label, required }) => [name, label, required])).toEqual([
      ['kind', 'Soort', true],
      ['ground', 'Grond', true],
      ['reason', 'Reden', true],
      ['from', 'Eerste dag zonder subsidie', true],
    ]);
  });
});
