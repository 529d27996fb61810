import { periodNumber, spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import {
  SUPPRESSED,
  type Cell,
  type FigureDefinition,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { praktijkroute } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { CHANGE_GROUPS, firstValues, VALUE_GROUPS, valueChanges, valuesOn } from './wage-values.js';

export const valuesFigure: FigureDefinition = {
  key: 'loonwaarde',
  numbers: 'G11',
  title: 'Loonwaarden',
  definition: [
    'De loonwaarden waarop vandaag subsidie loopt, per tien procent.',
    'Apart: de eerste loonwaarde van plaatsingen van de Praktijkroute, naar het jaar waarin ze begonnen; en hoe een volgende loonwaarde verschilt van de vorige, bij dezelfde plaatsing en dezelfde functie.',
    'Aantallen onder de vijf tonen we niet, en ook niet wat daardoor uit te rekenen is.',
  ],
  answer: (question) => ({ tables: [inForce(question), firsts(question), changes(question)] }),
};

function inForce({ selection, today }: FigureQuestion): FigureTable {
  const tens = valuesOn(selection, today);
  const [cells = []] = suppressedTable([tens]);
  const total = tens.reduce((sum, one) => sum + one, 0);
  return {
    caption: 'Loonwaarden van vandaag',
    header: [text('Loonwaarde'), count('Plaatsingen')],
    rows: tens.map((_count, index) => [index === 10 ? '100' : `${index * 10}–${index * 10 + 9}`, cells[index] ?? null]),
    sentence:
      total < FEWEST_SHOWN
        ? 'Er lopen te weinig subsidies op een gemeten loonwaarde om te tonen.'
        : `Er lopen ${total} subsidies op een gemeten loonwaarde.`,
    chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
  };
}

function firsts({ selection, year, today }: FigureQuestion): FigureTable {
  const isRoute = praktijkroute(selection.codes);
  const cohorts = firstValues(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today || !isRoute(columns, index)) return undefined;
    const started = periodNumber(start, 'year');
    return started > year - 5 && started <= year ? started : undefined;
  });
  const rows = [...cohorts].toSorted(([a], [b]) => a - b);
  const cells = rows.length === 0 ? [] : suppressedTable(rows.map(([, { groups }]) => groups));
  const mean = (all: number, sum: number, total: Cell | undefined): Cell =>
    all < FEWEST_SHOWN || total === SUPPRESSED ? SUPPRESSED : Math.round((sum / all) * 10) / 10;
  return {
    caption: 'Eerste loonwaarde naar startjaar',
    header: [text('Startjaar'), ...VALUE_GROUPS.map((group) => count(group)), count('Samen'), decimal('Gemiddelde')],
    rows: cells.map((row, at): readonly Cell[] => {
      const [started, found] = rows[at] ?? [];
      return [
        started === undefined ? 'Samen' : String(started),
        ...row,
        found === undefined ? null : mean(found.count, found.sum, row.at(-1)),
      ];
    }),
    sentence:
      rows.length === 0
        ? 'Er is nog geen eerste loonwaarde vastgesteld.'
        : 'De eerste loonwaarde per startjaar, in groepen.',
    chart: { kind: 'stacked', columns: [1, 2, 3, 4], unit: 'plaatsingen' },
  };
}

function changes({ selection, year }: FigureQuestion): FigureTable {
  const { from, until } = spanOf(String(year));
  const groups = valueChanges(selection, from, until);
  const [cells = []] = suppressedTable([groups]);
  return {
    caption: `Verschil met de vorige loonwaarde, vastgesteld in ${year}`,
    header: [text('Verschil'), count('Metingen')],
    rows: CHANGE_GROUPS.map(({ label }, index) => [label, cells[index] ?? null]),
    sentence: groups.some((one) => one > 0)
      ? 'Latere loonwaarde min de vorige, bij dezelfde plaatsing en functie.'
      : `In ${year} is geen volgende loonwaarde vastgesteld.`,
    chart: { kind: 'bars', columns: [1], unit: 'metingen' },
  };
}
