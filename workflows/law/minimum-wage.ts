import type { ExplanationStep, LocalDate } from '../definition.js';
import { FIRST_DAY, requireInForce } from './dates.js';
import { dutchDate, dutchEuros, dutchNumber } from './dutch.js';
import { Decimal } from './exact.js';
import { LawError } from './law-error.js';
import { isCertain } from './table-catalogue.js';
import { rowOn, type HourlyMinimumWageRow, type LegalTables, type MonthlyMinimumWageRow } from './tables.js';

/** First day of the minimum wage per hour and the reference month of 36 hours (B5, B8). */
export const HOURLY_WAGE_FROM = '2024-01-01';
/** The youngest age with a minimum wage (B9). */
export const YOUNGEST_AGE = 15;

/** The minimum wage per month on which a subsidy rests: 36 hours from 2024, the sector's full week before. */
export type WageBase = {
  readonly regime: 'B5' | 'B7';
  /** Euros a month for this age, exact, without holiday allowance. */
  readonly month: Decimal;
  readonly adultAge: number;
  readonly explanation: readonly ExplanationStep[];
};

/** From which age on the row of that day gives the adult amount. */
export function adultAgeOn(tables: LegalTables, day: LocalDate): number {
  return wageRow(tables, day).row.adultAge;
}

/**
 * The base month of a worker of an age by the row of a day (B7, B8, B9). A day before the tables, or an age
 * under 15, is a `LawError`; a day after the last row reads the last row (the caller says it is an estimate).
 */
export function wageBase(tables: LegalTables, rowDay: LocalDate, age: number): WageBase {
  if (age < YOUNGEST_AGE) {
    throw new LawError(
      'age.too-young',
      'Er is geen minimumloon voor iemand jonger dan 15 jaar (regel B9).',
      'B9',
      'birthDate',
    );
  }
  const found = wageRow(tables, rowDay);
  return found.regime === 'B5' ? referenceBase(tables, found.row, age, rowDay) : monthlyBase(found.row, age, rowDay);
}

type Found =
  | { readonly regime: 'B5'; readonly row: HourlyMinimumWageRow }
  | { readonly regime: 'B7'; readonly row: MonthlyMinimumWageRow };

function wageRow(tables: LegalTables, day: LocalDate): Found {
  requireInForce(day, FIRST_DAY, 'B8');
  if (day >= HOURLY_WAGE_FROM) {
    const row = rowOn(tables.minimumWageHourly, day);
    if (row !== undefined) return { regime: 'B5', row };
  }
  const row = rowOn(tables.minimumWageMonthly, day);
  if (row === undefined)
    throw new LawError(
      'date.before-tables',
      `De tabel van het minimumloon begint na ${dutchDate(day)} (regel B8).`,
      'B8',
    );
  return { regime: 'B7', row };
}

function referenceBase(tables: LegalTables, row: HourlyMinimumWageRow, age: number, readOn: LocalDate): WageBase {
  const reference = new Decimal(row.referenceMonth);
  const read: ExplanationStep = {
    rule: 'B8',
    text: `Referentiemaandloon (36 uur): ${dutchEuros(reference)}.`,
    inputs: { readOn },
    result: row.referenceMonth,
    row: { table: 'minimum-wage-hourly', from: row.from },
    ...(isCertain(row.certainty) ? {} : { provisional: true }),
  };
  if (age >= row.adultAge) return { regime: 'B5', month: reference, adultAge: row.adultAge, explanation: [read] };
  const { percent, from } = youthPercent(tables, age, readOn);
  const month = reference.times(percent).div(100);
  const youth: ExplanationStep = {
    rule: 'B9',
    text: `Leeftijd ${age} jaar: ${dutchNumber(percent)} procent daarvan is ${dutchEuros(month)}.`,
    inputs: { age, percent, referenceMonth: row.referenceMonth, readOn },
    result: month.toString(),
    row: { table: 'youth-wage', from },
    provisional: true,
  };
  return { regime: 'B5', month, adultAge: row.adultAge, explanation: [read, youth] };
}

