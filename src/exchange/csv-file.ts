import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** A file as people export it: a header and rows of text. Line numbers are those of the file, from 1. */
export type CsvFile = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** The file cannot be read as a table at all. */
export class UnreadableFileError extends Error {
  readonly code = 'unreadableFile';
}

/** Reads a CSV file: semicolon, comma or tab, with or without BOM, UTF-8 or Windows-1252. @throws UnreadableFileError */
export async function readCsvFile(path: string): Promise<CsvFile> {
  const bytes = await readFile(path).catch(() => {
    throw new UnreadableFileError(`Het bestand ${path} kan niet gelezen worden.`);
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
    throw new UnreadableFileError(`Het bestand is geen geldige CSV: ${error instanceof Error ? error.message : ''}`);
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
