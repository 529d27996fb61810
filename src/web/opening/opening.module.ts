import { Module } from '@nestjs/common';
import { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { CandidateService } from '../../candidates/candidate.service.js';
import { CandidatesModule } from '../../candidates/candidates.module.js';
import { DoelgroepService } from '../../candidates/doelgroep.service.js';
import { EmployerService } from '../../employers/employer.service.js';
import { EmployersModule } from '../../employers/employers.module.js';
import { TablesSource } from '../../engine/policy-source.js';
import { ParticularsModule } from '../../particulars/particulars.module.js';
import { ParticularsService } from '../../particulars/particulars.service.js';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementOpener } from '../../placements/placement-opener.service.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { AppPool } from '../../platform/database.js';
import { ForecastService } from '../../subsidies/forecast.service.js';
import { StepProposalsModule } from '../../step-proposals/step-proposals.module.js';
import { StepProposals } from '../../step-proposals/step-proposals.service.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { OtherJobs } from '../../subsidies/other-jobs.service.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { OpeningLists } from './opening-lists.js';
import { OpeningSearch } from './opening-search.js';
import { OpeningController } from './opening.controller.js';
import { PlacementStarter } from './placement-starter.js';
import { Upcoming } from './upcoming.js';

/** Starting a placement. */
@Module({
  imports: [
    PagePartsModule,
    DraftsModule,
    CandidatesModule,
    EmployersModule,
    PlacementsModule,
    ParticularsModule,
    SubsidiesModule,
    StepProposalsModule,
  ],
  controllers: [OpeningController],
  providers: [
    {
      provide: Upcoming,
      useFactory: (forecasts: ForecastService, policies: PolicyReader, tables: TablesSource, others: OtherJobs) =>
        new Upcoming(forecasts, policies, tables, others),
      inject: [ForecastService, PolicyReader, TablesSource, OtherJobs],
    },
    {
      provide: OpeningSearch,
      useFactory: (people: CandidateReader, employers: EmployerService) => new OpeningSearch(people, employers),
      inject: [CandidateReader, EmployerService],
    },
    {
      provide: OpeningLists,
      useFactory: (pool: AppPool) => new OpeningLists(pool),
      inject: [AppPool],
    },
    {
      provide: PlacementStarter,
      useFactory: (
        people: CandidateService,
        doelgroep: DoelgroepService,
        employers: EmployerService,
        opener: PlacementOpener,
        events: PlacementEvents,
        particulars: ParticularsService,
        proposals: StepProposals,
      ) => new PlacementStarter(people, doelgroep, employers, opener, events, particulars, proposals),
      inject: [
        CandidateService,
        DoelgroepService,
        EmployerService,
        PlacementOpener,
        PlacementEvents,
        ParticularsService,
        StepProposals,
      ],
    },
  ],
})
export class OpeningModule {}
