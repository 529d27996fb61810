import { Module } from '@nestjs/common';
import { PlacementsModule } from '../placements/placements.module.js';
import { DocumentsController } from './documents.controller.js';
import { LetterRunsController } from './runs/letter-runs.controller.js';
import { PlacementDocumentsController } from './placement-documents.controller.js';

@Module({
  imports: [PlacementsModule],
  controllers: [PlacementDocumentsController, DocumentsController, LetterRunsController],
})
export class DocumentsApiModule {}
