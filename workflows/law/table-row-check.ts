import type { LocalDate } from '../definition.js';
import { addDays, addMonths, dayOfWeek, yearOf } from './dates.js';
import { dutchDate, dutchNumber } from './dutch.js';
import { Decimal } from './exact.js';
import { closedBecause } from './holidays.js';
import { TABLES, type EnteredRow, type TableName } from './table-catalogue.js';
import { rowOn, type LegalTables } from './tables.js';
import { wageRow } from './tables-with.js';

export type RowFault = { readonly field: string; readonly code: string; readonly detail: string };
export type CheckedRow = {
  readonly faults: readonly RowFault[];
  /** What a second person should look at, in a sentence: how much it differs from the row before. */
  readonly notes: readonly string[];
};
type Given = Omit<EnteredRow, 'entry'> & {
  /** It stands in for a row that is there, or comes before the last one. */
  readonly correction: boolean;
};

/** Bounds of a change against the row before: outside it is refused as a mistake of typing. */
const LEAST_CHANGE = -2;
const MOST_CHANGE = 15;
/** Hours a month of the reference month, 36 a week (B8): the published month is a little lower than hour × 156. */
const REFERENCE_HOURS = 156;

/**
 * Whether a row may stand in its table: every fault at once. Complete, plausible against the row before, on a day its table
 * takes, and not on or before an existing day unless it says that it corrects.
 */
export function checkRow(row: Given, tables: LegalTables, today: LocalDate): CheckedRow {
  const shape = TABLES[row.table].schema.safeParse(row.value);
  const faults: RowFault[] = shape.success
    ? []
    : shape.error.issues.map(({ path, message }) => ({
        field: `value.${path.join('.')}`,
        code: 'incomplete',
        detail: message,
      }));
  faults.push(...dayFaults(row, tables, today));
  if (!shape.success) return { faults, notes: [] };
  const found = CHECKS[row.table]({ ...row, entry: 0 }, tables);
  return { faults: [...faults, ...found.faults], notes: found.notes };
}

/** First days that a table has rows of, in order. */
export function rowDays(tables: LegalTables, table: TableName): readonly LocalDate[] {
  switch (table) {
    case 'minimumWage':
      return [...tables.minimumWageMonthly, ...tables.minimumWageHourly].map(({ from }) => from);
    case 'employerCharges':
      return tables.employerCharges.map(({ from }) => from);
    case 'aowAge':
      return tables.aowAges.map(({ year }) => `${year}-01-01`);
    case 'statutoryInterest':
      return tables.statutoryInterest.map(({ from }) => from);
    case 'decreedDay':
      return tables.decreedDays.map(({ day }) => day);
  }
}

function dayFaults({ table, from, correction }: Given, tables: LegalTables, today: LocalDate): readonly RowFault[] {
  const days = rowDays(tables, table);
  const last = days.at(-1) ?? '';
  const there = days.includes(from);
  const earlier = table === 'decreedDay' ? there : from <= last;
  const wrong: (RowFault | false)[] = [
    earlier &&
      !correction && {
        field: 'from',
        code: 'notAfterLast',
        detail: there
          ? `Er is al een rij vanaf ${dutchDate(from)}. Is die fout? Kies dan dat dit een correctie is.`
          : `De laatste rij begint op ${dutchDate(last)}. Een eerdere rij kan alleen als correctie.`,
      },
    correction &&
      !earlier && {
        field: 'correction',
        code: 'nothingToCorrect',
        detail: `Er is geen rij op of na ${dutchDate(from)} die u kunt corrigeren.`,
      },
    table === 'minimumWage' &&
      from < '2024-01-01' && {
        field: 'from',
        code: 'beforeHourly',
        detail: 'Rijen van voor 1 januari 2024 zijn maandbedragen. Die kunt u hier niet wijzigen.',
      },
    table !== 'decreedDay' &&
      !from.endsWith('-01') && { field: 'from', code: 'notFirst', detail: 'Kies de eerste dag van een maand.' },
    table === 'aowAge' &&
      !from.endsWith('-01-01') && { field: 'from', code: 'notYear', detail: 'Kies 1 januari van het jaar.' },
    table === 'minimumWage' &&
      from > addDays(tables.reachUntil, 1) &&
      !there && {
        field: 'from',
        code: 'gap',
        detail: `De tabel is vast tot en met ${dutchDate(tables.reachUntil)}. Voer eerst de rij in die daarop aansluit.`,
      },
    table !== 'aowAge' &&
      from > addMonths(today, 18) && {
        field: 'from',
        code: 'tooFar',
        detail: 'Deze dag ligt meer dan anderhalf jaar vooruit.',
      },
  ];
  return wrong.filter((fault) => fault !== false);
}

