import { Module } from '@nestjs/common';
import { BureausModule } from '../../bureaus/bureaus.module.js';
import { CaseloadsModule } from '../../caseloads/caseloads.module.js';
import { DuplicatesModule } from '../../duplicates/duplicates.module.js';
import { TablesSource } from '../../engine/policy-source.js';
import { PersonVault } from '../../people/person-vault.js';
import { AppPool } from '../../platform/database.js';
import { ReadersModule } from '../../readers/readers.module.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { AdministrationController } from './administration.controller.js';
import { BureauPagesController } from './bureaus.controller.js';
import { DuplicatesPageController } from './duplicates.controller.js';
import { MandatesPageController } from './mandates.controller.js';
import { MembersPageController } from './members.controller.js';
import { OrdersController } from './orders.controller.js';
import { OrganisationNumberPageController } from './organisation-number.controller.js';
import { PoliciesPageController } from './policies.controller.js';
import { PolicyEffects } from './policy-effect.service.js';
import { OwnAssignmentsController, ReadersController } from './readers.controller.js';
import { SubstitutionsController } from './substitutions.controller.js';
import { TablesController } from './tables.controller.js';
import { TenantChanges } from './tenant-changes.js';
import { WorkloadController } from './workload.controller.js';

/** How the organisation is set up and how its work is spread: for administrator, manager and reader. */
@Module({
  imports: [PagePartsModule, BureausModule, CaseloadsModule, DuplicatesModule, ReadersModule, SubsidiesModule],
  controllers: [
    AdministrationController,
    MembersPageController,
    SubstitutionsController,
    MandatesPageController,
    OrganisationNumberPageController,
    PoliciesPageController,
    TablesController,
    ReadersController,
    OwnAssignmentsController,
    BureauPagesController,
    WorkloadController,
    OrdersController,
    DuplicatesPageController,
  ],
  providers: [
    { provide: TenantChanges, useFactory: (pool: AppPool) => new TenantChanges(pool), inject: [AppPool] },
    {
      provide: PolicyEffects,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, tables: TablesSource) =>
        new PolicyEffects(pool, vault, policies, tables),
      inject: [AppPool, PersonVault, PolicyReader, TablesSource],
    },
  ],
})
export class AdministrationPagesModule {}
