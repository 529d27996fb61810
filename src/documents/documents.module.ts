import { Global, Inject, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { DraftReports } from '../measurements/draft-reports.service.js';
import { MeasurementsModule } from '../measurements/measurements.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { YearStatementService } from '../payments/year-statement.service.js';
import { PersonVault } from '../people/person-vault.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { ForecastService } from '../subsidies/forecast.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { openDemoTenants } from '../tenants/demo-tenants.js';
import { MandateService } from '../tenants/mandate.service.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { enterDemoTexts } from './demo-texts.js';
import { DocumentRecord } from './document-record.js';
import { DocumentMaking } from './document-making.service.js';
import { DocumentReader } from './document-reader.service.js';
import { DocumentSending } from './document-sending.service.js';
import { DocumentShelf } from './document-shelf.js';
import { SignatureDesk } from './signature-desk.read-model.js';
import { LetterMaker } from '../reminders/letter-maker.js';
import { LetterCollector } from './letter-collector.js';
import { LogoService } from './logo/logo.service.js';
import { LettersByRelay } from './letters-by-relay.js';
import { Sendings } from './sendings.js';
import { TextService } from './texts/text.service.js';
import { LetterRunWork } from './runs/letter-run-work.js';
import { LetterRuns } from './runs/letter-runs.service.js';
import { TurnKeeper } from './turns/turn-keeper.service.js';
import { TurnService } from './turns/turns.service.js';
import { YearlyLetters } from './yearly-letters.service.js';
import { Typesetter } from './typesetter.js';

/** Letters and reports: made from data, signed by mandate, sent, and kept as they were made. */
@Global()
@Module({
  imports: [PlacementsModule, MeasurementsModule, SubsidiesModule, PaymentsModule],
  providers: [
    Typesetter,
    {
      provide: TextService,
      useFactory: (pool: AppPool, record: TenantRecord, typesetter: Typesetter) =>
        new TextService(pool, record, typesetter),
      inject: [AppPool, TenantRecord, Typesetter],
    },
    {
      provide: LogoService,
      useFactory: (pool: AppPool, record: TenantRecord, typesetter: Typesetter) =>
        new LogoService(pool, record, typesetter),
      inject: [AppPool, TenantRecord, Typesetter],
    },
    {
      provide: LetterCollector,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        vault: PersonVault,
        reports: DraftReports,
        policies: PolicyReader,
        tables: TablesSource,
        forecasts: ForecastService,
        texts: TextService,
      ) => new LetterCollector({ pool, files, vault, reports, policies, tables, forecasts, texts }),
      inject: [
        AppPool,
        PlacementFiles,
        PersonVault,
        DraftReports,
        PolicyReader,
        TablesSource,
        ForecastService,
        TextService,
      ],
    },
    {
      provide: DocumentRecord,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        vault: PersonVault,
        typesetter: Typesetter,
        clock: Clock,
        logos: LogoService,
      ) => new DocumentRecord(pool, facts, vault, typesetter, clock, logos),
      inject: [AppPool, FactWriter, PersonVault, Typesetter, Clock, LogoService],
    },
    {
      provide: YearlyLetters,
      useFactory: (
        pool: AppPool,
        vault: PersonVault,
        log: AccessLog,
        documents: DocumentMaking,
        record: DocumentRecord,
        texts: TextService,
        turns: TurnService,
        keeper: TurnKeeper,
        statements: YearStatementService,
      ) => new YearlyLetters({ pool, vault, log, documents, record, texts, turns, keeper, statements }),
      inject: [
        AppPool,
        PersonVault,
        AccessLog,
        DocumentMaking,
        DocumentRecord,
        TextService,
        TurnService,
        TurnKeeper,
        YearStatementService,
      ],
    },
    {
      provide: LetterRuns,
      useFactory: (pool: AppPool, yearly: YearlyLetters, clock: Clock) => new LetterRuns(pool, yearly, clock),
      inject: [AppPool, YearlyLetters, Clock],
    },
    {
      provide: LetterRunWork,
      useFactory: (pool: AppPool, yearly: YearlyLetters, clock: Clock) => {
        const logger = new Logger('Documents');
        return new LetterRunWork(pool, yearly, clock, (message) => logger.warn(message));
      },
      inject: [AppPool, YearlyLetters, Clock],
    },
    {
      provide: TurnService,
      useFactory: (pool: AppPool, entitlements: EntitlementService) => new TurnService(pool, entitlements),
      inject: [AppPool, EntitlementService],
    },
    {
      provide: TurnKeeper,
      useFactory: (pool: AppPool, turns: TurnService, policies: PolicyReader, tables: TablesSource, clock: Clock) => {
        const logger = new Logger('Documents');
        return new TurnKeeper({ pool, turns, policies, tables, clock, warn: (message) => logger.warn(message) });
      },
      inject: [AppPool, TurnService, PolicyReader, TablesSource, Clock],
    },
    {
      provide: LetterMaker,
      useFactory: (pool: AppPool, documents: DocumentMaking, policies: PolicyReader) =>
        new LettersByRelay(pool, documents, policies),
      inject: [AppPool, DocumentMaking, PolicyReader],
    },
    {
      provide: DocumentShelf,
      useFactory: (pool: AppPool, records: RecordStore) => new DocumentShelf(pool, records),
      inject: [AppPool, RecordStore],
    },
    {
      provide: Sendings,
      useFactory: (pool: AppPool, policies: PolicyReader, tables: TablesSource) => new Sendings(pool, policies, tables),
      inject: [AppPool, PolicyReader, TablesSource],
    },
    {
      provide: DocumentReader,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        log: AccessLog,
        record: DocumentRecord,
        shelf: DocumentShelf,
        sendings: Sendings,
      ) => new DocumentReader({ pool, files, log, record, shelf, sendings }),
      inject: [AppPool, PlacementFiles, AccessLog, DocumentRecord, DocumentShelf, Sendings],
    },
    {
      provide: DocumentMaking,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        collector: LetterCollector,
        record: DocumentRecord,
        shelf: DocumentShelf,
      ) => new DocumentMaking({ pool, files, collector, record, shelf }),
      inject: [AppPool, PlacementFiles, LetterCollector, DocumentRecord, DocumentShelf],
    },
    {
      provide: DocumentSending,
      useFactory: (
        pool: AppPool,
        files: PlacementFiles,
        events: PlacementEvents,
        mandates: MandateService,
        record: DocumentRecord,
        shelf: DocumentShelf,
        sendings: Sendings,
      ) => new DocumentSending({ pool, files, events, mandates, record, shelf, sendings }),
      inject: [AppPool, PlacementFiles, PlacementEvents, MandateService, DocumentRecord, DocumentShelf, Sendings],
    },
    {
      provide: SignatureDesk,
      useFactory: (pool: AppPool, mandates: MandateService) => new SignatureDesk(pool, mandates),
      inject: [AppPool, MandateService],
    },
  ],
  exports: [
    SignatureDesk,
    YearlyLetters,
    LetterRuns,
    LetterRunWork,
    TurnKeeper,
    LetterMaker,
    DocumentShelf,
    DocumentReader,
    DocumentMaking,
    DocumentSending,
    DocumentRecord,
    TextService,
    LogoService,
    Typesetter,
    LetterCollector,
  ],
})
export class DocumentsModule implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly texts: TextService,
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demo) return;
    // Their record opens with its mandate, so that comes first whichever room starts first.
    await openDemoTenants(this.pool, this.facts);
    await enterDemoTexts(this.texts);
  }
}
