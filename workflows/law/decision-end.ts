import type { ExplanationStep, LocalDate } from '../definition.js';
import { addAge, addDays, addMonths, yearOf } from './dates.js';
import { dutchDate } from './dutch.js';
import { LawError } from './law-error.js';
import { policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';

export type AowDate = {
  readonly day: LocalDate;
  readonly provisional: boolean;
  readonly explanation: readonly ExplanationStep[];
};

/**
 * The day on which the state pension age is reached (A9, B15), by the row of the year it is reached in. Past the table
 * its last age counts, provisional; who reached it before the table begins is a `LawError`.
 */
export function aowDate(birthDate: LocalDate, tables: LegalTables): AowDate {
  const first = tables.aowAges[0];
  const last = tables.aowAges.at(-1);
  if (first === undefined || last === undefined)
    throw new LawError('date.before-tables', 'De tabel van AOW-leeftijden is leeg.', 'B15');
  for (const row of tables.aowAges) {
    const day = addAge(birthDate, row.years, row.months);
    if (yearOf(day) === row.year) return found(day, row.years, row.months, row.certainty !== 'published', row.year);
  }
  const day = addAge(birthDate, last.years, last.months);
  if (yearOf(day) > last.year) return found(day, last.years, last.months, true, last.year);
  throw new LawError(
    'date.before-tables',
    `De AOW-leeftijd is bereikt voor ${first.year} (regel B15).`,
    'B15',
    'birthDate',
  );
}

/** Whether the state pension age is reached on a day; who reached it before the table begins, reached it. */
export function aowReached(birthDate: LocalDate, day: LocalDate, tables: LegalTables): boolean {
  const youngest = Math.min(...tables.aowAges.map((row) => row.years));
  if (yearOf(day) < yearOf(birthDate) + youngest) return false;
  const first = tables.aowAges[0];
  if (first !== undefined && addAge(birthDate, first.years, first.months) < `${first.year}-01-01`) return true;
  return aowDate(birthDate, tables).day <= day;
}

function found(day: LocalDate, years: number, months: number, provisional: boolean, year: number): AowDate {
  const step: ExplanationStep = {
    rule: 'B15',
    text: `De AOW-leeftijd van ${years} jaar en ${months} maanden wordt bereikt op ${dutchDate(day)}.`,
    inputs: { years, months, readOn: day },
    result: day,
    row: { table: 'aow-age', from: `${year}-01-01` },
    ...(provisional ? { provisional: true } : {}),
  };
  return { day, provisional, explanation: [step] };
}

/**
 * End of a measured decision (B15): the contract's end; for an open-ended contract the day before the AOW date, by
 * policy `openEndedDecisionYears` at most so many years. With `null` for the birth date (machines do not know it) an
 * open-ended contract without that policy gives `null`: until the AOW date.
 */
export function measuredDecisionEnd(
  input: { readonly from: LocalDate; readonly contractEnd: LocalDate | null; readonly birthDate: LocalDate | null },
  policies: PolicySet,
  tables: LegalTables,
): { readonly until: LocalDate | null; readonly provisional: boolean } {
  const years = policyOn(policies, 'openEndedDecisionYears', input.from);
  const capped = years === null ? null : addDays(addMonths(input.from, 12 * years), -1);
  const open = input.contractEnd ?? capped;
  if (input.birthDate === null) return { until: open, provisional: false };
  const aow = aowDate(input.birthDate, tables);
  const lastDay = addDays(aow.day, -1);
  return open === null || lastDay < open
    ? { until: lastDay, provisional: aow.provisional }
    : { until: open, provisional: false };
}
