import { Module } from '@nestjs/common';
import { OriginsModule } from '../../origins/origins.module.js';
import { RegionModule } from '../../region/region.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { MunicipalitiesController } from './municipalities.controller.js';
import { NumbersFileController } from './numbers-file.controller.js';
import { RegionController } from './region.controller.js';

/** The region in the browser. */
@Module({
  imports: [PagePartsModule, RegionModule, OriginsModule],
  controllers: [MunicipalitiesController, NumbersFileController, RegionController],
})
export class RegionPagesModule {}
