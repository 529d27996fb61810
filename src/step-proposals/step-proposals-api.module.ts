import { Module } from '@nestjs/common';
import { StepProposalsController } from './step-proposals.controller.js';
import { StepProposalsModule } from './step-proposals.module.js';

@Module({ imports: [StepProposalsModule], controllers: [StepProposalsController] })
export class StepProposalsApiModule {}
