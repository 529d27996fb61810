import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { EmployerService } from '../employers/employer.service.js';
import { EmployersModule } from '../employers/employers.module.js';
import { Workflows } from '../engine/decision-env.js';
import { Engine } from '../engine/engine.js';
import { AccessLog } from '../journal/access-log.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { WorkPlaceMoved } from '../placements/work-place-moved.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { LinkCarrier } from '../reminders/link-carrier.js';
import { Mailer } from '../reminders/mailer.js';
import { mailPlace } from '../reminders/outgoing-mail.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { UploadStore } from '../uploads/upload-store.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { ChangeReports } from './change-reports.service.js';
import { CoachStory } from './coach-story.read-model.js';
import { FolderSms } from './folder-sms.js';
import { HttpSms } from './http-sms.js';
import { LinkAnswers } from './link-answers.service.js';
import { LinkDesk } from './link-desk.service.js';
import { LinkDoor } from './link-door.service.js';
import { LinkFiles } from './link-file.service.js';
import { LinkMaker } from './link-maker.js';
import { LinkMoves } from './link-moves.service.js';
import { LinkObjections } from './link-objections.service.js';
import { LinkPeople } from './link-people.js';
import { LinkRecord } from './link-record.js';
import { LinkSending } from './link-sending.js';
import { LinkUploads } from './link-uploads.service.js';
import { LinkVisits } from './link-visits.service.js';
import { StepConfirmed } from '../step-proposals/step-confirmed.js';
import { ReportedProposals } from './reported-proposals.service.js';
import { LinksByRelay } from './links-by-relay.js';
import { NoSms, Sms } from './sms.js';
import { VisitAnswers } from './visit-answers.read-model.js';

/** Signed links for people without an account. Global: the relay of the outbox asks for it where it is there. */
@Global()
@Module({
  imports: [PlacementsModule, EmployersModule, RemindersModule, UploadsModule],
  providers: [
    { provide: Sms, useFactory: smsFor, inject: [CONFIG] },
    {
      provide: LinkPeople,
      useFactory: (pool: AppPool, vault: PersonVault) => new LinkPeople(pool, vault),
      inject: [AppPool, PersonVault],
    },
    { provide: LinkRecord, useFactory: (records: RecordStore) => new LinkRecord(records), inject: [RecordStore] },
    {
      provide: LinkMaker,
      useFactory: (keys: Keys, vault: PersonVault, sms: Sms) => new LinkMaker(keys, vault, sms.isThere),
      inject: [Keys, PersonVault, Sms],
    },
    {
      provide: LinkCarrier,
      useFactory: (
        config: RunningConfig,
        keys: Keys,
        vault: PersonVault,
        people: LinkPeople,
        maker: LinkMaker,
        record: LinkRecord,
        mailer: Mailer,
        sms: Sms,
      ) => new LinksByRelay({ keys, vault, people, maker, record, mailer, sms }, mailPlace(config.publicUrl)),
      inject: [CONFIG, Keys, PersonVault, LinkPeople, LinkMaker, LinkRecord, Mailer, Sms],
    },
    {
      provide: LinkDesk,
      useFactory: (
        pool: AppPool,
        keys: Keys,
        vault: PersonVault,
        clock: Clock,
        files: PlacementFiles,
        people: LinkPeople,
        maker: LinkMaker,
        record: LinkRecord,
      ) => new LinkDesk(pool, keys, vault, clock, files, people, maker, record),
      inject: [AppPool, Keys, PersonVault, Clock, PlacementFiles, LinkPeople, LinkMaker, LinkRecord],
    },
    {
      provide: LinkMoves,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        clock: Clock,
        files: PlacementFiles,
        people: LinkPeople,
        maker: LinkMaker,
        record: LinkRecord,
      ) => new LinkMoves({ pool, vault, clock, files, people, maker, record }),
      inject: [AppPool, PersonVault, Clock, PlacementFiles, LinkPeople, LinkMaker, LinkRecord],
    },
    { provide: WorkPlaceMoved, useExisting: LinkMoves },
    {
      provide: LinkDoor,
      useFactory: (pool: AppPool, keys: Keys, clock: Clock, maker: LinkMaker, record: LinkRecord) =>
        new LinkDoor(pool, keys, clock, maker, record),
      inject: [AppPool, Keys, Clock, LinkMaker, LinkRecord],
    },
    {
      provide: LinkFiles,
      useFactory: (
        pool: AppPool,
        workflows: Workflows,
        vault: PersonVault,
        clock: Clock,
        people: LinkPeople,
        log: AccessLog,
      ) => new LinkFiles(pool, workflows, vault, clock, people, log),
      inject: [AppPool, Workflows, PersonVault, Clock, LinkPeople, AccessLog],
    },
    {
      provide: LinkSending,
      useFactory: (pool: AppPool, engine: Engine, vault: PersonVault, record: LinkRecord, clock: Clock) =>
        new LinkSending(pool, engine, vault, record, clock),
      inject: [AppPool, Engine, PersonVault, LinkRecord, Clock],
    },
    {
      provide: LinkAnswers,
      useFactory: (sending: LinkSending) => new LinkAnswers(sending),
      inject: [LinkSending],
    },
    {
      provide: LinkObjections,
      useFactory: (pool: AppPool, vault: PersonVault, sending: LinkSending) => new LinkObjections(pool, vault, sending),
      inject: [AppPool, PersonVault, LinkSending],
    },
    { provide: CoachStory, useFactory: (pool: AppPool) => new CoachStory(pool), inject: [AppPool] },
    {
      provide: VisitAnswers,
      useFactory: (pool: AppPool, vault: PersonVault) => new VisitAnswers(pool, vault),
      inject: [AppPool, PersonVault],
    },
    {
      provide: LinkVisits,
      useFactory: (pool: AppPool, vault: PersonVault, sending: LinkSending, answers: VisitAnswers) =>
        new LinkVisits(pool, vault, sending, answers),
      inject: [AppPool, PersonVault, LinkSending, VisitAnswers],
    },
    {
      provide: LinkUploads,
      useFactory: (pool: AppPool, store: UploadStore, sending: LinkSending) => new LinkUploads(pool, store, sending),
      inject: [AppPool, UploadStore, LinkSending],
    },
    {
      provide: ChangeReports,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        clock: Clock,
        record: LinkRecord,
        files: PlacementFiles,
        events: PlacementEvents,
        employers: EmployerService,
      ) => new ChangeReports(pool, vault, clock, record, files, events, employers),
      inject: [AppPool, PersonVault, Clock, LinkRecord, PlacementFiles, PlacementEvents, EmployerService],
    },
    {
      provide: ReportedProposals,
      useFactory: (pool: AppPool, reports: ChangeReports) => new ReportedProposals(pool, reports),
      inject: [AppPool, ChangeReports],
    },
    { provide: StepConfirmed, useExisting: ReportedProposals },
  ],
  exports: [
    ReportedProposals,
    StepConfirmed,
    LinkCarrier,
    LinkDesk,
    LinkMoves,
    WorkPlaceMoved,
    LinkDoor,
    LinkFiles,
    LinkAnswers,
    LinkObjections,
    LinkVisits,
    VisitAnswers,
    LinkUploads,
    CoachStory,
    ChangeReports,
  ],
})
export class LinksModule {}

/** A provider where one is set, a folder beside the data where nobody real gets anything; else codes go by letter. */
function smsFor({ sms, demo, dataDir }: RunningConfig): Sms {
  if (sms !== undefined) return new HttpSms(sms);
  return demo ? new FolderSms(join(dataDir, 'sms')) : new NoSms();
}
