import { Global, Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { FactWriter } from '../journal/fact-writer.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { openDemoTenants } from './demo-tenants.js';
import { MandateService } from './mandate.service.js';
import { MemberService } from './member.service.js';
import { OrganisationNumbers } from './organisation-number.js';
import { PolicyService } from './policy.service.js';
import { TableRowService } from './table-row.service.js';
import { TenantRecord } from './tenant-record.js';

/** What a deciding body sets for itself: policies, mandate, members. */
@Global()
@Module({
  providers: [
    {
      provide: TenantRecord,
      useFactory: (pool: AppPool, facts: FactWriter) => new TenantRecord(pool, facts),
      inject: [AppPool, FactWriter],
    },
    {
      provide: PolicyService,
      useFactory: (pool: AppPool, record: TenantRecord, clock: Clock) => new PolicyService(pool, record, clock),
      inject: [AppPool, TenantRecord, Clock],
    },
    {
      provide: TableRowService,
      useFactory: (pool: AppPool, record: TenantRecord, policies: PolicySource, tables: TablesSource, clock: Clock) =>
        new TableRowService(pool, record, policies, tables, clock),
      inject: [AppPool, TenantRecord, PolicySource, TablesSource, Clock],
    },
    {
      provide: MandateService,
      useFactory: (pool: AppPool, record: TenantRecord) => new MandateService(pool, record),
      inject: [AppPool, TenantRecord],
    },
    {
      provide: MemberService,
      useFactory: (pool: AppPool, record: TenantRecord, vault: PersonVault) => new MemberService(pool, record, vault),
      inject: [AppPool, TenantRecord, PersonVault],
    },
    {
      provide: OrganisationNumbers,
      useFactory: (pool: AppPool, record: TenantRecord) => new OrganisationNumbers(pool, record),
      inject: [AppPool, TenantRecord],
    },
  ],
  exports: [OrganisationNumbers, TenantRecord, PolicyService, TableRowService, MandateService, MemberService],
})
export class TenantsModule implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.demo) await openDemoTenants(this.pool, this.facts);
  }
}
