import { Module } from '@nestjs/common';
import { LinksModule } from '../../links/links.module.js';
import { ReportTakingModule } from '../../links/report-taking.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ReportsController } from './reports.controller.js';

/** Change reports of employers, for back office and consultant. */
@Module({ imports: [PagePartsModule, LinksModule, ReportTakingModule], controllers: [ReportsController] })
export class ReportPagesModule {}
