import { spanOf } from '../../calendar.js';
import { NEVER } from '../../columns.js';
import { count, percent, text } from '../../figure-columns.js';
import { shareOf, SUPPRESSED, type Cell, type FigureQuestion, type FigureTable } from '../../figure-table.js';
import { eachOf, praktijkroute } from '../../selection.js';
import { suppressedTable } from '../../suppressed-table.js';
import { toldFirsts } from '../told-firsts.js';
import { firstDetermined, VALUE_GROUPS } from '../wage-values.js';
import { askedSpan } from './group-table.js';
import type { Groups } from './groups.js';

/** Starts of so many years, the asked one last: those of the first wage values (G11). */
export const VALUE_YEARS = 5;
const FULL_VALUE = 100;
const FULL = VALUE_GROUPS.indexOf('100');
const HEADS = ['Loonwaarde 100%', 'Lagere loonwaarde', 'Nog geen loonwaarde'] as const;
const SHARE = percent('Deel met 100% (%)');

/** Share with a first wage value of 100 percent by the year of the start (seeds 1): the cells of G11, none other. */
export function fullValuesByYear(question: FigureQuestion): FigureTable {
  const { rows, cells } = toldFirsts(question);
  const last = cells.at(-1);
  return {
    caption: 'Eerste loonwaarde van 100% naar jaar van de start',
    header: [text('Gestart in'), count('Met een loonwaarde'), count('Loonwaarde 100%'), SHARE],
    rows: cells.map((row, at): readonly Cell[] => {
      const [full, all] = fullAndAll(row);
      return [String(rows[at]?.[0] ?? 'Samen'), all, full, shareTold(full, all)];
    }),
    sentence: last === undefined ? NO_VALUES : sentenceOf(...fullAndAll(last)),
    chart: { kind: 'bars', columns: [3], unit: 'procent' },
  };
}

const fullAndAll = (cells: readonly Cell[]): readonly [full: Cell, all: Cell] => [
  cells[FULL] ?? null,
  cells.at(-1) ?? null,
];
const NO_VALUES = 'Er is nog geen eerste loonwaarde vastgesteld.';

function shareTold(full: Cell, all: Cell): Cell {
  return typeof full === 'number' && typeof all === 'number' ? shareOf(full, all) : SUPPRESSED;
}

function sentenceOf(full: Cell, all: Cell): string {
  if (typeof full !== 'number' || typeof all !== 'number')
    return 'Hoeveel mensen een loonwaarde van 100 procent hebben, tonen we niet: het zijn er te weinig.';
  const share = shareOf(full, all);
  return share === null
    ? NO_VALUES
    : `Van de ${all} starts in deze jaren met een loonwaarde is die bij ${full} (${String(share).replace('.', ',')}%) 100 procent.`;
}

/**
 * The same starts by reason. It tells a wage value, so nothing of fewer than five; nothing at all where a sum is hidden, here or
 * by year; and under a filter nothing, as one could lay selections beside each other.
 */
export function fullValuesByReason(question: FigureQuestion, { groups, of }: Groups): FigureTable {
  const isTold =
    question.isWhole &&
    toldFirsts(question)
      .cells.at(-1)
      ?.every((cell) => cell !== SUPPRESSED) === true;
  const counts = isTold ? countsOf(question, { groups, of }) : [];
  const shown = groups.flatMap((group, at) => ((counts[at] ?? []).some((one) => one > 0) ? [{ group, at }] : []));
  const cells = shown.length === 0 ? [] : suppressedTable(shown.map(({ at }) => counts[at] ?? []));
  const areSums = cells.at(-1)?.every((cell) => cell !== SUPPRESSED) === true;
  return {
    caption: 'Eerste loonwaarde naar reden',
    header: [text('Reden'), ...HEADS.map((one) => count(one)), count('Starts'), SHARE],
    rows: areSums ? cells.map((row, at) => [shown[at]?.group.word ?? 'Samen', ...row, fullShare(row)]) : [],
    sentence: sayOf(question.isWhole, areSums),
    chart: { kind: 'stacked', columns: [1, 2, 3], unit: 'plaatsingen' },
  };
}

function sayOf(isWhole: boolean, isTold: boolean): string {
  if (!isWhole)
    return 'De loonwaarde naar reden tonen we alleen over de hele organisatie. Haal de filters weg om haar te zien.';
  return isTold
    ? 'De eerste loonwaarde van dezelfde starts, naar reden. Het deel is van wie al een loonwaarde heeft.'
    : 'Er zijn in deze jaren te weinig starts met een loonwaarde om die naar reden te tonen.';
}

/** Of who has a value; not where one of both counts is hidden. */
function fullShare([full, lower]: readonly Cell[]): Cell {
  return typeof full === 'number' && typeof lower === 'number' ? shareOf(full, full + lower) : SUPPRESSED;
}

function countsOf(question: FigureQuestion, { groups, of }: Groups): readonly (readonly number[])[] {
  const { selection, year } = question;
  const { day } = askedSpan(question);
  const { from } = spanOf(String(year - VALUE_YEARS + 1));
  const isRoute = praktijkroute(selection.codes);
  const rows = groups.map(() => HEADS.map(() => 0));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > day || !isRoute(columns, index)) return;
    const first = firstDetermined(columns, index);
    const value = first < 0 ? undefined : columns.measurements.value[first];
    const kind = value === undefined ? 2 : value === FULL_VALUE ? 0 : 1;
    const row = rows[of(columns, index)];
    if (row !== undefined) row[kind] = (row[kind] ?? 0) + 1;
  });
  return rows;
}
