import { Module } from '@nestjs/common';
import { PathwaysController } from './pathways.controller.js';
import { PathwaysModule } from './pathways.module.js';

@Module({ imports: [PathwaysModule], controllers: [PathwaysController] })
export class PathwaysApiModule {}
