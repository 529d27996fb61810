import { Module } from '@nestjs/common';
import { ParticularsController } from './particulars.controller.js';
import { ParticularsModule } from './particulars.module.js';

@Module({ imports: [ParticularsModule], controllers: [ParticularsController] })
export class ParticularsApiModule {}
