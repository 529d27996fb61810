import { Module } from '@nestjs/common';
import { RegionApiController } from './region.controller.js';
import { RegionModule } from './region.module.js';

@Module({ imports: [RegionModule], controllers: [RegionApiController] })
export class RegionApiModule {}
