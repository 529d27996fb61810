import { Module } from '@nestjs/common';
import { PersonVault } from '../../people/person-vault.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { DraftDailyPass } from './draft-daily-pass.js';
import { DraftStore } from './draft-store.js';
import { StepDrafts } from './step-drafts.js';

/** Where forms that are filled in half are kept. */
@Module({
  imports: [SubsidiesModule],
  providers: [
    {
      provide: DraftStore,
      useFactory: (pool: AppPool, vault: PersonVault, policies: PolicyReader, clock: Clock) =>
        new DraftStore(pool, vault, policies, clock),
      inject: [AppPool, PersonVault, PolicyReader, Clock],
    },
    { provide: StepDrafts, useFactory: (drafts: DraftStore) => new StepDrafts(drafts), inject: [DraftStore] },
    {
      provide: DraftDailyPass,
      useFactory: (pool: AppPool, drafts: DraftStore) => new DraftDailyPass(pool, drafts),
      inject: [AppPool, DraftStore],
    },
  ],
  exports: [DraftStore, StepDrafts, DraftDailyPass],
})
export class DraftsModule {}
