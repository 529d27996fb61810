import { Module } from '@nestjs/common';
import { HarrieApiController } from './harrie.controller.js';
import { HarrieModule } from './harrie.module.js';

@Module({ imports: [HarrieModule], controllers: [HarrieApiController] })
export class HarrieApiModule {}
