import { Module } from '@nestjs/common';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { AppPool } from '../../platform/database.js';
import { PagePartsModule } from '../page-parts.module.js';
import { FiguresController } from './figures.controller.js';
import { MunicipalityNames } from './municipality-names.js';

/** The figures in the browser. */
@Module({
  imports: [PagePartsModule, OutcomesModule],
  controllers: [FiguresController],
  providers: [
    { provide: MunicipalityNames, useFactory: (pool: AppPool) => new MunicipalityNames(pool), inject: [AppPool] },
  ],
})
export class OutcomePagesModule {}
