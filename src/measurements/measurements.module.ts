import { Module } from '@nestjs/common';
import { Workflows } from '../engine/decision-env.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementJournal } from '../placements/placement-journal.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { AppPool } from '../platform/database.js';
import { DraftReports } from './draft-reports.service.js';
import { ExpertOrders } from './expert-orders.service.js';
import { MeasurementBlocks } from './measurement-blocks.service.js';
import { MeasurementFiles } from './measurement-files.service.js';

/** Wage value measurements for whoever shows or changes them: the API, the pages and the links. */
@Module({
  imports: [PlacementsModule],
  providers: [
    {
      provide: MeasurementBlocks,
      useFactory: (pool: AppPool, files: PlacementFiles, events: PlacementEvents) =>
        new MeasurementBlocks(pool, files, events),
      inject: [AppPool, PlacementFiles, PlacementEvents],
    },
    {
      provide: MeasurementFiles,
      useFactory: (files: PlacementFiles, journal: PlacementJournal) => new MeasurementFiles(files, journal),
      inject: [PlacementFiles, PlacementJournal],
    },
    {
      provide: DraftReports,
      useFactory: (pool: AppPool, workflows: Workflows, vault: PersonVault) => new DraftReports(pool, workflows, vault),
      inject: [AppPool, Workflows, PersonVault],
    },
    {
      provide: ExpertOrders,
      useFactory: (pool: AppPool, workflows: Workflows) => new ExpertOrders(pool, workflows),
      inject: [AppPool, Workflows],
    },
  ],
  exports: [MeasurementBlocks, MeasurementFiles, DraftReports, ExpertOrders],
})
export class MeasurementsModule {}
