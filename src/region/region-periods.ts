import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';

export type RegionPeriodKind = 'quarter' | 'half' | 'year';
/** `2020-Q3`, `2020-H1` or `2020`, with its first and last day. */
export type RegionPeriod = {
  readonly name: string;
  readonly kind: RegionPeriodKind;
  readonly from: LocalDate;
  readonly until: LocalDate;
};

const MONTHS: Readonly<Record<RegionPeriodKind, number>> = { quarter: 3, half: 6, year: 12 };

export function regionPeriod(year: number, kind: RegionPeriodKind, number = 1): RegionPeriod {
  const from = addMonths(`${year}-01-01`, (number - 1) * MONTHS[kind]);
  const name = kind === 'year' ? String(year) : `${year}-${kind === 'quarter' ? 'Q' : 'H'}${number}`;
  return { name, kind, from, until: addDays(addMonths(from, MONTHS[kind]), -1) };
}

/** A period by its name. */
export function periodNamed(name: string): RegionPeriod {
  const [year = '', rest = ''] = name.split('-');
  if (rest === '') return regionPeriod(Number(year), 'year');
  return regionPeriod(Number(year), rest.startsWith('Q') ? 'quarter' : 'half', Number(rest.slice(1)));
}

/** Periods of a kind that ended before a day, the oldest first. */
export function periodsBefore(kind: RegionPeriodKind, firstYear: number, day: LocalDate): readonly RegionPeriod[] {
  const years = Array.from({ length: Number(day.slice(0, 4)) - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => Array.from({ length: 12 / MONTHS[kind] }, (_, index) => regionPeriod(year, kind, index + 1)))
    .filter(({ until }) => until < day);
}

/** `het derde kwartaal van 2020`, `de eerste helft van 2020` or `2020`. */
export function periodWords(name: string): string {
  const [year = '', rest = ''] = name.split('-');
  if (rest === '') return year;
  const order = ['eerste', 'tweede', 'derde', 'vierde'][Number(rest.slice(1)) - 1] ?? '';
  return rest.startsWith('Q') ? `het ${order} kwartaal van ${year}` : `de ${order} helft van ${year}`;
}
