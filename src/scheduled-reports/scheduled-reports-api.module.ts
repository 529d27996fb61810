import { Module } from '@nestjs/common';
import { ScheduledReportsApiController } from './scheduled-reports.controller.js';
import { ScheduledReportsModule } from './scheduled-reports.module.js';

@Module({ imports: [ScheduledReportsModule], controllers: [ScheduledReportsApiController] })
export class ScheduledReportsApiModule {}
