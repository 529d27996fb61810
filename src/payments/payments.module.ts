import { Logger, Module } from '@nestjs/common';
import { TablesSource } from '../engine/policy-source.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { EntitlementService } from '../subsidies/entitlement.service.js';
import { PolicyReader } from '../subsidies/policy-reader.js';
import { SubsidiesModule } from '../subsidies/subsidies.module.js';
import { Uploads } from '../uploads/uploads.service.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { AccountService } from './account.service.js';
import { DecidedOtherwiseService } from './decided-otherwise.service.js';
import { MandateService } from '../tenants/mandate.service.js';
import { EmployerYears } from './employer-years.service.js';
import { InterestDecisions } from './interest-decision.service.js';
import { KeptInterest } from './interest-proposals.service.js';
import { PenaltyInterest } from './penalty-interest.service.js';
import { PenaltyPayPass } from './penalty-pay-pass.js';
import { PenaltyPayments } from './penalty-payments.service.js';
import { InterestService } from './interest.service.js';
import { MoneyDeskReader } from './money-desk.read-model.js';
import { OutstandingService } from './outstanding.service.js';
import { StandingMoneyKeeper } from './standing-money.service.js';
import { YearStatementService } from './year-statement.service.js';
import { BankFileService } from './bank-file.service.js';
import { PayRunReader } from './pay-run-reader.service.js';
import { PayRunService } from './pay-run.service.js';
import { PaymentFile } from './payment-file.js';
import { ReturnedPayments } from './returned-payment.service.js';
import { RecoveryService } from './recovery.service.js';
import { SentOnce } from './sent-once.js';
import { SepaPaymentFile } from './sepa-payment-file.js';

