import { Module } from '@nestjs/common';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { AppPool } from '../../platform/database.js';
import { Uploads } from '../../uploads/uploads.service.js';
import { UploadsModule } from '../../uploads/uploads.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { EmployerFilesController } from './employer-files.controller.js';
import { UploadPagesController } from './uploads.controller.js';
import { UploadTaking } from './upload-taking.js';

/** Files beside a placement, in the browser. */
@Module({
  imports: [PagePartsModule, PlacementsModule, UploadsModule],
  controllers: [UploadPagesController, EmployerFilesController],
  providers: [
    {
      provide: UploadTaking,
      useFactory: (pool: AppPool, files: PlacementFiles, events: PlacementEvents, uploads: Uploads) =>
        new UploadTaking(pool, files, events, uploads),
      inject: [AppPool, PlacementFiles, PlacementEvents, Uploads],
    },
  ],
})
export class UploadPagesModule {}
