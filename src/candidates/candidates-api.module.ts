import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesModule } from './candidates.module.js';

@Module({ imports: [CandidatesModule], controllers: [CandidatesController] })
export class CandidatesApiModule {}
