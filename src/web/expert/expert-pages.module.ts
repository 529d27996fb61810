import { Module } from '@nestjs/common';
import { EmployerService } from '../../employers/employer.service.js';
import { EmployersModule } from '../../employers/employers.module.js';
import { Workflows } from '../../engine/decision-env.js';
import { DraftReports } from '../../measurements/draft-reports.service.js';
import { ExpertOrders } from '../../measurements/expert-orders.service.js';
import { MeasurementBlocks } from '../../measurements/measurement-blocks.service.js';
import { MeasurementsModule } from '../../measurements/measurements.module.js';
import { LinksModule } from '../../links/links.module.js';
import { PersonVault } from '../../people/person-vault.js';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { Clock } from '../../platform/clock.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { DraftStore } from '../drafts/draft-store.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { VisitController } from './agenda/visit.controller.js';
import { CalendarFeedController } from './calendar/calendar-feed.controller.js';
import { SubscriptionController } from './calendar/subscription.controller.js';
import { MeasurementDesk } from './measuring/measurement-desk.js';
import { MeasurementPages } from './measuring/measurement-pages.js';
import { MeasurementStepsController } from './measuring/measurement-steps.controller.js';
import { MeasuringController } from './measuring/measuring.controller.js';
import { MorningWork } from './start/morning-work.js';
import { ReviewController } from './review/review.controller.js';

/** Pages of the wage value expert and of who reviews the reports (process steps 9 to 13). */
@Module({
  imports: [
    PagePartsModule,
    SubsidiesModule,
    PlacementsModule,
    LinksModule,
    MeasurementsModule,
    EmployersModule,
    DraftsModule,
    RemindersModule,
  ],
  controllers: [
    AgendaController,
    VisitController,
    MeasuringController,
    MeasurementStepsController,
    ReviewController,
    SubscriptionController,
    CalendarFeedController,
  ],
  providers: [
    {
      provide: MorningWork,
      useFactory: (orders: ExpertOrders, names: FileNamesReader) => new MorningWork(orders, names),
      inject: [ExpertOrders, FileNamesReader],
    },
    {
      provide: MeasurementDesk,
      useFactory: (
        files: PlacementFiles,
        reports: DraftReports,
        blocks: MeasurementBlocks,
        vault: PersonVault,
        employers: EmployerService,
        orders: ExpertOrders,
        clock: Clock,
        policies: PolicyReader,
      ) => new MeasurementDesk(files, reports, blocks, vault, employers, orders, clock, policies),
      inject: [
        PlacementFiles,
        DraftReports,
        MeasurementBlocks,
        PersonVault,
        EmployerService,
        ExpertOrders,
        Clock,
        PolicyReader,
      ],
    },
    {
      provide: MeasurementPages,
      useFactory: (
        renderer: Renderer,
        desks: MeasurementDesk,
        drafts: DraftStore,
        events: PlacementEvents,
        workflows: Workflows,
      ) => new MeasurementPages(renderer, desks, drafts, events, workflows),
      inject: [Renderer, MeasurementDesk, DraftStore, PlacementEvents, Workflows],
    },
  ],
  exports: [MorningWork],
})
export class ExpertPagesModule {}
