import { enterDemoMembers } from '../access/demo-members.js';
import type { Config, RunningConfig } from '../platform/config.js';
import { AppPool, ClockPool } from '../platform/database.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.js';
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
    await migrate(server.urls);
    await enterDemoMembers(server.urls.owner);
    const running = { ...config, database: server.urls };
    await refuseUnready(running);
    return { config: running, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
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
