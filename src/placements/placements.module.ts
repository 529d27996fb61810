import { Module } from '@nestjs/common';
import { Workflows } from '../engine/decision-env.js';
import { Engine } from '../engine/engine.js';
import { PlacementHistory } from '../engine/placement-history.js';
import { readInput } from '../http/invalid-input.error.js';
import { AccessLog } from '../journal/access-log.js';
import { RecordStore } from '../journal/record-store.js';
import { ContactWishesModule } from '../pathways/contact-wishes.module.js';
import { ContactWishes } from '../pathways/contact-wishes.service.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { EffectInEuros } from '../subsidies/effect-in-euros.service.js';
import { ForecastService } from '../subsidies/forecast.service.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { StepWarnings } from '../subsidies/step-warnings.service.js';
import { MandateService } from '../tenants/mandate.service.js';
import { PlacementEvents } from './placement-events.service.js';
import { PlacementFiles } from './placement-files.service.js';
import { PlacementJournal } from './placement-journal.service.js';
import { PlacementOpener } from './placement-opener.service.js';
import { PlacementReader } from './placement-reader.service.js';
import { WorkPlaceMoved } from './work-place-moved.js';

/** Placements for whoever shows or changes them: the API and the pages. */
@Module({
  imports: [SubsidiesModule, ContactWishesModule],
  providers: [
    {
      provide: PlacementHistory,
      useFactory: (pool: AppPool, workflows: Workflows) => new PlacementHistory(pool, workflows),
      inject: [AppPool, Workflows],
    },
    {
      provide: PlacementFiles,
      useFactory: (pool: AppPool, workflows: Workflows, log: AccessLog) => new PlacementFiles(pool, workflows, log),
      inject: [AppPool, Workflows, AccessLog],
    },
    {
      provide: PlacementOpener,
      useFactory: (pool: AppPool, records: RecordStore, engine: Engine, wishes: ContactWishes) =>
        new PlacementOpener(pool, records, engine, wishes),
      inject: [AppPool, RecordStore, Engine, ContactWishes],
    },
    {
      provide: PlacementReader,
      useFactory: (pool: AppPool, files: PlacementFiles, history: PlacementHistory, workflows: Workflows) =>
        new PlacementReader(pool, files, history, workflows),
      inject: [AppPool, PlacementFiles, PlacementHistory, Workflows],
    },
    {
      provide: PlacementJournal,
      useFactory: (pool: AppPool, files: PlacementFiles, workflows: Workflows, vault: PersonVault) =>
        new PlacementJournal(pool, files, workflows, vault),
      inject: [AppPool, PlacementFiles, Workflows, PersonVault],
    },
    {
      provide: PlacementEvents,
      useFactory: (
        files: PlacementFiles,
        engine: Engine,
        vault: PersonVault,
        mandates: MandateService,
        clock: Clock,
        forecasts: ForecastService,
        effects: EffectInEuros,
        warnings: StepWarnings,
        moved?: WorkPlaceMoved,
      ) => new PlacementEvents(files, engine, vault, mandates, clock, forecasts, readInput, effects, warnings, moved),
      inject: [
        PlacementFiles,
        Engine,
        PersonVault,
        MandateService,
        Clock,
        ForecastService,
        EffectInEuros,
        StepWarnings,
        { token: WorkPlaceMoved, optional: true },
      ],
    },
  ],
  exports: [PlacementHistory, PlacementFiles, PlacementOpener, PlacementReader, PlacementJournal, PlacementEvents],
})
export class PlacementsModule {}
