import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { inSession } from '../journal/session-work.js';
import { dayOf } from '../outcomes/columns.js';
import { flowsBehind } from '../outcomes/figures/flows.js';
import type { OutcomeBook } from '../outcomes/outcome-book.js';
import { select } from '../outcomes/selection.js';
import type { RiskItem, RiskList, RiskTotals } from '../oversight/risk-list.read-model.js';
import { unsettled } from '../reminders/inbox-query.js';
import { SETTLED_WORDS } from '../reminders/settled-by.js';
import type { AppPool } from '../platform/database.js';

/** A file on the page of the team meeting, with the day it is about. */
export type MeetingFile = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly label: string;
  readonly day: LocalDate | null;
};
export type Meeting = {
  readonly losses: readonly MeetingFile[];
  readonly risks: readonly RiskItem[];
  readonly riskTotals: RiskTotals;
  readonly contacts: readonly MeetingFile[];
};

const WEEK = 7;
const SHOWN = 100;
const FILES = `select p.id, p.candidate, p.employer, p.owner, p.label,
    (select max(e.last_day) from ending e where e.placement = p.id) as day
  from placement p where p.id = any($1) order by day desc, p.id`;
/** Planned contact that nobody recorded yet, of jobs that are there. */
const CONTACTS = `select p.id, p.candidate, p.employer, p.owner, p.label, min(i.due_on) as day
  from inbox_item i join placement p on p.id = i.stream join placement_outlook o on o.placement = p.id
  where o.employment in ('awaitingStart', 'running', 'ending') and i.tenant = $1 and i.template = 'contact' and i.done_at is null and i.due_on < $2
    and ${unsettled('$3')}
  group by p.id, p.candidate, p.employer, p.owner, p.label order by day, p.id limit ${SHOWN}`;

/** What a team meeting looks at first: jobs that were lost, jobs at risk, contact that is overdue (seed 44). */
export class TeamMeeting {
  constructor(
    private readonly pool: AppPool,
    private readonly book: OutcomeBook,
    private readonly risks: RiskList,
  ) {}

  /** @param today losses are of the seven days up to it @throws NotAllowedError */
  async read(actor: SessionActor, today: LocalDate): Promise<Meeting> {
    requireRole(actor, ['manager'], 'Het overzicht voor het teamoverleg');
    const picture = await this.book.of(actor.tenant);
    const week = { from: dayOf(addDays(today, -WEEK)), until: dayOf(today) };
    const lost = flowsBehind(select(picture), week, dayOf(today), 'lost', Infinity).ids;
    const all = { kind: undefined, owner: undefined, expert: undefined, order: 'day' } as const;
    const { items, totals } = await this.risks.read(actor, all, today, { offset: 0, limit: SHOWN });
    const files = async (
      client: PoolClient,
      sql: string,
      values: readonly unknown[],
    ): Promise<readonly MeetingFile[]> => (await client.query<MeetingFile>(sql, [...values])).rows;
    return inSession(this.pool, actor, async (client) => ({
      losses: await files(client, FILES, [lost]),
      risks: items,
      riskTotals: totals,
      contacts: await files(client, CONTACTS, [actor.tenant, today, SETTLED_WORDS]),
    }));
  }
}
