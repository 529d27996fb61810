import type { LocalDate } from '../definition.js';
import { yearOf } from './dates.js';
import { isCertain, TABLES, type EnteredRow, type TableName } from './table-catalogue.js';
import type { AowAgeRow, HourlyMinimumWageRow, LegalTables } from './tables.js';

/**
 * The tables of a release with the rows a deciding body entered. Such a row stands in for the one of the same day; a row
 * of the minimum wage that is certain carries the reach to the end of its half year (indexed on 1 January and 1 July).
 */
export function tablesWith(base: LegalTables, entered: readonly EnteredRow[]): LegalTables {
  if (entered.length === 0) return base;
  const of = (table: TableName): readonly EnteredRow[] => lastOfEachDay(entered.filter((row) => row.table === table));
  const wages = of('minimumWage');
  return {
    ...base,
    version: `${base.version}+${Math.max(...entered.map((row) => row.entry))}`,
    reachUntil: reachWith(base.reachUntil, wages),
    minimumWageHourly: merged(base.minimumWageHourly, wages.map(wageRow)),
    employerCharges: merged(base.employerCharges, of('employerCharges').map(percentRow)),
    statutoryInterest: merged(base.statutoryInterest, of('statutoryInterest').map(percentRow)),
    decreedDays: base.decreedDays
      .filter(({ day }) => !of('decreedDay').some(({ from }) => from === day))
      .concat(of('decreedDay').map(({ from, source, certainty }) => ({ day: from, source, certainty })))
      .toSorted((a, b) => compared(a.day, b.day)),
    aowAges: mergedAges(base.aowAges, of('aowAge').map(ageRow)),
  };
}

const compared = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

function lastOfEachDay(rows: readonly EnteredRow[]): readonly EnteredRow[] {
  const last = new Map<LocalDate, EnteredRow>();
  for (const row of rows) if ((last.get(row.from)?.entry ?? -1) <= row.entry) last.set(row.from, row);
  return [...last.values()].toSorted((a, b) => compared(a.from, b.from));
}

/** Half years follow each other: one that is missing or uncertain ends the reach. */
function reachWith(reach: LocalDate, wages: readonly EnteredRow[]): LocalDate {
  let until = reach;
  for (const { from, certainty } of wages) {
    const end = halfYearEnd(from);
    if (isCertain(certainty) && end > until && halfYearStart(from) <= nextDay(until)) until = end;
  }
  return until;
}

const halfYearStart = (day: LocalDate): LocalDate => `${yearOf(day)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`;
const halfYearEnd = (day: LocalDate): LocalDate => `${yearOf(day)}-${day.slice(5, 7) < '07' ? '06-30' : '12-31'}`;
/** The reach ends on the last day of a half year. */
const nextDay = (end: LocalDate): LocalDate =>
  end.endsWith('-06-30') ? `${yearOf(end)}-07-01` : `${yearOf(end) + 1}-01-01`;

function merged<R extends { readonly from: LocalDate }>(base: readonly R[], entered: readonly R[]): readonly R[] {
  const days = new Set(entered.map(({ from }) => from));
  return [...base.filter(({ from }) => !days.has(from)), ...entered].toSorted((a, b) => compared(a.from, b.from));
}

function mergedAges(base: readonly AowAgeRow[], entered: readonly AowAgeRow[]): readonly AowAgeRow[] {
  const years = new Set(entered.map(({ year }) => year));
  return [...base.filter(({ year }) => !years.has(year)), ...entered].toSorted((a, b) => a.year - b.year);
}

/** A row of the minimum wage as the law reads it. @throws when the stored value is not whole: a bug */
export function wageRow({ from, value, source, certainty }: EnteredRow): HourlyMinimumWageRow {
  const { adultAge, adult, referenceMonth, ...ages } = TABLES.minimumWage.schema.parse(value);
  const { age20, age19, age18, age17, age16, age15, bbl20, bbl19, bbl18 } = ages;
  return {
    from,
    adultAge,
    adult,
    youth: { 20: age20, 19: age19, 18: age18, 17: age17, 16: age16, 15: age15 },
    bbl: { 20: bbl20, 19: bbl19, 18: bbl18 },
    referenceMonth,
    source,
    certainty,
  };
}

const percentRow = ({ from, value, source, certainty }: EnteredRow) => ({
  from,
  percent: TABLES.employerCharges.schema.parse(value).percent,
  source,
  certainty,
});
const ageRow = ({ from, value, source, certainty }: EnteredRow): AowAgeRow => ({
  year: yearOf(from),
  ...TABLES.aowAge.schema.parse(value),
  source,
  certainty,
});
