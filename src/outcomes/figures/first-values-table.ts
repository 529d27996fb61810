import { placementsBehind, type Behind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import { SUPPRESSED, type Cell, type FigureList, type FigureQuestion, type FigureTable } from '../figure-table.js';
import { praktijkroute } from '../selection.js';
import { FEWEST_SHOWN } from '../suppression.js';
import type { ToldFirsts } from './told-firsts.js';
import { firstDetermined, VALUE_GROUPS } from './wage-values.js';

/** Start of the key of a list of one start year. */
export const FIRST = 'eerste-';
const FIRSTS = 'Eerste loonwaarde naar startjaar';

/** First values by start year, of the whole body. */
export function firstValuesTable({ rows, cells }: ToldFirsts): FigureTable {
  return {
    caption: FIRSTS,
    header: [text('Startjaar'), ...VALUE_GROUPS.map((group) => count(group)), count('Samen'), decimal('Gemiddelde')],
    rows: rows.map(([started, found], at): readonly Cell[] => {
      const row = cells[at] ?? [];
      return [String(started), ...row, meanOf(found.count, found.sum, row.at(-1))];
    }),
    sentence:
      rows.length === 0
        ? 'Er zijn nog te weinig eerste loonwaarden vastgesteld.'
        : 'De eerste loonwaarde per startjaar, in groepen.',
    guarded: 'body',
    chart: { kind: 'stacked', columns: [1, 2, 3, 4], unit: 'plaatsingen' },
  };
}

/** Of the whole body those of years that are told; of a selection of which nothing is told, all that there are. */
export function firstLists({ guard }: FigureQuestion, { all, rows }: ToldFirsts): readonly FigureList[] {
  return (guard.of === 'body' ? rows : all).map(([started, { count: number }]) => ({
    key: `${FIRST}${started}`,
    label: `Met een eerste loonwaarde, gestart in ${started}`,
    count: number,
    cell: { caption: FIRSTS, row: String(started), column: 'Samen' },
  }));
}

export function withFirstValue({ selection, today }: FigureQuestion, started: string): Behind {
  const { from, until } = spanOf(started);
  const isRoute = praktijkroute(selection.codes);
  return placementsBehind(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return false;
    return firstDetermined(columns, index) >= 0;
  });
}

/** Of five or more whose number is told. */
export const meanOf = (all: number, sum: number, total: Cell | undefined): Cell =>
  all < FEWEST_SHOWN || total === SUPPRESSED ? SUPPRESSED : Math.round((sum / all) * 10) / 10;
