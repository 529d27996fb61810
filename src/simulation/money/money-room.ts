import type { Engine } from '../../engine/engine.js';
import type { PolicySource, TablesSource } from '../../engine/policy-source.js';
import type { FactWriter } from '../../journal/fact-writer.js';
import type { RecordStore } from '../../journal/record-store.js';
import { AccountService } from '../../payments/account.service.js';
import { BankFileService } from '../../payments/bank-file.service.js';
import { InterestDecisions } from '../../payments/interest-decision.service.js';
import { InterestService } from '../../payments/interest.service.js';
import { PenaltyPayments } from '../../payments/penalty-payments.service.js';
import { PayRunService } from '../../payments/pay-run.service.js';
import { RecoveryService } from '../../payments/recovery.service.js';
import { ReturnedPayments } from '../../payments/returned-payment.service.js';
import { SentOnce } from '../../payments/sent-once.js';
import { SepaPaymentFile } from '../../payments/sepa-payment-file.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { EntitlementService } from '../../subsidies/entitlement.service.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { MandateService } from '../../tenants/mandate.service.js';
import { PolicyService } from '../../tenants/policy.service.js';
import { TenantRecord } from '../../tenants/tenant-record.js';
import type { Uploads } from '../../uploads/uploads.service.js';
import { ProofDesk, type ProofUploads } from './proof-desk.js';

/** The services of those who pay, as the product has them. */
export type MoneyRoom = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly policies: PolicyService;
  readonly accounts: AccountService;
  readonly runs: PayRunService;
  readonly files: BankFileService;
  readonly returns: ReturnedPayments;
  readonly recoveries: RecoveryService;
  readonly penalties: PenaltyPayments;
  readonly interest: InterestService;
  readonly interestDecisions: InterestDecisions;
  readonly proofs: ProofDesk;
};

export type MoneyParts = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly records: RecordStore;
  readonly facts: FactWriter;
  readonly vault: PersonVault;
  readonly source: PolicySource;
  readonly tables: TablesSource;
  readonly seed: string;
  /** Without it no employer sends a file. */
  readonly uploads?: ProofUploads | undefined;
};

/** The services of those who pay, made by hand: people get keys that follow from the seed, which the product's own never do. */
export function openMoneyRoom(parts: MoneyParts): MoneyRoom {
  const { pool, clock, engine, records, facts, vault, source, tables, seed, uploads } = parts;
  const once = new SentOnce(pool, records);
  const reader = new PolicyReader(pool, source);
  const entitlements = new EntitlementService(pool, vault, reader, tables, clock);
  const record = new TenantRecord(pool, facts);
  const interest = new InterestService(pool, reader, tables);
  return {
    pool,
    clock,
    engine,
    policies: new PolicyService(pool, record, clock),
    accounts: new AccountService(pool, facts, vault, reader, tables, clock, once, takenBy(uploads)),
    runs: new PayRunService(pool, facts, entitlements, reader, clock, once),
    files: new BankFileService(pool, facts, vault, new SepaPaymentFile()),
    returns: new ReturnedPayments(pool, facts, clock, once),
    recoveries: new RecoveryService(pool, facts, once),
    penalties: new PenaltyPayments(pool, facts, clock, once, reader, tables),
    interest,
    interestDecisions: new InterestDecisions(pool, facts, interest, new MandateService(pool, record), clock),
    proofs: new ProofDesk(pool, uploads, seed),
  };
}

const takenBy = (uploads: ProofUploads | undefined): Pick<Uploads, 'taken'> => ({
  taken: async (...said) => (await uploads?.open())?.taken(...said),
});
