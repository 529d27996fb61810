import { validateIBAN } from 'sepa';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { addWorkingDays } from '../../workflows/law/holidays.js';
import { policyOn } from '../../workflows/law/policies.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Idempotency } from '../engine/command.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { uploadRow, type UploadRow } from '../uploads/upload-rows.js';
import type { Uploads } from '../uploads/uploads.service.js';
import { readAccountOverview, type AccountOverview } from './account-overview.js';
import { accountRow, readAccounts, type EmployerAccount, type StoredAccount } from './account-rows.js';
import type { SentOnce } from './sent-once.js';
import {
  OtherPersonNeededError,
  PaymentConflictError,
  PaymentRefusedError,
  UnknownEmployerAccountError,
} from './payments.errors.js';

const CHANGERS: readonly Role[] = ['backOffice', 'finance'];
const APPROVERS: readonly Role[] = ['backOffice', 'finance', 'manager'];

const ALARMS: Readonly<Record<'otherEmployer' | 'worker', string>> = {
  otherEmployer: 'Een andere werkgever gebruikt deze rekening ook. Geef de reden waarom hij toch klopt (M16).',
  worker: 'Deze rekening is bekend als die van een werknemer. Geef de reden waarom hij toch klopt (M16).',
};

export type NewAccount = {
  readonly iban: string;
  /** What shows that it is theirs, e.g. `bankStatement`. */
  readonly proof: string;
  /** A file of kind `bankProof` that was handed in for this employer. */
  readonly upload?: string | null;
  /** Why there is none; a change cannot do without the one or the other. */
  readonly withoutProof?: string | null;
};

