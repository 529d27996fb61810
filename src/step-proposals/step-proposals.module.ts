import { Module } from '@nestjs/common';
import { Workflows } from '../engine/decision-env.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { previewView } from '../placements/preview-view.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { ProposalAnswers } from './proposal-answers.service.js';
import { ProposalDesk } from './proposal-desk.js';
import type { PreviewWords } from './proposal-content.js';
import { ProposalReader } from './proposal-reader.service.js';
import { StepConfirmed } from './step-confirmed.js';
import { StepProposalPass } from './step-proposal-pass.js';
import { StepProposals } from './step-proposals.service.js';
import { SubstituteNews } from './substitute-news.js';

const wordsIn =
  (workflows: Workflows): PreviewWords =>
  (previewed) =>
    previewView(previewed, workflows);

/** Steps laid before a second person (B2b, M32, M51). */
@Module({
  imports: [PlacementsModule, SubsidiesModule],
  providers: [
    {
      provide: ProposalDesk,
      useFactory: (pool: AppPool, facts: FactWriter, vault: PersonVault, files: PlacementFiles, clock: Clock) =>
        new ProposalDesk(pool, facts, vault, files, clock),
      inject: [AppPool, FactWriter, PersonVault, PlacementFiles, Clock],
    },
    {
      provide: StepProposals,
      useFactory: (
        desk: ProposalDesk,
        records: RecordStore,
        facts: FactWriter,
        events: PlacementEvents,
        policies: PolicyReader,
        workflows: Workflows,
      ) => new StepProposals({ desk, records, facts, events, policies, words: wordsIn(workflows) }),
      inject: [ProposalDesk, RecordStore, FactWriter, PlacementEvents, PolicyReader, Workflows],
    },
    {
      provide: ProposalAnswers,
      useFactory: (desk: ProposalDesk, events: PlacementEvents, told?: StepConfirmed) =>
        new ProposalAnswers(desk, events, told),
      inject: [ProposalDesk, PlacementEvents, { token: StepConfirmed, optional: true }],
    },
    {
      provide: ProposalReader,
      useFactory: (desk: ProposalDesk, events: PlacementEvents, workflows: Workflows) =>
        new ProposalReader(desk, events, wordsIn(workflows)),
      inject: [ProposalDesk, PlacementEvents, Workflows],
    },
    {
      provide: StepProposalPass,
      useFactory: (pool: AppPool, answers: ProposalAnswers, news: SubstituteNews, clock: Clock) =>
        new StepProposalPass(pool, answers, news, clock),
      inject: [AppPool, ProposalAnswers, SubstituteNews, Clock],
    },
    {
      provide: SubstituteNews,
      useFactory: (pool: AppPool, facts: FactWriter, clock: Clock) => new SubstituteNews(pool, facts, clock),
      inject: [AppPool, FactWriter, Clock],
    },
  ],
  exports: [StepProposals, ProposalAnswers, ProposalReader, StepProposalPass, SubstituteNews],
})
export class StepProposalsModule {}
