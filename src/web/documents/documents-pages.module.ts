import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { DocumentPagesController } from './document-pages.controller.js';
import { LetterheadController } from './letterhead.controller.js';
import { LettersController } from './letters.controller.js';
import { YearlyController } from './yearly.controller.js';
import { TextsController } from './texts.controller.js';

/** Letters in the browser: of a placement, of the whole organisation, and the texts in them. */
@Module({
  imports: [PagePartsModule, PlacementsModule, DocumentsModule],
  controllers: [LetterheadController, YearlyController, LettersController, TextsController, DocumentPagesController],
})
export class DocumentsPagesModule {}
