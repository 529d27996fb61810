import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { HarrieDailyPass } from './harrie-daily-pass.js';
import { HarrieDesk } from './harrie-desk.read-model.js';
import { HarrieTrainings } from './harrie-training.service.js';
import { HarrieVouchers } from './harrie-voucher.service.js';

/** Harrie trainings, vouchers and trained colleagues. */
@Module({
  imports: [TenantsModule],
  providers: [
    {
      provide: HarrieTrainings,
      useFactory: (pool: AppPool, record: TenantRecord) => new HarrieTrainings(pool, record),
      inject: [AppPool, TenantRecord],
    },
    {
      provide: HarrieVouchers,
      useFactory: (pool: AppPool, facts: FactWriter, vault: PersonVault, clock: Clock) =>
        new HarrieVouchers(pool, facts, vault, clock),
      inject: [AppPool, FactWriter, PersonVault, Clock],
    },
    {
      provide: HarrieDesk,
      useFactory: (pool: AppPool, vault: PersonVault) => new HarrieDesk(pool, vault),
      inject: [AppPool, PersonVault],
    },
    {
      provide: HarrieDailyPass,
      useFactory: (pool: AppPool, vouchers: HarrieVouchers, clock: Clock) => new HarrieDailyPass(pool, vouchers, clock),
      inject: [AppPool, HarrieVouchers, Clock],
    },
  ],
  exports: [HarrieTrainings, HarrieVouchers, HarrieDesk, HarrieDailyPass],
})
export class HarrieModule {}
