import type { LocalDate } from '../../workflows/definition.js';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { LawError } from '../../workflows/law/law-error.js';
import { monthAmount } from '../../workflows/law/month-amount.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { SubsidyMethod } from '../../workflows/law/wage-subsidy.js';
import type { AmountFacts } from './letter-facts.js';

export type AmountWish = {
  readonly method: SubsidyMethod;
  /** First day of that subsidy, which says which row of the tables counts (B11). */
  readonly subsidyStart: LocalDate;
  /** A day in the month asked for. */
  readonly on: LocalDate;
  readonly birthDate: LocalDate;
  readonly hours: string;
  readonly sectorFullTimeHours: string;
};

/** The amount of a whole month for a letter (B5–B12). What the law cannot compute is a note, never a broken letter. */
export function amountFor(wish: AmountWish, policies: PolicySet, tables: LegalTables): AmountFacts {
  const { method, subsidyStart, birthDate, hours: contractHours, sectorFullTimeHours } = wish;
  const month = monthOf(wish.on < subsidyStart ? subsidyStart : wish.on);
  try {
    const input = { method, subsidyStart, month, birthDate, contractHours, sectorFullTimeHours };
    const { amount, explanation } = monthAmount(input, policies, tables);
    const steps = explanation.map(({ rule, text, provisional = false }) => ({ rule, text, provisional }));
    return { month, perMonth: amount, steps, note: null };
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return { month, perMonth: '0.00', steps: [], note: `nog niet vast (minimumloon ${month.slice(0, 4)})` };
  }
}

/**
 * A day in the month a letter tells the amount of: the first whole month on or after a day, for the sum of a part of a
 * month says little to a reader; in December that month, for January has another row of the tables (B11).
 */
export function toldMonth(day: LocalDate): LocalDate {
  if (day.endsWith('-01')) return day;
  const whole = `${monthOf(addMonths(`${monthOf(day)}-01`, 1))}-01`;
  return whole.slice(0, 4) === day.slice(0, 4) ? whole : day;
}
