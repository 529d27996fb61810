import { Global, Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { Typesetter } from '../documents/typesetter.js';
import { OutcomeBook } from '../outcomes/outcome-book.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { OversightModule } from '../oversight/oversight.module.js';
import { RiskList } from '../oversight/risk-list.read-model.js';
import { CurrentFigures } from '../pictures/current-figures.js';
import { PicturesModule } from '../pictures/pictures.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { RegionModule } from '../region/region.module.js';
import { RegionNumbers } from '../region/region-numbers.service.js';
import { RegionTables } from '../region/region-tables.service.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { MailFileSource } from '../reminders/mail-files.js';
import { ReportDailyPass } from './report-daily-pass.js';
import { ReportMail } from './report-mail.js';
import { ReportSchedules } from './report-schedules.service.js';
import { ScheduledReports } from './scheduled-reports.service.js';
import { TeamMeeting } from './team-meeting.service.js';

/** Reports on a schedule, kept as made and mailed; the relay of mail asks for their files. */
@Global()
@Module({
  imports: [DocumentsModule, OutcomesModule, OversightModule, PicturesModule, RegionModule],
  providers: [
    { provide: MailFileSource, useFactory: () => new ReportMail() },
    {
      provide: TeamMeeting,
      useFactory: (pool: AppPool, book: OutcomeBook, risks: RiskList) => new TeamMeeting(pool, book, risks),
      inject: [AppPool, OutcomeBook, RiskList],
    },
    {
      provide: ReportSchedules,
      useFactory: (pool: AppPool, record: TenantRecord) => new ReportSchedules(pool, record),
      inject: [AppPool, TenantRecord],
    },
    {
      provide: ScheduledReports,
      useFactory: (
        pool: AppPool,
        clock: Clock,
        record: TenantRecord,
        typesetter: Typesetter,
        current: CurrentFigures,
        numbers: RegionNumbers,
        tables: RegionTables,
        meeting: TeamMeeting,
        schedules: ReportSchedules,
      ) => new ScheduledReports({ pool, clock, record, typesetter, current, numbers, tables, meeting, schedules }),
      inject: [
        AppPool,
        Clock,
        TenantRecord,
        Typesetter,
        CurrentFigures,
        RegionNumbers,
        RegionTables,
        TeamMeeting,
        ReportSchedules,
      ],
    },
    {
      provide: ReportDailyPass,
      useFactory: (pool: AppPool, reports: ScheduledReports) => new ReportDailyPass(pool, reports),
      inject: [AppPool, ScheduledReports],
    },
  ],
  exports: [MailFileSource, ReportSchedules, ScheduledReports, ReportDailyPass, TeamMeeting],
})
export class ScheduledReportsModule {}
