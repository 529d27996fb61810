import { parse } from 'csv-parse/sync';

/** What is said of a number elsewhere: of a cell, of the sum of a column, that a row is the unknown part of it, or in words. */
export type PrintedClaim =
  | {
      readonly kind: 'cell';
      readonly row: string;
      readonly column: string;
      readonly says: string;
      readonly where: string;
    }
  | { readonly kind: 'sum'; readonly column: string; readonly says: string; readonly where: string }
  | { readonly kind: 'unknown'; readonly row: string; readonly column: string }
  /** What a paper says of a number in words. */
  | {
      readonly kind: 'words';
      readonly row: string;
      readonly column: string;
      readonly says: string;
      readonly where: string;
    };

/** A table as the product brings it: the text as printed, and where it was printed. */
export type PrintedSource = {
  readonly key: string;
  readonly title: string;
  readonly source: string;
  readonly csv: string;
  readonly claims: readonly PrintedClaim[];
};

/** A table as it is kept and shown. */
export type PrintedTable = Omit<PrintedSource, 'csv'> & {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export function printedTable({ csv, ...same }: PrintedSource): PrintedTable {
  const [header = [], ...rows] = parse(csv, { trim: true }) as readonly (readonly string[])[];
  return { ...same, header, rows };
}
