import { Module } from '@nestjs/common';
import { PicturesModule } from '../../pictures/pictures.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PicturesController } from './pictures.controller.js';

/** Kept pictures of the figures in the browser. */
@Module({ imports: [PagePartsModule, PicturesModule], controllers: [PicturesController] })
export class PicturePagesModule {}
