import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { AppPool } from '../platform/database.js';
import { OldBsnModule } from '../register/old-bsn.module.js';
import { OldBsn } from '../register/old-bsn.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { CandidateReader } from './candidate-reader.service.js';
import { CandidateService } from './candidate.service.js';
import { DeathTasksModule } from './death-tasks.module.js';
import { DeathTasks } from './death-tasks.service.js';
import { DoelgroepService } from './doelgroep.service.js';

@Module({
  imports: [SubsidiesModule, OldBsnModule, DeathTasksModule],
  providers: [
    {
      provide: CandidateService,
      useFactory: (
        pool: AppPool,
        records: RecordStore,
        facts: FactWriter,
        vault: PersonVault,
        bsn: OldBsn,
        deaths: DeathTasks,
      ) => new CandidateService(pool, records, facts, vault, bsn, deaths),
      inject: [AppPool, RecordStore, FactWriter, PersonVault, OldBsn, DeathTasks],
    },
    {
      provide: CandidateReader,
      useFactory: (pool: AppPool, vault: PersonVault, log: AccessLog) => new CandidateReader(pool, vault, log),
      inject: [AppPool, PersonVault, AccessLog],
    },
    {
      provide: DoelgroepService,
      useFactory: (
        candidates: CandidateService,
        facts: FactWriter,
        vault: PersonVault,
        policies: PolicyReader,
        tables: TablesSource,
      ) => new DoelgroepService(candidates, facts, vault, async (actor) => tables.of(await policies.of(actor))),
      inject: [CandidateService, FactWriter, PersonVault, PolicyReader, TablesSource],
    },
  ],
  exports: [CandidateService, CandidateReader, DoelgroepService],
})
export class CandidatesModule {}