/** Where employers are paid (M16): asked for with proof, called back, approved by a second person, then a waiting time. */
export class AccountService {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
    private readonly once: SentOnce,
    private readonly uploads: Pick<Uploads, 'taken'>,
  ) {}

  /** @throws PaymentRefusedError for a number that cannot be one, PaymentConflictError while one is being decided */
  async request(
    actor: SessionActor,
    employer: string,
    input: NewAccount,
    idempotency?: Idempotency,
  ): Promise<EmployerAccount> {
    requireRole(actor, CHANGERS, 'Een rekening wijzigen');
    const seen = await this.once.before(actor, idempotency);
    if (seen) return this.accountOf(actor, employer, await this.once.numberIn(actor, seen));
    const iban = input.iban.replace(/\s/g, '').toUpperCase();
    if (!validateIBAN(iban)) throw new PaymentRefusedError('iban.impossible', 'M16', 'Dit is geen geldig IBAN (M16).');
    const accounts = await this.accountsOf(actor, employer);
    if (accounts.some((account) => account.state === 'requested')) {
      throw new PaymentConflictError('Er wacht al een rekening van deze werkgever op goedkeuring.');
    }
    await this.requireEmployer(actor, employer);
    const { file, withoutProof } = await this.provenBy(actor, employer, input, accounts);
    const upload = file?.id ?? null;
    const ibanHash = this.vault.hashOf('iban', iban);
    const alarm = await this.alarmOf(actor, employer, ibanHash);
    const number = accounts.length + 1;
    const sealed = await this.vault.seal(actor, employer, `account:${number}`, iban);
    const requested = (on: LocalDate): StoredAccount => ({
      employer,
      number,
      tenant: actor.tenant,
      iban: sealed,
      ibanHash,
      ibanTail: iban.slice(-4),
      proof: input.proof,
      upload,
      withoutProof,
      state: 'requested',
      requestedBy: actor.id,
      requestedOn: on,
      calledBackOn: null,
      approvedBy: null,
      approvedOn: null,
      fromOn: null,
      alarm,
      refusedOn: null,
    });
    await this.facts.write(actor, {
      stream: employer,
      kind: 'employer',
      type: 'account.requested',
      actor: actorOf(actor),
      facts: { number, proof: input.proof, upload, withoutProof, alarm },
      sealed,
      rows: (_entry, on) => [accountRow(requested(on))],
      ...(idempotency ? { idempotency } : {}),
    });
    if (file?.state === 'kept') await this.uploads.taken(actor, file.placement, file.id, 'account', number);
    return this.accountOf(actor, employer, number);
  }

  /**
   * The second person, after calling back a number that was known before. The old account stays in use for the waiting
   * time; a first account has none to wait for.
   * @param calledBackOn day of that call
   * @param despiteAlarm why it is right all the same, for an account that another employer or a worker uses (M16)
   */
  async approve(
    actor: SessionActor,
    employer: string,
    number: number,
    calledBackOn: LocalDate,
    despiteAlarm: string | null = null,
    idempotency?: Idempotency,
  ): Promise<EmployerAccount> {
    requireRole(actor, APPROVERS, 'Een rekening goedkeuren');
    if (await this.once.before(actor, idempotency)) return this.accountOf(actor, employer, number);
    const accounts = await this.accountsOf(actor, employer);
    const account = this.waiting(accounts, number);
    if (account.requestedBy === actor.id) {
      throw new OtherPersonNeededError('U hebt deze rekening ingevoerd. Iemand anders keurt hem goed (M16, regel F8).');
    }
    const today = localDate(await this.clock.now());
    if (calledBackOn > today)
      throw new PaymentRefusedError('callBack.future', 'M16', 'Het terugbellen ligt in de toekomst.');
    // Somebody else may have begun to use it since it was asked for.
    const alarm = await this.alarmOf(actor, employer, account.ibanHash);
    if (alarm !== null && despiteAlarm === null) {
      throw new PaymentRefusedError('account.alarm', 'M16', ALARMS[alarm]);
    }
    const policies = await this.policies.of(actor);
    const changes = accounts.some((one) => one.state === 'approved');
    const days = changes ? policyOn(policies, 'accountWaitingWorkingDays', today) : 0;
    const fromOn = addWorkingDays(today, days, this.tables.of(policies));
    await this.decide(
      actor,
      account,
      'account.approved',
      {
        state: 'approved',
        approvedBy: actor.id,
        approvedOn: today,
        calledBackOn,
        fromOn,
        alarm,
      },
      { despiteAlarm, idempotency },
    );
    return this.accountOf(actor, employer, number);
  }

  async reject(
    actor: SessionActor,
    employer: string,
    number: number,
    idempotency?: Idempotency,
  ): Promise<EmployerAccount> {
    requireRole(actor, APPROVERS, 'Een rekening afwijzen');
    if (await this.once.before(actor, idempotency)) return this.accountOf(actor, employer, number);
    const account = this.waiting(await this.accountsOf(actor, employer), number);
    await this.decide(actor, account, 'account.rejected', { state: 'rejected' }, { idempotency });
    return this.accountOf(actor, employer, number);
  }

  async list(actor: SessionActor, employer: string): Promise<readonly EmployerAccount[]> {
    requireRole(actor, [...APPROVERS, 'reader'], 'Rekeningen inzien');
    return (await this.accountsOf(actor, employer)).map(shown);
  }

  /** What waits, what is in use, and which employers have none. */
  async overview(actor: SessionActor): Promise<AccountOverview> {
    requireRole(actor, [...APPROVERS, 'reader'], 'Rekeningen inzien');
    const today = localDate(await this.clock.now());
    return inSession(this.pool, actor, (client) => readAccountOverview(client, actor.tenant, today));
  }

  private async decide(
    actor: SessionActor,
    account: StoredAccount,
    type: string,
    change: Partial<StoredAccount>,
    more: { readonly despiteAlarm?: string | null; readonly idempotency?: Idempotency | undefined },
  ): Promise<void> {
    const { number, employer } = account;
    const { calledBackOn = null, fromOn = null } = change;
    const { despiteAlarm = null, idempotency } = more;
    await this.facts.write(actor, {
      stream: employer,
      kind: 'employer',
      type,
      actor: actorOf(actor),
      facts: { number, calledBackOn, fromOn, ...(despiteAlarm === null ? {} : { despiteAlarm }) },
      rows: () => [accountRow({ ...account, ...change })],
      ...(idempotency ? { idempotency } : {}),
    });
  }

  /** @throws PaymentRefusedError for a file that is not a proof of this employer, or a change that rests on nothing */
  private async provenBy(
    actor: SessionActor,
    employer: string,
    { upload = null, withoutProof = null }: NewAccount,
    accounts: readonly StoredAccount[],
  ): Promise<{ readonly file: UploadRow | undefined; readonly withoutProof: string | null }> {
    if (upload !== null) {
      const row = await inSession(this.pool, actor, (client) => uploadRow(client, upload));
      const fits = row?.employer === employer && row.kind === 'bankProof' && row.state !== 'dropped';
      if (!fits)
        throw new PaymentRefusedError('account.proof', 'M16', 'Dit bestand is geen bewijs van deze werkgever.');
      return { file: row, withoutProof: null };
    }
    if (withoutProof === null && accounts.some(({ state }) => state === 'approved')) {
      const detail = 'Kies het bestand waaruit de rekening blijkt, of geef aan waarom dat er niet is (M16).';
      throw new PaymentRefusedError('account.proof', 'M16', detail);
    }
    return { file: undefined, withoutProof };
  }

  private async requireEmployer(actor: SessionActor, employer: string): Promise<void> {
    const known = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query('select 1 from employer where id = $1 and tenant = $2', [
        employer,
        actor.tenant,
      ]);
      return rows.length > 0;
    });
    if (!known) throw new UnknownEmployerAccountError(employer);
  }

  private waiting(accounts: readonly StoredAccount[], number: number): StoredAccount {
    const account = accounts.find((one) => one.number === number && one.state === 'requested');
    if (!account) throw new PaymentConflictError('Deze rekening wacht niet op goedkeuring.');
    return account;
  }

  private accountsOf(actor: SessionActor, employer: string): Promise<readonly StoredAccount[]> {
    return inSession(this.pool, actor, (client) => readAccounts(client, employer));
  }

  private async accountOf(actor: SessionActor, employer: string, number: number): Promise<EmployerAccount> {
    const found = (await this.accountsOf(actor, employer)).find((account) => account.number === number);
    if (!found) throw new PaymentConflictError('Deze rekening is er niet.');
    return shown(found);
  }

  /** In use by another employer, or known as a worker's (M16). */
  private alarmOf(actor: SessionActor, employer: string, hash: string): Promise<EmployerAccount['alarm']> {
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ employers: boolean; workers: boolean }>(
        `select exists (select 1 from employer_account where iban_hash = $1 and employer <> $2) as employers,
           exists (select 1 from person_index where kind = 'iban' and hash = decode($1, 'hex') and person <> $2) as workers`,
        [hash, employer],
      );
      if (rows[0]?.workers === true) return 'worker';
      return rows[0]?.employers === true ? 'otherEmployer' : null;
    });
  }
}

function shown({ tenant: _tenant, iban: _iban, ibanHash: _hash, ...account }: StoredAccount): EmployerAccount {
  return account;
}
