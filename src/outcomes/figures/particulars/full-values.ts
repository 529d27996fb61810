import { count, percent, text } from '../../figure-columns.js';
import { shareOf, SUPPRESSED, type Cell, type FigureQuestion, type FigureTable } from '../../figure-table.js';
import { ALL_YEARS, toldFirsts } from '../told-firsts.js';
import { VALUE_GROUPS } from '../wage-values.js';

const FULL = VALUE_GROUPS.indexOf('100');
const SHARE = percent('Deel met 100% (%)');

/**
 * Share with a first wage value of 100 percent by the year of the start (seeds 1): the cells of G11, none other. Not by reason too:
 * how reasons and years cross is told by filters, so a second division of the same people could be subtracted from this one.
 */
export function fullValuesByYear(question: FigureQuestion): FigureTable {
  const { rows, cells } = toldFirsts(question);
  const last = cells.at(-1);
  return {
    caption: 'Eerste loonwaarde van 100% naar jaar van de start',
    header: [text('Gestart in'), count('Met een loonwaarde'), count('Loonwaarde 100%'), SHARE],
    rows: cells.map((row, at): readonly Cell[] => {
      const [full, all] = fullAndAll(row);
      return [String(rows[at]?.[0] ?? ALL_YEARS), all, full, shareTold(full, all)];
    }),
    sentence: last === undefined ? NO_VALUES : sentenceOf(...fullAndAll(last)),
    guarded: 'body',
    chart: { kind: 'bars', columns: [3], unit: 'procent', rows: rows.length },
  };
}

const fullAndAll = (cells: readonly Cell[]): readonly [full: Cell, all: Cell] => [
  cells[FULL] ?? null,
  cells.at(-1) ?? null,
];
const NO_VALUES = 'Er zijn nog te weinig eerste loonwaarden vastgesteld.';

function shareTold(full: Cell, all: Cell): Cell {
  return typeof full === 'number' && typeof all === 'number' ? shareOf(full, all) : SUPPRESSED;
}

function sentenceOf(full: Cell, all: Cell): string {
  if (typeof full !== 'number' || typeof all !== 'number')
    return 'Hoeveel mensen een loonwaarde van 100 procent hebben, tonen we niet: het zijn er te weinig.';
  const share = shareOf(full, all);
  return share === null
    ? NO_VALUES
    : `Van de ${all} starts met een eerste loonwaarde is die bij ${full} (${String(share).replace('.', ',')}%) 100 procent.`;
}
