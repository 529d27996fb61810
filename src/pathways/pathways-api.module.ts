import { Module } from '@nestjs/common';
import { FocusGroupsController } from './focus-groups.controller.js';
import { PathwaysController } from './pathways.controller.js';
import { PathwaysModule } from './pathways.module.js';
import { ShelteredApiController } from './sheltered.controller.js';

@Module({ imports: [PathwaysModule], controllers: [PathwaysController, FocusGroupsController, ShelteredApiController] })
export class PathwaysApiModule {}
