import type { Cell, FigureAnswer } from '../../outcomes/figure-table.js';

/** A question of a figure, asked of the tables of the rooms; the answer of the figure in the same rows. */
export type PlainQuestion = {
  /** Its key, and what is asked, beginning with its number. */
  readonly figure: string;
  readonly question: string;
  /** Of the body `$1`. */
  readonly sql: string;
  readonly shown: (answer: FigureAnswer) => readonly (readonly Cell[])[];
};

/** The year and the day that are asked. */
export const ASKED_YEAR = 2026;
/** First days of the quarters that figures by quarter show. */
export const QUARTERS = `quarters as (
    select q::date as first, least((q + interval '3 months' - interval '1 day')::date, '2026-06-15') as last,
      to_char(q, 'YYYY-"Q"Q') as name
    from generate_series('2024-07-01'::date, '2026-04-01', '3 months') q
  )`;

/** Some columns of the nth table of an answer. */
export const columnsOf =
  (table: number, columns: readonly number[]): PlainQuestion['shown'] =>
  ({ tables }) =>
    (tables[table]?.rows ?? []).map((row) => columns.map((column) => row[column] ?? null));

/** The same with the place of each row for its name. */
export const numbered =
  (shown: PlainQuestion['shown']): PlainQuestion['shown'] =>
  (answer) =>
    shown(answer).map((row, at) => [at + 1, ...row]);
