import { Module } from '@nestjs/common';
import { PaymentsModule } from '../../payments/payments.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { UploadsModule } from '../../uploads/uploads.module.js';
import { AppPool } from '../../platform/database.js';
import { PagePartsModule } from '../page-parts.module.js';
import { AccountPagesController } from './accounts.controller.js';
import { MoneyListPagesController } from './money-lists.controller.js';
import { MoneyNamesReader } from './money-names.js';
import { PayRunPagesController } from './pay-runs.controller.js';
import { RecoveryPagesController } from './recoveries.controller.js';

/** The pages of money: accounts, pay runs, claims, what is open, the year of an employer. */
@Module({
  imports: [PagePartsModule, PaymentsModule, PlacementsModule, UploadsModule],
  controllers: [PayRunPagesController, AccountPagesController, RecoveryPagesController, MoneyListPagesController],
  providers: [
    { provide: MoneyNamesReader, useFactory: (pool: AppPool) => new MoneyNamesReader(pool), inject: [AppPool] },
  ],
})
export class MoneyPagesModule {}
