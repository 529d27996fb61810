import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { PayRunsController } from './pay-runs.controller.js';
import { MoneyListsController } from './money-lists.controller.js';
import { PaymentsModule } from './payments.module.js';
import { PenaltiesController } from './penalties.controller.js';
import { PlacementMoneyController } from './placement-money.controller.js';

@Module({
  imports: [PaymentsModule],
  controllers: [
    PayRunsController,
    PlacementMoneyController,
    AccountsController,
    MoneyListsController,
    PenaltiesController,
  ],
})
export class PaymentsApiModule {}
