import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { determinationNormLastDay } from '../../workflows/law/norms.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';

/** A decision that somebody prepared and that waits for a second person (M2, F8). */
export type WaitingDecision = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly number: number;
  readonly kind: string;
  readonly ground: string | null;
  readonly preparedBy: string;
  readonly preparedOn: LocalDate;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly wageValue: number | null;
  readonly amount: string | null;
  readonly termLastDay: LocalDate | null;
  /** First day of a whole month's amount, also when the draft names none. */
  readonly countsFrom: LocalDate | null;
  readonly hours: string;
  readonly sectorFullTimeHours: string;
  readonly revision: number;
};

/** An accepted report whose value is still to be determined (C9). */
export type WaitingValue = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly measurement: number;
  readonly acceptedOn: LocalDate;
  /** Last day by the norm (D1b). */
  readonly dueOn: LocalDate;
};

export type WaitingDecisions = {
  readonly count: number;
  /** The nearest last day; null where none has one. */
  readonly dueOn: LocalDate | null;
  /** Day on which the oldest was prepared. */
  readonly since: LocalDate | null;
};

export const APPROVERS: readonly Role[] = ['reviewer', 'manager', 'legalOfficer'];

/** What waits for a signature. Reads rows, opens no file. */
export class Approvals {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** The decision with the nearest last day first. @throws NotAllowedError */
  async waiting(actor: SessionActor, limit: number): Promise<readonly WaitingDecision[]> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<WaitingDecision>(
        `select o.placement, p.candidate, p.employer, p.owner, d.number, d.kind, d.ground, o.draft_by as "preparedBy",
           d.prepared_on as "preparedOn", d.period_from as "from", d.period_until as "until", d.wage_value as "wageValue",
           coalesce(d.period_from, case when d.kind = 'measured' then o.lump_sum_last_day + 1 end,
             (select min(c.valid_from) from contract c where c.placement = o.placement)) as "countsFrom",
           d.amount, d.term_last_day as "termLastDay", o.hours::text, o.sector_full_time_hours::text as "sectorFullTimeHours",
           i.revision
         from placement_outlook o join placement p on p.id = o.placement
         join decision d on d.placement = o.placement and d.number = o.draft
         join instance i on i.stream = o.placement and i.name = 'placement'
         where o.draft is not null order by coalesce(d.term_last_day, '9999-12-31'), d.prepared_on, o.placement limit $1`,
        [limit],
      );
      return rows;
    });
  }

  /** How many decisions wait, and the nearest last day among them. @throws NotAllowedError */
  async summary(actor: SessionActor): Promise<WaitingDecisions> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<WaitingDecisions>(
        `select count(*)::int as count, min(d.term_last_day) as "dueOn", min(d.prepared_on) as since from placement_outlook o
         join decision d on d.placement = o.placement and d.number = o.draft where o.draft is not null`,
      );
      return rows[0] ?? { count: 0, dueOn: null, since: null };
    });
  }

  /** The report that was accepted longest ago first. @throws NotAllowedError */
  async values(actor: SessionActor, limit: number): Promise<readonly WaitingValue[]> {
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    const policies = await this.policies.of(actor);
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<Omit<WaitingValue, 'dueOn'>>(
        `select m.placement, p.candidate, p.employer, m.number as measurement, m.accepted_on as "acceptedOn"
         from measurement m join placement p on p.id = m.placement where m.state = 'accepted'
         order by m.accepted_on, m.placement limit $1`,
        [limit],
      );
      return rows.map((row) => {
        const dueOn = determinationNormLastDay(row.acceptedOn, policies, this.tables.of(policies));
        return { ...row, dueOn };
      });
    });
  }
}
