import { CallError } from '../platform/call-error.js';
import { FACT_NAMES } from './facts/fact-about.js';
import { columnLines, templateFile } from './template-file.js';

/** Writes a file to fill in to standard output. @throws CallError for a kind that is not there */
export function templateNow(kind: string): void {
  const columns = columnLines(kind);
  if (columns === undefined) {
    const known = ['caseload', ...FACT_NAMES].join(', ');
    throw new CallError([`Een bestand van de soort "${kind}" kennen we niet. Wel: ${known}.`]);
  }
  process.stdout.write(templateFile(columns));
}
