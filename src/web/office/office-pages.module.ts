import { Module } from '@nestjs/common';
import { ObjectionsModule } from '../../objections/objections.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { RegisterModule } from '../../register/register.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { BatchController } from './batch.controller.js';
import { DifferencesController } from './differences.controller.js';
import { NewObjectionController } from './new-objection.controller.js';
import { ObjectionsController } from './objections.controller.js';
import { RegisterController } from './register.controller.js';

/** The day of the back office at the register, and the objections of the legal officer. */
@Module({
  imports: [PagePartsModule, PlacementsModule, RegisterModule, ObjectionsModule],
  controllers: [
    RegisterController,
    BatchController,
    DifferencesController,
    ObjectionsController,
    NewObjectionController,
  ],
})
export class OfficePagesModule {}
