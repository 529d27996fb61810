import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../workflows/definition.js';
import type { PolicySet } from '../../../workflows/law/policies.js';
import { APlacement, determined, placementInputOf, system } from '../../../workflows/placement/a-placement.walk.js';
import type { FormField } from '../forms/form-field.js';
import { asksChoices, firstByChoice, hintedByChoice } from './chosen-by-body.js';

const ground = { body: 'college' as const, decision: 'besluit 9', decidedOn: '2025-12-01' };
const POLICIES: PolicySet = { rows: [{ name: 'completeWithinDays', from: '2026-01-01', value: 21, ground }] };
const IMPORTED = {
  firstDay: '2023-01-05',
  agreedOn: '2022-12-20',
  targetGroupOn: '2022-12-20',
  contractFrom: '2023-01-05',
  contractUntil: null,
  permanent: true,
  lumpSumUntil: null,
  wageValue: 60,
  determinedOn: '2023-06-20',
  measuredFrom: '2023-07-05',
  measuredUntil: null,
  nextMeasurementOn: null,
  registeredOn: null,
  informedOn: null,
  reportedOn: null,
  lastDay: null,
};

describe('What a form opens with by the choice of the municipality', () => {
  it('D2: the last day to complete, of the subsidy and of support, and says whose choice it is', () => {
    const first = (type: string) => firstByChoice({ type, kind: undefined }, {}, '2026-02-12', POLICIES);
    expect(first('completion.requested')).toEqual({ givenUntil: '2026-03-05' });
    expect(first('support.completionAsked')).toEqual({ completeBy: '2026-03-05' });
    expect(asksChoices('objection.completionAsked')).toBe(false);
    const field = { name: 'givenUntil', hint: undefined } as FormField;
    expect(hintedByChoice('completion.requested', [field], '2026-02-12', POLICIES)).toEqual([
      { name: 'givenUntil', hint: '21 dagen na het verzoek (keuze van de gemeente). Een andere dag kiezen mag.' },
    ]);
  });

  it('B15, C12: the first day on which a subsidy of three years can become less or end', () => {
    const placement = new APlacement(placementInputOf({ mode: 'import' }), '2023-08-01')
      .send('placement.imported', IMPORTED, system)
      .until('2026-08-10');
    const first = (kind: 'measured' | 'end', wageValue: number, policies = POLICIES) =>
      firstByChoice(
        { type: 'decision.prepared', kind },
        determined(placement, wageValue, '2026-08-10').context as unknown as JsonObject,
        '2026-08-10',
        policies,
      );
    expect(first('measured', 50)).toEqual({});
    expect(first('measured', 70)).toEqual({ from: '2026-11-10' });
    expect(first('end', 70)).toEqual({});
    expect(first('end', 100)).toEqual({ from: '2026-11-10' });
    // C12: another value from the next month by choice; never before less can be paid.
    const next: PolicySet = { rows: [{ name: 'repeatedValueFrom', from: '2026-01-01', value: 'nextMonth', ground }] };
    const opened = first('measured', 50, next);
    expect(opened).toEqual({ from: '2026-09-01' });
    expect([first('measured', 60, next), first('measured', 70, next)]).toEqual([{}, { from: '2026-11-10' }]);
    const field = { name: 'from', hint: undefined } as FormField;
    expect(hintedByChoice('decision.prepared', [field], '2026-08-10', next, opened)[0]?.hint).toContain(
      'keuze van de gemeente',
    );
    expect(hintedByChoice('decision.prepared', [field], '2026-08-10', next, {})[0]?.hint).toBeUndefined();
  });
});
