import type { LocalDate } from '../../workflows/definition.js';
import type { Day } from './columns.js';
import type { OutcomePicture } from './outcome-book.js';
import type { Selection } from './selection.js';

/** `null`: nothing to say, e.g. a share of nobody. `SUPPRESSED`: fewer than five people, not shown. */
export type Cell = string | number | null | typeof SUPPRESSED;
export const SUPPRESSED = Symbol('suppressed');
export type ColumnKind = 'text' | 'count' | 'decimal' | 'percent';

/** How the rows look in a picture: one series per named column, over the first column. */
export type FigureChart = {
  readonly kind: 'bars' | 'stacked' | 'lines' | 'steps';
  /** Positions of the columns that are drawn. */
  readonly columns: readonly number[];
  readonly unit: string;
};

/** A figure as it is shown, printed and downloaded: one table, of which picture and file are made. */
export type FigureTable = {
  readonly caption: string;
  readonly header: readonly { readonly label: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** What one sees, in a sentence: the words beside the picture. */
  readonly sentence: string;
  readonly chart?: FigureChart;
};

/** The placements behind a cell, for those who may see files. */
export type FigureList = { readonly key: string; readonly label: string; readonly ids: readonly string[] };

export type FigureAnswer = { readonly tables: readonly FigureTable[]; readonly lists?: readonly FigureList[] };

export type FigureQuestion = {
  readonly picture: OutcomePicture;
  readonly selection: Selection;
  /** All placements of the body: who lost one job may have another outside the selection. */
  readonly whole: Selection;
  readonly today: Day;
  readonly year: number;
};

/** A figure of figures.md: its number, what it means, and how it is found. */
export type FigureDefinition = {
  readonly key: string;
  readonly numbers: string;
  readonly title: string;
  /** Printed under the figure, in plain Dutch. */
  readonly definition: readonly string[];
  readonly answer: (question: FigureQuestion) => FigureAnswer;
};

/** A share as a percentage with one decimal; of nothing there is none. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

export const dateCell = (date: LocalDate): string => date.split('-').toReversed().join('-');
