import { Module } from '@nestjs/common';
import { EmployersModule } from '../../employers/employers.module.js';
import { HarrieModule } from '../../harrie/harrie.module.js';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { PathwaysModule } from '../../pathways/pathways.module.js';
import { AppPool } from '../../platform/database.js';
import { SupportDesk } from '../../supports/support-desk.read-model.js';
import { PagePartsModule } from '../page-parts.module.js';
import { HarrieController } from './harrie.controller.js';
import { InstrumentsController, OrganisationsPageController, ShelteredController } from './organisations.controller.js';
import { SupportDeskController } from './support-desk.controller.js';
import { TenantStory } from './tenant-story.js';

/** Support over all placements, with whom it is given, and with which instruments. */
@Module({
  imports: [PagePartsModule, OrganisationsModule, HarrieModule, PathwaysModule, EmployersModule],
  controllers: [
    SupportDeskController,
    OrganisationsPageController,
    InstrumentsController,
    ShelteredController,
    HarrieController,
  ],
  providers: [
    { provide: SupportDesk, useFactory: (pool: AppPool) => new SupportDesk(pool), inject: [AppPool] },
    { provide: TenantStory, useFactory: (pool: AppPool) => new TenantStory(pool), inject: [AppPool] },
  ],
})
export class SupportPagesModule {}
