import { dutchNumber } from '../../workflows/law/dutch.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { PeriodKind } from './calendar.js';
import type { Day } from './columns.js';
import type { FigurePicture } from './figure-picture.js';
import type { Behind } from './behind.js';
import type { ClosedYear } from './closed-years.js';
import type { Guard, Guarded } from './guard.js';
import type { PeopleSelection } from './people/people-selection.js';
import type { OutcomePicture } from './outcome-book.js';
import type { UwvProfiles } from './uwv-profiles.js';
import type { Selection } from './selection.js';

/** `null`: nothing to say, e.g. a share of nobody. `SUPPRESSED`: fewer than five people, not shown. */
export type Cell = string | number | null | typeof SUPPRESSED;
export const SUPPRESSED = Symbol('suppressed');
/** `hundredths`: always with two decimals, as jobs are counted (G1). */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'hundredths' | 'percent' | 'euros';

/** How the rows look in a picture: one series per named column, over the first column. */
export type FigureChart = {
  readonly kind: 'bars' | 'stacked' | 'lines';
  /** Positions of the columns that are drawn. */
  readonly columns: readonly number[];
  readonly unit: string;
  /** Only so many rows are drawn: a row of totals would make the others small. */
  readonly rows?: number;
};

/** A figure as it is shown, printed and downloaded: one table, of which picture and file are made. */
export type FigureTable = {
  readonly caption: string;
  readonly header: readonly { readonly label: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** What one sees, in a sentence: the words beside the picture. */
  readonly sentence: string;
  readonly chart?: FigureChart;
  /** Drawn in place of a chart. */
  readonly picture?: FigurePicture;
  /** Tells a few people apart by a wage value, a reason of ending or a trait: of which selections it may be told. */
  readonly guarded?: Guarded;
};

/** The files behind a cell, for those who may see files; of placements unless said otherwise. */
export type FigureList = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly of?: 'people';
  /** The number it holds the files of, when that stands in a table: the number leads to them. */
  readonly cell?: FigureCell;
};
/** A cell of a table of the same answer, by its caption, the first cell of its row and the label of its column. */
export type FigureCell = { readonly caption: string; readonly row: string; readonly column: string };

export type FigureAnswer = { readonly tables: readonly FigureTable[]; readonly lists?: readonly FigureList[] };

/** The day a figure is of, the one it is compared with, and the first day of what is counted since (G16). */
export type FigureDays<D> = { readonly on?: D; readonly before?: D; readonly since?: D };

export type FigureQuestion = {
  readonly picture: OutcomePicture;
  readonly selection: Selection;
  /** How far its guarded tables may be told; `answerOf` empties the others. */
  readonly guard: Guard;
  readonly today: Day;
  readonly year: number;
  /** Width of the periods of a figure over cohorts. */
  readonly per: PeriodKind;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  /** Days of a figure between two days that were asked (G16); what is left out is what its definition says. */
  readonly days?: FigureDays<Day>;
  /** Subsidy of a whole month at 50 % for an adult in full time, in euros (G10). */
  readonly fullMonth: string;
  /** Names of experts, for the manager of those experts only (G12). */
  readonly experts: ReadonlyMap<string, string>;
  /** Of people and not of placements; only for a figure that asks it (G16, G18). */
  readonly people?: PeopleSelection;
  /** Names of municipalities by their code, beside people. */
  readonly places?: ReadonlyMap<string, string>;
  /** Years that were closed with a picture; only for a figure that asks it (G13). */
  readonly closedYears?: readonly ClosedYear[];
  /** What UWV counted; only for a figure that asks it (G18). */
  readonly uwvProfiles?: readonly UwvProfiles[];
};

/** A figure of figures.md: its number, what it means, and how it is found. */
export type FigureDefinition = {
  readonly key: string;
  readonly numbers: string;
  readonly title: string;
  /** Printed under the figure, in plain Dutch. */
  readonly definition: readonly string[];
  readonly answer: (question: FigureQuestion) => FigureAnswer;
  /** The files behind a list of the answer. */
  readonly behind?: (question: FigureQuestion, list: string) => Behind;
  /** Who sees it, when not everybody who sees figures. */
  readonly roles?: readonly Role[];
  /** Asks of people's way to work too. */
  readonly asksPeople?: true;
  /** Tells of one team what is hidden together with the other teams: it rests on the whole body. */
  readonly restsOnBody?: true;
  /** Asks which years were closed with a picture. */
  readonly asksClosedYears?: true;
  /** Asks what UWV counted of profiles. */
  readonly asksUwvProfiles?: true;
  /** A choice of the body that is off until somebody switches it on. */
  readonly switchedBy?: 'expertSpread';
  /** The choice of widths of periods is shown. */
  readonly byPeriod?: true;
  /** The choice of days is shown. */
  readonly byDays?: true;
};

/** A share as a percentage with one decimal; of nothing there is none. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

export const dateCell = (date: LocalDate): string => date.split('-').toReversed().join('-');

/** `plaatsing` or `plaatsingen`, with its number. */
export const counted = (count: number, one: string, more: string): string =>
  `${dutchNumber(count)} ${count === 1 ? one : more}`;
