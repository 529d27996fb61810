import { describe, expect, it } from '@jest/globals';
import { addDays, dayOfWeek } from './dates.js';
import { addWorkingDays, closedBecause, easterSunday, kingsDay } from './holidays.js';
import { LawError } from './law-error.js';
import { measurementPlanning } from './measurement-planning.js';
import { objectionDecisionLastDay, objectionInTime, objectionLastDay } from './objection-terms.js';
import { penalty, penaltyAmount, penaltyDecisionLastDay, penaltyPayLastDay } from './penalty.js';
import { defaultPolicies, type PolicySet } from './policies.js';
import { builtInTables } from './tables.js';
import { countSuspendedDays, countTerm, decisionTerm, lumpSumPeriod } from './terms.js';

describe('D1: the decision term', () => {
  it('is five weeks after the finding from 2023-07-01 on', () => {
    expect(decisionTerm({ foundOn: '2026-04-01', receivedOn: '2026-03-01' }, builtInTables)?.lastDay).toBe(
      '2026-05-06',
    );
  });
  it('is eight weeks after receipt before that day', () => {
    expect(decisionTerm({ foundOn: '2023-06-30', receivedOn: '2023-06-01' }, builtInTables)?.lastDay).toBe(
      '2023-07-27',
    );
  });
  it('is eight weeks after receipt without a finding, and none without an application', () => {
    expect(decisionTerm({ receivedOn: '2026-04-01' }, builtInTables)?.lastDay).toBe('2026-05-27');
    expect(decisionTerm({ foundOn: '2020-01-01' }, builtInTables)).toBeUndefined();
  });
  it('refuses a receipt before 2017', () => {
    expect(() => decisionTerm({ receivedOn: '2016-12-31' }, builtInTables)).toThrow(LawError);
  });
});

describe('D2: suspension', () => {
  it.each([
    ['from the day after the request up to the day before the completion', [['2026-04-10', '2026-04-20']], 9],
    ['completed the day after the request: no day', [['2026-04-10', '2026-04-11']], 0],
    ['completed on the day of the request: no day', [['2026-04-10', '2026-04-10']], 0],
    [
      'two suspensions add up',
      [
        ['2026-04-10', '2026-04-13'],
        ['2026-04-20', '2026-04-22'],
      ],
      3,
    ],
    [
      'overlapping days count once',
      [
        ['2026-04-10', '2026-04-20'],
        ['2026-04-15', '2026-04-25'],
      ],
      14,
    ],
    [
      'adjacent suspensions join',
      [
        ['2026-04-10', '2026-04-13'],
        ['2026-04-12', '2026-04-15'],
      ],
      4,
    ],
    [
      'one inside another adds nothing, in any order',
      [
        ['2026-04-15', '2026-04-17'],
        ['2026-04-10', '2026-04-20'],
      ],
      9,
    ],
  ])('%s', (_name, spans, days) => {
    const suspensions = spans.map(([requested = '', completed = '']) => ({ requested, completed }));
    expect(countSuspendedDays(suspensions)).toBe(days);
  });
  it('moves the last day before D5 is applied', () => {
    const suspensions = [{ requested: '2026-04-12', completed: '2026-04-14' }];
    expect(countTerm('decision', '2026-04-10', suspensions, builtInTables).lastDay).toBe('2026-05-18');
  });
  it('V16: names the decreed day it passed, and that the list is still to be confirmed (D5)', () => {
    const { explanation } = countTerm('decision', '2026-04-10', [], builtInTables);
    expect(explanation.find(({ rule }) => rule === 'D5')).toMatchObject({
      row: { table: 'decreed-days', from: '2026-05-15' },
      inputs: { readOn: '2026-05-15' },
      result: '2026-05-18',
      provisional: true,
    });
    // A weekend is no row of a table, and no choice.
    const weekend = countTerm('decision', '2026-02-07', [], builtInTables).explanation.find(
      ({ rule }) => rule === 'D5',
    );
    expect([weekend?.result, weekend?.row, weekend?.provisional]).toEqual(['2026-03-16', undefined, undefined]);
  });
  it('refuses a completion before the request', () => {
    expect(() => countSuspendedDays([{ requested: '2026-04-10', completed: '2026-04-09' }])).toThrow(LawError);
  });
});

describe('D3: penalty', () => {
  it.each([
    [0, '0.00'],
    [1, '23.00'],
    [14, '322.00'],
    [15, '357.00'],
    [28, '812.00'],
    [42, '1442.00'],
    [100, '1442.00'],
  ])('%d days cost € %s', (days, amount) => expect(penaltyAmount(days, '2026-05-19')).toBe(amount));
  it('runs from two weeks after the notice until the decision', () => {
    const run = penalty({ termLastDay: '2026-05-01', noticeOn: '2026-05-04', until: '2026-05-20' });
    expect(run).toEqual({ from: '2026-05-19', lastDay: '2026-06-29', days: 2, amount: '46.00' });
  });
  it('is set within two weeks after its last day, never on a Saturday or a holiday (D5)', () => {
    expect(penaltyDecisionLastDay('2026-05-16', builtInTables)).toBe('2026-06-01');
    expect(penaltyDecisionLastDay('2026-05-19', builtInTables)).toBe('2026-06-02');
    // Paid within six weeks after it was sent (Awb 4:87); 25 May 2026 is Whit Monday.
    expect(penaltyPayLastDay('2026-06-30', builtInTables)).toBe('2026-08-11');
    expect(penaltyPayLastDay('2026-04-13', builtInTables)).toBe('2026-05-26');
  });
  it('a notice before the end of the term counts for nothing', () => {
    expect(penalty({ termLastDay: '2026-05-01', noticeOn: '2026-05-01', until: '2026-12-31' }).amount).toBe('0.00');
  });
});

