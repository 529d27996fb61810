import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { supportMonthlyCost } from '../../workflows/support/support-cost.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { APPROVERS } from './approvals.read-model.js';

type Waiting = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly number: number;
  readonly preparedBy: string;
  readonly termLastDay: LocalDate | null;
};
/** A decision on support that waits for a second person (A10, F8). */
export type WaitingSupport = Waiting & {
  readonly kind: string;
  readonly outcome: 'grant' | 'refuse';
  /** Hours a week and euros an hour, decimal strings. */
  readonly hours: string;
  readonly rate: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Euros a month; null for a refusal. */
  readonly monthly: string | null;
};
/** A decision on an objection that waits for who signs it (D4, F8). */
export type WaitingObjection = Waiting & {
  readonly by: string;
  /** Kind of the decision or of the letter that is objected against. */
  readonly letter: string | null;
  readonly outcome: string;
};

const SIGNS_SUPPORT: readonly Role[] = ['reviewer', 'manager'];
const SIGNS_OBJECTIONS: readonly Role[] = ['manager', 'legalOfficer'];

/** Proposals beside the decisions of a placement: support and objections. Reads rows, opens no file. */
export class WaitingProposals {
  constructor(private readonly pool: AppPool) {}

  /** The nearest last day first; ex officio there is none. Empty for who signs no support. @throws NotAllowedError */
  async supports(actor: SessionActor, limit: number): Promise<readonly WaitingSupport[]> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    if (!SIGNS_SUPPORT.includes(actor.role)) return [];
    const rows = await inSession(this.pool, actor, async (client) => {
      const found = await client.query<Omit<WaitingSupport, 'monthly'>>(
        `select o.placement, p.candidate, p.employer, o.number, s.kind, o.proposed_outcome as outcome, o.proposed_by as "preparedBy",
           trim_scale(o.proposed_hours)::text as hours, o.proposed_rate::text as rate, o.proposed_from as "from", o.proposed_until as "until",
           o.decide_by as "termLastDay"
         from support_outlook o join placement p on p.id = o.placement
         join support s on s.placement = o.placement and s.number = o.number
         where o.proposed_by is not null order by coalesce(o.decide_by, '9999-12-31'), o.proposed_from, o.placement limit $1`,
        [limit],
      );
      return found.rows;
    });
    return rows.map((row) => ({
      ...row,
      monthly: row.outcome === 'grant' ? supportMonthlyCost(row.hours, row.rate) : null,
    }));
  }

  /** The nearest last day first. Empty for who signs no objections. @throws NotAllowedError */
  async objections(actor: SessionActor, limit: number): Promise<readonly WaitingObjection[]> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    if (!SIGNS_OBJECTIONS.includes(actor.role)) return [];
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<WaitingObjection>(
        `select b.placement, p.candidate, p.employer, b.number, b.by, coalesce(b.letter, d.kind) as "letter", b.term_last_day as "termLastDay",
           x.proposal ->> 'madeBy' as "preparedBy", x.proposal ->> 'outcome' as outcome
         from objection b join placement p on p.id = b.placement
         left join decision d on d.placement = b.placement and d.number = b.decision
         join instance i on i.stream = b.placement and i.name = 'objection-' || b.number
         cross join lateral (select i.snapshot::jsonb #> '{context,proposal}' as proposal) x
         where b.stage = 'prepared' order by coalesce(b.term_last_day, '9999-12-31'), b.placement limit $1`,
        [limit],
      );
      return rows;
    });
  }

  /** How many of both wait, and the nearest last day. @throws NotAllowedError */
  async summary(actor: SessionActor): Promise<{ readonly count: number; readonly dueOn: LocalDate | null }> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    const [support, objection] = [SIGNS_SUPPORT.includes(actor.role), SIGNS_OBJECTIONS.includes(actor.role)];
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ count: number; dueOn: LocalDate | null }>(
        `select count(*)::int as count, min(due) as "dueOn" from (
           select decide_by as due from support_outlook where proposed_by is not null and $1
           union all select term_last_day from objection where stage = 'prepared' and $2) w`,
        [support, objection],
      );
      return rows[0] ?? { count: 0, dueOn: null };
    });
  }
}
