import { Module } from '@nestjs/common';
import { CandidatesModule } from '../../candidates/candidates.module.js';
import { LooksModule } from '../../looks/looks.module.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { TenantsModule } from '../../tenants/tenants.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { LooksPageController } from './looks.controller.js';
import { PersonLooksController } from './person-looks.controller.js';

/** Who looked into which file. */
@Module({
  imports: [PagePartsModule, CandidatesModule, LooksModule, SubsidiesModule, TenantsModule],
  controllers: [LooksPageController, PersonLooksController],
})
export class LookPagesModule {}