describe('D4: objection', () => {
  it('lasts six weeks from the day after sending', () => {
    expect(objectionLastDay('2026-04-01', builtInTables).lastDay).toBe('2026-05-13');
  });
  it.each([
    ['received on the last day', '2026-05-13', null, true],
    ['received a day late', '2026-05-14', null, false],
    ['posted in time, received within a week after', '2026-05-20', '2026-05-13', true],
    ['posted in time, received later than a week after', '2026-05-21', '2026-05-13', false],
    ['posted late', '2026-05-14', '2026-05-14', false],
  ])('%s', (_name, received, posted, inTime) => {
    expect(objectionInTime('2026-05-13', received, posted, builtInTables)).toBe(inTime);
  });
  it('D5: that week does not end on Whit Monday', () => {
    expect(objectionInTime('2026-05-18', '2026-05-26', '2026-05-18', builtInTables)).toBe(true);
    expect(objectionInTime('2026-05-18', '2026-05-27', '2026-05-18', builtInTables)).toBe(false);
  });
  it.each([
    [false, false, '2026-06-24'],
    [true, false, '2026-08-05'],
    [false, true, '2026-08-05'],
    [true, true, '2026-09-16'],
  ])('is decided in time (committee %s, extended %s)', (committee, extended, lastDay) => {
    const input = { objectionLastDay: '2026-05-13', committee, extended };
    expect(objectionDecisionLastDay(input, builtInTables).lastDay).toBe(lastDay);
  });
});

describe('D5: days on which no term ends', () => {
  it.each([
    [2017, '2017-04-16'],
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %d is %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
    expect(dayOfWeek(easter)).toBe(7);
  });
  it.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-15',
    '2026-05-25',
    '2026-12-25',
    '2027-05-07',
  ])('%s is closed', (day) => expect(closedBecause(day, builtInTables)).toBeDefined());
  it.each(['2026-04-02', '2026-05-04', '2026-12-24', '2026-12-31', '2027-05-12'])('%s is open', (day) => {
    expect(closedBecause(day, builtInTables)).toBeUndefined();
  });
  it('the King celebrates on 26 April when the 27th is a Sunday', () => {
    expect([kingsDay(2025), kingsDay(2026)]).toEqual(['2025-04-26', '2026-04-27']);
  });
  it('working days go round them in both directions', () => {
    expect(addWorkingDays('2026-04-02', 1, builtInTables)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-07', -1, builtInTables)).toBe('2026-04-02');
  });
});

describe('D6: six months', () => {
  it.each([
    ['2026-03-01', '2026-08-31', '2026-09-01'],
    ['2026-08-31', '2027-02-27', '2027-02-28'],
    ['2026-08-29', '2027-02-27', '2027-02-28'],
    ['2027-08-31', '2028-02-28', '2028-02-29'],
    ['2024-02-29', '2024-08-28', '2024-08-29'],
    ['2026-03-31', '2026-09-29', '2026-09-30'],
  ])('a start on %s', (start, lastLumpSumDay, firstMeasuredDay) => {
    expect(lumpSumPeriod(start, defaultPolicies)).toMatchObject({ lastLumpSumDay, firstMeasuredDay });
  });
  it('by policy goes to the day after the short month', () => {
    const ground = { body: 'college', decision: 'C-2', decidedOn: '2026-01-01' } as const;
    const policies: PolicySet = {
      rows: [{ name: 'sixMonthsInShortMonth', from: '2026-01-01', value: 'nextDay', ground }],
    };
    expect(lumpSumPeriod('2026-08-31', policies).firstMeasuredDay).toBe('2027-03-01');
  });
});

describe('D8: planning backwards', () => {
  const plan = measurementPlanning(
    { start: '2026-03-01', lastLumpSumDay: '2026-08-31', contractEnd: null },
    defaultPolicies,
    builtInTables,
  );
  it('with six months: order at 2.5, visit from 3.5, accepted at 5', () => {
    expect(plan).toMatchObject({
      anchor: '2026-08-31',
      orderLastDay: '2026-05-16',
      visitFrom: '2026-06-15',
      acceptedLastDay: '2026-07-31',
    });
  });
  it('visit until 15 working days before acceptance, decision sent 10 before the anchor', () => {
    expect(plan).toMatchObject({
      visitLastDay: '2026-07-10',
      determinedLastDay: '2026-08-07',
      decisionSentLastDay: '2026-08-17',
    });
  });
  it('tells the team lead when the order day passed, the manager when the decision cannot be sent in time', () => {
    expect(plan.teamLeadOn).toBe(addDays(plan.orderLastDay, 1));
    expect(plan.managerOn).toBe('2026-08-03');
  });
  it('turns on the notice day when the contract ends sooner', () => {
    const sooner = measurementPlanning(
      { start: '2026-03-01', lastLumpSumDay: '2026-08-31', contractEnd: '2026-08-31' },
      defaultPolicies,
      builtInTables,
    );
    expect(sooner.anchor).toBe('2026-07-31');
    expect(sooner.visitFrom <= sooner.visitLastDay).toBe(true);
  });
});
