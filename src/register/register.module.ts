import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { Praktijkroute2017Format } from './praktijkroute-2017.format.js';
import { RegisterBatches } from './register-batch.service.js';
import { RegisterComparisons } from './register-comparison.service.js';
import { RegisterDesk } from './register-desk.read-model.js';
import { RegisterFormat } from './register-format.js';

/** The work around messages to the doelgroepregister: the desk, the files, the monthly comparison (A7, A8, A8b). */
@Module({
  imports: [PlacementsModule, SubsidiesModule],
  providers: [
    { provide: RegisterFormat, useClass: Praktijkroute2017Format },
    {
      provide: RegisterDesk,
      useFactory: (pool: AppPool, policies: PolicyReader, tables: TablesSource) =>
        new RegisterDesk(pool, policies, tables),
      inject: [AppPool, PolicyReader, TablesSource],
    },
    {
      provide: RegisterBatches,
      useFactory: (
        pool: AppPool,
        record: TenantRecord,
        vault: PersonVault,
        log: AccessLog,
        format: RegisterFormat,
        policies: PolicyReader,
        clock: Clock,
      ) => new RegisterBatches(pool, record, vault, log, format, policies, clock),
      inject: [AppPool, TenantRecord, PersonVault, AccessLog, RegisterFormat, PolicyReader, Clock],
    },
    {
      provide: RegisterComparisons,
      useFactory: (pool: AppPool, record: TenantRecord, vault: PersonVault, events: PlacementEvents) =>
        new RegisterComparisons(pool, record, vault, events),
      inject: [AppPool, TenantRecord, PersonVault, PlacementEvents],
    },
  ],
  exports: [RegisterDesk, RegisterBatches, RegisterComparisons],
})
export class RegisterModule {}
