import type { LocalDate } from '../../../workflows/definition.js';
import { dutchEuros } from '../../../workflows/law/dutch.js';
import { Decimal } from '../../../workflows/law/exact.js';
import { LawError } from '../../../workflows/law/law-error.js';
import { HOURLY_WAGE_FROM, minimumHour, wageBase } from '../../../workflows/law/minimum-wage.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import { belowMinimumWage, type AgreedWage } from '../../subsidies/wage-check.js';

/** M8: what is wrong with a wage below the minimum, with the least it must be; undefined when it is enough. */
export function wageFault(wage: AgreedWage, day: LocalDate, age: number, tables: LegalTables): string | undefined {
  try {
    if (!belowMinimumWage(wage, day, age, tables)) return undefined;
    return `Dit loon ligt onder het minimumloon: bij deze uren is het ten minste ${dutchEuros(floorOf(wage, day, age, tables))} per maand.`;
  } catch (error) {
    if (error instanceof LawError) return undefined;
    throw error;
  }
}

/** More than this many times the least it must be is looked at once more: mostly a wage of a year, or a comma that was left out. */
const FAR_ABOVE = 2;

/** M8: what somebody should know of a wage far above the minimum; undefined when it is not. */
export function wageWarning(wage: AgreedWage, day: LocalDate, age: number, tables: LegalTables): string | undefined {
  try {
    const floor = floorOf(wage, day, age, tables);
    if (floor.times(FAR_ABOVE).greaterThanOrEqualTo(wage.monthlyWage)) return undefined;
    return `Dit loon is veel hoger dan het minimumloon (bij deze uren ${dutchEuros(floor)} per maand). Klopt het, dan verandert de subsidie daar niet door: die wordt over het minimumloon berekend.`;
  } catch (error) {
    if (error instanceof LawError) return undefined;
    throw error;
  }
}

/** Rounded up: a cent less is too little. */
function floorOf(wage: AgreedWage, day: LocalDate, age: number, tables: LegalTables): Decimal {
  if (day < HOURLY_WAGE_FROM) {
    const share = Decimal.min(wage.hours, wage.sectorFullTimeHours);
    return up(wageBase(tables, day, age).month.times(share).div(wage.sectorFullTimeHours));
  }
  const hour = minimumHour(tables, day, age);
  return up(hour.over.times(wage.hours).times(52).div(hour.under).div(12));
}

const up = (value: Decimal): Decimal => value.toDecimalPlaces(2, Decimal.ROUND_UP);
