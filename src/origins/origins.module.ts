import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { Verifier } from '../engine/verifier.js';
import { Workflows } from '../engine/decision-env.js';
import { PlacementHistory } from '../engine/placement-history.js';
import { FigureReader } from '../outcomes/figure-reader.js';
import { OutcomeBook } from '../outcomes/outcome-book.js';
import { PeopleBook } from '../outcomes/people/people-book.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { PersonSexes } from '../people/person-sexes.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementJournal } from '../placements/placement-journal.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { RegionModule } from '../region/region.module.js';
import { RegionNumbers } from '../region/region-numbers.service.js';
import { RegionTables } from '../region/region-tables.service.js';
import { SealKeys } from '../record/seal-keys.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { ShelteredTasks } from '../pathways/sheltered-task.service.js';
import { QualityModule } from '../quality/quality.module.js';
import { QualityService } from '../quality/quality.service.js';
import { SupportDesk } from '../supports/support-desk.read-model.js';
import { AmountOrigins } from './amount-origin.service.js';
import { CompletenessOrigins } from './counts/completeness-origin.service.js';
import { ShelteredOrigins } from './counts/sheltered-origin.service.js';
import { SupportCostOrigins } from './counts/support-cost-origin.service.js';
import { FigureOrigins } from './figure-origin.service.js';
import { FileProofs } from './file-proofs.service.js';
import { RegionNumberOrigins } from './region/numbers-origin.service.js';
import { RegionTableOrigins } from './region/table-origin.service.js';
import { DayReplayDailyPass } from './replays/day-replay-daily-pass.js';
import { DayReplayWork } from './replays/day-replay-work.js';
import { DayReplays } from './replays/day-replays.service.js';
import { RowsReplayer } from './rows-then.js';
import { StateOrigins } from './state-origin.service.js';

/** "Hoe is dit ontstaan": from the journal alone, for any day. */
@Module({
  imports: [
    EngineModule,
    PlacementsModule,
    SubsidiesModule,
    OutcomesModule,
    RegionModule,
    PathwaysModule,
    QualityModule,
  ],
  providers: [
    {
      provide: ShelteredOrigins,
      useFactory: (pool: AppPool, clock: Clock, tasks: ShelteredTasks, proofs: FileProofs) =>
        new ShelteredOrigins(pool, clock, tasks, proofs),
      inject: [AppPool, Clock, ShelteredTasks, FileProofs],
    },
    {
      provide: CompletenessOrigins,
      useFactory: (pool: AppPool, clock: Clock, quality: QualityService, replays: DayReplays, proofs: FileProofs) =>
        new CompletenessOrigins(pool, clock, quality, replays, proofs),
      inject: [AppPool, Clock, QualityService, DayReplays, FileProofs],
    },
    {
      provide: SupportCostOrigins,
      useFactory: (pool: AppPool, clock: Clock, proofs: FileProofs) =>
        new SupportCostOrigins(pool, clock, new SupportDesk(pool), proofs),
      inject: [AppPool, Clock, FileProofs],
    },
    {
      provide: FileProofs,
      useFactory: (pool: AppPool, workflows: Workflows, keys: Keys) =>
        new FileProofs(pool, new Verifier(pool, workflows), new SealKeys(keys)),
      inject: [AppPool, Workflows, Keys],
    },
    {
      provide: RowsReplayer,
      useFactory: (pool: AppPool, workflows: Workflows, sexes: PersonSexes) =>
        new RowsReplayer(pool, new PlacementHistory(pool, workflows), sexes),
      inject: [AppPool, Workflows, PersonSexes],
    },
    {
      provide: DayReplays,
      useFactory: (pool: AppPool, clock: Clock) => new DayReplays(pool, clock),
      inject: [AppPool, Clock],
    },
    {
      provide: DayReplayWork,
      useFactory: (pool: AppPool, rows: RowsReplayer, clock: Clock) => new DayReplayWork(pool, rows, clock),
      inject: [AppPool, RowsReplayer, Clock],
    },
    { provide: DayReplayDailyPass, useFactory: (pool: AppPool) => new DayReplayDailyPass(pool), inject: [AppPool] },
    {
      provide: FigureOrigins,
      useFactory: (
        pool: AppPool,
        figures: FigureReader,
        rows: RowsReplayer,
        replays: DayReplays,
        proofs: FileProofs,
        clock: Clock,
      ) => new FigureOrigins(pool, figures, rows, replays, proofs, clock),
      inject: [AppPool, FigureReader, RowsReplayer, DayReplays, FileProofs, Clock],
    },
    {
      provide: RegionTableOrigins,
      useFactory: (
        pool: AppPool,
        clock: Clock,
        tables: RegionTables,
        book: OutcomeBook,
        people: PeopleBook,
        proofs: FileProofs,
        replays: DayReplays,
      ) => new RegionTableOrigins({ pool, clock, tables, book, people, proofs, replays }),
      inject: [AppPool, Clock, RegionTables, OutcomeBook, PeopleBook, FileProofs, DayReplays],
    },
    {
      provide: RegionNumberOrigins,
      useFactory: (pool: AppPool, clock: Clock, numbers: RegionNumbers, proofs: FileProofs) =>
        new RegionNumberOrigins(pool, clock, numbers, proofs),
      inject: [AppPool, Clock, RegionNumbers, FileProofs],
    },
    {
      provide: StateOrigins,
      useFactory: (
        pool: AppPool,
        workflows: Workflows,
        files: PlacementFiles,
        journal: PlacementJournal,
        proofs: FileProofs,
        clock: Clock,
      ) => new StateOrigins(files, journal, new PlacementHistory(pool, workflows), proofs, clock),
      inject: [AppPool, Workflows, PlacementFiles, PlacementJournal, FileProofs, Clock],
    },
    {
      provide: AmountOrigins,
      useFactory: (
        pool: AppPool,
        workflows: Workflows,
        files: PlacementFiles,
        journal: PlacementJournal,
        entitlements: EntitlementService,
        proofs: FileProofs,
        clock: Clock,
      ) => {
        const history = new PlacementHistory(pool, workflows);
        return new AmountOrigins(pool, files, journal, history, entitlements, proofs, clock);
      },
      inject: [AppPool, Workflows, PlacementFiles, PlacementJournal, EntitlementService, FileProofs, Clock],
    },
  ],
  exports: [
    ShelteredOrigins,
    CompletenessOrigins,
    SupportCostOrigins,
    RegionTableOrigins,
    RegionNumberOrigins,
    FileProofs,
    StateOrigins,
    AmountOrigins,
    FigureOrigins,
    DayReplays,
    DayReplayWork,
    DayReplayDailyPass,
  ],
})
export class OriginsModule {}
