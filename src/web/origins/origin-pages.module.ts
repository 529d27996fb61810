import { Module } from '@nestjs/common';
import { OriginsModule } from '../../origins/origins.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { OriginPagesController } from './origins.controller.js';

/** How a state, a decision or an amount came about. */
@Module({ imports: [PagePartsModule, OriginsModule], controllers: [OriginPagesController] })
export class OriginPagesModule {}
