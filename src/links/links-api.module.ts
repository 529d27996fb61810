import { Module } from '@nestjs/common';
import { ChangeReportsController } from './change-reports.controller.js';
import { LinksController } from './links.controller.js';
import { LinksModule } from './links.module.js';

/** Links and change reports in the API. */
@Module({ imports: [LinksModule], controllers: [LinksController, ChangeReportsController] })
export class LinksApiModule {}
