import { Module } from '@nestjs/common';
import { StepProposalsModule } from '../../step-proposals/step-proposals.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ProposalController } from './proposal.controller.js';
import { ProposalsController } from './proposals.controller.js';

/** Steps that wait for a second person. */
@Module({
  imports: [PagePartsModule, StepProposalsModule, DraftsModule],
  controllers: [ProposalsController, ProposalController],
})
export class ProposalPagesModule {}
