import { periodText } from './period-words.js';
import writeXlsxFile from 'write-excel-file/node';
import type { LocalDate } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { heading, list, note, text, type Block, type Letter } from '../documents/letter.js';
import type { Typesetter } from '../documents/typesetter.js';
import { SUPPRESSED, type FigureTable } from '../outcomes/figure-table.js';
import { shownTable, type KeptFigure } from '../pictures/kept-figures.js';
import { printedCell, type ReportContent } from './report-content.js';

type Printed = { readonly body: string; readonly period: string; readonly on: LocalDate; readonly simulated: boolean };
/** Columns that fit beside each other on paper; wider tables are set in parts that repeat their first column. */
const COLUMNS_ON_PAPER = 6;

/** The report as PDF/UA, set by the typesetter of the letters. */
export function reportPdf(typesetter: Typesetter, content: ReportContent, printed: Printed): Buffer {
  const { body, period, on, simulated } = printed;
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
      ...content.figures.flatMap(figureBlocks),
      ...(content.changes.length === 0 ? [] : [heading('Verschil met de vorige'), list(content.changes)]),
      ...(content.caveats.length === 0 ? [] : [heading('Wat kunnen we hier niet uit afleiden'), list(content.caveats)]),
    ],
    signature: [],
    copies: [],
    marks: simulated ? ['Alles in deze rapportage is verzonnen.'] : [],
  };
  return typesetter.pdf(letter, on);
}

function figureBlocks({ title, definition, tables }: KeptFigure): readonly Block[] {
  return [
    heading(title),
    ...tables.map(shownTable).flatMap((table) => [text(`${table.caption}. ${table.sentence}`), ...tableBlocks(table)]),
    ...(definition.length === 0 ? [] : [note(...definition)]),
  ];
}

function tableBlocks({ header, rows }: FigureTable): readonly Block[] {
  if (rows.length === 0) return [];
  const parts: Block[] = [];
  for (let from = 1; from < Math.max(header.length, 2); from += COLUMNS_ON_PAPER - 1) {
    const places = [0, ...header.keys()].filter((at, index) => index === 0 || (at >= from && at < from + COLUMNS_ON_PAPER - 1)); // prettier-ignore
    parts.push({
      kind: 'table',
      head: places.map((at) => header[at]?.label ?? ''),
      rows: rows.map((row) => places.map((at) => printedCell(row[at], header[at]?.kind ?? 'text'))),
      numbers: places.flatMap((at, index) => (header[at]?.kind === 'text' ? [] : [index])),
    });
  }
  return parts;
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
          ...table.rows.map((row) => table.header.map((_column, at) => cellOf(row[at]))),
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

function cellOf(cell: FigureTable['rows'][number][number] | undefined) {
  if (cell === SUPPRESSED) return { value: 'niet getoond' };
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'number' ? { value: cell } : { value: cell, type: String };
}
