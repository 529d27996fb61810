import { Module } from '@nestjs/common';
import { ReadersModule } from './readers.module.js';
import { ReadingAssignmentsController } from './reading-assignments.controller.js';

@Module({ imports: [ReadersModule], controllers: [ReadingAssignmentsController] })
export class ReadersApiModule {}
