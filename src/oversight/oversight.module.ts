import { Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { PayRunReader } from '../payments/pay-run-reader.service.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { ForecastService } from '../subsidies/forecast.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { WageStandings } from '../subsidies/wage-standing.service.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { Approvals } from './approvals.read-model.js';
import { ControlFactsReader } from './control/control-facts.service.js';
import { ControlSamples } from './control/control-sample.service.js';
import { RiskList } from './risk-list.read-model.js';
import { WaitingProposals } from './waiting-proposals.read-model.js';
import { WithoutContractReader } from './without-contract.read-model.js';

/** What whoever answers for the work looks at: risk, terms, what waits for a signature, and internal control. */
@Module({
  imports: [PlacementsModule, PaymentsModule, SubsidiesModule],
  providers: [
    {
      provide: RiskList,
      useFactory: (pool: AppPool, forecasts: ForecastService) => new RiskList(pool, forecasts),
      inject: [AppPool, ForecastService],
    },
    {
      provide: Approvals,
      useFactory: (pool: AppPool, policies: PolicyReader, tables: TablesSource) =>
        new Approvals(pool, policies, tables),
      inject: [AppPool, PolicyReader, TablesSource],
    },
    {
      provide: WithoutContractReader,
      useFactory: (pool: AppPool, entitlements: EntitlementService) => new WithoutContractReader(pool, entitlements),
      inject: [AppPool, EntitlementService],
    },
    { provide: WaitingProposals, useFactory: (pool: AppPool) => new WaitingProposals(pool), inject: [AppPool] },
    {
      provide: ControlFactsReader,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        money: PayRunReader,
        policies: PolicyReader,
        clock: Clock,
        wages: WageStandings,
      ) => new ControlFactsReader(pool, files, money, policies, clock, wages),
      inject: [AppPool, PlacementFiles, PayRunReader, PolicyReader, Clock, WageStandings],
    },
    {
      provide: ControlSamples,
      useFactory: (pool: AppPool, record: TenantRecord, vault: PersonVault) => new ControlSamples(pool, record, vault),
      inject: [AppPool, TenantRecord, PersonVault],
    },
  ],
  exports: [RiskList, Approvals, WaitingProposals, WithoutContractReader, ControlFactsReader, ControlSamples],
})
export class OversightModule {}
