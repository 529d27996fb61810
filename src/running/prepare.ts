import { enterDemoMembers } from '../access/demo-members.js';
import { ConfigError, type Config, type RunningConfig } from '../platform/config.js';
import { AppPool, ClockPool } from '../platform/database.js';
import { hasDatabase, urlsIn } from '../platform/database-of.js';
import { startEmbeddedPostgres, type EmbeddedServer } from '../platform/embedded-postgres.js';
import { migrate, pendingMigrations } from '../platform/migrations.js';
import { refuseStrongRole } from '../platform/roles.js';

export type Prepared = {
  readonly config: RunningConfig;
  /** Call it last, when nothing uses the database any more. */
  readonly stop: () => Promise<void>;
};

/** The database is not what this build expects; the message says which command mends it. */
export class MigrationsPendingError extends Error {
  readonly code = 'migrationsPending';
  constructor(readonly names: readonly string[]) {
    super(`De database mist ${names.length} migratie(s). Voer eerst uit: npm run praktijkroute -- migrate`);
    this.name = 'MigrationsPendingError';
  }
}

/**
 * Makes the database ready to use. The embedded one is started and migrated; a real one must have been migrated,
 * and its roles must be no stronger than their work asks.
 */
export async function prepare(config: Config): Promise<Prepared> {
  if (config.database !== undefined) {
    const running = { ...config, database: config.database };
    await refuseUnready(running);
    return { config: running, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const database = await databaseIn(server, config.demoDatabase);
    await migrate(database);
    await enterDemoMembers(database.owner);
    const running = { ...config, database };
    await refuseUnready(running);
    return { config: running, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The own database of the embedded server, or one that a simulation left there. */
async function databaseIn({ urls }: EmbeddedServer, name: string | undefined): Promise<EmbeddedServer['urls']> {
  if (name === undefined) return urls;
  if (!(await hasDatabase(urls.owner, name))) {
    const make = `npm run praktijkroute -- simulate --from 2017-01-01 --until 2026-11-30 --keep --database ${name}`;
    throw new ConfigError([`DEMO_DATABASE: er is geen database ${name}. Maak haar met: ${make}`]);
  }
  return urlsIn(urls, name);
}

async function refuseUnready(config: RunningConfig): Promise<void> {
  const app = new AppPool(config.database.app, { max: 1 });
  const clock = new ClockPool(config.database.clock, { max: 1 });
  try {
    await refuseStrongRole(app);
    await refuseStrongRole(clock);
    const pending = await pendingMigrations(app);
    if (pending.length > 0) throw new MigrationsPendingError(pending);
  } finally {
    await Promise.all([app.close(), clock.close()]);
  }
}
