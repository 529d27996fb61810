import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { StandingMoneyKeeper } from '../payments/standing-money.service.js';
import type { PersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { BenchRefusedError } from './bench.errors.js';

/** What the night keeps of open money: else the first page that shows it has all of it computed beside it and the pages after it. */
export async function levelOpenMoney(pool: AppPool, vault: PersonVault): Promise<void> {
  const clock = new DatabaseClock(pool);
  const tables = new TablesSource();
  const policies = new PolicyReader(pool, new PolicySource(pool));
  const entitlements = new EntitlementService(pool, vault, policies, tables, clock);
  const warn = (message: string): void => {
    throw new BenchRefusedError(message);
  };
  await new StandingMoneyKeeper(pool, entitlements, policies, tables, clock, warn).run();
}
