import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { MendedFields } from '../people/mended-fields.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { WorkPlaceMoved } from '../placements/work-place-moved.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { StepWarnings } from '../subsidies/step-warnings.service.js';
import { AgeGroupPass } from './age-group-pass.js';
import { AgreedContractPass } from './agreed-contract-pass.js';
import { AgreedContracts } from './agreed-contracts.service.js';
import { ParticularsService } from './particulars.service.js';

/** What is kept of a placement beside its course. */
@Module({
  imports: [PlacementsModule, SubsidiesModule],
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
        moved?: WorkPlaceMoved,
      ) => new ParticularsService(pool, records, facts, vault, files, clock, moved),
      inject: [
        AppPool,
        RecordStore,
        FactWriter,
        PersonVault,
        PlacementFiles,
        Clock,
        { token: WorkPlaceMoved, optional: true },
      ],
    },
    {
      provide: AgeGroupPass,
      useFactory: (pool: AppPool, facts: FactWriter, vault: PersonVault, mended: MendedFields) =>
        new AgeGroupPass(pool, facts, vault, mended),
      inject: [AppPool, FactWriter, PersonVault, MendedFields],
    },
    {
      provide: AgreedContracts,
      useFactory: (
        particulars: ParticularsService,
        files: PlacementFiles,
        events: PlacementEvents,
        clock: Clock,
        warnings: StepWarnings,
      ) => new AgreedContracts(particulars, files, events, clock, warnings),
      inject: [ParticularsService, PlacementFiles, PlacementEvents, Clock, StepWarnings],
    },
    {
      provide: AgreedContractPass,
      useFactory: (pool: AppPool, facts: FactWriter, clock: Clock) => new AgreedContractPass(pool, facts, clock),
      inject: [AppPool, FactWriter, Clock],
    },
  ],
  exports: [ParticularsService, AgeGroupPass, AgreedContracts, AgreedContractPass],
})
export class ParticularsModule {}
