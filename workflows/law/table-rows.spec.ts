import { describe, expect, it } from '@jest/globals';
import type { ExplanationStep } from '../definition.js';
import { isLocalDate } from './dates.js';
import { aowDate } from './decision-end.js';
import { testDoelgroep } from './doelgroep.js';
import { monthAmount } from './month-amount.js';
import { penaltyRows } from './penalty.data.js';
import { defaultPolicies } from './policies.js';
import { statutoryInterest } from './statutory-interest.js';
import { builtInTables as tables } from './tables.js';
import { nextOpenDay } from './terms.js';
import { wageCostBenefitRows } from './wage-cost-benefit.data.js';

type Row = { readonly day: string; readonly source: string; readonly certainty: string };
const byFrom = (rows: readonly (Omit<Row, 'day'> & { readonly from: string })[]): readonly Row[] =>
  rows.map(({ from, ...row }) => ({ ...row, day: from }));

/** By the name under which an explanation calls them. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'minimum-wage-monthly': byFrom(tables.minimumWageMonthly),
  'minimum-wage-hourly': byFrom(tables.minimumWageHourly),
  'youth-wage': byFrom(tables.youthWages),
  'employer-charges': byFrom(tables.employerCharges),
  'statutory-interest': byFrom(tables.statutoryInterest),
  'aow-age': tables.aowAges.map(({ year, source, certainty }) => ({ day: `${year}-01-01`, source, certainty })),
  'decreed-days': tables.decreedDays,
  penalty: byFrom(penaltyRows),
  'wage-cost-benefit': byFrom(wageCostBenefitRows),
};
/** D3 and E3 give an amount without steps. */
const WITHOUT_STEPS: readonly string[] = ['penalty', 'wage-cost-benefit'];

const amount = (month: string, birthDate: string): readonly ExplanationStep[] =>
  monthAmount(
    {
      method: { kind: 'measured', wageValue: 60 },
      subsidyStart: `${month}-01`,
      month,
      birthDate,
      contractHours: 32,
      sectorFullTimeHours: 40,
    },
    defaultPolicies,
    tables,
  ).explanation;
const hourTest = (on: string): readonly ExplanationStep[] =>
  testDoelgroep(
    {
      on,
      birthDate: '1990-01-01',
      circle: 'generalAssistance',
      canEarnMinimumWage: false,
      performsTask: true,
      basicSkills: true,
      oneHourOnEnd: true,
      bearsHoursPerDay: 3,
      hourlyEarnings: '14.99',
    },
    tables,
  ).explanation;
const STEPS: readonly ExplanationStep[] = [
  ...amount('2022-05', '2004-05-12'),
  ...amount('2026-07', '2008-07-12'),
  ...amount('2026-07', '1984-03-15'),
  ...hourTest('2022-05-12'),
  ...hourTest('2026-07-15'),
  ...aowDate('1964-02-10', tables).explanation,
  ...statutoryInterest({
    amount: '5000.00',
    dueOn: '2023-05-25',
    paidOn: '2024-03-01',
    policies: defaultPolicies,
    tables,
  }).explanation,
  ...nextOpenDay('2026-05-15', tables).explanation,
];
/** Rules whose every step reads a row: none of them may be without. */
const READING = /^(?:B8|B10)$|procent daarvan|minimumuurloon is|procent per jaar|Minimumloon per maand|AOW-leeftijd/;

describe('every table of the law is data with its source', () => {
  it.each(Object.entries(ROWS))(
    '%s: each row has a first day, a source and how sure it is, in order',
    (_name, rows) => {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ day, source, certainty }) => !isLocalDate(day) || !source.trim() || !certainty)).toEqual(
        [],
      );
      const days = rows.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].toSorted());
    },
  );

  it('no table of the law stands outside this list', () => {
    const listed = Object.values(tables).filter((value) => Array.isArray(value)).length;
    expect(Object.keys(ROWS).length).toBe(listed + WITHOUT_STEPS.length);
  });

  it('a step that rests on a row names it, and the day it was read for', () => {
    const named = STEPS.flatMap(({ row, inputs, text }) => (row === undefined ? [] : [{ ...row, inputs, text }]));
    const wrong = named.filter(({ table, from, inputs }) => {
      const readOn = inputs?.['readOn'];
      const isRow = ROWS[table]?.some(({ day }) => day === from) ?? false;
      return !isRow || typeof readOn !== 'string' || readOn < from;
    });
    expect(wrong).toEqual([]);
    const tablesNamed = new Set(named.map(({ table }) => table));
    expect(Object.keys(ROWS).filter((name) => !tablesNamed.has(name))).toEqual(WITHOUT_STEPS);
    expect(STEPS.filter(({ rule, text, row }) => (READING.test(rule) || READING.test(text)) && !row)).toEqual([]);
  });

  it('B9: an age that the percentages lack is an error, never nil', () => {
    const without = { ...tables, youthWages: tables.youthWages.map((row) => ({ ...row, percent: {} })) };
    const input = { subsidyStart: '2026-07-01', month: '2026-07', contractHours: 32, sectorFullTimeHours: 40 };
    expect(() =>
      monthAmount({ ...input, method: { kind: 'lumpSum' }, birthDate: '2008-01-01' }, defaultPolicies, without),
    ).toThrow();
  });
});
