import { z } from 'zod';
import type { Role } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { localDate as day } from '../../workflows/payload.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { PAID_TO, penaltyPaymentRow, readSetPenalties, type SetPenalty } from './penalty-payment-rows.js';
import { penaltyTerm, type PenaltyTerm } from './penalty-term.js';
import { OtherPersonNeededError, PaymentConflictError, PaymentRefusedError } from './payments.errors.js';
import type { SentOnce } from './sent-once.js';

export const penaltyPaid = z.strictObject({
  paidOn: day,
  /** Who applied and gave notice. */
  paidTo: z.enum(PAID_TO, { error: 'Kies aan wie er is betaald.' }),
});
export type PenaltyPaid = z.infer<typeof penaltyPaid>;

/** A penalty with the term of its payment, and what is owed when that passed. */
export type ListedPenalty = SetPenalty & PenaltyTerm;

const PAYERS: readonly Role[] = ['finance', 'backOffice'];
const READERS: readonly Role[] = ['finance', 'backOffice', 'manager', 'reviewer', 'legalOfficer', 'reader'];

/** Penalties for late decisions: set by one, paid by another outside the pay runs, as who applied may be the worker (D3, F8, G17). */
export class PenaltyPayments {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly clock: Clock,
    private readonly once: SentOnce,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  async list(actor: SessionActor): Promise<readonly ListedPenalty[]> {
    requireRole(actor, READERS, 'Dwangsommen inzien');
    const set = await inSession(this.pool, actor, (client) => readSetPenalties(client, { tenant: actor.tenant }));
    if (set.length === 0) return [];
    const policies = await this.policies.of(actor);
    const [tables, today] = [this.tables.of(policies), localDate(await this.clock.now())];
    return set.map((penalty) => ({ ...penalty, ...penaltyTerm(penalty, today, policies, tables) }));
  }

  /**
   * Records that a penalty was paid; once more mends day or receiver of what was recorded.
   * @throws PaymentConflictError without such a decision, PaymentRefusedError for a day that cannot be, OtherPersonNeededError (F8)
   */
  async record(
    actor: SessionActor,
    placement: string,
    decision: number,
    { paidOn, paidTo }: PenaltyPaid,
    idempotency?: Idempotency,
  ): Promise<void> {
    requireRole(actor, PAYERS, 'De betaling van een dwangsom vastleggen');
    if (await this.once.before(actor, idempotency)) return;
    const found = await inSession(this.pool, actor, (client) => readSetPenalties(client, { placement }));
    const penalty = found.find((one) => one.decision === decision);
    if (penalty === undefined)
      throw new PaymentConflictError('Er is geen genomen besluit over een dwangsom met dit nummer.');
    if (penalty.decidedBy === actor.id)
      throw new OtherPersonNeededError('U hebt dit besluit genomen. Iemand anders betaalt (regel F8).');
    if (paidOn > localDate(await this.clock.now()))
      throw new PaymentRefusedError('day.ahead', 'D3', 'Deze dag ligt nog voor ons.');
    if (paidOn < penalty.decidedOn) {
      const detail = `De dwangsom is vastgesteld op ${dutchDate(penalty.decidedOn)}: eerder is hij niet betaald.`;
      throw new PaymentRefusedError('day.beforeDecision', 'D3', detail);
    }
    // What was put forward or granted rests on the day of payment.
    const interest = penalty.interestDecision?.state;
    if (interest === 'prepared')
      throw new PaymentConflictError(
        'Over de rente van deze dwangsom wacht een voorstel. Laat daarover eerst besluiten.',
      );
    if (interest === 'decided')
      throw new PaymentConflictError('Over de rente van deze dwangsom is besloten: dag en ontvanger staan vast.');
    const { amount } = penalty;
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'penalty.paid',
      actor: actorOf(actor),
      facts: { decision, amount, paidOn, paidTo },
      rows: () => [
        penaltyPaymentRow(actor.tenant, { placement, decision, amount, paidOn, paidTo, recordedBy: actor.id }),
      ],
      ...(idempotency ? { idempotency } : {}),
    });
  }
}
