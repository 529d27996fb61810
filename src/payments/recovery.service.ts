import type { PoolClient } from 'pg';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { dutchEuros } from '../../workflows/law/dutch.js';
import { Decimal } from '../../workflows/law/exact.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { readOwed } from './pay-books.js';
import {
  readRecoveries,
  readRecoveriesOf,
  readUnclaimed,
  recoveryRow,
  type NewRecovery,
  type Recovery,
  type UnclaimedDecision,
} from './recovery-rows.js';
import { OtherPersonNeededError, PaymentConflictError, PaymentRefusedError } from './payments.errors.js';
import type { SentOnce } from './sent-once.js';

const KEEPERS: readonly Role[] = ['finance', 'backOffice'];
const READERS: readonly Role[] = ['finance', 'backOffice', 'manager', 'legalOfficer', 'consultant', 'reader'];

/** Recoveries, apart from pay lines (M33, B16: otherwise than by set-off within the placement only on a decision). */
export class RecoveryService {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly once: SentOnce,
  ) {}

  /**
   * Opens a claim on a recovery decision; what it claims is no longer set off.
   * @throws PaymentRefusedError without such a decision or above what was overpaid, OtherPersonNeededError (F8)
   */
  async open(actor: SessionActor, placement: string, input: NewRecovery, idempotency?: Idempotency): Promise<Recovery> {
    requireRole(actor, KEEPERS, 'Een terugvordering openen');
    const seen = await this.once.before(actor, idempotency);
    if (seen) return this.one(actor, placement, await this.once.numberIn(actor, seen));
    const { before, owed, decidedBy } = await inSession(this.pool, actor, async (client) => ({
      before: await readRecoveries(client, placement),
      owed: (await readOwed(client, actor.tenant, [placement])).get(placement) ?? '0.00',
      decidedBy: await recoveryDecision(client, placement, input.decision),
    }));
    if (decidedBy === undefined) {
      throw new PaymentRefusedError(
        'decision.missing',
        'B16',
        'Er is geen genomen besluit tot terugvordering met dit nummer.',
      );
    }
    if (decidedBy === actor.id) {
      throw new OtherPersonNeededError('U hebt dit besluit genomen. Iemand anders vordert terug (regel F8).');
    }
    if (new Decimal(input.amount).lessThanOrEqualTo(0) || new Decimal(input.amount).greaterThan(owed)) {
      throw new PaymentRefusedError(
        'amount.tooHigh',
        'B16',
        `Er is ${dutchEuros(owed)} te veel betaald en nog niet teruggevorderd.`,
      );
    }
    const number = before.length + 1;
    const opened = (on: LocalDate): Recovery => ({
      ...input,
      placement,
      number,
      paid: '0.00',
      writtenOff: '0.00',
      openedOn: on,
    });
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'recovery.opened',
      actor: actorOf(actor),
      facts: { number, ...input },
      rows: (_entry, on) => [recoveryRow(actor.tenant, opened(on))],
      ...(idempotency ? { idempotency } : {}),
    });
    return this.one(actor, placement, number);
  }

  /** Money that came in on a claim. @throws PaymentRefusedError when it is more than what is open */
  async receive(
    actor: SessionActor,
    placement: string,
    number: number,
    amount: string,
    receivedOn: LocalDate,
    idempotency?: Idempotency,
  ): Promise<Recovery> {
    return this.reduce(actor, placement, number, { type: 'recovery.received', amount, receivedOn }, idempotency);
  }

  /** What is not claimed any more. @throws PaymentRefusedError when it is more than what is open */
  async writeOff(
    actor: SessionActor,
    placement: string,
    number: number,
    amount: string,
    ground: string,
    idempotency?: Idempotency,
  ): Promise<Recovery> {
    return this.reduce(actor, placement, number, { type: 'recovery.writtenOff', amount, ground }, idempotency);
  }

  async list(actor: SessionActor, placement: string): Promise<readonly Recovery[]> {
    requireRole(actor, READERS, 'Terugvorderingen inzien');
    return inSession(this.pool, actor, (client) => readRecoveries(client, placement));
  }

  /** Claims of one placement, and its decisions on which none was opened yet. */
  async ofPlacement(
    actor: SessionActor,
    placement: string,
  ): Promise<{ readonly claims: readonly Recovery[]; readonly unclaimed: readonly UnclaimedDecision[] }> {
    requireRole(actor, READERS, 'Terugvorderingen inzien');
    return inSession(this.pool, actor, async (client) => ({
      claims: await readRecoveries(client, placement),
      unclaimed: await readUnclaimed(client, actor.tenant, placement),
    }));
  }

  /** Every claim of the deciding body, and decisions on which none was opened yet. */
  async overview(
    actor: SessionActor,
  ): Promise<{ readonly claims: readonly Recovery[]; readonly unclaimed: readonly UnclaimedDecision[] }> {
    requireRole(actor, READERS, 'Terugvorderingen inzien');
    return inSession(this.pool, actor, async (client) => ({
      claims: await readRecoveriesOf(client, actor.tenant),
      unclaimed: await readUnclaimed(client, actor.tenant),
    }));
  }

  private async reduce(
    actor: SessionActor,
    placement: string,
    number: number,
    change: { readonly type: 'recovery.received' | 'recovery.writtenOff'; readonly amount: string } & {
      readonly [key: string]: string;
    },
    idempotency: Idempotency | undefined,
  ): Promise<Recovery> {
    requireRole(actor, KEEPERS, 'Een terugvordering bijwerken');
    if (await this.once.before(actor, idempotency)) return this.one(actor, placement, number);
    const { type, amount, ...facts } = change;
    const { recovery, revision } = await inSession(this.pool, actor, async (client) => ({
      revision: await entryOf(client, placement),
      recovery: (await readRecoveries(client, placement)).find((one) => one.number === number),
    }));
    if (!recovery) throw new PaymentConflictError('Deze terugvordering is er niet.');
    const open = new Decimal(recovery.amount).minus(recovery.paid).minus(recovery.writtenOff);
    if (new Decimal(amount).lessThanOrEqualTo(0) || open.lessThan(amount)) {
      throw new PaymentRefusedError('amount.tooHigh', 'M33', `Er staat nog ${dutchEuros(open.toFixed(2))} open.`);
    }
    const key = type === 'recovery.received' ? 'paid' : 'writtenOff';
    const reduced = { ...recovery, [key]: new Decimal(recovery[key]).plus(amount).toFixed(2) };
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type,
      actor: actorOf(actor),
      facts: { number, amount, ...facts },
      // The sum is computed from what was read: nobody may be in between.
      expectedRevision: revision,
      rows: () => [recoveryRow(actor.tenant, reduced)],
      ...(idempotency ? { idempotency } : {}),
    });
    return this.one(actor, placement, number);
  }

  private async one(actor: SessionActor, placement: string, number: number): Promise<Recovery> {
    const found = await inSession(this.pool, actor, (client) => readRecoveries(client, placement));
    const recovery = found.find((one) => one.number === number);
    if (!recovery) throw new PaymentConflictError('Deze terugvordering is er niet.');
    return recovery;
  }
}

async function entryOf(client: PoolClient, stream: string): Promise<number> {
  const { rows } = await client.query<{ entry_no: number }>('select entry_no from stream where id = $1', [stream]);
  return rows[0]?.entry_no ?? 0;
}

/** Who took the recovery decision; undefined when there is none, or it is not taken yet. */
async function recoveryDecision(client: PoolClient, placement: string, number: number): Promise<string | undefined> {
  const { rows } = await client.query<{ decided_by: string }>(
    `select coalesce(decided_by, '') as decided_by from decision
     where placement = $1 and number = $2 and kind = 'recovery' and decided_on is not null`,
    [placement, number],
  );
  return rows[0]?.decided_by;
}
