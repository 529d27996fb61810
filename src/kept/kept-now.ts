import { allTenants } from '../journal/tenants.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { ProgressLine } from '../platform/progress-line.js';
import { withDatabase } from '../running/with-database.js';
import { keepersOf } from './keepers.js';

type Kept = {
  readonly name: string;
  readonly rebuild: (tenant: string, at: string, progress: (done: number) => void) => Promise<number>;
};

export async function keptNow(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  await withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const clock = new DatabaseClock(pool);
      for (const body of await allTenants(pool)) {
        for (const { name, rebuild } of keptBeside(pool, config)) {
          const progress = new ProgressLine(`${body.name}, ${name}`);
          const done = await rebuild(body.id, await clock.now(), (count) => progress.tell(`${count}`));
          progress.end();
          process.stdout.write(`${body.name}, ${name}: ${done} opnieuw gemaakt\n`);
        }
      }
    } finally {
      await pool.close();
    }
  });
}

function keptBeside(pool: AppPool, config: RunningConfig): readonly Kept[] {
  const vault = new DatabasePersonVault(pool, new Keys(masterKeyOf(config)), new RandomKeySource());
  const keepers = keepersOf(pool, vault, (message) => void process.stderr.write(`${message}\n`));
  const named = {
    'geld dat openstaat': keepers.openMoney,
    'brieven van 1 januari': keepers.turns,
    'wettelijke rente': keepers.interest,
    jaaropgaven: keepers.employerYears,
  };
  return Object.entries(named).map(([name, { follower }]) => ({
    name,
    rebuild: (tenant, at, progress) => follower.rebuild(tenant, at, progress),
  }));
}