/** An age that the table has no percentage of is a `LawError`, never nil. */
function youthPercent(
  { youthWages }: LegalTables,
  age: number,
  day: LocalDate,
): { readonly percent: string; readonly from: LocalDate } {
  const row = rowOn(youthWages, day);
  const percent = row?.percent[age];
  if (row !== undefined && percent !== undefined) return { percent, from: row.from };
  throw new LawError(
    'age.too-young',
    `De tabel van ${dutchDate(row?.from ?? day)} heeft geen minimumloon voor ${age} jaar (regel B9).`,
    'B9',
    'birthDate',
  );
}

function monthlyBase(row: MonthlyMinimumWageRow, age: number, readOn: LocalDate): WageBase {
  const amount = age >= row.adultAge ? row.adult : row.youth[age];
  if (amount === undefined) {
    throw new LawError(
      'age.too-young',
      `De tabel van ${dutchDate(row.from)} heeft geen minimumloon voor ${age} jaar (regel B9).`,
      'B9',
      'birthDate',
    );
  }
  const computed = age < row.adultAge && row.computedAges.includes(age);
  const read: ExplanationStep = {
    rule: 'B7',
    text: `Minimumloon per maand bij ${age >= row.adultAge ? `${row.adultAge} jaar en ouder` : `${age} jaar`}: ${dutchEuros(amount)}.`,
    inputs: { age, readOn },
    result: amount,
    row: { table: 'minimum-wage-monthly', from: row.from },
    ...(computed ? { provisional: true } : {}),
  };
  return { regime: 'B7', month: new Decimal(amount), adultAge: row.adultAge, explanation: [read] };
}

/** The minimum wage per hour as a quotient in euros, so that a comparison is exact, and the row it was read from. */
export type MinimumHour = {
  readonly over: Decimal;
  readonly under: Decimal;
  readonly from: LocalDate;
  readonly table: string;
};

/** Which minimum counts for somebody: that of an adult, of an age, or of an age in the work-study track (B9). */
export type MinimumKind = 'adult' | 'youth' | 'bbl';

/** The minimum wage of an age as the table of a day has it: an hour from 2024, a month before it. */
export function minimumAmount(
  tables: LegalTables,
  day: LocalDate,
  age: number,
  bbl: boolean,
): {
  readonly regime: 'B5' | 'B7';
  readonly kind: MinimumKind;
  readonly amount: string;
  readonly from: LocalDate;
  readonly table: string;
} {
  const { regime, row } = wageRow(tables, day);
  const lower = bbl ? row.bbl[age] : undefined;
  const kind = age >= row.adultAge ? 'adult' : lower === undefined ? 'youth' : 'bbl';
  const amount = kind === 'adult' ? row.adult : (lower ?? row.youth[age]);
  if (amount === undefined) {
    throw new LawError(
      'age.too-young',
      'Er is geen minimumloon voor iemand jonger dan 15 jaar (regel B9).',
      'B9',
      'birthDate',
    );
  }
  const table = regime === 'B5' ? 'minimum-wage-hourly' : 'minimum-wage-monthly';
  return { regime, kind, amount, from: row.from, table };
}

/**
 * The minimum wage per hour for an age (A3, B9): from 2024 as published, before it the month brought back on 38 hours
 * (month × 3 / 13 / 38). In a work-study track (`bbl`) the lower amounts of that track count where the table has them.
 */
export function minimumHour(tables: LegalTables, day: LocalDate, age: number, bbl = false): MinimumHour {
  const { regime, amount, from, table } = minimumAmount(tables, day, age, bbl);
  return regime === 'B5'
    ? { over: new Decimal(amount), under: new Decimal(1), from, table }
    : { over: new Decimal(amount).times(3), under: new Decimal(13 * 38), from, table };
}

/** Whether an hourly wage in euros is at least the minimum (B9, M8): checked at entry, each 1 January and 1 July. */
export function paysMinimum(hourlyWage: string, minimum: MinimumHour): boolean {
  return new Decimal(hourlyWage).times(minimum.under).greaterThanOrEqualTo(minimum.over);
}
