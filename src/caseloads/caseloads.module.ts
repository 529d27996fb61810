import { Module } from '@nestjs/common';
import { Engine } from '../engine/engine.js';
import { Clock } from '../platform/clock.js';
import { ExpertOrders } from '../measurements/expert-orders.service.js';
import { MeasurementsModule } from '../measurements/measurements.module.js';
import { AppPool } from '../platform/database.js';
import { StepProposalsModule } from '../step-proposals/step-proposals.module.js';
import { SubstituteNews } from '../step-proposals/substitute-news.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { CaseloadHandoverService } from './caseload-handover.service.js';
import { OrderHandoverService } from './order-handover.service.js';
import { SubstitutionService } from './substitution.service.js';
import { WorkloadService } from './workload.service.js';

/** Who follows which placements: handover, substitutes, and how the work is spread (M43). */
@Module({
  imports: [MeasurementsModule, StepProposalsModule],
  providers: [
    {
      provide: OrderHandoverService,
      useFactory: (pool: AppPool, engine: Engine, orders: ExpertOrders, clock: Clock) =>
        new OrderHandoverService(pool, engine, orders, clock),
      inject: [AppPool, Engine, ExpertOrders, Clock],
    },
    {
      provide: CaseloadHandoverService,
      useFactory: (pool: AppPool, engine: Engine) => new CaseloadHandoverService(pool, engine),
      inject: [AppPool, Engine],
    },
    {
      provide: SubstitutionService,
      useFactory: (pool: AppPool, record: TenantRecord, news: SubstituteNews) =>
        new SubstitutionService(pool, record, news),
      inject: [AppPool, TenantRecord, SubstituteNews],
    },
    {
      provide: WorkloadService,
      useFactory: (pool: AppPool, clock: Clock) => new WorkloadService(pool, clock),
      inject: [AppPool, Clock],
    },
  ],
  exports: [CaseloadHandoverService, OrderHandoverService, SubstitutionService, WorkloadService],
})
export class CaseloadsModule {}
