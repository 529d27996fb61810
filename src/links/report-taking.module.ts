import { Module } from '@nestjs/common';
import { Workflows } from '../engine/decision-env.js';
import { StepProposals } from '../step-proposals/step-proposals.service.js';
import { StepProposalsModule } from '../step-proposals/step-proposals.module.js';
import { ChangeReports } from './change-reports.service.js';
import { LinksModule } from './links.module.js';
import { ReportTaking } from './report-taking.service.js';
import { ReportedProposals } from './reported-proposals.service.js';

/** Taking over what employers report, for pages and API. */
@Module({
  imports: [LinksModule, StepProposalsModule],
  providers: [
    {
      provide: ReportTaking,
      useFactory: (
        reports: ChangeReports,
        laidDown: ReportedProposals,
        proposals: StepProposals,
        workflows: Workflows,
      ) => new ReportTaking(reports, laidDown, proposals, workflows),
      inject: [ChangeReports, ReportedProposals, StepProposals, Workflows],
    },
  ],
  exports: [ReportTaking],
})
export class ReportTakingModule {}
