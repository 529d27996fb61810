import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { AgeGroupPass } from './age-group-pass.js';
import { ParticularsService } from './particulars.service.js';

/** What is kept of a placement beside its course. */
@Module({
  imports: [PlacementsModule],
  providers: [
    {
      provide: ParticularsService,
      useFactory: (
        pool: AppPool,
        records: RecordStore,
        facts: FactWriter,
        vault: PersonVault,
        files: PlacementFiles,
        clock: Clock,
      ) => new ParticularsService(pool, records, facts, vault, files, clock),
      inject: [AppPool, RecordStore, FactWriter, PersonVault, PlacementFiles, Clock],
    },
    {
      provide: AgeGroupPass,
      useFactory: (pool: AppPool, facts: FactWriter, vault: PersonVault) => new AgeGroupPass(pool, facts, vault),
      inject: [AppPool, FactWriter, PersonVault],
    },
  ],
  exports: [ParticularsService, AgeGroupPass],
})
export class ParticularsModule {}
