import { Client } from 'pg';
import type { DatabaseUrls } from './config.js';

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Every address of a server, in another database. */
export const urlsIn = <T extends DatabaseUrls>(urls: T, name: string): T => ({
  ...urls,
  app: inDatabase(urls.app, name),
  clock: inDatabase(urls.clock, name),
  owner: urls.owner === undefined ? undefined : inDatabase(urls.owner, name),
  queue: urls.queue === undefined ? undefined : inDatabase(urls.queue, name),
});

/** @param ownerUrl of whoever owns the databases of the server */
export async function hasDatabase(ownerUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: inDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
