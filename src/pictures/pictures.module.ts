import { Module } from '@nestjs/common';
import { FigureReader } from '../outcomes/figure-reader.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { CurrentFigures } from './current-figures.js';
import { FrozenPictures } from './frozen-pictures.service.js';
import { PictureDailyPass } from './picture-daily-pass.js';

/** The figures of a day, kept as they were. */
@Module({
  imports: [OutcomesModule],
  providers: [
    {
      provide: CurrentFigures,
      useFactory: (reader: FigureReader) => new CurrentFigures(reader),
      inject: [FigureReader],
    },
    {
      provide: FrozenPictures,
      useFactory: (pool: AppPool, record: TenantRecord, current: CurrentFigures) =>
        new FrozenPictures(pool, record, current),
      inject: [AppPool, TenantRecord, CurrentFigures],
    },
    {
      provide: PictureDailyPass,
      useFactory: (pool: AppPool, pictures: FrozenPictures) => new PictureDailyPass(pool, pictures),
      inject: [AppPool, FrozenPictures],
    },
  ],
  exports: [CurrentFigures, FrozenPictures, PictureDailyPass],
})
export class PicturesModule {}
