import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { ComplaintService } from './complaint.service.js';

/** Complaints and data breaches (M39). */
@Module({
  providers: [
    {
      provide: ComplaintService,
      useFactory: (
        pool: AppPool,
        record: TenantRecord,
        vault: PersonVault,
        tables: TablesSource,
        log: AccessLog,
        clock: Clock,
      ) => new ComplaintService(pool, record, vault, tables, log, clock),
      inject: [AppPool, TenantRecord, PersonVault, TablesSource, AccessLog, Clock],
    },
  ],
  exports: [ComplaintService],
})
export class ComplaintsModule {}
