import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import type { Against } from '../../workflows/objection/objection-v2.events.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

/** An objection in the list of the legal officer, with its last day to decide (D4). */
export type ObjectionItem = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly number: number;
  readonly against: Against;
  /** Number of the decision, the measurement, the support or the letter. */
  readonly about: number;
  /** Kind of the decision or of the letter. */
  readonly letter: string | null;
  readonly by: string;
  readonly stage: string;
  readonly receivedOn: LocalDate;
  readonly inTime: boolean | null;
  readonly committee: boolean | null;
  readonly termLastDay: LocalDate | null;
  readonly extendedOn: LocalDate | null;
  readonly hearingOn: LocalDate | null;
  readonly hearingStartsAt: string | null;
  readonly outcome: string | null;
  readonly decidedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
};

const READERS: readonly Role[] = ['legalOfficer', 'manager'];

/** Objections that ask for work, and those that are over. Reads rows, opens no file. */
export class ObjectionDesk {
  constructor(private readonly pool: AppPool) {}

  /** @param open false: those sent or withdrawn, the last received first @throws NotAllowedError */
  async list(actor: SessionActor, open: boolean, limit: number): Promise<readonly ObjectionItem[]> {
    requireRole(actor, READERS, 'De lijst van bezwaren');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<ObjectionItem>(
        `select b.placement, p.candidate, p.employer, b.number,
           coalesce(b.against, 'decision') as against, coalesce(b.about, b.decision) as about,
           coalesce(b.letter, d.kind) as letter, b.by,
           coalesce(b.stage, 'received') as stage, b.received_on as "receivedOn", b.in_time as "inTime", b.committee,
           b.term_last_day as "termLastDay", b.extended_on as "extendedOn", b.hearing_on as "hearingOn",
           b.hearing_starts_at as "hearingStartsAt", b.outcome, b.decided_on as "decidedOn", b.sent_on as "sentOn"
         from objection b join placement p on p.id = b.placement
         left join decision d on d.placement = b.placement and d.number = b.decision
         where (coalesce(b.stage, '') not in ('sent', 'withdrawn')) = $1
         order by case when $1 then coalesce(b.term_last_day, '9999-12-31') end, b.received_on desc, b.placement limit $2`,
        [open, limit],
      );
      return rows;
    });
  }

  /** How many ask for work, and the nearest last day to decide. @throws NotAllowedError */
  async summary(actor: SessionActor): Promise<{ readonly count: number; readonly dueOn: LocalDate | null }> {
    requireRole(actor, READERS, 'De lijst van bezwaren');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ count: number; dueOn: LocalDate | null }>(
        `select count(*)::int as count, min(term_last_day) filter (where decided_on is null) as "dueOn" from objection
         where coalesce(stage, '') not in ('sent', 'withdrawn')`,
      );
      return rows[0] ?? { count: 0, dueOn: null };
    });
  }
}
