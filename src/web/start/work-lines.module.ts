import { Module } from '@nestjs/common';
import { ComplaintService } from '../../complaints/complaint.service.js';
import { ComplaintsModule } from '../../complaints/complaints.module.js';
import { ChangeReports } from '../../links/change-reports.service.js';
import { SignatureDesk } from '../../documents/signature-desk.read-model.js';
import { LinksModule } from '../../links/links.module.js';
import { ObjectionDesk } from '../../objections/objection-desk.read-model.js';
import { ObjectionsModule } from '../../objections/objections.module.js';
import { Approvals } from '../../oversight/approvals.read-model.js';
import { OversightModule } from '../../oversight/oversight.module.js';
import { WaitingProposals } from '../../oversight/waiting-proposals.read-model.js';
import { WithoutContractReader } from '../../oversight/without-contract.read-model.js';
import { RiskList } from '../../oversight/risk-list.read-model.js';
import { MoneyDeskReader } from '../../payments/money-desk.read-model.js';
import { PaymentsModule } from '../../payments/payments.module.js';
import { QualityModule } from '../../quality/quality.module.js';
import { QualityService } from '../../quality/quality.service.js';
import { RegisterDesk } from '../../register/register-desk.read-model.js';
import { RegisterModule } from '../../register/register.module.js';
import { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import { StepProposalsModule } from '../../step-proposals/step-proposals.module.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { MoneyLines } from '../money/money-lines.js';
import { WorkLines } from './work-lines.js';

/** The piles of work on the first page. */
@Module({
  imports: [
    RegisterModule,
    OversightModule,
    ObjectionsModule,
    PaymentsModule,
    LinksModule,
    ComplaintsModule,
    QualityModule,
    StepProposalsModule,
    SubsidiesModule,
  ],
  providers: [
    {
      provide: WorkLines,
      useFactory: (
        register: RegisterDesk,
        approvals: Approvals,
        proposals: WaitingProposals,
        risks: RiskList,
        objections: ObjectionDesk,
        money: MoneyDeskReader,
        reports: ChangeReports,
        complaints: ComplaintService,
        quality: QualityService,
        contracts: WithoutContractReader,
        stepProposals: ProposalReader,
        letters: SignatureDesk,
        policies: PolicyReader,
      ) =>
        new WorkLines(
          register,
          approvals,
          proposals,
          risks,
          objections,
          new MoneyLines(money),
          reports,
          complaints,
          quality,
          contracts,
          stepProposals,
          letters,
          policies,
        ),
      inject: [
        RegisterDesk,
        Approvals,
        WaitingProposals,
        RiskList,
        ObjectionDesk,
        MoneyDeskReader,
        ChangeReports,
        ComplaintService,
        QualityService,
        WithoutContractReader,
        ProposalReader,
        SignatureDesk,
        PolicyReader,
      ],
    },
  ],
  exports: [WorkLines],
})
export class WorkLinesModule {}
