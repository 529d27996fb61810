import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { allTenants } from '../journal/tenants.js';
import { refuseCall } from '../platform/call-error.js';
import { AppPool } from '../platform/database.js';
import { RegionNumbers } from '../region/region-numbers.service.js';
import { withDatabase } from '../running/with-database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import type { TableOptions } from './import.command.js';
import { bodyOf } from './import-app.js';
import { type CsvFile, readCsvFile } from './csv-file.js';
import { checkTable, type PrintedTotal, type TableCheck } from '../region/printed-table.js';

/**
 * Reads a printed table and says of every total what is printed, what it adds up to, and the difference. With a body it is
 * kept as it was printed, for the whole region.
 * @throws CallError when something is missing to keep it, UnreadableFileError
 */
export async function importTableNow(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  options: TableOptions,
): Promise<void> {
  const keeping = keepingOf(options);
  const file = await readCsvFile(path);
  const check = checkTable(file);
  if (keeping) await keep(env, file, keeping);
  if (options.json === true) process.stdout.write(`${JSON.stringify(check)}\n`);
  else process.stdout.write(told(check));
  if (keeping) process.stderr.write('De tabel is bewaard zoals ze gedrukt is.\n');
}

type Keeping = Required<Pick<TableOptions, 'body' | 'key' | 'title' | 'source'>>;

/** What it takes to keep a table; nothing when none of it was given. @throws CallError that names all that is missing */
function keepingOf({ body, key, title, source }: TableOptions): Keeping | undefined {
  const given = { '--body': body, '--key': key, '--title': title, '--source': source };
  if (Object.values(given).every((value) => value === undefined)) return undefined;
  refuseCall(Object.entries(given).flatMap(([option, value]) => (value ? [] : [`Bewaren vraagt ook ${option}.`])));
  return { body: body ?? '', key: key ?? '', title: title ?? '', source: source ?? '' };
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
  { header, rows }: CsvFile,
  { body, key, title, source }: Keeping,
): Promise<void> {
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
}

function line({ where, printed, computed, difference }: PrintedTotal): string {
  const verdict = difference === '0' ? 'klopt' : `verschil ${difference}`;
  return `  ${where}: gedrukt ${printed}, berekend ${computed}, ${verdict}`;
}
