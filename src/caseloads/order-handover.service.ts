import { createHash } from 'node:crypto';
import { actorOf, requireRole } from '../access/permissions.js';
import type { JsonObject, WorkflowEvent } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { EventCommand, Idempotency } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import { onNewestFor } from '../placements/on-newest.js';
import { inSession } from '../journal/session-work.js';
import type { ExpertOrders, ListedMeasurement } from '../measurements/expert-orders.service.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { whyNot, type WhyNot } from './caseload-handover.service.js';
import { NoSuccessorError } from './caseload.errors.js';
import type { OrderAssignment, OrderHandover, OrderWithdrawal } from './caseload.schemas.js';

type Chosen = OrderHandover['orders'][number];
type Order = Omit<Chosen, 'revision'>;
export type OrderNotMoved = Order & WhyNot;
export type OrdersHandedOver = {
  /** Orders that are with the other expert now. */
  readonly done: readonly Order[];
  /** Orders that stay where they are, each with the reason. */
  readonly failed: readonly OrderNotMoved[];
};

/** An expert is ill or leaves: the orders go to another or back to the pool together, each by an entry of its own (M20). */
export class OrderHandoverService {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
    private readonly orders: ExpertOrders,
    private readonly clock: Clock,
  ) {}

  /** Orders of an expert. @throws NotAllowedError */
  async of(actor: SessionActor, expert: string): Promise<readonly ListedMeasurement[]> {
    return this.orders.ofMember(actor, expert);
  }

  /** By expert, of those asked about, the number in the register that was written down last, so that nobody looks it up again (C6). */
  async registrations(actor: SessionActor, experts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = `select e.id, m.number from unnest($2::text[]) as e (id) cross join lateral (
        select registration_number as number from measurement
        where tenant = $1 and expert_id = e.id and registration_number is not null
        order by registration_checked_on desc nulls last limit 1) m`;
    const rows = await inSession(this.pool, actor, async (client) => {
      return (await client.query<{ id: string; number: string }>(sql, [actor.tenant, experts])).rows;
    });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** What waits for an expert, the most urgent first. @throws NotAllowedError */
  async pooled(actor: SessionActor): Promise<readonly ListedMeasurement[]> {
    return this.orders.ofPool(actor);
  }

  /**
   * What one order refuses does not stop the others. Sent again with the same key it gives the same answer for what was
   * done. A planned visit lapses; a draft goes along.
   * @throws NotAllowedError, NoSuccessorError
   */
  async handOver(actor: SessionActor, handover: OrderHandover, idempotency?: Idempotency): Promise<OrdersHandedOver> {
    requireRole(actor, SPREADS, 'Opdrachten overdragen');
    if (!(await this.measures(actor, handover.to))) throw new NoSuccessorError('loonwaardedeskundige');
    const { from, orders, to: expertId, ...rest } = handover;
    const event = { type: 'measurement.handedOver', expertId, ...rest };
    return this.each(actor, await this.of(actor, from), { orders, event, idempotency, elsewhere: NOT_THEIRS });
  }

  /**
   * Back to the pool: whoever was invited to a visit gets its cancellation for the calendar. After the visit an order stays: its
   * draft goes to another expert by `handOver`. As `handOver` for the rest.
   */
  async withdraw(
    actor: SessionActor,
    { from, orders, reason }: OrderWithdrawal,
    idempotency?: Idempotency,
  ): Promise<OrdersHandedOver> {
    requireRole(actor, SPREADS, 'Opdrachten terugleggen');
    const event = { type: 'order.withdrawn', reason };
    const theirs = await this.of(actor, from);
    return this.each(actor, theirs, { orders, event, idempotency, elsewhere: NOT_THEIRS, stays: whyStays(theirs) });
  }

  /** From the pool to one expert. As `handOver` for the rest. */
  async assign(
    actor: SessionActor,
    { orders, to: expertId, ...check }: OrderAssignment,
    idempotency?: Idempotency,
  ): Promise<OrdersHandedOver> {
    requireRole(actor, SPREADS, 'Opdrachten geven');
    if (!(await this.measures(actor, expertId))) throw new NoSuccessorError('loonwaardedeskundige');
    const event = { type: 'measurement.ordered', expertId, ...check };
    const today = localDate(await this.clock.now());
    return this.each(actor, await this.pooled(actor), {
      orders,
      event,
      more: { orderedOn: today },
      idempotency,
      elsewhere: NOT_POOLED,
    });
  }

  private async each(
    actor: SessionActor,
    there: readonly ListedMeasurement[],
    { orders, elsewhere, stays = () => undefined, ...asked }: Asked,
  ): Promise<OrdersHandedOver> {
    const known = new Set(there.map(keyOf));
    const moving = orders.filter((order) => known.has(keyOf(order)) && stays(order) === undefined);
    const held = orders.flatMap((order) => {
      const detail = stays(order);
      return detail === undefined ? [] : [{ ...named(order), code: 'afterVisit', detail }];
    });
    const answers = await this.engine.dispatchBatch(
      actor,
      moving.map((order) => commandFor(actor, order, asked)),
    );
    const refused = moving.flatMap((order, index) => {
      const answer = answers[index];
      return answer instanceof EngineError ? [{ ...named(order), ...whyNot(answer) }] : [];
    });
    const unknown = orders.filter((order) => !known.has(keyOf(order)));
    const failed = [
      ...refused,
      ...held,
      ...unknown.map((order) => ({ ...named(order), code: 'unknownStream', detail: elsewhere })),
    ];
    const failing = new Set(failed.map(keyOf));
    return { done: orders.filter((order) => !failing.has(keyOf(order))).map(named), failed };
  }

  private async measures(actor: SessionActor, member: string): Promise<boolean> {
    const sql = "select 1 from member where tenant = $1 and id = $2 and active and 'expert' = any(roles)";
    return inSession(this.pool, actor, async (client) => {
      return (await client.query(sql, [actor.tenant, member])).rows.length > 0;
    });
  }
}

