import { Client } from 'pg';
import type { BenchUrls } from './bench-cluster.js';

/** One statement past row-level security, for arranging and for counting; never inside a measurement. */
export async function ownerRows<T extends Record<string, unknown>>(
  urls: BenchUrls,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
