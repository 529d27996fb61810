import { Module } from '@nestjs/common';
import { PicturesApiController } from './pictures.controller.js';
import { PicturesModule } from './pictures.module.js';

@Module({ imports: [PicturesModule], controllers: [PicturesApiController] })
export class PicturesApiModule {}
