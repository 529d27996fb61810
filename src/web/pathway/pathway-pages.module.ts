import { Module } from '@nestjs/common';
import { CandidatesModule } from '../../candidates/candidates.module.js';
import { PathwaysModule } from '../../pathways/pathways.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PathwayController } from './pathway.controller.js';

/** Somebody's way to work. */
@Module({
  imports: [PagePartsModule, CandidatesModule, PathwaysModule],
  controllers: [PathwayController],
})
export class PathwayPagesModule {}