/** Pay runs, accounts, the file for the bank and recoveries. */
@Module({
  imports: [SubsidiesModule, UploadsModule],
  providers: [
    { provide: PaymentFile, useClass: SepaPaymentFile },
    {
      provide: SentOnce,
      useFactory: (pool: AppPool, records: RecordStore) => new SentOnce(pool, records),
      inject: [AppPool, RecordStore],
    },
    {
      provide: PayRunService,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        entitlements: EntitlementService,
        policies: PolicyReader,
        clock: Clock,
        once: SentOnce,
      ) => new PayRunService(pool, facts, entitlements, policies, clock, once),
      inject: [AppPool, FactWriter, EntitlementService, PolicyReader, Clock, SentOnce],
    },
    {
      provide: PayRunReader,
      useFactory: (pool: AppPool, entitlements: EntitlementService, clock: Clock) =>
        new PayRunReader(pool, entitlements, clock),
      inject: [AppPool, EntitlementService, Clock],
    },
    {
      provide: AccountService,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        vault: PersonVault,
        policies: PolicyReader,
        tables: TablesSource,
        clock: Clock,
        once: SentOnce,
        uploads: Uploads,
      ) => new AccountService(pool, facts, vault, policies, tables, clock, once, uploads),
      inject: [AppPool, FactWriter, PersonVault, PolicyReader, TablesSource, Clock, SentOnce, Uploads],
    },
    {
      provide: RecoveryService,
      useFactory: (pool: AppPool, facts: FactWriter, once: SentOnce) => new RecoveryService(pool, facts, once),
      inject: [AppPool, FactWriter, SentOnce],
    },
    {
      provide: ReturnedPayments,
      useFactory: (pool: AppPool, facts: FactWriter, clock: Clock, once: SentOnce) =>
        new ReturnedPayments(pool, facts, clock, once),
      inject: [AppPool, FactWriter, Clock, SentOnce],
    },
    { provide: MoneyDeskReader, useFactory: (pool: AppPool) => new MoneyDeskReader(pool), inject: [AppPool] },
    {
      provide: StandingMoneyKeeper,
      useFactory: (
        pool: AppPool,
        entitlements: EntitlementService,
        policies: PolicyReader,
        tables: TablesSource,
        clock: Clock,
      ) => {
        const logger = new Logger('Payments');
        return new StandingMoneyKeeper(pool, entitlements, policies, tables, clock, (message) => logger.warn(message));
      },
      inject: [AppPool, EntitlementService, PolicyReader, TablesSource, Clock],
    },
    {
      provide: OutstandingService,
      useFactory: (pool: AppPool, keeper: StandingMoneyKeeper, clock: Clock) =>
        new OutstandingService(pool, keeper, clock),
      inject: [AppPool, StandingMoneyKeeper, Clock],
    },
    {
      provide: DecidedOtherwiseService,
      useFactory: (pool: AppPool, keeper: StandingMoneyKeeper) => new DecidedOtherwiseService(pool, keeper),
      inject: [AppPool, StandingMoneyKeeper],
    },
    {
      provide: InterestDecisions,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        proposals: InterestService,
        mandates: MandateService,
        clock: Clock,
      ) => new InterestDecisions(pool, facts, proposals, mandates, clock),
      inject: [AppPool, FactWriter, InterestService, MandateService, Clock],
    },
    {
      provide: InterestService,
      useFactory: (pool: AppPool, policies: PolicyReader, tables: TablesSource) =>
        new InterestService(pool, policies, tables),
      inject: [AppPool, PolicyReader, TablesSource],
    },
    {
      provide: KeptInterest,
      useFactory: (
        pool: AppPool,
        interest: InterestService,
        policies: PolicyReader,
        tables: TablesSource,
        clock: Clock,
      ) => {
        const logger = new Logger('Payments');
        return new KeptInterest(pool, interest, policies, tables, clock, (message) => logger.warn(message));
      },
      inject: [AppPool, InterestService, PolicyReader, TablesSource, Clock],
    },
    {
      provide: PenaltyPayments,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        clock: Clock,
        once: SentOnce,
        policies: PolicyReader,
        tables: TablesSource,
      ) => new PenaltyPayments(pool, facts, clock, once, policies, tables),
      inject: [AppPool, FactWriter, Clock, SentOnce, PolicyReader, TablesSource],
    },
    {
      provide: PenaltyInterest,
      useFactory: (
        pool: AppPool,
        facts: FactWriter,
        decisions: InterestDecisions,
        policies: PolicyReader,
        tables: TablesSource,
        clock: Clock,
        once: SentOnce,
      ) => new PenaltyInterest(pool, facts, decisions, policies, tables, clock, once),
      inject: [AppPool, FactWriter, InterestDecisions, PolicyReader, TablesSource, Clock, SentOnce],
    },
    {
      provide: PenaltyPayPass,
      useFactory: (pool: AppPool, facts: FactWriter, policies: PolicyReader, tables: TablesSource) =>
        new PenaltyPayPass(pool, facts, policies, tables),
      inject: [AppPool, FactWriter, PolicyReader, TablesSource],
    },
    {
      provide: YearStatementService,
      useFactory: (pool: AppPool, entitlements: EntitlementService, kept: EmployerYears, clock: Clock) =>
        new YearStatementService(pool, entitlements, kept, clock),
      inject: [AppPool, EntitlementService, EmployerYears, Clock],
    },
    {
      provide: EmployerYears,
      useFactory: (pool: AppPool, clock: Clock) => {
        const logger = new Logger('Payments');
        return new EmployerYears(pool, clock, (message) => logger.warn(message));
      },
      inject: [AppPool, Clock],
    },
    {
      provide: BankFileService,
      useFactory: (pool: AppPool, facts: FactWriter, vault: PersonVault, file: PaymentFile) =>
        new BankFileService(pool, facts, vault, file),
      inject: [AppPool, FactWriter, PersonVault, PaymentFile],
    },
  ],
  exports: [
    PayRunService,
    PayRunReader,
    AccountService,
    RecoveryService,
    ReturnedPayments,
    BankFileService,
    MoneyDeskReader,
    StandingMoneyKeeper,
    EmployerYears,
    OutstandingService,
    DecidedOtherwiseService,
    KeptInterest,
    InterestDecisions,
    PenaltyInterest,
    PenaltyPayments,
    PenaltyPayPass,
    YearStatementService,
  ],
})
export class PaymentsModule {}
