import { allTenants } from '../journal/tenants.js';
import { DatabaseClock } from '../platform/clock.js';
import { PersonSexes } from '../people/person-sexes.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { ProgressLine } from '../platform/progress-line.js';
import { withDatabase } from '../running/with-database.js';
import { OutcomeProjector } from './projector.js';

export async function rebuildNow(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  await withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const projector = new OutcomeProjector(pool, new PersonSexes(new Keys(masterKeyOf(config))));
      const clock = new DatabaseClock(pool);
      for (const body of await allTenants(pool)) {
        const progress = new ProgressLine(body.name);
        const done = await projector.rebuild(body.id, await clock.now(), (count) =>
          progress.tell(`${count} plaatsingen`),
        );
        progress.end();
        process.stdout.write(`${body.name}: ${done} plaatsingen opnieuw gemaakt\n`);
      }
    } finally {
      await pool.close();
    }
  });
}
