import { TurnKeeper } from '../documents/turns/turn-keeper.service.js';
import { TurnService } from '../documents/turns/turns.service.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { allTenants } from '../journal/tenants.js';
import { EmployerYears } from '../payments/employer-years.service.js';
import { KeptInterest } from '../payments/interest-proposals.service.js';
import { InterestService } from '../payments/interest.service.js';
import { StandingMoneyKeeper } from '../payments/standing-money.service.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { withDatabase } from '../running/with-database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';

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
          const done = await rebuild(body.id, await clock.now(), (count) => {
            if (process.stderr.isTTY) process.stderr.write(`\r${body.name}, ${name}: ${count}`);
          });
          if (process.stderr.isTTY) process.stderr.write('\n');
          process.stdout.write(`${body.name}, ${name}: ${done} opnieuw gemaakt\n`);
        }
      }
    } finally {
      await pool.close();
    }
  });
}

/** What is kept beside the record for pages to read. */
function keptBeside(pool: AppPool, config: RunningConfig): readonly Kept[] {
  const vault = new DatabasePersonVault(pool, new Keys(masterKeyOf(config)), new RandomKeySource());
  const [clock, tables, policies] = [
    new DatabaseClock(pool),
    new TablesSource(),
    new PolicyReader(pool, new PolicySource(pool)),
  ];
  const entitlements = new EntitlementService(pool, vault, policies, tables, clock);
  const warn = (message: string): void => void process.stderr.write(`${message}\n`);
  const turns = new TurnService(pool, entitlements);
  const interest = new InterestService(pool, policies, tables);
  const followers = {
    'geld dat openstaat': new StandingMoneyKeeper(pool, entitlements, policies, tables, clock, warn).follower,
    'brieven van 1 januari': new TurnKeeper({ pool, turns, policies, tables, clock, warn }).follower,
    'wettelijke rente': new KeptInterest(pool, interest, policies, tables, clock, warn).follower,
    jaaropgaven: new EmployerYears(pool, clock, warn).follower,
  };
  return Object.entries(followers).map(([name, follower]) => ({
    name,
    rebuild: (tenant, at, progress) => follower.rebuild(tenant, at, progress),
  }));
}
