import { Module } from '@nestjs/common';
import { LooksController } from './looks.controller.js';
import { LooksModule } from './looks.module.js';

@Module({ imports: [LooksModule], controllers: [LooksController] })
export class LooksApiModule {}
