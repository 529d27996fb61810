import { describe, expect, it } from '@jest/globals';
import type { Json } from '../definition.js';
import { entitlement } from './entitlement.js';
import { monthAmount } from './month-amount.js';
import { defaultPolicies } from './policies.js';
import type { EnteredRow } from './table-catalogue.js';
import { checkRow } from './table-row-check.js';
import { builtInTables } from './tables.js';
import { tablesWith } from './tables-with.js';

/** 3 percent over July 2026, as such a row might be published. */
const january: Record<string, Json> = {
  adultAge: 21,
  adult: '15.44',
  age20: '12.35',
  age19: '9.26',
  age18: '7.72',
  age17: '6.10',
  age16: '5.33',
  age15: '4.63',
  bbl20: '9.50',
  bbl19: '8.11',
  bbl18: '7.03',
  referenceMonth: '2407.20',
};
const wage = (from: string, more: Partial<EnteredRow> = {}): EnteredRow => ({
  table: 'minimumWage',
  from,
  value: january,
  source: 'Stcrt. 2026, 99999',
  certainty: 'published',
  entry: 9,
  ...more,
});
const check = (row: Partial<EnteredRow>, correction = false, today = '2026-11-29') =>
  checkRow({ ...wage('2027-01-01'), ...row, correction }, builtInTables, today);
const fields = (row: Partial<EnteredRow>, correction = false) =>
  check(row, correction).faults.map(({ field, code }) => [field, code]);

describe('B8: rows entered beside those of the release', () => {
  const with2027 = tablesWith(builtInTables, [wage('2027-01-01')]);
  const facts = [
    { kind: 'contractHours', from: '2026-07-01', value: { hours: '36', sectorFullTimeHours: '36' }, recorded: 2 },
    { kind: 'lumpSumGrant', from: '2026-09-01', value: { until: '2027-02-28' }, recorded: 3 },
    { kind: 'firstDayWorked', from: '2026-09-01', value: {}, recorded: 4 },
  ] as const;
  const of = (tables: typeof with2027, month: string) =>
    entitlement({ facts, birthDate: '1984-03-15', month, policies: defaultPolicies, tables });

  it('B11: make an estimated month certain, with the row of 1 January', () => {
    expect(of(builtInTables, '2027-01')).toMatchObject({ amount: '1577.48', estimate: true });
    expect(of(with2027, '2027-01')).toMatchObject({ amount: '1624.86', estimate: false });
    expect(of(with2027, '2026-12')).toEqual(of(builtInTables, '2026-12'));
  });

  it('reach to the end of their half year, and a subsidy of that half year stays certain after it', () => {
    expect(with2027).toMatchObject({ reachUntil: '2027-06-30', version: '2026-07-01+9' });
    const input = {
      method: { kind: 'lumpSum' },
      birthDate: '1984-03-15',
      contractHours: 36,
      sectorFullTimeHours: 36,
    } as const;
    const autumn = (subsidyStart: string) =>
      monthAmount({ ...input, subsidyStart, month: '2027-09' }, defaultPolicies, with2027).amount;
    expect(autumn('2027-05-01')).toBe('1624.86');
    expect(() => autumn('2027-08-01')).toThrow('30 juni 2027');
  });

  it('leave a month an estimate as long as they are not certain, or one is missing before them', () => {
    const unsure = tablesWith(builtInTables, [wage('2027-01-01', { certainty: 'to be confirmed' })]);
    expect(of(unsure, '2027-01')).toMatchObject({ amount: '1624.86', estimate: true });
    expect(tablesWith(builtInTables, [wage('2027-07-01')]).reachUntil).toBe('2026-12-31');
  });

  it('stand in for the row of the same day, the later entered first', () => {
    const two = [
      wage('2027-01-01'),
      wage('2027-01-01', { entry: 12, value: { ...january, referenceMonth: '2400.00' } }),
    ];
    expect(tablesWith(builtInTables, two).minimumWageHourly.at(-1)?.referenceMonth).toBe('2400.00');
    const charges = { table: 'employerCharges', value: { percent: '26' } } as const;
    const corrected = tablesWith(builtInTables, [wage('2026-01-01', charges)]).employerCharges;
    expect(corrected.map(({ percent }) => percent)).toEqual(['23', '23.5', '26']);
  });
});

describe('A row that is entered', () => {
  it('is right when it is complete and plausible, and says how it differs', () => {
    expect(check({})).toEqual({
      faults: [],
      notes: [
        'Het uurloon verandert 3 procent ten opzichte van de rij van 1 juli 2026.',
        'Het referentiemaandloon verandert 3 procent ten opzichte van de rij van 1 juli 2026.',
      ],
    });
  });

  it.each<[string, Partial<EnteredRow>, boolean, readonly (readonly string[])[]]>([
    [
      'an amount is missing',
      { value: { ...january, age17: undefined as never } },
      false,
      [['value.age17', 'incomplete']],
    ],
    [
      'the month is that of another row',
      { value: { ...january, referenceMonth: '2337.00' } },
      false,
      [['value.referenceMonth', 'implausible']],
    ],
    [
      'a youth amount has another percentage',
      { value: { ...january, age18: '7.27' } },
      false,
      [['value.age18', 'implausible']],
    ],
    ['it begins on a day that has a row', { from: '2026-07-01' }, false, [['from', 'notAfterLast']]],
    ['it corrects what is not there', {}, true, [['correction', 'nothingToCorrect']]],
    ['a half year is missing before it', { from: '2027-07-01' }, false, [['from', 'gap']]],
    [
      'it does not begin with a month',
      { from: '2027-01-02' },
      false,
      [
        ['from', 'notFirst'],
        ['from', 'gap'],
      ],
    ],
    [
      'charges double',
      { table: 'employerCharges', value: { percent: '50' } },
      false,
      [['value.percent', 'implausible']],
    ],
    [
      'an age goes down',
      { table: 'aowAge', from: '2031-01-01', value: { years: 66, months: 0 } },
      false,
      [['value.years', 'implausible']],
    ],
    ['a decreed day is a Sunday', { table: 'decreedDay', from: '2027-05-30', value: {} }, false, [['from', 'closed']]],
  ])('is refused when %s', (_what, row, correction, expected) => {
    expect(fields(row, correction)).toEqual(expected);
  });

  it('is refused with every fault at once', () => {
    expect(
      fields({ from: '2026-07-01', value: { ...january, adult: '154.40', age15: '1.00' } }).length,
    ).toBeGreaterThan(8);
  });

  it('may correct an earlier row when it says so', () => {
    expect(fields({ table: 'employerCharges', from: '2026-01-01', value: { percent: '24.5' } }, true)).toEqual([]);
  });
});
