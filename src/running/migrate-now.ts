import { ConfigError, readConfig } from '../platform/config.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.js';
import { migrate } from '../platform/migrations.js';
import { enterDemoMembers } from '../access/demo-members.js';

/** @returns names of the migrations that ran */
export async function migrateNow(env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const config = readConfig(env);
  if (config.database === undefined) {
    const server = await startEmbeddedPostgres({ dataDir: config.dataDir });
    try {
      const ran = await migrate(server.urls);
      await enterDemoMembers(server.urls.owner);
      return ran;
    } finally {
      await server.stop();
    }
  }
  const { owner } = config.database;
  if (owner === undefined) throw new ConfigError(['DATABASE_OWNER_URL ontbreekt: migraties draaien als eigenaar.']);
  const ran = await migrate({ ...config.database, owner });
  if (config.demo) await enterDemoMembers(owner);
  return ran;
}
