import { Module } from '@nestjs/common';
import { CoachStory } from '../../links/coach-story.read-model.js';
import { ChangeReports } from '../../links/change-reports.service.js';
import { LinkAnswers } from '../../links/link-answers.service.js';
import { LinkFiles } from '../../links/link-file.service.js';
import { LinkObjections } from '../../links/link-objections.service.js';
import { LinkUploads } from '../../links/link-uploads.service.js';
import { LinkVisits } from '../../links/link-visits.service.js';
import { VisitAnswers } from '../../links/visit-answers.read-model.js';
import { LinksModule } from '../../links/links.module.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { CONFIG, type RunningConfig } from '../../platform/config.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { LinkController } from './link.controller.js';
import { LinkDoorController } from './link-door.controller.js';
import { LinkScreens } from './link-screens.js';
import { LinkSender } from './link-sender.js';
import { LinkSettings } from './link-settings.js';
import { MemberLinksController } from './member-links.controller.js';

/** Pages for people without an account, and of members about their links. `link` itself comes first: after it every name is a secret. */
@Module({
  imports: [PagePartsModule, LinksModule, PlacementsModule],
  controllers: [LinkController, LinkDoorController, MemberLinksController],
  providers: [
    {
      provide: LinkSender,
      useFactory: (pool: AppPool, clock: Clock) => new LinkSender(pool, clock),
      inject: [AppPool, Clock],
    },
    { provide: LinkSettings, useFactory: (config: RunningConfig) => new LinkSettings(config), inject: [CONFIG] },
    {
      provide: LinkScreens,
      useFactory: (
        files: LinkFiles,
        answers: LinkAnswers,
        reports: ChangeReports,
        objections: LinkObjections,
        visits: LinkVisits,
        standing: VisitAnswers,
        uploads: LinkUploads,
        coach: CoachStory,
      ) => new LinkScreens(files, answers, reports, objections, visits, standing, uploads, coach),
      inject: [
        LinkFiles,
        LinkAnswers,
        ChangeReports,
        LinkObjections,
        LinkVisits,
        VisitAnswers,
        LinkUploads,
        CoachStory,
      ],
    },
  ],
})
export class LinkPagesModule {}
