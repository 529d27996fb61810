import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { CandidatesApiModule } from './candidates/candidates-api.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { DeathTasksModule } from './candidates/death-tasks.module.js';
import { DeathTasks } from './candidates/death-tasks.service.js';
import { CaseloadsApiModule } from './caseloads/caseloads-api.module.js';
import { DuplicatesApiModule } from './duplicates/duplicates-api.module.js';
import { BureausApiModule } from './bureaus/bureaus-api.module.js';
import { ComplaintsApiModule } from './complaints/complaints-api.module.js';
import { ReadersApiModule } from './readers/readers-api.module.js';
import { DocumentsApiModule } from './documents/documents-api.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { LetterRunWork } from './documents/runs/letter-run-work.js';
import { TurnKeeper } from './documents/turns/turn-keeper.service.js';
import { EmployersApiModule } from './employers/employers-api.module.js';
import { EmployersModule } from './employers/employers.module.js';
import { EngineModule } from './engine/engine.module.js';
import { HttpModule } from './http/http.module.js';
import { LinksApiModule } from './links/links-api.module.js';
import { LinkMoves } from './links/link-moves.service.js';
import { LinksModule } from './links/links.module.js';
import { LookDailyPass } from './looks/look-daily-pass.js';
import { LooksApiModule } from './looks/looks-api.module.js';
import { LooksModule } from './looks/looks.module.js';
import { MeasurementsApiModule } from './measurements/measurements-api.module.js';
import { ObjectionsApiModule } from './objections/objections-api.module.js';
import { OutcomeDailyPass } from './outcomes/outcome-daily-pass.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { AgeGroupPass } from './particulars/age-group-pass.js';
import { OldBsnModule } from './register/old-bsn.module.js';
import { OldBsnPass } from './register/old-bsn-pass.js';
import { OriginsApiModule } from './origins/origins-api.module.js';
import { OriginsModule } from './origins/origins.module.js';
import { DayReplayDailyPass } from './origins/replays/day-replay-daily-pass.js';
import { DayReplayWork } from './origins/replays/day-replay-work.js';
import { AgreedContractPass } from './particulars/agreed-contract-pass.js';
import { ParticularsApiModule } from './particulars/particulars-api.module.js';
import { HarrieApiModule } from './harrie/harrie-api.module.js';
import { HarrieDailyPass } from './harrie/harrie-daily-pass.js';
import { HarrieModule } from './harrie/harrie.module.js';
import { OrganisationsApiModule } from './organisations/organisations-api.module.js';
import { PathwaysApiModule } from './pathways/pathways-api.module.js';
import { PathwaysModule } from './pathways/pathways.module.js';
import { ParticularsModule } from './particulars/particulars.module.js';
import { EmployerYears } from './payments/employer-years.service.js';
import { KeptInterest } from './payments/interest-proposals.service.js';
import { PenaltyPayPass } from './payments/penalty-pay-pass.js';
import { PaymentsApiModule } from './payments/payments-api.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { StandingMoneyKeeper } from './payments/standing-money.service.js';
import { PeopleModule } from './people/people.module.js';
import { ContactWishesModule } from './pathways/contact-wishes.module.js';
import { ContactWishes } from './pathways/contact-wishes.service.js';
import { PictureDailyPass } from './pictures/picture-daily-pass.js';
import { PicturesModule } from './pictures/pictures.module.js';
import { PlacementsApiModule } from './placements/placements-api.module.js';
import { PlacementsModule } from './placements/placements.module.js';
import type { RunningConfig } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { QualityApiModule } from './quality/quality-api.module.js';
import { QualityDailyPass } from './quality/quality-daily-pass.js';
import { QualityModule } from './quality/quality.module.js';
import { RecordDailyPass } from './record/record-daily-pass.js';
import { RecordModule } from './record/record.module.js';
import { RegionDailyPass } from './region/region-daily-pass.js';
import { PicturesApiModule } from './pictures/pictures-api.module.js';
import { ScheduledReportsApiModule } from './scheduled-reports/scheduled-reports-api.module.js';
import { RegionApiModule } from './region/region-api.module.js';
import { RegionModule } from './region/region.module.js';
import { RegisterApiModule } from './register/register-api.module.js';
import { RemindersWebModule } from './reminders/reminders-web.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { HeldMailPass } from './reminders/held-mail-pass.js';
import { SettledInboxPass } from './reminders/settled-inbox-pass.js';
import { ReportDailyPass } from './scheduled-reports/report-daily-pass.js';
import { ScheduledReportsModule } from './scheduled-reports/scheduled-reports.module.js';
import { AfterWorkDailyPass } from './subsidies/after-work-pass.js';
import { SubsidyDailyPass } from './subsidies/daily-pass.js';
import { StepProposalPass } from './step-proposals/step-proposal-pass.js';
import { StepProposalsApiModule } from './step-proposals/step-proposals-api.module.js';
import { StepProposalsModule } from './step-proposals/step-proposals.module.js';
import { SubsidiesApiModule } from './subsidies/subsidies-api.module.js';
import { SubsidiesModule } from './subsidies/subsidies.module.js';
import { SupportsApiModule } from './supports/supports-api.module.js';
import { TenantsApiModule } from './tenants/tenants-api.module.js';
import { TenantsModule } from './tenants/tenants.module.js';
import { TimersModule } from './timers/timers.module.js';
import { UploadDailyPass } from './uploads/upload-daily-pass.js';
import { UploadsApiModule } from './uploads/uploads-api.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { DraftDailyPass } from './web/drafts/draft-daily-pass.js';
import { DraftsModule } from './web/drafts/drafts.module.js';
import { WebModule } from './web/web.module.js';

