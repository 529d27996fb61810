import { Module } from '@nestjs/common';
import { CaseloadsModule } from '../../caseloads/caseloads.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { AppPool } from '../../platform/database.js';
import { PagePartsModule } from '../page-parts.module.js';
import { CaseloadController } from './caseload.controller.js';
import { HandoverController } from './handover.controller.js';
import { ListFactsReader } from './list-facts.js';

/** The list of placements, and handing them over. */
@Module({
  imports: [PagePartsModule, PlacementsModule, CaseloadsModule],
  controllers: [HandoverController, CaseloadController],
  providers: [
    { provide: ListFactsReader, useFactory: (pool: AppPool) => new ListFactsReader(pool), inject: [AppPool] },
  ],
})
export class CaseloadPagesModule {}
