import { Module } from '@nestjs/common';
import { CandidateService } from '../candidates/candidate.service.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { ContactWishesModule } from './contact-wishes.module.js';
import { ContactWishes } from './contact-wishes.service.js';
import { FocusGroupCounts } from './pathway-counts.read-model.js';
import { PathwayReader } from './pathway-reader.service.js';
import { PathwayService } from './pathway.service.js';
import { ShelteredTasks } from './sheltered-task.service.js';

/** Somebody's way to work: ladder, arrangement, steps, profile and conclusions, with their history. */
@Module({
  imports: [CandidatesModule, TenantsModule, ContactWishesModule],
  providers: [
    {
      provide: PathwayService,
      useFactory: (
        pool: AppPool,
        records: RecordStore,
        facts: FactWriter,
        vault: PersonVault,
        candidates: CandidateService,
        clock: Clock,
        wishes: ContactWishes,
      ) => new PathwayService(pool, records, facts, vault, candidates, clock, wishes),
      inject: [AppPool, RecordStore, FactWriter, PersonVault, CandidateService, Clock, ContactWishes],
    },
    {
      provide: PathwayReader,
      useFactory: (pool: AppPool, vault: PersonVault, log: AccessLog) => new PathwayReader(pool, vault, log),
      inject: [AppPool, PersonVault, AccessLog],
    },
    {
      provide: FocusGroupCounts,
      useFactory: (pool: AppPool, vault: PersonVault) => new FocusGroupCounts(pool, vault),
      inject: [AppPool, PersonVault],
    },
    {
      provide: ShelteredTasks,
      useFactory: (pool: AppPool, record: TenantRecord, clock: Clock) => new ShelteredTasks(pool, record, clock),
      inject: [AppPool, TenantRecord, Clock],
    },
  ],
  exports: [PathwayService, PathwayReader, FocusGroupCounts, ShelteredTasks],
})
export class PathwaysModule {}
