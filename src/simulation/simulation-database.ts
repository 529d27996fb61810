import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { CallError } from '../platform/call-error.js';
import { ConfigError, DATABASE_NAME, type Config, type DatabaseUrls } from '../platform/config.js';
import { hasDatabase, inDatabase, urlsIn } from '../platform/database-of.js';
import { dropDatabase } from '../platform/drop-database.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.js';
import { migrate } from '../platform/migrations.js';

export type OwnedDatabase = {
  readonly name: string;
  readonly urls: DatabaseUrls & { readonly owner: string };
  /** Leaves the server; drops the database unless it is to be kept. */
  readonly leave: (keep: boolean) => Promise<void>;
};

/**
 * A migrated database of one's own, on the server of the settings or on the embedded one.
 * @param name of a database to go on with, or to make under that name
 */
export async function ownDatabase(config: Config, name = newName()): Promise<OwnedDatabase> {
  if (!DATABASE_NAME.test(name)) {
    throw new CallError(['--database: de naam bestaat uit kleine letters, cijfers en lage streepjes.']);
  }
  const { urls, stop } = await serverOf(config);
  try {
    if (!(await hasDatabase(urls.owner, name))) {
      await inMaintenance(urls.owner, (client) => client.query(`create database ${escapeIdentifier(name)}`));
    }
    const own = urlsIn(urls, name);
    await migrate(own);
    return { name, urls: own, leave: (keep) => leave(urls.owner, name, keep, stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const newName = (): string => `simulatie_${randomBytes(4).toString('hex')}`;

async function leave(ownerUrl: string, name: string, keep: boolean, stop: () => Promise<void>): Promise<void> {
  try {
    if (keep) return;
    await inMaintenance(ownerUrl, (client) => dropDatabase(client, name));
  } finally {
    await stop();
  }
}

type Server = { readonly urls: DatabaseUrls & { readonly owner: string }; readonly stop: () => Promise<void> };

async function serverOf(config: Config): Promise<Server> {
  if (config.database === undefined) return startEmbeddedPostgres({ dataDir: config.dataDir });
  const { owner } = config.database;
  if (owner === undefined) throw new ConfigError(['DATABASE_OWNER_URL ontbreekt: die maakt de database.']);
  return { urls: { ...config.database, owner }, stop: async () => undefined };
}

async function inMaintenance<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: inDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
