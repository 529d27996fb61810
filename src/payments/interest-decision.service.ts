import { z } from 'zod';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { opaqueId, month } from '../../workflows/payload.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { MandateService } from '../tenants/mandate.service.js';
import {
  interestRow,
  readInterestDecisions,
  readInterestPart,
  type InterestDecision,
  type InterestPart,
  type ListedInterest,
} from './interest-rows.js';
import { interestLetter } from './interest-letter.js';
import type { InterestService } from './interest.service.js';
import { OtherPersonNeededError, PaymentConflictError, PaymentRefusedError } from './payments.errors.js';

/** The line that came late: its run, placement and month. */
export const lateLine = z.strictObject({ run: opaqueId, placement: opaqueId, month });
export type LateLineKey = z.infer<typeof lateLine>;
export const declining = z.strictObject({
  reason: z.string().trim().min(5, { error: 'Zeg waarom er geen rente is verschuldigd.' }).max(500),
});

const PREPARERS: readonly Role[] = ['finance', 'backOffice'];
const DECIDERS: readonly Role[] = ['reviewer', 'manager'];
const READERS: readonly Role[] = ['finance', 'backOffice', 'manager', 'reviewer', 'legalOfficer', 'reader'];
/** What is put forward, as it is computed now. */
export type PutForward = Pick<
  InterestDecision,
  | 'placement'
  | 'employer'
  | 'lateRun'
  | 'penalty'
  | 'owedTo'
  | 'month'
  | 'lateAmount'
  | 'dueOn'
  | 'paidOn'
  | 'daysLate'
  | 'amount'
  | 'explanation'
> & { readonly unknownDays: number };

/**
 * Interest on late payment: prepared by who pays, decided by mandate, paid by the next run on a line of its own (B16); on a penalty it is
 * paid apart (`PenaltyInterest`).
 */
export class InterestDecisions {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly proposals: InterestService,
    private readonly mandates: MandateService,
    private readonly clock: Clock,
  ) {}

  async list(actor: SessionActor): Promise<readonly ListedInterest[]> {
    requireRole(actor, READERS, 'Besluiten over rente inzien');
    return inSession(this.pool, actor, (client) => readInterestDecisions(client, { tenant: actor.tenant }));
  }

  /** For a page: so many that wait, and so many that were answered last. */
  async shown(
    actor: SessionActor,
    most: { readonly waiting: number; readonly answered: number },
  ): Promise<{ readonly waiting: InterestPart; readonly answered: InterestPart }> {
    requireRole(actor, READERS, 'Besluiten over rente inzien');
    return inSession(this.pool, actor, async (client) => ({
      waiting: await readInterestPart(client, actor.tenant, 'waiting', most.waiting),
      answered: await readInterestPart(client, actor.tenant, 'answered', most.answered),
    }));
  }

  /**
   * Puts a proposal forward as it is computed now.
   * @throws PaymentRefusedError without such a proposal, with days of an unknown rate, or below the least amount
   */
  async prepare(actor: SessionActor, key: LateLineKey): Promise<InterestDecision> {
    requireRole(actor, PREPARERS, 'Een besluit over rente klaarzetten');
    const ofPlacement = await this.proposals.proposals(actor, [key.placement]);
    const found = ofPlacement.find((one) => one.run === key.run && one.month === key.month);
    if (!found) throw new PaymentRefusedError('interest.none', 'B16', 'Over deze regel is geen voorstel voor rente.');
    const { run: lateRun, line: lateAmount, reason: _reason, ...rest } = found;
    return this.putForward(actor, { ...rest, lateRun, lateAmount, penalty: null, owedTo: 'employer' });
  }

  /** @throws PaymentRefusedError with days of an unknown rate */
  async putForward(actor: SessionActor, { unknownDays, ...owed }: PutForward): Promise<InterestDecision> {
    if (unknownDays > 0)
      throw new PaymentRefusedError(
        'interest.unknownRate',
        'B16',
        `Over ${unknownDays} dagen is het percentage nog niet ingevoerd. De beheerder voert het in bij Rekentabellen.`,
      );
    const before = await inSession(this.pool, actor, (client) =>
      readInterestDecisions(client, { placement: owed.placement }),
    );
    const number = Math.max(0, ...before.map((one) => one.number)) + 1;
    const decision: InterestDecision = {
      ...owed,
      number,
      state: 'prepared',
      preparedBy: actor.id,
      preparedOn: localDate(await this.clock.now()),
      decidedBy: null,
      decidedOn: null,
      reason: null,
    };
    const { placement, ...facts } = decision;
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'interest.prepared',
      actor: actorOf(actor),
      facts: { ...facts, explanation: facts.explanation.map((step) => ({ rule: step.rule, text: step.text })) },
      rows: () => [interestRow(actor.tenant, decision)],
    });
    return decision;
  }

  /** Decides by mandate; the letter is made by itself, and who pays hears of what no run pays. @throws MandateMissingError, OtherPersonNeededError */
  async decide(actor: SessionActor, placement: string, number: number): Promise<void> {
    const { open, on } = await this.toDecide(actor, placement, number);
    await this.mandates.requireMandate(actor, actor, 'interest', open.amount, on);
    const at = await this.clock.now();
    const decided: InterestDecision = { ...open, state: 'decided', decidedBy: actor.id, decidedOn: on };
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'interest.decided',
      actor: actorOf(actor),
      facts: { number, amount: open.amount, decidedOn: on },
      rows: (entry) => [interestRow(actor.tenant, decided), interestLetter(actor.tenant, decided, entry, at)],
      ...(open.penalty === null ? {} : { inbox: [toPay(decided, on)] }),
    });
  }

  /** Nothing is paid, with the reason: the delay was not the municipality's. @throws as `decide` */
  async decline(actor: SessionActor, placement: string, number: number, reason: string): Promise<void> {
    const { open, on } = await this.toDecide(actor, placement, number);
    await this.mandates.requireMandate(actor, actor, 'interest', open.amount, on);
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: 'interest.declined',
      actor: actorOf(actor),
      facts: { number, decidedOn: on, reason },
      rows: () => [
        interestRow(actor.tenant, { ...open, state: 'declined', decidedBy: actor.id, decidedOn: on, reason }),
      ],
    });
  }

  private async toDecide(actor: SessionActor, placement: string, number: number) {
    requireRole(actor, DECIDERS, 'Over rente besluiten');
    const found = await inSession(this.pool, actor, (client) => readInterestDecisions(client, { placement }));
    const open = found.find((one) => one.number === number);
    if (open?.state !== 'prepared') throw new PaymentConflictError('Dit voorstel wacht niet op een besluit.');
    if (open.preparedBy === actor.id)
      throw new OtherPersonNeededError('U hebt dit zelf klaargezet. Iemand anders besluit (regel F8).');
    return { open, on: localDate(await this.clock.now()) };
  }
}

/** Awb 4:87: within six weeks, as the penalty itself. */
const PAY_DAYS = 42;
function toPay({ number, penalty }: InterestDecision, decidedOn: LocalDate) {
  const payBy = addDays(decidedOn, PAY_DAYS);
  return { template: 'penalty-interest-due', recipient: 'finance', dueOn: payBy, data: { number, penalty, payBy } };
}
