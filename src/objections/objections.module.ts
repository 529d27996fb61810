import { Module } from '@nestjs/common';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { AppPool } from '../platform/database.js';
import { ObjectionDesk } from './objection-desk.read-model.js';
import { ObjectionIntake } from './objection-intake.service.js';

/** Objections for whoever shows them, and as they come in. */
@Module({
  imports: [PlacementsModule],
  providers: [
    { provide: ObjectionDesk, useFactory: (pool: AppPool) => new ObjectionDesk(pool), inject: [AppPool] },
    {
      provide: ObjectionIntake,
      useFactory: (pool: AppPool, files: PlacementFiles, events: PlacementEvents) =>
        new ObjectionIntake(pool, files, events),
      inject: [AppPool, PlacementFiles, PlacementEvents],
    },
  ],
  exports: [ObjectionDesk, ObjectionIntake],
})
export class ObjectionsModule {}
