import { Module } from '@nestjs/common';
import { DocumentReader } from '../../documents/document-reader.service.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { LinkDesk } from '../../links/link-desk.service.js';
import { VisitAnswers } from '../../links/visit-answers.read-model.js';
import { LinksModule } from '../../links/links.module.js';
import { PayRunReader } from '../../payments/pay-run-reader.service.js';
import { PaymentsModule } from '../../payments/payments.module.js';
import { PersonVault } from '../../people/person-vault.js';
import { PlacementsModule } from '../../placements/placements.module.js';
import { AppPool } from '../../platform/database.js';
import { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import { StepProposalsModule } from '../../step-proposals/step-proposals.module.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { StepWarnings } from '../../subsidies/step-warnings.service.js';
import { WageStandings } from '../../subsidies/wage-standing.service.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { Uploads } from '../../uploads/uploads.service.js';
import { UploadsModule } from '../../uploads/uploads.module.js';
import { AgreedContracts } from '../../particulars/agreed-contracts.service.js';
import { ParticularsService } from '../../particulars/particulars.service.js';
import { ParticularsModule } from '../../particulars/particulars.module.js';
import { AgreedContractController } from './agreed-contract.controller.js';
import { ContactReader } from '../contacts/contact-reader.js';
import { ContactController } from '../contacts/contact.controller.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { StepDrafts } from '../drafts/step-drafts.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PlacementDetailsReader } from './placement-details.js';
import { RecordedReader } from './recorded-reader.js';
import { PlacementThenReader } from './then/placement-then.js';

/** Contacts, contracts and drafts of a placement. */
@Module({
  imports: [
    PagePartsModule,
    PlacementsModule,
    SubsidiesModule,
    DraftsModule,
    DocumentsModule,
    LinksModule,
    UploadsModule,
    ParticularsModule,
    StepProposalsModule,
    PaymentsModule,
  ],
  controllers: [ContactController, AgreedContractController],
  providers: [
    {
      provide: ContactReader,
      useFactory: (pool: AppPool, vault: PersonVault) => new ContactReader(pool, vault),
      inject: [AppPool, PersonVault],
    },
    { provide: RecordedReader, useFactory: (pool: AppPool) => new RecordedReader(pool), inject: [AppPool] },
    {
      provide: PlacementDetailsReader,
      useFactory: (
        pool: AppPool,
        policies: PolicyReader,
        contacts: ContactReader,
        drafts: StepDrafts,
        letters: DocumentReader,
        desk: LinkDesk,
        answers: VisitAnswers,
        uploads: Uploads,
        agreed: AgreedContracts,
        recorded: RecordedReader,
        proposals: ProposalReader,
        wages: WageStandings,
        stepWarnings: StepWarnings,
      ) =>
        new PlacementDetailsReader(
          pool,
          policies,
          contacts,
          drafts,
          letters,
          desk,
          answers,
          uploads,
          agreed,
          recorded,
          proposals,
          wages,
          stepWarnings,
        ),
      inject: [
        AppPool,
        PolicyReader,
        ContactReader,
        StepDrafts,
        DocumentReader,
        LinkDesk,
        VisitAnswers,
        Uploads,
        AgreedContracts,
        RecordedReader,
        ProposalReader,
        WageStandings,
        StepWarnings,
      ],
    },
    {
      provide: PlacementThenReader,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        contacts: ContactReader,
        letters: DocumentReader,
        desk: LinkDesk,
        answers: VisitAnswers,
        uploads: Uploads,
        particulars: ParticularsService,
        agreed: AgreedContracts,
        proposals: ProposalReader,
        wages: WageStandings,
        payRuns: PayRunReader,
      ) =>
        new PlacementThenReader(
          pool,
          vault,
          contacts,
          letters,
          desk,
          answers,
          uploads,
          particulars,
          agreed,
          proposals,
          wages,
          payRuns,
        ),
      inject: [
        AppPool,
        PersonVault,
        ContactReader,
        DocumentReader,
        LinkDesk,
        VisitAnswers,
        Uploads,
        ParticularsService,
        AgreedContracts,
        ProposalReader,
        WageStandings,
        PayRunReader,
      ],
    },
  ],
  exports: [PlacementDetailsReader, PlacementThenReader, RecordedReader],
})
export class PlacementDetailsModule {}
