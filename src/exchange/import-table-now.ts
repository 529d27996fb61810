import { readCsvFile } from './csv-file.js';
import { checkTable, type PrintedTotal } from '../region/printed-table.js';

/** Reads a printed table and says of every total what is printed, what it adds up to, and the difference. */
export async function importTableNow(path: string, json: boolean): Promise<void> {
  const check = checkTable(await readCsvFile(path));
  if (json) {
    process.stdout.write(`${JSON.stringify(check)}\n`);
    return;
  }
  const wrong = check.totals.filter((one) => one.difference !== '0');
  process.stdout.write(`Gelezen: ${check.rows} rijen, ${check.totals.length} gedrukte totalen\n`);
  for (const one of check.totals) process.stdout.write(`${line(one)}\n`);
  process.stdout.write(
    wrong.length === 0 ? 'Alles telt op.\n' : `${wrong.length} totalen kloppen niet met hun delen.\n`,
  );
}

function line({ where, printed, computed, difference }: PrintedTotal): string {
  const verdict = difference === '0' ? 'klopt' : `verschil ${difference}`;
  return `  ${where}: gedrukt ${printed}, berekend ${computed}, ${verdict}`;
}
