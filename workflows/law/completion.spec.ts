import { describe, expect, it } from '@jest/globals';
import { completionLastDay, completionStep, endedByCompletion, untreatedTerm } from './completion.js';
import { defaultPolicies, type PolicySet } from './policies.js';
import { builtInTables } from './tables.js';

const ground = { body: 'college' as const, decision: 'besluit 9', decidedOn: '2025-12-01' };
const chosen: PolicySet = { rows: [{ name: 'completeWithinDays', from: '2026-01-01', value: 21, ground }] };

describe('D2: the time to complete an application', () => {
  it('is what the municipality chose, and is no term of the law that D5 would move', () => {
    expect(completionLastDay('2026-02-12', defaultPolicies)).toBe('2026-02-26');
    // 14 days on is a Saturday.
    expect(completionLastDay('2026-02-14', defaultPolicies)).toBe('2026-02-28');
    expect([completionLastDay('2025-12-31', chosen), completionLastDay('2026-01-01', chosen)]).toEqual([
      '2026-01-14',
      '2026-01-22',
    ]);
  });

  it('says whose choice it is', () => {
    expect(completionStep('2026-02-12', '2026-03-05', chosen)).toMatchObject({
      text: 'Aanvullen kan tot en met 5 maart 2026: 21 dagen na het verzoek (keuze van de gemeente).',
      provisional: true,
    });
    const other = completionStep('2026-02-12', '2026-02-20', chosen);
    expect(other.text).toContain('in dit dossier gekozen in plaats van 21 dagen');
    expect(other.provisional).toBeUndefined();
  });

  it('Awb 4:5: four weeks after it an application may be left untreated, moved by D5', () => {
    expect(untreatedTerm('2026-02-26', builtInTables).lastDay).toBe('2026-03-26');
    // 4 April 2026 is the Saturday before Easter: the first other day is Tuesday.
    const easter = untreatedTerm('2026-03-07', builtInTables);
    expect(easter.lastDay).toBe('2026-04-07');
    expect(easter.explanation.map(({ rule, result }) => [rule, result])).toEqual([
      ['D2', '2026-04-04'],
      ['D5', '2026-04-07'],
    ]);
  });

  it('a completion that was recorded late ends the suspension on its own day', () => {
    const suspended = [{ requested: '2026-02-12', completed: '2026-02-27' }];
    expect(endedByCompletion(suspended, '2026-02-20')).toEqual([{ requested: '2026-02-12', completed: '2026-02-20' }]);
    expect(endedByCompletion(suspended, '2026-03-05')).toEqual(suspended);
    expect(endedByCompletion([], '2026-03-05')).toEqual([]);
  });
});
