import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ParticularsModule } from '../particulars/particulars.module.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { AppPool } from '../platform/database.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CandidateReader } from '../candidates/candidate-reader.service.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { EmployerService } from '../employers/employer.service.js';
import { PlacementReader } from '../placements/placement-reader.service.js';
import { LinkPagesModule } from './links/link-pages.module.js';
import { ReportPagesModule } from './reports/report-pages.module.js';
import { FileSearch } from './search/file-search.js';
import { SearchController } from './search/search.controller.js';
import { OpeningModule } from './opening/opening.module.js';
import { AdministrationPagesModule } from './administration/administration-pages.module.js';
import { AboutController } from './about/about.controller.js';
import { ComplaintPagesModule } from './complaints/complaint-pages.module.js';
import { DocumentsPagesModule } from './documents/documents-pages.module.js';
import { DraftPagesModule } from './drafts/draft-pages.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { EmployerPagesModule } from './employers/employer-pages.module.js';
import { EmployersModule } from '../employers/employers.module.js';
import { Workflows } from '../engine/decision-env.js';
import { PayRunReader } from '../payments/pay-run-reader.service.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PlacementJournal } from '../placements/placement-journal.service.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { PlacementController } from './placement/placement.controller.js';
import { PlacementDetailsModule } from './placement/placement-details.module.js';
import { PlacementExtras } from './placement/placement-extras.js';
import { ThenController } from './placement/then/then.controller.js';
import { ExpertPagesModule } from './expert/expert-pages.module.js';
import { CaseloadPagesModule } from './caseload/caseload-pages.module.js';
import { ManagerPagesModule } from './manager/manager-pages.module.js';
import { MoneyPagesModule } from './money/money-pages.module.js';
import { OfficePagesModule } from './office/office-pages.module.js';
import { PageFilter } from './errors/page.filter.js';
import { StepProposalsModule } from '../step-proposals/step-proposals.module.js';
import { ProposalPagesModule } from './step-proposals/proposal-pages.module.js';
import { PicturePagesModule } from './pictures/picture-pages.module.js';
import { ScheduledReportPagesModule } from './scheduled-reports/scheduled-report-pages.module.js';
import { RegionPagesModule } from './region/region-pages.module.js';
import { OutcomePagesModule } from './outcomes/outcome-pages.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PagePartsModule } from './page-parts.module.js';
import { LookPagesModule } from './looks/look-pages.module.js';
import { OriginPagesModule } from './origins/origin-pages.module.js';
import { PathwayPagesModule } from './pathway/pathway-pages.module.js';
import { PersonPagesModule } from './person/person-pages.module.js';
import { QualityPagesModule } from './quality/quality-pages.module.js';
import { SupportPagesModule } from './supports/support-pages.module.js';
import { PageSessionMiddleware } from './session/page-session.middleware.js';
import { RoleController } from './session/role.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { UploadPagesModule } from './uploads/upload-pages.module.js';
import { WorkLinesModule } from './start/work-lines.module.js';
import { MessagesController } from './start/messages.controller.js';
import { StartController } from './start/start.controller.js';
import { ParticularPagesController } from './particulars/particulars.controller.js';
import { StepController } from './step/step.controller.js';
import { StatechartWarmth } from './statechart/statechart-warmth.js';
import { AssetsController } from './theme/assets.controller.js';

const PAGES = [
  SignInController,
  RoleController,
  MessagesController,
  StartController,
  PlacementController,
  ThenController,
  StepController,
  ParticularPagesController,
  SearchController,
  AboutController,
];

/** The pages: what people of each role do in a browser. */
@Module({
  imports: [
    PagePartsModule,
    AdministrationPagesModule,
    ComplaintPagesModule,
    QualityPagesModule,
    ManagerPagesModule,
    OfficePagesModule,
    WorkLinesModule,
    ExpertPagesModule,
    DraftsModule,
    DraftPagesModule,
    DocumentsPagesModule,
    OpeningModule,
    EmployerPagesModule,
    CaseloadPagesModule,
    PlacementDetailsModule,
    PathwayPagesModule,
    PersonPagesModule,
    LookPagesModule,
    OriginPagesModule,
    SupportPagesModule,
    MoneyPagesModule,
    LinkPagesModule,
    UploadPagesModule,
    ReportPagesModule,
    OutcomePagesModule,
    RegionPagesModule,
    PicturePagesModule,
    ScheduledReportPagesModule,
    ProposalPagesModule,
    StepProposalsModule,
    PlacementsModule,
    ParticularsModule,
    RemindersModule,
    PaymentsModule,
    SubsidiesModule,
    EmployersModule,
    OrganisationsModule,
    CandidatesModule,
  ],
  controllers: [AssetsController, ...PAGES],
  providers: [
    StatechartWarmth,
    { provide: APP_FILTER, useClass: PageFilter },
    {
      provide: PlacementExtras,
      useFactory: (pool: AppPool, workflows: Workflows, payRuns: PayRunReader, journal: PlacementJournal) =>
        new PlacementExtras(pool, workflows, payRuns, journal),
      inject: [AppPool, Workflows, PayRunReader, PlacementJournal],
    },
    {
      provide: FileSearch,
      useFactory: (pool: AppPool, people: CandidateReader, employers: EmployerService, reader: PlacementReader) =>
        new FileSearch(pool, people, employers, reader),
      inject: [AppPool, CandidateReader, EmployerService, PlacementReader],
    },
  ],
})
export class WebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(PageSessionMiddleware)
      .exclude('/api/*path', '/oidc/*path', '/assets/*path', '/health/*path')
      .forRoutes('{*path}');
  }
}
