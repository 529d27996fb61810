import { Module } from '@nestjs/common';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { OversightModule } from '../../oversight/oversight.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalsController } from './approvals.controller.js';
import { ControlController } from './control.controller.js';
import { RiskController } from './risk.controller.js';
import { SampleController } from './sample.controller.js';
import { WithoutContractController } from './without-contract.controller.js';

/** The day of manager and reviewer: approvals, risk, control. */
@Module({
  imports: [PagePartsModule, OutcomesModule, OversightModule, PlacementsModule, SubsidiesModule],
  controllers: [
    ApprovalsController,
    ApprovalController,
    RiskController,
    ControlController,
    SampleController,
    WithoutContractController,
  ],
})
export class ManagerPagesModule {}
