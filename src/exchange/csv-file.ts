import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { CallError } from '../platform/call-error.js';

/** A file as people export it: a header and rows of text. Line numbers are those of the file, from 1. */
export type CsvFile = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** The file cannot be read as a table at all. */
export class UnreadableFileError extends CallError {
  override readonly code = 'unreadableFile';
  constructor(detail: string) {
    super([detail]);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: ': het bestaat niet',
  EISDIR: ': het is een map',
  EACCES: ': u hebt er geen leesrechten op',
};
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Reads a CSV file: semicolon, comma or tab, with or without BOM, UTF-8 or Windows-1252. @throws UnreadableFileError */
export async function readCsvFile(path: string): Promise<CsvFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = WHY[codeOf(error)] ?? '';
    throw new UnreadableFileError(`Het bestand ${path} kan niet gelezen worden${reason}.`);
  });
  return csvOf(textOf(bytes));
}

/** @throws UnreadableFileError with the line of the fault */
export function csvOf(text: string): CsvFile {
  const records = parsed(text);
  const [header, ...rows] = records;
  if (!header) throw new UnreadableFileError('Het bestand is leeg.');
  return { header: header.cells.map((cell) => cell.trim()), rows };
}

type Parsed = { readonly line: number; readonly cells: readonly string[] };

function parsed(text: string): readonly Parsed[] {
  try {
    const found = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return found.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const { lines } = error instanceof CsvError ? (error as { readonly lines?: number }) : {};
    const where = lines === undefined ? '' : ` Regel ${lines} is niet te lezen: staat er een los aanhalingsteken?`;
    throw new UnreadableFileError(`Het bestand is geen geldige CSV.${where}`);
  }
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}

/** Exports of older systems are Windows-1252: bytes that are no UTF-8 are read as that. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