const CHECKS: Readonly<Record<TableName, (row: EnteredRow, tables: LegalTables) => CheckedRow>> = {
  minimumWage: checkWage,
  employerCharges: (row, tables) => checkPercent(row, tables.employerCharges, 5),
  statutoryInterest: (row, tables) => checkPercent(row, tables.statutoryInterest, 4),
  aowAge: checkAge,
  decreedDay: ({ from }, tables) => {
    const weekend = [6, 7].includes(dayOfWeek(from));
    const closed = tables.decreedDays.some(({ day }) => day === from) ? undefined : closedBecause(from, tables);
    const detail = weekend ? 'Deze dag valt in het weekend.' : `Deze dag telt al als ${closed ?? ''}.`;
    return { faults: weekend || closed ? [{ field: 'from', code: 'closed', detail }] : [], notes: [] };
  },
};

function checkWage(entered: EnteredRow, tables: LegalTables): CheckedRow {
  const row = wageRow(entered);
  const before = rowOn(tables.minimumWageHourly, addDays(row.from, -1));
  const faults: RowFault[] = [];
  const notes: string[] = [];
  for (const key of ['adult', 'referenceMonth'] as const) {
    if (before === undefined) continue;
    const change = new Decimal(row[key]).div(before[key]).minus(1).times(100);
    const words = `${dutchNumber(change.toDecimalPlaces(2))} procent ten opzichte van de rij van ${dutchDate(before.from)}`;
    notes.push(`${key === 'adult' ? 'Het uurloon' : 'Het referentiemaandloon'} verandert ${words}.`);
    if (change.lessThan(LEAST_CHANGE) || change.greaterThan(MOST_CHANGE))
      faults.push({ field: `value.${key}`, code: 'implausible', detail: `Dit is ${words}. Kijk het bedrag na.` });
  }
  const month = new Decimal(row.adult).times(REFERENCE_HOURS);
  if (new Decimal(row.referenceMonth).minus(month).abs().greaterThan(month.times('0.002')))
    faults.push({
      field: 'value.referenceMonth',
      code: 'implausible',
      detail: `Het uurloon keer 156 is ${dutchNumber(month, 2)}. Het referentiemaandloon hoort daar vlak onder te liggen.`,
    });
  if (before !== undefined && row.adultAge !== before.adultAge)
    notes.push(`De leeftijd voor het volle minimumloon gaat van ${before.adultAge} naar ${row.adultAge} jaar.`);
  const shares = rowOn(tables.youthWages, row.from);
  faults.push(...shareFaults(row.adult, row.youth, shares?.percent ?? {}, 'age'));
  faults.push(...shareFaults(row.adult, row.bbl, shares?.bbl ?? {}, 'bbl'));
  return { faults, notes };
}

/** Youth and track amounts are percentages of the adult hour; another percentage is another law, and asks for a release. */
function shareFaults(
  adult: string,
  amounts: Readonly<Record<number, string>>,
  percents: Readonly<Record<number, string>>,
  prefix: string,
): readonly RowFault[] {
  return Object.entries(percents).flatMap(([age, percent]) => {
    const should = new Decimal(adult).times(percent).div(100);
    const given = new Decimal(amounts[Number(age)] ?? '0');
    if (given.minus(should).abs().lessThanOrEqualTo('0.01')) return [];
    const detail = `Voor ${age} jaar hoort hier ${dutchNumber(percent)} procent van het uurloon: ${dutchNumber(should, 2)}.`;
    return [{ field: `value.${prefix}${age}`, code: 'implausible', detail }];
  });
}

function checkPercent(
  { from, value }: EnteredRow,
  rows: readonly { readonly from: LocalDate; readonly percent: string }[],
  most: number,
): CheckedRow {
  const before = rowOn(rows, addDays(from, -1));
  const { percent } = TABLES.employerCharges.schema.parse(value);
  if (before === undefined) return { faults: [], notes: [] };
  const words = `van ${dutchNumber(before.percent)} naar ${dutchNumber(percent)} procent`;
  const far = new Decimal(percent).minus(before.percent).abs().greaterThan(most);
  const detail = `Dit gaat ${words}: meer dan ${most} procentpunt verschil met de rij ervoor. Kijk het na.`;
  return {
    faults: far ? [{ field: 'value.percent', code: 'implausible', detail }] : [],
    notes: [`Het percentage gaat ${words}.`],
  };
}

function checkAge({ from, value }: EnteredRow, tables: LegalTables): CheckedRow {
  const { years, months } = TABLES.aowAge.schema.parse(value);
  const year = yearOf(from);
  const before = tables.aowAges.find((row) => row.year === year - 1);
  if (before === undefined) {
    const detail = 'Het jaar ervoor ontbreekt in de tabel. Voer dat eerst in.';
    return { faults: [{ field: 'from', code: 'gap', detail }], notes: [] };
  }
  const more = years * 12 + months - before.years * 12 - before.months;
  const detail = `De leeftijd verandert ${more} maanden ten opzichte van ${year - 1}. Per jaar is dat 0 tot en met 4 maanden.`;
  return {
    faults: more < 0 || more > 4 ? [{ field: 'value.years', code: 'implausible', detail }] : [],
    notes: [more === 0 ? `Dezelfde leeftijd als in ${year - 1}.` : `${more} maanden hoger dan in ${year - 1}.`],
  };
}
