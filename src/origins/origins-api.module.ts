import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { CountOriginsController } from './counts/count-origins.controller.js';
import { FigureOriginsController } from './figure-origins.controller.js';
import { OriginsController } from './origins.controller.js';
import { OriginsModule } from './origins.module.js';
import { RegionOriginsController } from './region/region-origins.controller.js';

@Module({
  imports: [OriginsModule, OutcomesModule],
  controllers: [OriginsController, FigureOriginsController, RegionOriginsController, CountOriginsController],
})
export class OriginsApiModule {}
