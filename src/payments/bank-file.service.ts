import type { LocalDate, Role } from '../../workflows/definition.js';
import { dutchMonth } from '../../workflows/law/dutch.js';
import { Decimal } from '../../workflows/law/exact.js';
import { validateIBAN } from 'sepa';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { readAccounts } from './account-rows.js';
import { readFiled, readRun, type StoredRun } from './pay-books.js';
import type { Payment, PaymentFile } from './payment-file.js';
import { PaymentConflictError, PaymentRefusedError, UnknownPayRunError } from './payments.errors.js';
import { streamId } from '../subsidies/stream-id.js';

const FILERS: readonly Role[] = ['finance'];

export type BankFile = { readonly name: string; readonly mediaType: string; readonly text: string };
export type PayingAccount = { readonly iban: string; readonly name: string };

/** The file of a released run for the bank: made anew each time, the same text each time, kept nowhere. */
export class BankFileService {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly file: PaymentFile,
  ) {}

  /** The deciding body's own account, from which is paid from today on. */
  async setPayingAccount(actor: SessionActor, account: PayingAccount): Promise<void> {
    requireRole(actor, ['administrator'], 'De eigen rekening instellen');
    const iban = account.iban.replace(/\s/g, '').toUpperCase();
    if (!validateIBAN(iban)) throw new PaymentRefusedError('iban.impossible', 'M16', 'Dit is geen geldig IBAN (M16).');
    const { tenant } = actor;
    const number = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        'select coalesce(max(number), 0) + 1 as n from paying_account where tenant = $1',
        [tenant],
      );
      return rows[0]?.n ?? 1;
    });
    await this.facts.write(actor, {
      stream: streamId('paying-account', tenant, number),
      kind: 'tenant',
      opens: true,
      type: 'payingAccount.set',
      actor: actorOf(actor),
      facts: { number, iban, name: account.name },
      rows: (_entry, on) => [
        { table: 'paying_account', key: { tenant, number }, values: { iban, name: account.name, from_on: on } },
      ],
    });
  }

  /** @throws PaymentConflictError when the run is not released, or nothing can be paid yet */
  async fileOf(actor: SessionActor, id: string): Promise<BankFile> {
    requireRole(actor, FILERS, 'Het betaalbestand ophalen');
    const { run, outs, debtor } = await inSession(this.pool, actor, async (client) => {
      const found = await readRun(client, id);
      if (!found) throw new UnknownPayRunError(id);
      requireOwnFile(actor, found.tenant);
      const { rows } = await client.query<PayingAccount>(
        `select iban, name from paying_account where tenant = $1
         order by from_on <= $2 desc, case when from_on <= $2 then -number else number end limit 1`,
        [found.tenant, found.releasedOn],
      );
      return { run: found, outs: await readFiled(client, id), debtor: rows[0] };
    });
    if (run.state !== 'released' || run.releasedOn === null) {
      throw new PaymentConflictError('Het betaalbestand is er pas als de betaalrun is vrijgegeven.');
    }
    if (!debtor) throw new PaymentConflictError('De eigen rekening van de gemeente is nog niet ingesteld.');
    if (outs.length === 0) throw new PaymentConflictError('Deze betaalrun bevat niets om te betalen.');
    const payments = await this.paymentsOf(actor, run, outs);
    const messageId = `LKS-${run.month}-${run.number}`;
    const executeOn = later(run.payOn, run.releasedOn);
    const createdAt = startOfLocalDay(run.releasedOn);
    const text = this.file.write({ messageId, createdAt, executeOn, debtor, payments });
    return { name: `${messageId}.xml`, mediaType: this.file.mediaType, text };
  }

  /** One payment per employer: what goes to one account is one amount. */
  private async paymentsOf(
    actor: SessionActor,
    run: StoredRun,
    outs: Awaited<ReturnType<typeof readFiled>>,
  ): Promise<readonly Payment[]> {
    const sums = new Map<string, { readonly account: number; readonly sum: Decimal }>();
    for (const { employer, account, amount } of outs) {
      const sum = sums.get(employer)?.sum ?? new Decimal(0);
      sums.set(employer, { account: account ?? 0, sum: sum.plus(amount) });
    }
    const payments: Payment[] = [];
    for (const [employer, { account, sum }] of sums) {
      const { iban, name } = await this.payeeOf(actor, employer, account);
      payments.push({
        endToEndId: `LKS-${run.month}-${run.number}-${payments.length + 1}`,
        name,
        iban,
        amount: sum.toFixed(2),
        remittance: `Loonkostensubsidie ${dutchMonth(run.month)}, betaalrun ${run.number}`,
      });
    }
    return payments;
  }

  private async payeeOf(actor: SessionActor, employer: string, number: number): Promise<PayingAccount> {
    const { name, account } = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ name: string }>('select name from employer where id = $1', [employer]);
      const accounts = await readAccounts(client, employer);
      return { name: rows[0]?.name, account: accounts.find((one) => one.number === number) };
    });
    if (!account || name === undefined)
      throw new PaymentConflictError('De rekening van een werkgever is er niet meer.');
    const iban = await this.vault.unseal(actor, employer, `account:${number}`, account.iban);
    if (typeof iban !== 'string') throw new PaymentConflictError('De rekening van een werkgever is niet leesbaar.');
    return { iban, name };
  }
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
