import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { SEE_BUREAUS } from './bureau.service.js';
import type { BureauOrder } from './deliveries.js';

/** The bureau and the terms of the day of the order; a measurement knows only its expert. */
const ORDERS = `select m.placement, m.number as measurement, b.bureau, m.expert_id as expert, m.ordered_on as "orderedOn",
    m.visit_on as "visitOn", m.reported_on as "reportedOn", t.price::text as price, t.delivery_days as "deliveryDays"
  from bureau_expert b
  join measurement m on m.tenant = b.tenant and m.expert_id = b.expert::text
    and m.ordered_on >= b.from_on and (b.until_on is null or m.ordered_on <= b.until_on)
  left join lateral (select price, delivery_days from bureau_terms x
    where x.tenant = b.tenant and x.bureau = b.bureau and x.from_on <= m.ordered_on
    order by x.from_on desc, x.entry desc limit 1) t on true
  where b.tenant = $1 and m.ordered_on between $2 and $3 and ($4::uuid is null or b.bureau = $4)
    and m.state is distinct from 'cancelled'
  order by m.ordered_on desc, m.placement, m.number`;

/** What was ordered from bureaus, and when they delivered (M21). */
export class BureauOrders {
  constructor(private readonly pool: AppPool) {}

  /** Orders given from the first up to and including the last day. @throws NotAllowedError */
  async between(
    actor: SessionActor,
    from: LocalDate,
    until: LocalDate,
    bureau: string | null = null,
  ): Promise<readonly BureauOrder[]> {
    requireRole(actor, SEE_BUREAUS, 'Opdrachten aan bureaus inzien');
    return inSession(
      this.pool,
      actor,
      async (client) => (await client.query<BureauOrder>(ORDERS, [actor.tenant, from, until, bureau])).rows,
    );
  }
}
