import { Decimal } from '../law/exact.js';

/** Weeks of a year, as money of support is planned: 52. */
const WEEKS = 52;

/** Euros a month of hours a week at a rate an hour, two decimals: what a mandate is held against and a budget is planned with. */
export function supportMonthlyCost(hours: string, rate: string): string {
  return new Decimal(hours).times(rate).times(WEEKS).dividedBy(12).toDecimalPlaces(2).toFixed(2);
}
