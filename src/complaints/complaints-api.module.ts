import { Module } from '@nestjs/common';
import { ComplaintsController } from './complaints.controller.js';
import { ComplaintsModule } from './complaints.module.js';

@Module({ imports: [ComplaintsModule], controllers: [ComplaintsController] })
export class ComplaintsApiModule {}
