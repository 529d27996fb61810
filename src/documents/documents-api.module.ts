import { Module } from '@nestjs/common';
import { PlacementsModule } from '../placements/placements.module.js';
import { DocumentsController } from './documents.controller.js';
import { PlacementDocumentsController } from './placement-documents.controller.js';

@Module({ imports: [PlacementsModule], controllers: [PlacementDocumentsController, DocumentsController] })
export class DocumentsApiModule {}
