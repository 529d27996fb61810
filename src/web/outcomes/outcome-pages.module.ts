import { Module } from '@nestjs/common';
import { OriginsModule } from '../../origins/origins.module.js';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { AppPool } from '../../platform/database.js';
import { FileNamesReader } from '../names/file-names.js';
import { PagePartsModule } from '../page-parts.module.js';
import { FiguresController } from './figures.controller.js';
import { FigureNames } from './figure-names.js';

/** The figures in the browser. */
@Module({
  imports: [PagePartsModule, OutcomesModule, OriginsModule],
  controllers: [FiguresController],
  providers: [
    {
      provide: FigureNames,
      useFactory: (pool: AppPool, names: FileNamesReader) => new FigureNames(pool, names),
      inject: [AppPool, FileNamesReader],
    },
  ],
})
export class OutcomePagesModule {}
