import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { enterDemoMembers } from '../../../src/access/demo-members.js';
import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres.js';
import { migrate } from '../../../src/platform/migrations.js';
import { postgresBinaries } from '../../../src/platform/postgres-binaries.js';
import { runAs } from '../../../src/platform/run-as.js';
import { serverUser } from '../../../src/platform/server-user.js';
import { DEBIAN, databaseOn, type TestDatabase } from '../databases.js';

export type OwnServer = {
  readonly database: TestDatabase;
  /** As when the server crashes: no checkpoint, connections cut, recovery from the log at the start that follows. */
  readonly restart: () => Promise<void>;
};

/** A database server for one test file, with fsync as in production, that may be restarted: no other test uses it. */
export async function ownServer(name: string): Promise<OwnServer> {
  const folder = join(process.env['PRAKTIJKROUTE_TEST_RUN'] ?? '', name);
  // The unix user of PostgreSQL has to pass.
  mkdirSync(folder, { mode: 0o711 });
  const real = process.env['TEST_BACKEND'] === 'real';
  const server = await startEmbeddedPostgres({ dataDir: folder, ...(real ? { binaries: DEBIAN } : {}) });
  await migrate(server.urls);
  await enterDemoMembers(server.urls.owner);
  const drop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const user = serverUser();
  const native = real ? DEBIAN : postgresBinaries(folder, user);
  return {
    database: { ...databaseOn(server, new URL(server.urls.app).pathname.slice(1), folder), drop },
    restart: async () => {
      const args = ['restart', '-D', join(folder, 'postgres'), '-m', 'immediate', '-w', '-t', '60'];
      const { code, output } = await runAs(user, join(native, 'bin', 'pg_ctl'), args);
      if (code !== 0) throw new Error(`The server did not restart: ${output}`);
    },
  };
}
