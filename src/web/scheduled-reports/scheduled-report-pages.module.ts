import { Module } from '@nestjs/common';
import { ScheduledReportsModule } from '../../scheduled-reports/scheduled-reports.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ScheduledReportsController } from './reports.controller.js';

/** Reports and the team meeting in the browser. */
@Module({ imports: [PagePartsModule, ScheduledReportsModule], controllers: [ScheduledReportsController] })
export class ScheduledReportPagesModule {}
