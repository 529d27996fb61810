import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, daysBetween } from '../../../workflows/law/dates.js';
import { Decimal } from '../../../workflows/law/exact.js';
import type { DemoBody } from '../../access/demo-users.js';
import type { SessionActor } from '../../access/session.js';
import { EngineError } from '../../engine/engine.errors.js';
import { inSession } from '../../journal/session-work.js';
import { readOwed } from '../../payments/pay-books.js';
import type { Recovery } from '../../payments/recovery-rows.js';
import { Draw } from '../draw.js';
import { memberOf, onceOf } from './desk-member.js';
import type { MoneyRoom } from './money-room.js';

/** An employer pays within six weeks after it was asked (Awb 4:87). */
const TERM_DAYS = 42;
/** Small amounts are paid at once; larger ones may be in parts. */
const PARTS_FROM = 250;
const WRITTEN_OFF_AFTER = 150;

/** What was paid too much, asked back on a decision: claims opened, money that comes in, and what never does (M33). */
export class ClaimDesk {
  constructor(
    private readonly room: MoneyRoom,
    private readonly seed: string,
  ) {}

  async live(body: DemoBody, day: LocalDate): Promise<void> {
    const finance = memberOf(body, 'finance');
    const { claims, unclaimed } = await this.room.recoveries.overview(finance);
    for (const { placement, decision, amount } of unclaimed) {
      const owed = await inSession(this.room.pool, finance, (client) => readOwed(client, body.id, [placement]));
      const claimed = Decimal.min(amount ?? 0, owed.get(placement) ?? 0);
      if (claimed.isZero()) continue;
      const input = {
        decision,
        ground: 'endedEarlier',
        amount: claimed.toFixed(2),
        termLastDay: addDays(day, TERM_DAYS),
        installments: claimed.greaterThan(PARTS_FROM) && this.draw(placement).chance('parts', 0.5) ? 4 : null,
      };
      await this.room.recoveries.open(finance, placement, input, onceOf(`sim:claim:${placement}:${decision}`));
    }
    for (const claim of claims) await this.follow(finance, claim, day);
  }

  private async follow(finance: SessionActor, claim: Recovery, day: LocalDate): Promise<void> {
    const open = new Decimal(claim.amount).minus(claim.paid).minus(claim.writtenOff);
    const { placement, number } = claim;
    if (open.isZero()) return this.settle(finance, claim, day);
    const days = daysBetween(claim.openedOn, day);
    const draw = this.draw(placement);
    const payer = draw.weighted('payer', [
      ['prompt', 60],
      ['late', 30],
      ['never', 10],
    ]);
    const key = onceOf(`sim:claim:${placement}:${number}:${day}`);
    if (payer === 'never') {
      if (days < WRITTEN_OFF_AFTER) return;
      await this.room.recoveries.writeOff(finance, placement, number, open.toFixed(2), 'bankrupt', key);
      return this.settle(finance, { ...claim, writtenOff: open.toFixed(2) }, day);
    }
    // In parts is once a month.
    if (days < (payer === 'late' ? 80 : 14) || (claim.installments !== null && day.slice(8) < '20')) return;
    const part =
      claim.installments === null ? open : new Decimal(claim.amount).div(claim.installments).toDecimalPlaces(2);
    const paid = Decimal.min(open, part).toFixed(2);
    const after = await this.room.recoveries.receive(finance, placement, number, paid, day, key);
    if (new Decimal(after.paid).plus(after.writtenOff).equals(after.amount)) await this.settle(finance, after, day);
  }

  /** The placement's own course ends with it. */
  private async settle(finance: SessionActor, { placement, writtenOff }: Recovery, day: LocalDate): Promise<void> {
    const { id, role, tenant } = finance;
    const how = new Decimal(writtenOff).isZero() ? 'paid' : 'writtenOff';
    const [answer] = await this.room.engine.dispatchBatch(finance, [
      {
        kind: 'event',
        stream: placement,
        actor: { id, role, tenant },
        instance: 'placement',
        event: { type: 'recovery.settled', settledOn: day, how },
        idempotency: onceOf(`sim:settled:${placement}`),
      },
    ]);
    if (answer instanceof EngineError) throw answer;
  }

  private draw(placement: string): Draw {
    return new Draw(this.seed, `claim.${placement}`);
  }
}
