import { Module } from '@nestjs/common';
import { LinksModule } from '../../links/links.module.js';
import { StepProposalsModule } from '../../step-proposals/step-proposals.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ReportsController } from './reports.controller.js';

/** Change reports of employers, for back office and consultant. */
@Module({ imports: [PagePartsModule, LinksModule, StepProposalsModule], controllers: [ReportsController] })
export class ReportPagesModule {}
