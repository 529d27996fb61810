import { describe, expect, it } from '@jest/globals';
import { readFacts, type Fact } from '../../workflows/law/placement-facts.js';
import { defaultPolicies, type PolicySet } from '../../workflows/law/policies.js';
import { hoursIn, hoursOfJob, hoursSentence, hoursTogether } from './hours-together.js';
import type { ContractWage } from './wage-course.js';

let recorded = 0;
const fact = (kind: Fact['kind'], from: string, value: Fact['value'] = {}): Fact => ({
  kind,
  from,
  value,
  recorded: (recorded += 1),
});
const contract = (hours: string, from = '2026-03-01', until: string | null = null): ContractWage => ({
  from,
  until,
  hours,
  sectorFullTimeHours: '38',
  monthlyWage: null,
});
const worked = [fact('firstDayWorked', '2026-03-01'), fact('contractHours', '2026-03-01', { hours: '24' })];
const hoursOf = (facts: readonly Fact[], day: string, hasOutcome = false, contracts = [contract('24')]) =>
  hoursOfJob({ facts: readFacts(facts), contracts, hasOutcome }, day);

describe('M10: the hours of another job on a day', () => {
  it.each([
    ['as they run, also of who is in the register since', worked, '2026-06-01', true, '24'],
    [
      'as they were changed',
      [...worked, fact('contractHours', '2026-05-01', { hours: '30' })],
      '2026-05-01',
      false,
      '30',
    ],
    ['still to come, by its contract', [], '2026-02-01', false, '24'],
    ['none once the work is over', [...worked, fact('employmentEnd', '2026-05-31')], '2026-06-01', true, undefined],
    ['up to the last day', [...worked, fact('employmentEnd', '2026-05-31')], '2026-05-31', true, '24'],
    ['none of a job that came to nothing', [], '2026-02-01', true, undefined],
    [
      'none of employment that did not come about',
      [fact('notComeAbout', '2026-03-01')],
      '2026-02-01',
      false,
      undefined,
    ],
  ] as const)('%s', (_name, facts, day, hasOutcome, hours) => expect(hoursOf(facts, day, hasOutcome)).toBe(hours));

  it('none after the last day of its last contract', () => {
    const contracts = [contract('20', '2025-03-01'), contract('24', '2026-03-01', '2026-08-31')];
    expect([hoursOf(worked, '2026-08-31', false, contracts), hoursOf(worked, '2026-09-01', false, contracts)]).toEqual([
      '24',
      undefined,
    ]);
  });
});

describe('M10: above 40 and above 48 together', () => {
  const said = (own: string, others: readonly string[], policies: PolicySet = defaultPolicies) => {
    const found = hoursTogether(own, others, '2026-06-01', policies);
    return [found.level, hoursSentence(found)];
  };

  it('warns above the first limit, asks to consult above the second, and at a limit says nothing of it', () => {
    expect(said('16', ['24'])).toEqual([
      'fine',
      'Samen met de andere baan is dat 40 uur per week. Elke baan heeft eigen uren, een eigen loonwaarde en een eigen subsidie.',
    ]);
    expect(said('16.5', ['24'])).toEqual([
      'much',
      'Samen met de andere baan is dat 40,5 uur per week, meer dan 40: let op (regel M10).',
    ]);
    expect(said('24', ['12', '12'])[0]).toBe('much');
    expect(said('24.25', ['12', '12'])).toEqual([
      'tooMuch',
      'Samen met de andere banen is dat 48,25 uur per week: te veel, want het is meer dan 48. Overleg dit eerst (regel M10).',
    ]);
  });

  it('by the limits of the municipality on that day', () => {
    const ground = { body: 'college', decision: 'B-1', decidedOn: '2026-01-01' } as const;
    const lower: PolicySet = { rows: [{ name: 'hoursTogetherWarning', from: '2026-06-01', value: 36, ground }] };
    expect(said('16', ['24'], lower)[1]).toContain('meer dan 36');
  });
});

describe('What an event does to the hours', () => {
  const recordedContract = [contract('28')];
  const of = (event: { readonly type: string } & Record<string, string | null>) =>
    hoursIn(event, recordedContract, '2026-06-10');

  it('a contract, other hours and a correction bring them, from their first day or today', () => {
    const hours = { hours: '32', from: '2026-07-01' };
    expect(of({ type: 'hours.changed', ...hours })).toEqual(hours);
    expect(of({ type: 'contract.received', ...hours, from: '2026-05-01', until: null })).toEqual({
      hours: '32',
      from: '2026-06-10',
    });
    expect(of({ type: 'contract.received', ...hours, from: '2026-01-01', until: '2026-05-31' })).toBeUndefined();
  });

  it('a start that moves brings what was agreed; a declared month and a contact bring nothing', () => {
    expect(of({ type: 'start.moved', plannedStart: '2026-08-01', reason: 'x' })).toEqual({
      hours: '28',
      from: '2026-08-01',
    });
    expect(of({ type: 'start.confirmed', firstDay: '2026-06-01' })).toEqual({ hours: '28', from: '2026-06-10' });
    expect(of({ type: 'hours.declared', month: '2026-05', hours: '120' })).toBeUndefined();
    expect(of({ type: 'fact.corrected', from: '2026-05-01', hours: null })).toBeUndefined();
    expect(of({ type: 'contact.recorded', heldOn: '2026-06-01' })).toBeUndefined();
  });
});
