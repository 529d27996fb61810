import { periodText } from './period-words.js';
import writeXlsxFile from 'write-excel-file/node';
import type { LocalDate } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { heading, list, note, text, type Block, type Letter } from '../documents/letter.js';
import type { Typesetter } from '../documents/typesetter.js';
import { figureDrawing } from '../drawing/figure-drawing.js';
import { SUPPRESSED, type ColumnKind, type FigureTable } from '../outcomes/figure-table.js';
import { shownTable, type KeptFigure } from '../pictures/kept-figures.js';
import { printedCell, type ReportContent } from './report-content.js';

/** The only letters that the typesetter has. */
const PAPER_FONT = 'Source Sans 3';

type Printed = { readonly body: string; readonly period: string; readonly on: LocalDate; readonly simulated: boolean };
/** In millimetres: what lies between the margins, between two columns, and how wide a sign of a heading and of a cell is. */
const PAPER = { width: 165, between: 6, headSign: 1.45, cellSign: 1.75 } as const;
/** Words may go on in a next line: a column of words takes no more than this. */
const WIDEST_WORDS = 44;

/** The report as PDF/UA, set by the typesetter of the letters. */
export async function reportPdf(typesetter: Typesetter, content: ReportContent, printed: Printed): Promise<Buffer> {
  const { body, period, on, simulated } = printed;
  const figures: Block[] = [];
  for (const figure of content.figures) figures.push(...(await figureBlocks(figure)));
  const letter: Letter = {
    form: 'sheet',
    subject: content.title,
    caseNumber: '',
    letterhead: { name: body, returnAddress: '', foot: [content.title], logo: null },
    address: [],
    details: [
      ['Datum', dutchDate(on)],
      ['Over', periodText(period)],
    ],
    salutation: '',
    blocks: [
      text(...content.introduction),
      ...figures,
      ...(content.changes.length === 0 ? [] : [heading('Verschil met de vorige'), list(content.changes)]),
      ...(content.caveats.length === 0 ? [] : [heading('Wat kunnen we hier niet uit afleiden'), list(content.caveats)]),
    ],
    signature: [],
    copies: [],
    marks: simulated ? ['Alles in deze rapportage is verzonnen.'] : [],
  };
  return typesetter.pdf(letter, on);
}

async function figureBlocks({ title, definition, tables }: KeptFigure): Promise<readonly Block[]> {
  const blocks: Block[] = [heading(title)];
  for (const table of tables.map(shownTable)) blocks.push(await wordsAndPicture(table), ...tableBlocks(table));
  return definition.length === 0 ? blocks : [...blocks, note(...definition)];
}

/** The sentence of a table with the picture that its page has, in the letters of the paper. */
async function wordsAndPicture(table: FigureTable): Promise<Block> {
  const words = `${table.caption}. ${table.sentence}`;
  const drawing = await figureDrawing(table);
  if (drawing === undefined) return text(words);
  const svg = drawing.wide.replaceAll('Arial, Helvetica, sans-serif', PAPER_FONT);
  return { kind: 'picture', text: words, svg, alt: `Afbeelding bij de tabel hieronder. ${table.sentence}` };
}

/** A table that is wider than the paper is set in parts, which repeat its first column. */
function tableBlocks(table: FigureTable): readonly Block[] {
  const { header, rows } = table;
  if (rows.length === 0) return [];
  return partsOnPaper(table).map((places) => ({
    kind: 'table',
    head: places.map((at) => header[at]?.label ?? ''),
    rows: rows.map((row) => places.map((at) => printedCell(row[at], header[at]?.kind ?? 'text'))),
    numbers: places.flatMap((at, index) => (header[at]?.kind === 'text' ? [] : [index])),
  }));
}

/** Positions of the columns of each part: as many as fit beside the first. */
export function partsOnPaper(table: FigureTable): readonly (readonly number[])[] {
  const widths = table.header.map((_column, at) => widthOf(table, at));
  const parts: number[][] = [];
  let left = 0;
  for (const at of table.header.keys()) {
    if (at === 0) continue;
    const width = (widths[at] ?? 0) + PAPER.between;
    const last = parts.at(-1);
    if (last === undefined || left < width) {
      parts.push([0, at]);
      left = PAPER.width - (widths[0] ?? 0) - width;
    } else {
      last.push(at);
      left -= width;
    }
  }
  return parts.length === 0 ? [[0]] : parts;
}

function widthOf({ header, rows }: FigureTable, at: number): number {
  const { label = '', kind = 'text' } = header[at] ?? {};
  const longest = Math.max(...rows.map((row) => printedCell(row[at], kind).length));
  const width = Math.max(label.length * PAPER.headSign, longest * PAPER.cellSign);
  return kind === 'text' ? Math.min(width, WIDEST_WORDS) : width;
}

/** Signs that a sheet's name may not hold, and its greatest length. */
const NOT_IN_A_NAME = /[\\/?*[\]:]/g;
const LONGEST_NAME = 28;

/** The report as a workbook: a sheet per figure, and one with what changed and what cannot be said. */
export async function reportWorkbook(content: ReportContent): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const first = [
    [bold(content.title)],
    ...content.introduction.map((value) => [{ value }]),
    [],
    ...lines(bold, 'Verschil met de vorige', content.changes),
    ...lines(bold, 'Wat kunnen we hier niet uit afleiden', content.caveats),
  ];
  const sheets = content.figures.map(({ title, definition, tables }) => ({
    name: title,
    data: [
      ...tables
        .map(shownTable)
        .flatMap((table) => [
          [bold(table.caption)],
          table.header.map(({ label }) => bold(label)),
          ...table.rows.map((row) => table.header.map(({ kind }, at) => cellOf(row[at], FORMATS[kind]))),
          [],
        ]),
      ...definition.map((value) => [{ value }]),
    ],
  }));
  const all = [{ name: 'Rapportage', data: first }, ...sheets];
  return writeXlsxFile(
    all.map(({ name, data }, index) => ({
      data,
      sheet: `${index} ${name.replaceAll(NOT_IN_A_NAME, ' ')}`.slice(0, LONGEST_NAME),
    })),
  ).toBuffer();
}

function lines(bold: (value: string) => { value: string; fontWeight: 'bold' }, title: string, all: readonly string[]) {
  return all.length === 0 ? [] : [[bold(title)], ...all.map((value) => [{ value }]), []];
}

/** How a spreadsheet shows what is always printed with two decimals. */
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { euros: '#,##0.00', hundredths: '#,##0.00' };

function cellOf(cell: FigureTable['rows'][number][number] | undefined, format: string | undefined) {
  if (cell === SUPPRESSED) return { value: 'niet getoond' };
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  return format === undefined ? { value: cell } : { value: cell, format };
}
