import type { LocalDate } from '../definition.js';
import { aowAges } from './aow-age.data.js';
import { decreedDays } from './decreed-days.data.js';
import { employerCharges } from './employer-charges.data.js';
import { minimumWageHourly } from './minimum-wage-hourly.data.js';
import { minimumWageMonthly } from './minimum-wage-monthly.data.js';
import { statutoryInterestRows } from './statutory-interest.data.js';
import { youthWages } from './youth-wage.data.js';

/** How sure a row is; everything but `published` and `confirmed` makes a result provisional. */
export type Certainty = 'published' | 'confirmed' | 'partly computed' | 'start date unconfirmed' | 'to be confirmed';
export type Sourced = { readonly source: string; readonly certainty: Certainty };
/** Euros with two decimals by age in whole years. */
export type AmountByAge = { readonly [age: number]: string };

/** A row until 2023-12-31: euros a month for the sector's full week (B7). Ages from `adultAge` on get `adult`. */
export type MonthlyMinimumWageRow = Sourced & {
  readonly from: LocalDate;
  readonly adultAge: number;
  readonly adult: string;
  readonly youth: AmountByAge;
  readonly bbl: AmountByAge;
  /** Ages whose amount was computed from the percentages instead of read. */
  readonly computedAges: readonly number[];
};

/** A row from 2024-01-01: euros an hour, and the reference month of 36 hours on which the subsidy rests (B8). */
export type HourlyMinimumWageRow = Sourced & {
  readonly from: LocalDate;
  readonly adultAge: number;
  readonly adult: string;
  readonly youth: AmountByAge;
  readonly bbl: AmountByAge;
  readonly referenceMonth: string;
};

/** Percent of the adult minimum wage by age in whole years, and in the work-study track (B9). */
export type YouthWageRow = Sourced & {
  readonly from: LocalDate;
  readonly percent: AmountByAge;
  readonly bbl: AmountByAge;
};

/** Percent added to the subsidy for employer charges (B10). */
export type EmployerChargesRow = Sourced & { readonly from: LocalDate; readonly percent: string };

/** Statutory interest a year in percent (B16); what is known of a row may end before the next begins. */
export type StatutoryInterestRow = Sourced & {
  readonly from: LocalDate;
  readonly percent: string;
  readonly knownUntil?: LocalDate;
};

/** State pension age by the year in which it is reached (B15). */
export type AowAgeRow = Sourced & { readonly year: number; readonly years: number; readonly months: number };

/** A day equated with a public holiday by decree (D5). */
export type DecreedDayRow = Sourced & { readonly day: LocalDate };

/**
 * All figures the law reads. Rows are sorted by their first day and hold until the next row;
 * the amounts hold until `reachUntil` at most: after it a commanded calculation refuses, the product estimates.
 */
export type LegalTables = {
  /** Distinguishes one set from another in the journal. */
  readonly version: string;
  readonly reachFrom: LocalDate;
  readonly reachUntil: LocalDate;
  readonly minimumWageMonthly: readonly MonthlyMinimumWageRow[];
  readonly minimumWageHourly: readonly HourlyMinimumWageRow[];
  readonly youthWages: readonly YouthWageRow[];
  readonly employerCharges: readonly EmployerChargesRow[];
  readonly statutoryInterest: readonly StatutoryInterestRow[];
  readonly aowAges: readonly AowAgeRow[];
  readonly decreedDays: readonly DecreedDayRow[];
};

/** The tables this release carries; an administrator may add rows without a release. */
export const builtInTables: LegalTables = {
  version: '2026-07-01',
  reachFrom: '2017-01-01',
  reachUntil: '2026-12-31',
  minimumWageMonthly,
  minimumWageHourly,
  youthWages,
  employerCharges,
  statutoryInterest: statutoryInterestRows,
  aowAges,
  decreedDays,
};

/** The row in force on a day: the last one that began on or before it; `undefined` before the first. */
export function rowOn<R extends { readonly from: LocalDate }>(rows: readonly R[], day: LocalDate): R | undefined {
  return rows.findLast((row) => row.from <= day);
}