const named = ({ placement, number }: Order): Order => ({ placement, number });
const keyOf = ({ placement, number }: Order): string => `${placement}.${number}`;
const SPREADS = ['manager', 'backOffice'] as const;
const NOT_THEIRS = 'Deze opdracht ligt niet meer bij deze deskundige.';
const NOT_POOLED = 'Deze opdracht wacht niet meer op een deskundige.';

type Asked = {
  readonly orders: readonly Chosen[];
  readonly event: WorkflowEvent;
  /** Of the day itself: sent again with its key on another day it is the same request. */
  readonly more?: JsonObject;
  readonly idempotency: Idempotency | undefined;
  /** Why an order that is not in the list stays where it is. */
  readonly elsewhere: string;
  /** Why an order of the list stays all the same. */
  readonly stays?: (order: Order) => string | undefined;
};
const BEFORE_VISIT: readonly string[] = ['ordered', 'planned'];

/** What was seen at work stays with the order. */
function whyStays(theirs: readonly ListedMeasurement[]): (order: Order) => string | undefined {
  const states = new Map(theirs.map((one) => [keyOf(one), one.state]));
  return (order) => {
    const state = states.get(keyOf(order));
    if (state === undefined || BEFORE_VISIT.includes(state)) return undefined;
    return ['noAccess', 'blocked'].includes(state)
      ? 'de meting staat stil. Beslis eerst hoe het verder gaat.'
      : 'het bezoek is geweest. Draag deze opdracht over aan een andere deskundige.';
  };
}

function commandFor(
  actor: SessionActor,
  order: Chosen,
  { event, more = {}, idempotency }: Pick<Asked, 'event' | 'more' | 'idempotency'>,
): EventCommand {
  const bodyHash = createHash('sha256').update(JSON.stringify(event)).digest('hex');
  return {
    kind: 'event',
    stream: order.placement,
    instance: `measurement-${order.number}`,
    actor: actorOf(actor),
    event: { ...event, ...more },
    ...onNewestFor(event.type),
    ...(order.revision === undefined ? {} : { expectedRevision: order.revision }),
    ...(idempotency ? { idempotency: { ...idempotency, key: `${idempotency.key}:${keyOf(order)}`, bodyHash } } : {}),
  };
}
