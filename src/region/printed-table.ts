import { Decimal } from 'decimal.js';

/** A table as it was printed: cells are text, empty where nothing stood. */
export type PrintedRows = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
};

/** A printed total beside the sum of its parts. `difference` = printed − computed. */
export type PrintedTotal = {
  readonly where: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
};

/** What a printed table says of itself: every total of a row or a column, also those that hold. */
export type TableCheck = { readonly rows: number; readonly totals: readonly PrintedTotal[] };

const TOTAL_ROW = /^(totaa?l|sum|som)\b/i;
const TOTAL_COLUMN = /^tota?a?l\b|^total_/i;

/** Whether the first cell of a row says that it holds sums. */
export const isTotalRow = (cell: string | undefined): boolean => TOTAL_ROW.test(cell ?? '');

/**
 * Adds up a printed table again. A column named total holds the sum of the numbers after it, or of the parts before it;
 * a row named total or sum holds the sum of the rows above it. Nothing is mended: what does not add up is said so.
 */
export function checkTable(file: PrintedRows): TableCheck {
  const body = file.rows.filter(({ cells }) => !isTotalRow(cells[0]));
  const totalRow = file.rows.find(({ cells }) => isTotalRow(cells[0]));
  const totals = [
    ...rowTotals(file.header, body),
    ...(totalRow ? columnTotals(file.header, body, totalRow.cells) : []),
  ];
  return { rows: body.length, totals };
}

function rowTotals(header: readonly string[], body: PrintedRows['rows']): readonly PrintedTotal[] {
  const place = header.findIndex((name) => TOTAL_COLUMN.test(name));
  if (place < 0) return [];
  const parts = partsOf(header, place);
  return body.flatMap(({ cells }) => {
    const printed = numberOf(cells[place]);
    const numbers = parts.map((part) => numberOf(cells[part])).filter((number) => number !== undefined);
    if (!printed || numbers.length === 0) return [];
    return [total(`rij ${cells[0] ?? ''}`, printed, numbers)];
  });
}

/** The parts of a total stand before it when there are numbers there, else behind it; words and sources are no parts. */
function partsOf(header: readonly string[], place: number): readonly number[] {
  const before = header.flatMap((name, index) => (index > 0 && index < place && isPart(name) ? [index] : []));
  const after = header.flatMap((name, index) => (index > place && isPart(name) ? [index] : []));
  return before.length > 0 ? before : after;
}

const isPart = (name: string): boolean => !/source|bron|remark|opmerking|realised|realisatie|jaar|year/i.test(name);

function columnTotals(
  header: readonly string[],
  body: PrintedRows['rows'],
  totals: readonly string[],
): readonly PrintedTotal[] {
  return header.flatMap((name, place) => {
    const printed = place === 0 ? undefined : numberOf(totals[place]);
    const numbers = body.map(({ cells }) => numberOf(cells[place])).filter((number) => number !== undefined);
    return printed ? [total(`kolom ${name}`, printed, numbers)] : [];
  });
}

function total(where: string, printed: Decimal, parts: readonly Decimal[]): PrintedTotal {
  const computed = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  return {
    where,
    printed: printed.toString(),
    computed: computed.toString(),
    difference: printed.minus(computed).toString(),
  };
}

/** A number as people print it: `32`, `32,5` or `32.5`; what is no number is no part. */
export function numberOf(cell: string | undefined): Decimal | undefined {
  const plain = (cell ?? '').trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? new Decimal(plain) : undefined;
}
