import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { SUPPRESSED, type Cell, type FigureTable } from '../outcomes/figure-table.js';
import type { Drawing } from './figure-drawing.js';
import { WIDTH_CLASS, type PictureWidth } from './picture-width.js';

/** Of the theme; apart in lightness too, so that a print without colour still tells them apart. */
export const COLOURS = ['#154273', '#e17000', '#39870c', '#8fcae7', '#a90061', '#7a7a7a', '#d9a400'];
/** Of the drawing itself, without the words around it. */
const WIDTH = 760;
const HEIGHT = 240;
const NARROW = { width: 280, height: 220 } as const;
/** In expressions of the chart, which is laid out once and drawn at both widths. */
const IS_WIDE = `width > ${(WIDTH + NARROW.width) / 2}`;

/** The chart of a table as SVG, laid out once and drawn at both widths: no style attribute, no script; the table beside it says the same. */
export async function figureChart(whole: FigureTable): Promise<Drawing | undefined> {
  const { chart } = whole;
  const table = { ...whole, rows: whole.rows.slice(0, chart?.rows) };
  if (chart === undefined || table.rows.length === 0) return undefined;
  const labels = chart.columns.map((column) => table.header[column]?.label ?? '');
  const values = table.rows.flatMap((row, order) =>
    chart.columns.map((column, serie) => ({
      order,
      at: String(row[0] ?? ''),
      serie: labels[serie] ?? '',
      value: numberOf(row[column]),
      hidden: row[column] === SUPPRESSED,
    })),
  );
  // Bars of nothing are no picture: the table says so.
  if (!values.some(({ value }) => value !== null && value !== 0)) return undefined;
  const spec = compile(specOf(table, values, labels)).spec;
  const view = new View(parse(spec), { renderer: 'none' });
  const named = (svg: string, width: PictureWidth): string =>
    svg
      .replace(/width="\d+(\.\d+)?" height="\d+(\.\d+)?" /, '')
      .replace(/ class="[^"]*"/, '')
      .replace('<svg ', `<svg class="${WIDTH_CLASS[width]}" role="img" aria-label="${escaped(table.sentence)}" `);
  const wide = named(await view.toSVG(), 'wide');
  await view.width(NARROW.width).height(NARROW.height).runAsync();
  return { wide, narrow: named(await view.toSVG(), 'narrow') };
}

/** Numbers along the axis; money has its unit beside it. */
const DUTCH = { decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] as [string, string] };

const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Value = {
  readonly order: number;
  readonly at: string;
  readonly serie: string;
  readonly value: number | null;
  readonly hidden: boolean;
};

function specOf(table: FigureTable, values: readonly Value[], labels: readonly string[]): TopLevelSpec {
  const kind = table.chart?.kind ?? 'bars';
  const several = labels.length > 1;
  const along = {
    field: 'at',
    type: 'nominal' as const,
    sort: { field: 'order' },
    title: table.header[0]?.label ?? null,
    axis:
      table.rows.length > STRAIGHT
        ? { labelAngle: -40, labelLimit: { expr: `${IS_WIDE} ? 250 : 190` }, labelExpr: someOf(table) }
        : {
            ...straightOrSlanting(table),
            labelLimit: 0,
            labelOverlap: false,
            labelExpr: linesOf(table),
          },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: WIDTH,
    height: HEIGHT,
    background: 'transparent',
    data: { values: [...values] },
    ...marksOf(kind, values),
    encoding: {
      x: along,
      y: {
        field: 'value',
        type: 'quantitative',
        title: table.chart?.unit ?? null,
        axis: { format: ',~f', ...(isCounted(table) ? { tickMinStep: 1 } : {}) },
        ...(kind === 'stacked' ? {} : { stack: null }),
      },
      ...(several
        ? { color: { field: 'serie', type: 'nominal', sort: [...labels], title: null, scale: { range: COLOURS } } }
        : {}),
      ...(several && kind === 'bars' ? { xOffset: { field: 'serie', sort: [...labels] } } : {}),
    },
    config: {
      // The whole picture has its sentence; of its parts Vega would speak English.
      aria: false,
      locale: { number: DUTCH },
      font: 'Arial, Helvetica, sans-serif',
      mark: { color: COLOURS[0] ?? '#154273' },
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', gridColor: '#dfe3e8' },
      legend: { labelFontSize: 12, labelLimit: 0, orient: 'top', columns: { expr: `${IS_WIDE} ? 4 : 1` } },
      view: { stroke: null },
    },
  };
}

