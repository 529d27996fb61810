import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { Verifier } from '../engine/verifier.js';
import { Workflows } from '../engine/decision-env.js';
import { PlacementHistory } from '../engine/placement-history.js';
import { FigureReader } from '../outcomes/figure-reader.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { PersonSexes } from '../people/person-sexes.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementJournal } from '../placements/placement-journal.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { SealKeys } from '../record/seal-keys.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { AmountOrigins } from './amount-origin.service.js';
import { FigureOrigins } from './figure-origin.service.js';
import { FileProofs } from './file-proofs.service.js';
import { StateOrigins } from './state-origin.service.js';

/** "Hoe is dit ontstaan": from the journal alone, for any day. */
@Module({
  imports: [EngineModule, PlacementsModule, SubsidiesModule, OutcomesModule],
  providers: [
    {
      provide: FileProofs,
      useFactory: (pool: AppPool, workflows: Workflows, keys: Keys) =>
        new FileProofs(pool, new Verifier(pool, workflows), new SealKeys(keys)),
      inject: [AppPool, Workflows, Keys],
    },
    {
      provide: FigureOrigins,
      useFactory: (
        pool: AppPool,
        workflows: Workflows,
        figures: FigureReader,
        proofs: FileProofs,
        clock: Clock,
        sexes: PersonSexes,
      ) => new FigureOrigins(pool, figures, new PlacementHistory(pool, workflows), proofs, clock, sexes),
      inject: [AppPool, Workflows, FigureReader, FileProofs, Clock, PersonSexes],
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
  exports: [FileProofs, StateOrigins, AmountOrigins, FigureOrigins],
})
export class OriginsModule {}
