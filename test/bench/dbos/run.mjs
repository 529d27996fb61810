/**
 * One DBOS workflow with one datasource transaction per event, which writes the rows of that event with one call.
 * Reads one request per line from standard input ({"calls": [[tenants, tenant, writes], ...], "atOnce": 16}) and answers
 * one line ({"seconds", "cpu"}); `npm run praktijkroute -- bench` starts it.
 */
import { createInterface } from 'node:readline';
import { readFile } from 'node:fs/promises';
import { DBOS } from '@dbos-inc/dbos-sdk';
import knex from 'knex';
import { KnexDataSource } from '@dbos-inc/knex-datasource';

const { APP_URL, SYSTEM_URL, OWNER_URL } = process.env;
const silent = { info() {}, debug() {}, warn() {}, error: (text) => process.stderr.write(`${text}\n`) };
const knexOf = (url, max) => ({ client: 'pg', connection: { connectionString: url }, pool: { min: 0, max } });

await KnexDataSource.initializeDBOSSchema(knexOf(OWNER_URL, 1));
// The rows are written as the product's own role, for which row-level security holds.
const owner = knex(knexOf(OWNER_URL, 1));
await owner.raw('grant usage on schema dbos to public; grant all on all tables in schema dbos to public');
await owner.destroy();
DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: SYSTEM_URL,
  runAdminServer: false,
  logLevel: 'error',
  logger: silent,
});
const rows = new KnexDataSource('rows', knexOf(APP_URL, 20));
const STORE = `select engine_store(${Array.from({ length: 22 }, () => '?').join(', ')})`;
const store = rows.registerTransaction(
  async (values) => {
    await KnexDataSource.client.raw(STORE, values.map(bytesOf));
  },
  { name: 'store' },
);
const event = DBOS.registerWorkflow(async (values) => store(values), { name: 'event' });
/** Lists of long texts go to the database as bytes. */
function bytesOf(value) {
  return value?.base64 === undefined ? value : Buffer.from(value.base64, 'base64');
}
await DBOS.launch();
process.stdout.write('ready\n');

for await (const line of createInterface({ input: process.stdin })) {
  const { file, atOnce } = JSON.parse(line);
  const calls = JSON.parse(await readFile(file, 'utf8'));
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_none, worker) => {
      for (let at = worker; at < calls.length; at += atOnce) await event(calls[at]);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${JSON.stringify({ seconds, cpu: (user + system) / 1e6 })}\n`);
}
await DBOS.shutdown();
