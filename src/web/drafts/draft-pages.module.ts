import { Module } from '@nestjs/common';
import { PagePartsModule } from '../page-parts.module.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsModule } from './drafts.module.js';

/** The page of drafts. */
@Module({ imports: [PagePartsModule, DraftsModule], controllers: [DraftsController] })
export class DraftPagesModule {}
