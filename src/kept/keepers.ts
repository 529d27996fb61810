import { TurnKeeper } from '../documents/turns/turn-keeper.service.js';
import { TurnService } from '../documents/turns/turns.service.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { EmployerYears } from '../payments/employer-years.service.js';
import { KeptInterest } from '../payments/interest-proposals.service.js';
import { InterestService } from '../payments/interest.service.js';
import { StandingMoneyKeeper } from '../payments/standing-money.service.js';
import type { PersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';

/** What is kept beside the record for pages to read, for who works outside the server. */
export function keepersOf(pool: AppPool, vault: PersonVault, warn: (message: string) => void) {
  const clock = new DatabaseClock(pool);
  const tables = new TablesSource();
  const policies = new PolicyReader(pool, new PolicySource(pool));
  const entitlements = new EntitlementService(pool, vault, policies, tables, clock);
  const turns = new TurnService(pool, entitlements);
  const interest = new InterestService(pool, policies, tables);
  return {
    openMoney: new StandingMoneyKeeper(pool, entitlements, policies, tables, clock, warn),
    turns: new TurnKeeper({ pool, turns, policies, tables, clock, warn }),
    interest: new KeptInterest(pool, interest, policies, tables, clock, warn),
    employerYears: new EmployerYears(pool, clock, warn),
  };
}
