import { Module } from '@nestjs/common';
import { OriginsController } from './origins.controller.js';
import { OriginsModule } from './origins.module.js';

@Module({ imports: [OriginsModule], controllers: [OriginsController] })
export class OriginsApiModule {}
