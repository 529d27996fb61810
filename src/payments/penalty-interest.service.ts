import { z } from 'zod';
import type { Role } from '../../workflows/definition.js';
import { monthOf } from '../../workflows/law/dates.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { statutoryInterest } from '../../workflows/law/statutory-interest.js';
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
import type { InterestDecisions } from './interest-decision.service.js';
import { readInterestDecisions, type InterestDecision } from './interest-rows.js';
import { OtherPersonNeededError, PaymentConflictError, PaymentRefusedError } from './payments.errors.js';
import { penaltyInterestRow } from './penalty-interest-rows.js';
import { readSetPenalties } from './penalty-payment-rows.js';
import { penaltyTerm } from './penalty-term.js';
import type { SentOnce } from './sent-once.js';

export const penaltyInterestPaid = z.strictObject({ paidOn: day });
export type PenaltyInterestPaid = z.infer<typeof penaltyInterestPaid>;

const PAYERS: readonly Role[] = ['finance', 'backOffice'];

/** Interest on a penalty that was paid late (B16, D3): decided as any interest, and paid apart, as the penalty itself. */
export class PenaltyInterest {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly decisions: InterestDecisions,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
    private readonly once: SentOnce,
  ) {}

  /**
   * Puts the interest on a penalty forward, until the day it was paid. Somebody else decides.
   * @param decision number of the decision on the penalty
   * @throws PaymentRefusedError while it is not paid, where nothing is owed, with days of an unknown rate; PaymentConflictError when it was put forward before
   */
  async prepare(actor: SessionActor, placement: string, decision: number): Promise<InterestDecision> {
    requireRole(actor, PAYERS, 'Een besluit over rente klaarzetten');
    const found = await inSession(this.pool, actor, (client) => readSetPenalties(client, { placement }));
    const penalty = found.find((one) => one.decision === decision);
    if (penalty === undefined)
      throw new PaymentConflictError('Er is geen genomen besluit over een dwangsom met dit nummer.');
    if (penalty.interestDecision !== null)
      throw new PaymentConflictError('Over de rente van deze dwangsom is al een voorstel of een besluit.');
    if (penalty.paidOn === null || penalty.paidTo === null)
      throw new PaymentRefusedError(
        'interest.penaltyOpen',
        'B16',
        'De dwangsom is nog niet betaald: de rente loopt nog. Leg eerst de betaling vast.',
      );
    const [policies, today] = [await this.policies.of(actor), localDate(await this.clock.now())];
    const tables = this.tables.of(policies);
    const { payBy } = penaltyTerm(penalty, today, policies, tables);
    if (payBy === null || penalty.paidOn <= payBy)
      throw new PaymentRefusedError('interest.none', 'B16', 'Deze dwangsom is op tijd betaald: er is geen rente.');
    const { unknownDays, ...owed } = statutoryInterest({
      amount: penalty.amount,
      dueOn: payBy,
      paidOn: penalty.paidOn,
      policies,
      tables,
    });
    if (unknownDays === 0 && owed.amount === '0.00')
      throw new PaymentRefusedError('interest.none', 'B16', 'De rente is te klein: er wordt niets betaald.');
    return this.decisions.putForward(actor, {
      placement,
      employer: penalty.employer,
      penalty: decision,
      owedTo: penalty.paidTo,
      lateRun: null,
      month: monthOf(payBy),
      lateAmount: penalty.amount,
      dueOn: payBy,
      paidOn: penalty.paidOn,
      unknownDays,
      ...owed,
    });
  }

  /**
   * Records that the interest was paid; once more mends the day.
   * @param number of the decision on the interest
   * @throws PaymentConflictError without such a decision, PaymentRefusedError for a day that cannot be, OtherPersonNeededError (F8)
   */
  async record(
    actor: SessionActor,
    placement: string,
    number: number,
    { paidOn }: PenaltyInterestPaid,
    idempotency?: Idempotency,
  ): Promise<void> {
    requireRole(actor, PAYERS, 'De betaling van rente vastleggen');
    if (await this.once.before(actor, idempotency)) return;
    const found = await inSession(this.pool, actor, (client) => readInterestDecisions(client, { placement }));
    const decided = found.find((one) => one.number === number && one.penalty !== null && one.state === 'decided');
    if (decided === undefined || decided.decidedOn === null)
      throw new PaymentConflictError('Er is geen toegekende rente over een dwangsom met dit nummer.');
    if (decided.decidedBy === actor.id)
      throw new OtherPersonNeededError('U hebt dit besluit genomen. Iemand anders betaalt (regel F8).');
    if (paidOn > localDate(await this.clock.now()))
      throw new PaymentRefusedError('day.ahead', 'B16', 'Deze dag ligt nog voor ons.');
    if (paidOn < decided.decidedOn) {
      const detail = `De rente is toegekend op ${dutchDate(decided.decidedOn)}: eerder is zij niet betaald.`;
      throw new PaymentRefusedError('day.beforeDecision', 'B16', detail);
    }
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'interest.paid',
      actor: actorOf(actor),
      facts: { number, amount: decided.amount, paidOn, paidTo: decided.owedTo },
      rows: () => [penaltyInterestRow(actor.tenant, { placement, number, paidOn, recordedBy: actor.id })],
      ...(idempotency ? { idempotency } : {}),
    });
  }
}
