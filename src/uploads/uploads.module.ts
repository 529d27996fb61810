import { Module } from '@nestjs/common';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { UploadDailyPass } from './upload-daily-pass.js';
import { UploadStore } from './upload-store.js';
import { Uploads } from './uploads.service.js';

/** Files that are handed in beside a placement. */
@Module({
  imports: [PlacementsModule],
  providers: [
    { provide: UploadStore, useFactory: (vault: PersonVault) => new UploadStore(vault), inject: [PersonVault] },
    {
      provide: Uploads,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        store: UploadStore,
        records: RecordStore,
        log: AccessLog,
        clock: Clock,
      ) => new Uploads(pool, files, store, new FactWriter(records), log, clock),
      inject: [AppPool, PlacementFiles, UploadStore, RecordStore, AccessLog, Clock],
    },
    { provide: UploadDailyPass, useFactory: (pool: AppPool) => new UploadDailyPass(pool), inject: [AppPool] },
  ],
  exports: [Uploads, UploadStore, UploadDailyPass],
})
export class UploadsModule {}
