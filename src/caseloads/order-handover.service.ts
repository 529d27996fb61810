import { createHash } from 'node:crypto';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { EventCommand, Idempotency } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import { inSession } from '../journal/session-work.js';
import type { ExpertOrders, ListedMeasurement } from '../measurements/expert-orders.service.js';
import type { AppPool } from '../platform/database.js';
import { NoSuccessorError } from './caseload.errors.js';
import type { OrderHandover } from './caseload.schemas.js';

type Order = OrderHandover['orders'][number];
export type OrderNotMoved = Order & { readonly code: string; readonly detail: string };
export type OrdersHandedOver = {
  /** Orders that are with the other expert now. */
  readonly done: readonly Order[];
  /** Orders that stay where they are, each with the reason. */
  readonly failed: readonly OrderNotMoved[];
};

/** An expert is ill or leaves: the orders go to another together, each by an entry of its own (M20). */
export class OrderHandoverService {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
    private readonly orders: ExpertOrders,
  ) {}

  /** Orders of an expert. @throws NotAllowedError */
  async of(actor: SessionActor, expert: string): Promise<readonly ListedMeasurement[]> {
    return this.orders.ofMember(actor, expert);
  }

  /** By expert, the number in the register that was written down last, so that nobody looks it up again (C6). */
  async registrations(actor: SessionActor): Promise<ReadonlyMap<string, string>> {
    const sql = `select distinct on (expert_id) expert_id as id, registration_number as number from measurement
      where tenant = $1 and expert_id is not null and registration_number is not null
      order by expert_id, registration_checked_on desc nulls last`;
    const rows = await inSession(this.pool, actor, async (client) => {
      return (await client.query<{ id: string; number: string }>(sql, [actor.tenant])).rows;
    });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /**
   * What one order refuses does not stop the others. Sent again with the same key it gives the same answer for what was
   * done. A planned visit lapses; a draft goes along.
   * @throws NotAllowedError, NoSuccessorError
   */
  async handOver(actor: SessionActor, handover: OrderHandover, idempotency?: Idempotency): Promise<OrdersHandedOver> {
    requireRole(actor, ['manager', 'backOffice'], 'Opdrachten overdragen');
    if (!(await this.measures(actor, handover.to))) throw new NoSuccessorError('loonwaardedeskundige');
    const { from, orders, ...payload } = handover;
    const theirs = new Set((await this.of(actor, from)).map(keyOf));
    const moving = orders.filter((order) => theirs.has(keyOf(order)));
    const commands = moving.map((order) => handing(actor, order, payload, idempotency));
    const answers = await this.engine.dispatchBatch(actor, commands);
    const refused = moving.flatMap((order, index) => {
      const answer = answers[index];
      return answer instanceof EngineError ? [{ ...order, code: answer.code, detail: answer.message }] : [];
    });
    const failed = [...refused, ...orders.filter((order) => !theirs.has(keyOf(order))).map(notTheirs)];
    const stays = new Set(failed.map(keyOf));
    return { done: orders.filter((order) => !stays.has(keyOf(order))), failed };
  }

  private async measures(actor: SessionActor, member: string): Promise<boolean> {
    const sql = "select 1 from member where tenant = $1 and id = $2 and active and 'expert' = any(roles)";
    return inSession(this.pool, actor, async (client) => {
      return (await client.query(sql, [actor.tenant, member])).rows.length > 0;
    });
  }
}

const keyOf = ({ placement, number }: Order): string => `${placement}.${number}`;
const notTheirs = (order: Order): OrderNotMoved => ({
  ...order,
  code: 'unknownStream',
  detail: 'Deze opdracht ligt niet meer bij deze deskundige.',
});

function handing(
  actor: SessionActor,
  order: Order,
  payload: Omit<OrderHandover, 'from' | 'orders'>,
  idempotency: Idempotency | undefined,
): EventCommand {
  const { to: expertId, ...rest } = payload;
  const event = { type: 'measurement.handedOver', expertId, ...rest };
  const bodyHash = createHash('sha256').update(JSON.stringify(event)).digest('hex');
  return {
    kind: 'event',
    stream: order.placement,
    instance: `measurement-${order.number}`,
    actor: actorOf(actor),
    event,
    ...(idempotency ? { idempotency: { ...idempotency, key: `${idempotency.key}:${keyOf(order)}`, bodyHash } } : {}),
  };
}
