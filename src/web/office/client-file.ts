import { isBsn } from '../../../workflows/law/bsn.js';
import { csvOf, UnreadableFileError, type CsvFile } from '../../exchange/csv-file.js';
import { yesNoCell } from '../../exchange/dutch-cells.js';
import type { ClientLine } from '../../register/register-comparison.service.js';

/** The client file as read, or every fault in it with its line. No BSN is repeated in a fault. */
export type ReadClientFile = { readonly lines: readonly ClientLine[] } | { readonly faults: readonly string[] };

const COLUMNS = {
  bsn: /bsn|burgerservice/i,
  percentage: /percent|loonwaarde/i,
  entry: /opname|opgenomen|register/i,
} as const;
const SHOWN_FAULTS = 20;

/** Reads BSN, percentage and entry yes or no, by the heads of the columns. */
export function readClientFile(bytes: Buffer): ReadClientFile {
  if (bytes.length === 0) return { faults: ['Kies een bestand.'] };
  try {
    return linesOf(csvOf(textOf(bytes)));
  } catch (error) {
    if (error instanceof UnreadableFileError) return { faults: [error.message] };
    throw error;
  }
}

function linesOf({ header, rows }: CsvFile): ReadClientFile {
  const at = (head: RegExp): number => header.findIndex((name) => head.test(name));
  const [bsn, percentage, entry] = [at(COLUMNS.bsn), at(COLUMNS.percentage), at(COLUMNS.entry)];
  const missing = [
    ...(bsn < 0 ? ['Er is geen kolom met het BSN.'] : []),
    ...(percentage < 0 ? ['Er is geen kolom met het percentage.'] : []),
    ...(entry < 0 ? ['Er is geen kolom die zegt of iemand is opgenomen.'] : []),
  ];
  if (missing.length > 0) return { faults: missing };
  const read = rows.map(({ line, cells }) => {
    const cell = (index: number): string => (cells[index] ?? '').trim();
    return lineOf(line, cell(bsn), cell(percentage), cell(entry));
  });
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  if (faults.length > SHOWN_FAULTS) {
    return { faults: [...faults.slice(0, SHOWN_FAULTS), `En nog ${faults.length - SHOWN_FAULTS} fouten.`] };
  }
  if (faults.length > 0) return { faults };
  const lines = read.flatMap((one) => ('line' in one ? [one.line] : []));
  return lines.length === 0 ? { faults: ['Er staan geen regels in het bestand.'] } : { lines };
}

function lineOf(
  number: number,
  bsn: string,
  percentage: string,
  entry: string,
): { readonly line: ClientLine } | { readonly fault: string } {
  // A spreadsheet drops the zeros at the front.
  const whole = bsn.padStart(9, '0');
  if (!isBsn(whole)) return { fault: `Regel ${number}: dit is geen geldig burgerservicenummer.` };
  const plain = percentage.replace(/\s*%$/, '').replace(',', '.');
  if (plain !== '' && (!/^\d{1,3}(\.\d{1,2})?$/.test(plain) || Number(plain) > 100)) {
    return { fault: `Regel ${number}: het percentage is een getal van 0 tot en met 100, bijvoorbeeld 59,00.` };
  }
  const yes = yesNoCell(entry);
  if ('fault' in yes) return { fault: `Regel ${number}: zet bij de opname ja of nee.` };
  return { line: { bsn: whole, percentage: plain === '' ? null : plain, entry: yes.value } };
}

/** Exports of older systems are Windows-1252: bytes that are no UTF-8 are read as that. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
