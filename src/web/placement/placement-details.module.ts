import { Module } from '@nestjs/common';
import { PlacementsModule } from '../../placements/placements.module.js';
import { AppPool } from '../../platform/database.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { ContactReader } from '../contacts/contact-reader.js';
import { ContactController } from '../contacts/contact.controller.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { StepDrafts } from '../drafts/step-drafts.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PlacementDetailsReader } from './placement-details.js';

/** Contacts, contracts and drafts of a placement. */
@Module({
  imports: [PagePartsModule, PlacementsModule, SubsidiesModule, DraftsModule],
  controllers: [ContactController],
  providers: [
    { provide: ContactReader, useFactory: (pool: AppPool) => new ContactReader(pool), inject: [AppPool] },
    {
      provide: PlacementDetailsReader,
      useFactory: (pool: AppPool, policies: PolicyReader, contacts: ContactReader, drafts: StepDrafts) =>
        new PlacementDetailsReader(pool, policies, contacts, drafts),
      inject: [AppPool, PolicyReader, ContactReader, StepDrafts],
    },
  ],
  exports: [PlacementDetailsReader],
})
export class PlacementDetailsModule {}
