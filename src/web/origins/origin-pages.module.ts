import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { OriginsModule } from '../../origins/origins.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import {
  CompletenessOriginController,
  ShelteredOriginController,
  SupportCostOriginController,
} from './count-origins.controller.js';
import { OriginPagesController } from './origins.controller.js';

/** How a state, a decision, an amount or a count came about. */
@Module({
  imports: [PagePartsModule, OriginsModule, OrganisationsModule],
  controllers: [
    OriginPagesController,
    ShelteredOriginController,
    CompletenessOriginController,
    SupportCostOriginController,
  ],
})
export class OriginPagesModule {}
