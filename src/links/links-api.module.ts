import { Module } from '@nestjs/common';
import { ChangeReportsController } from './change-reports.controller.js';
import { LinksController } from './links.controller.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { LinksModule } from './links.module.js';
import { ReportTakingModule } from './report-taking.module.js';
import { VisitAnswersController } from './visit-answers.controller.js';

/** Links and change reports in the API. */
@Module({
  imports: [LinksModule, ReportTakingModule, PlacementsModule],
  controllers: [LinksController, ChangeReportsController, VisitAnswersController],
})
export class LinksApiModule {}
