import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { ComplaintService } from './complaint.service.js';

/** Complaints and data breaches (M39). */
@Module({
  imports: [SubsidiesModule],
  providers: [
    {
      provide: ComplaintService,
      useFactory: (
        pool: AppPool,
        record: TenantRecord,
        vault: PersonVault,
        policies: PolicyReader,
        tables: TablesSource,
        log: AccessLog,
        clock: Clock,
      ) => new ComplaintService(pool, record, vault, policies, tables, log, clock),
      inject: [AppPool, TenantRecord, PersonVault, PolicyReader, TablesSource, AccessLog, Clock],
    },
  ],
  exports: [ComplaintService],
})
export class ComplaintsModule {}
