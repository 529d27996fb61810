import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { supportPeriods } from './support-periods.js';

const TERMS = { form: 'inKind', hours: '3', rate: '85.00', provider: 'org-1', fromOn: '2026-02-09', untilOn: '2026-08-08', purposeCode: 'pace', budgetLine: 'P-2026', programme: null }; // prettier-ignore
const LATER = { ...TERMS, fromOn: '2026-08-09', untilOn: '2027-02-08', hours: '2', budgetLine: 'P-2027' };
const GRANT: JsonObject = { granted: TERMS, decidedOn: '2026-02-03', evaluatedOn: null };
const told = (...sets: readonly JsonObject[]) =>
  supportPeriods(sets.map((set, index) => ({ entry: index + 1, set }))).map(
    ({ fromOn, untilOn, hours, budgetLine, evaluatedOn, entry, until }) => [fromOn, untilOn, hours, budgetLine, evaluatedOn, entry, until], // prettier-ignore
  );

describe('periods of a support (A10, M42)', () => {
  it('keep what ran beside an extension that was decided early, each with its own terms', () => {
    expect(told({ decideBy: '2026-04-01' }, GRANT, { evaluatedOn: '2026-06-20', advice: 'extend' }, { granted: LATER, decidedOn: '2026-06-22', evaluatedOn: null })).toEqual([
      ['2026-02-09', '2026-08-08', '3', 'P-2026', '2026-06-20', 2, 4],
      ['2026-08-09', '2027-02-08', '2', 'P-2027', null, 4, 4],
    ]); // prettier-ignore
  });

  it('end when the support is stopped, and the day before what an objection put in their place', () => {
    expect(told(GRANT, { endedOn: '2026-05-31' })).toEqual([['2026-02-09', '2026-05-31', '3', 'P-2026', null, 1, 2]]);
    const replaced = { granted: { ...LATER, fromOn: '2026-03-01' }, decidedOn: '2026-04-01', endedOn: null };
    expect(told(GRANT, replaced).map(([from, until]) => [from, until])).toEqual([
      ['2026-02-09', '2026-02-28'],
      ['2026-03-01', '2027-02-08'],
    ]);
  });

  it('end with the work, also when an extension had been decided', () => {
    const extended = { granted: LATER, decidedOn: '2026-06-22' };
    expect(told(GRANT, extended, { endedOn: '2026-07-15' }).map(([from, until]) => [from, until])).toEqual([
      ['2026-02-09', '2026-07-15'],
    ]);
  });

  it('are none of a refusal, and none of what was replaced from its first day', () => {
    expect(told({ outcome: 'refused', decidedOn: '2026-02-03' })).toEqual([]);
    expect(told(GRANT, { granted: { ...TERMS, hours: '5' } })).toEqual([['2026-02-09', '2026-08-08', '5', 'P-2026', null, 2, 2]]); // prettier-ignore
  });

  it('of support that was over when it was taken over end on its own last day', () => {
    expect(told({ granted: TERMS, decidedOn: '2026-02-03', endedOn: '2026-08-08' })[0]?.[1]).toBe('2026-08-08');
  });
});
