import type { LocalDate } from '../../workflows/definition.js';
import { Decimal } from '../../workflows/law/exact.js';
import { HOURLY_WAGE_FROM, minimumHour, wageBase } from '../../workflows/law/minimum-wage.js';
import type { LegalTables } from '../../workflows/law/tables.js';

export type AgreedWage = {
  readonly monthlyWage: string;
  /** A week. */
  readonly hours: string;
  readonly sectorFullTimeHours: string;
};

/**
 * Whether a wage a month lies below the minimum for an age on a day (M8): from 2024 the minimum hour times the hours of 52
 * weeks over twelve months; before it the minimum month by the share of the sector's full week. Exact, without rounding.
 * @throws LawError for an age without a minimum wage
 */
export function belowMinimumWage(wage: AgreedWage, day: LocalDate, age: number, tables: LegalTables): boolean {
  if (day < HOURLY_WAGE_FROM) {
    const share = Decimal.min(wage.hours, wage.sectorFullTimeHours);
    const { month } = wageBase(tables, day, age);
    return new Decimal(wage.monthlyWage).times(wage.sectorFullTimeHours).lessThan(month.times(share));
  }
  const hour = minimumHour(tables, day, age);
  return new Decimal(wage.monthlyWage).times(12).times(hour.under).lessThan(hour.over.times(wage.hours).times(52));
}

/** The last day on or before a day on which the minimum wage is set anew: 1 January or 1 July (M8). */
export function lastWageCheckDay(today: LocalDate): LocalDate {
  return `${today.slice(0, 4)}-${today.slice(5) < '07-01' ? '01' : '07'}-01`;
}
