import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { allTenants } from '../journal/tenants.js';
import { AppPool } from '../platform/database.js';
import { RegionNumbers } from '../region/region-numbers.service.js';
import { withDatabase } from '../running/with-database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import type { TableOptions } from './import.command.js';
import { bodyOf, ImportCallError } from './import-now.js';
import { readCsvFile } from './csv-file.js';
import { checkTable, type PrintedTotal, type TableCheck } from '../region/printed-table.js';

/**
 * Reads a printed table and says of every total what is printed, what it adds up to, and the difference. With a body it is
 * kept as it was printed, for the whole region.
 * @throws ImportCallError when something is missing to keep it
 */
export async function importTableNow(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  options: TableOptions,
): Promise<void> {
  const check = checkTable(await readCsvFile(path));
  if (options.json === true) process.stdout.write(`${JSON.stringify(check)}\n`);
  else process.stdout.write(told(check));
  if (options.body !== undefined) await keep(env, path, options);
}

function told(check: TableCheck): string {
  const wrong = check.totals.filter((one) => one.difference !== '0');
  return [
    `Gelezen: ${check.rows} rijen, ${check.totals.length} gedrukte totalen`,
    ...check.totals.map(line),
    wrong.length === 0 ? 'Alles telt op.' : `${wrong.length} totalen kloppen niet met hun delen.`,
    '',
  ].join('\n');
}

async function keep(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  { body, key, title, source }: TableOptions,
): Promise<void> {
  if (!key || !title || !source) throw new ImportCallError('Bewaren vraagt --key, --title en --source.');
  const { header, rows } = await readCsvFile(path);
  await withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const { id } = bodyOf(await allTenants(pool), body);
      const numbers = new RegionNumbers(pool, new TenantRecord(pool, new FactWriter(new RecordStore(pool))));
      const table = { key, title, source, claims: [], header, rows: rows.map(({ cells }) => cells) };
      await numbers.keep({ id: 'import', role: 'system', tenant: id, tenants: [id] }, [table]);
    } finally {
      await pool.close();
    }
  });
  process.stdout.write('De tabel is bewaard zoals ze gedrukt is.\n');
}

function line({ where, printed, computed, difference }: PrintedTotal): string {
  const verdict = difference === '0' ? 'klopt' : `verschil ${difference}`;
  return `  ${where}: gedrukt ${printed}, berekend ${computed}, ${verdict}`;
}
