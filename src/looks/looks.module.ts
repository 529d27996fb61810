import { Module } from '@nestjs/common';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { LookDailyPass } from './look-daily-pass.js';
import { LookRegister } from './look-register.service.js';

/** Who looked into which file, and why (F6). */
@Module({
  imports: [SubsidiesModule],
  providers: [
    {
      provide: LookRegister,
      useFactory: (pool: AppPool, log: AccessLog, clock: Clock) => new LookRegister(pool, log, clock),
      inject: [AppPool, AccessLog, Clock],
    },
    {
      provide: LookDailyPass,
      useFactory: (pool: AppPool, clock: Clock, policies: PolicyReader, facts: FactWriter) =>
        new LookDailyPass(pool, clock, policies, new TenantRecord(pool, facts)),
      inject: [AppPool, Clock, PolicyReader, FactWriter],
    },
  ],
  exports: [LookRegister, LookDailyPass],
})
export class LooksModule {}
