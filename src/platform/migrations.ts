import { readdir } from 'node:fs/promises';
import { Client, escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import type { DatabaseUrls } from './config.js';
import type { RolePool } from './database.js';
import { QUEUE_SCHEMA, migrateQueue } from './queue-schema.js';
import { ensureRoles, roleNames } from './roles.js';

const FOLDER = new URL('../../migrations/', import.meta.url);
const TABLE = 'migrations';
/** Spells "praktijk" on a telephone: two starts at once wait for each other. */
const LOCK = 772_585_455;

type MigrationClass = (new () => MigrationInterface) & { readonly name: string };

/**
 * Makes the roles, runs the migrations that have not run, and lays the queue's schema where BullMQ runs on PostgreSQL.
 * @returns names of the migrations that ran
 */
export async function migrate(urls: DatabaseUrls & { readonly owner: string }): Promise<readonly string[]> {
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(owner, urls);
    const ran = await runMigrations(urls);
    const { app, queue } = roleNames(urls);
    await owner.query(`grant select on ${TABLE} to ${escapeIdentifier(app)}`);
    if (queue !== undefined) await migrateQueue(owner, queue);
    return ran;
  } finally {
    await owner.end();
  }
}

/** Names of migrations that this build has and the database has not. */
export async function pendingMigrations(pool: RolePool): Promise<readonly string[]> {
  const rows = await pool.query<{ name: string }>(`select name from ${TABLE}`).catch(() => []);
  const ran = new Set(rows.map((row) => row.name));
  return (await migrationClasses()).map((migration) => migration.name).filter((name) => !ran.has(name));
}

async function runMigrations(urls: DatabaseUrls & { readonly owner: string }): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: urls.owner,
    migrations: await migrationClasses(),
    migrationsTableName: TABLE,
    extra: { max: 1, options: settingsFor(urls) },
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** The SQL names roles through settings: `current_setting('praktijkroute.app_role')`. */
function settingsFor(urls: DatabaseUrls): string {
  const { app, clock, queue } = roleNames(urls);
  const settings = { app_role: app, clock_role: clock, queue_role: queue ?? '', queue_schema: QUEUE_SCHEMA };
  return Object.entries(settings)
    .map(([name, value]) => `-c praktijkroute.${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}

async function migrationClasses(): Promise<MigrationClass[]> {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-[a-z0-9-]+\.[jt]s$/.test(file)).toSorted();
  const classes: MigrationClass[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(new URL(file, FOLDER).href);
    classes.push(...Object.values(module).filter(isMigrationClass));
  }
  return classes;
}

function isMigrationClass(value: unknown): value is MigrationClass {
  return typeof value === 'function' && /\d{13}$/.test(value.name);
}
