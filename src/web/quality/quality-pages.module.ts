import { Module } from '@nestjs/common';
import { PathwaysModule } from '../../pathways/pathways.module.js';
import { QualityModule } from '../../quality/quality.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { QualityPagesController } from './quality.controller.js';

/** What is missing in files, and what contradicts what. */
@Module({ imports: [PagePartsModule, QualityModule, PathwaysModule], controllers: [QualityPagesController] })
export class QualityPagesModule {}
