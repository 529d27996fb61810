import { Module } from '@nestjs/common';
import { DecidingBodiesController } from './deciding-bodies.controller.js';
import { MandatesController } from './mandates.controller.js';
import { MembersController } from './members.controller.js';
import { OrganisationNumberController } from './organisation-number.controller.js';
import { PoliciesController } from './policies.controller.js';
import { TableRowsController } from './table-rows.controller.js';
import { TenantsModule } from './tenants.module.js';

@Module({
  imports: [TenantsModule],
  controllers: [
    DecidingBodiesController,
    MandatesController,
    MembersController,
    OrganisationNumberController,
    PoliciesController,
    TableRowsController,
  ],
})
export class TenantsApiModule {}
