import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { FigureOriginsController } from './figure-origins.controller.js';
import { OriginsController } from './origins.controller.js';
import { OriginsModule } from './origins.module.js';

@Module({ imports: [OriginsModule, OutcomesModule], controllers: [OriginsController, FigureOriginsController] })
export class OriginsApiModule {}
