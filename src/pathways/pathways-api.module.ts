import { Module } from '@nestjs/common';
import { PathwaysController } from './pathways.controller.js';
import { PathwaysModule } from './pathways.module.js';
import { ShelteredApiController } from './sheltered.controller.js';

@Module({ imports: [PathwaysModule], controllers: [PathwaysController, ShelteredApiController] })
export class PathwaysApiModule {}
