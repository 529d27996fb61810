import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesModule } from './duplicates.module.js';

@Module({ imports: [DuplicatesModule], controllers: [DuplicatesController] })
export class DuplicatesApiModule {}
