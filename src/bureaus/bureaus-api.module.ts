import { Module } from '@nestjs/common';
import { BureausController } from './bureaus.controller.js';
import { BureausModule } from './bureaus.module.js';

@Module({ imports: [BureausModule], controllers: [BureausController] })
export class BureausApiModule {}