/** So many words stand straight below the axis. */
const STRAIGHT = 8;
/** So many words stand slanting below the axis on a phone; of more only some are written. */
const MOST_NARROW = 14;
/** Room for a slanting word on a phone before it goes on in a line below. */
const SLANTING = 130;
/** Width of a letter of an axis, in units of the picture. */
const LETTER = 6.5;

/** An expression that breaks each word of the axis into lines as wide as its column. */
function linesOf({ rows }: FigureTable): string {
  const at = (width: number): string => {
    const most = Math.max(8, Math.floor(width / rows.length / LETTER));
    const lines = rows.map(([label]) => [String(label ?? ''), brokenAt(String(label ?? ''), most)] as const);
    return `(${JSON.stringify(Object.fromEntries(lines))})[datum.label]`;
  };
  const narrow = fitsNarrow(rows) ? NARROW.width : SLANTING * rows.length;
  return `${IS_WIDE} ? ${at(WIDTH)} : ${at(narrow)}`;
}

/** Whether the longest word of each fits in its column on a phone. */
function fitsNarrow(rows: FigureTable['rows']): boolean {
  const words = rows.flatMap(([label]) => String(label ?? '').split(' '));
  return (Math.max(...words.map(({ length }) => length)) + 1) * LETTER * rows.length <= NARROW.width;
}

/** Straight when wide, and on a phone when they fit. */
function straightOrSlanting({ rows }: FigureTable) {
  const isStraight = fitsNarrow(rows) ? 'true' : IS_WIDE;
  return {
    labelAngle: { expr: `${isStraight} ? 0 : -40` },
    labelAlign: { expr: `${isStraight} ? 'center' : 'right'` },
    labelBaseline: { expr: `${isStraight} ? 'top' : 'middle'` },
  };
}

/** An expression that leaves words of the axis out where they would lie over each other; the last one always stands there. */
function someOf({ rows }: FigureTable): string {
  const every = Math.ceil(rows.length / MOST_NARROW);
  const written = rows.flatMap(([label], index) =>
    (rows.length - 1 - index) % every === 0 ? [[String(label ?? ''), true] as const] : [],
  );
  return `${IS_WIDE} || (${JSON.stringify(Object.fromEntries(written))})[datum.label] ? datum.label : ''`;
}

function brokenAt(label: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Nobody is half a person. */
const isCounted = ({ chart, header }: FigureTable): boolean =>
  chart?.columns.every((column) => header[column]?.kind === 'count') === true;

/** What is not told is no bar of nil: words stand in its place. */
const HIDDEN_WORDS = 'niet getoond';

/** The marks of a chart; beside bars, words where a bar would be that is not told. */
function marksOf(kind: 'bars' | 'stacked' | 'lines', values: readonly Value[]) {
  if (kind !== 'bars' || !values.some(({ hidden }) => hidden)) return { mark: markOf(kind) };
  const words = {
    transform: [{ filter: 'datum.hidden' }],
    mark: {
      type: 'text' as const,
      angle: -90,
      align: 'left' as const,
      dx: 4,
      fontSize: 11,
      invalid: 'show' as const,
      aria: false,
    },
    encoding: { text: { value: HIDDEN_WORDS }, y: { datum: 0 }, color: { value: '#333333' } },
  };
  return { layer: [{ mark: markOf(kind) }, words] };
}

function markOf(kind: 'bars' | 'stacked' | 'lines') {
  if (kind === 'lines') return { type: 'line' as const, point: true, aria: false };
  return { type: 'bar' as const, aria: false };
}
