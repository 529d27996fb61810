import { Module } from '@nestjs/common';
import { OutcomeBook } from '../outcomes/outcome-book.js';
import { PeopleBook } from '../outcomes/people/people-book.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { RegionDailyPass } from './region-daily-pass.js';
import { RegionNumbers } from './region-numbers.service.js';
import { RegionTables } from './region-tables.service.js';

/** What a region shares: targets, numbers of others, printed tables, and tables that are published per period. */
@Module({
  imports: [OutcomesModule],
  providers: [
    {
      provide: RegionNumbers,
      useFactory: (pool: AppPool, record: TenantRecord) => new RegionNumbers(pool, record),
      inject: [AppPool, TenantRecord],
    },
    { provide: RegionTables, useFactory: (pool: AppPool) => new RegionTables(pool), inject: [AppPool] },
    {
      provide: RegionDailyPass,
      useFactory: (pool: AppPool, clock: Clock, book: OutcomeBook, people: PeopleBook) =>
        new RegionDailyPass(pool, clock, book, people),
      inject: [AppPool, Clock, OutcomeBook, PeopleBook],
    },
  ],
  exports: [RegionNumbers, RegionTables, RegionDailyPass],
})
export class RegionModule {}