/** What a process does: answer requests, do the work of timers and queue, or both. */
export type Parts = { readonly web: boolean; readonly workers: boolean };

type Room = Type | DynamicModule;

/** Rooms that every process needs: services of the work. */
const ROOMS: readonly Room[] = [
  EngineModule,
  PeopleModule,
  TenantsModule,
  CandidatesModule,
  PathwaysModule,
  EmployersModule,
  PlacementsModule,
  UploadsModule,
  LinksModule,
  RemindersModule,
  SubsidiesModule,
  PaymentsModule,
  DocumentsModule,
];
/** Rooms with controllers and pages. */
const WEB_ROOMS: readonly Room[] = [
  AccessModule,
  HttpModule,
  CandidatesApiModule,
  PathwaysApiModule,
  OrganisationsApiModule,
  HarrieApiModule,
  EmployersApiModule,
  CaseloadsApiModule,
  DuplicatesApiModule,
  LooksApiModule,
  OriginsApiModule,
  ReadersApiModule,
  BureausApiModule,
  ComplaintsApiModule,
  PlacementsApiModule,
  ParticularsApiModule,
  StepProposalsApiModule,
  LinksApiModule,
  UploadsApiModule,
  DocumentsApiModule,
  MeasurementsApiModule,
  RegionApiModule,
  PicturesApiModule,
  ScheduledReportsApiModule,
  RegisterApiModule,
  SupportsApiModule,
  ObjectionsApiModule,
  TenantsApiModule,
  RemindersWebModule,
  SubsidiesApiModule,
  PaymentsApiModule,
  QualityApiModule,
  WebModule,
];
/** Rooms that work by themselves: timers, outbox, daily passes. */
const WORKER_ROOMS: readonly Room[] = [
  TimersModule.forRoot({
    imports: [
      SubsidiesModule,
      PaymentsModule,
      DocumentsModule,
      HarrieModule,
      DraftsModule,
      UploadsModule,
      OutcomesModule,
      ParticularsModule,
      ContactWishesModule,
      DeathTasksModule,
      LinksModule,
      OldBsnModule,
      RegionModule,
      PicturesModule,
      ScheduledReportsModule,
      LooksModule,
      QualityModule,
      RecordModule,
      OriginsModule,
      StepProposalsModule,
    ],
    askedWork: [DayReplayWork, LetterRunWork],
    // The seal comes last, over what the other passes recorded.
    dailyPasses: [
      SubsidyDailyPass,
      AfterWorkDailyPass,
      HeldMailPass,
      SettledInboxPass,
      StandingMoneyKeeper,
      EmployerYears,
      KeptInterest,
      PenaltyPayPass,
      TurnKeeper,
      HarrieDailyPass,
      DraftDailyPass,
      UploadDailyPass,
      AgeGroupPass,
      ContactWishes,
      DeathTasks,
      LinkMoves,
      OldBsnPass,
      AgreedContractPass,
      StepProposalPass,
      OutcomeDailyPass,
      RegionDailyPass,
      PictureDailyPass,
      ReportDailyPass,
      LookDailyPass,
      DayReplayDailyPass,
      QualityDailyPass,
      RecordDailyPass,
    ],
  }),
];

@Module({})
export class AppModule {
  static forRoot(config: RunningConfig, parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config),
        ...ROOMS,
        ...(parts.web ? WEB_ROOMS : []),
        ...(parts.workers ? WORKER_ROOMS : []),
      ],
    };
  }
}
