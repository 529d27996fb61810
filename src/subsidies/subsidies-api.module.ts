import { Module } from '@nestjs/common';
import { SubsidiesController } from './subsidies.controller.js';
import { SubsidiesModule } from './subsidies.module.js';

@Module({ imports: [SubsidiesModule], controllers: [SubsidiesController] })
export class SubsidiesApiModule {}
