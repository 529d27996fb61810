import { Module } from '@nestjs/common';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { StepWarnings } from '../../subsidies/step-warnings.service.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { Uploads } from '../../uploads/uploads.service.js';
import { UploadsModule } from '../../uploads/uploads.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { EmployerFilesController } from './employer-files.controller.js';
import { UploadPagesController } from './uploads.controller.js';
import { UploadTaking } from './upload-taking.js';

/** Files beside a placement, in the browser. */
@Module({
  imports: [PagePartsModule, PlacementsModule, SubsidiesModule, UploadsModule],
  controllers: [UploadPagesController, EmployerFilesController],
  providers: [
    {
      provide: UploadTaking,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        events: PlacementEvents,
        uploads: Uploads,
        warnings: StepWarnings,
        clock: Clock,
      ) => new UploadTaking(pool, files, events, uploads, warnings, clock),
      inject: [AppPool, PlacementFiles, PlacementEvents, Uploads, StepWarnings, Clock],
    },
  ],
})
export class UploadPagesModule {}
