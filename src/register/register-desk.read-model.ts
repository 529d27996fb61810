import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { messageNormLastDay } from '../../workflows/law/norms.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { SENT_ANEW } from './old-bsn-rows.js';
import { OLD_BSN_TASK } from './old-bsn-words.js';

export const DESK_STATES = ['toInform', 'toSend', 'sent', 'rejected', 'wrong'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** A message that somebody must do something with; `message` is null while the person is still to be informed (A7). */
export type DeskItem = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly message: number | null;
  readonly state: DeskState;
  readonly kind: string;
  readonly percentage: number | null;
  readonly determinedOn: LocalDate | null;
  /** The norm: five working days after the determination is sent (A8). */
  readonly dueOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
  readonly rejectedOn: LocalDate | null;
  readonly rejectionCode: string | null;
  /** How often it was sent before, and how often refused. */
  readonly deliveries: number;
  readonly rejections: number;
  /** The file it stands in and was not sent with yet. */
  readonly batch: number | null;
};

export const REGISTER_ROLES: readonly Role[] = ['backOffice', 'manager'];

/** Messages to the register that are not finished, late ones first. Reads rows, opens no file. */
export class RegisterDesk {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** @throws NotAllowedError */
  async counts(actor: SessionActor): Promise<Readonly<Record<DeskState, number>>> {
    requireRole(actor, REGISTER_ROLES, 'Registermeldingen');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ state: DeskState; count: number }>(
        `select state, count(*)::int as count from register_message where state = any($1) group by state
         union all select 'toInform', count(*)::int from placement_outlook where register = 'toInform'`,
        [DESK_STATES],
      );
      const sum = (state: DeskState): number =>
        rows.filter((row) => row.state === state).reduce((total, row) => total + row.count, 0);
      return {
        toInform: sum('toInform'),
        toSend: sum('toSend'),
        sent: sum('sent'),
        rejected: sum('rejected'),
        wrong: sum('wrong'),
      };
    });
  }

  /** Messages that went out with a BSN that is no longer the one on file, and whose task is open. @throws NotAllowedError */
  async withOldBsn(actor: SessionActor, limit: number): Promise<readonly DeskItem[]> {
    requireRole(actor, REGISTER_ROLES, 'Registermeldingen');
    return inSession(this.pool, actor, (client) => messagesWhere(client, OLD_BSN, OLD_BSN_TASK, limit));
  }

  /** One state, the nearest last day first. @throws NotAllowedError */
  async list(actor: SessionActor, state: DeskState, limit: number): Promise<readonly DeskItem[]> {
    requireRole(actor, REGISTER_ROLES, 'Registermeldingen');
    const policies = await this.policies.of(actor);
    const { messages, people } = await inSession(this.pool, actor, async (client) => ({
      messages: await messagesWhere(client, 'm.state = $1', state, limit),
      people: state === 'toInform' ? await peopleToInform(client, limit) : [],
    }));
    const waiting = people.map((row): DeskItem => {
      const dueOn = messageNormLastDay(row.determinedOn, policies, this.tables.of(policies));
      return { ...NO_MESSAGE, ...row, dueOn };
    });
    return [...messages, ...waiting].toSorted(byDay).slice(0, limit);
  }
}

const FAR = '9999-12-31';
const byDay = (a: DeskItem, b: DeskItem): number =>
  `${a.dueOn ?? FAR}${a.placement}` < `${b.dueOn ?? FAR}${b.placement}` ? -1 : 1;

const NO_MESSAGE = {
  message: null,
  state: 'toInform',
  kind: 'wageValue',
  sentOn: null,
  rejectedOn: null,
  rejectionCode: null,
  deliveries: 0,
  rejections: 0,
  batch: null,
} as const;

/** Its task is open, and it was not taken up since: an inbox closes such a task by itself. */
const OLD_BSN = `m.state in ('sent', 'confirmed', 'wrong') and exists (select from inbox_item i
    where i.tenant = m.tenant and i.template = $1 and i.done_at is null and i.stream = m.placement
      and (i.data ->> 'message')::int = m.number and not exists (select from journal_entry j
        where j.stream = i.stream and j.number > i.entry and j.type in ${SENT_ANEW}))`;

/** @param where on the message `m`, with one value as `$1` */
async function messagesWhere(
  client: PoolClient,
  where: string,
  value: string,
  limit: number,
): Promise<readonly DeskItem[]> {
  const { rows } = await client.query<DeskItem>(
    `select m.placement, p.candidate, p.employer, m.number as message, m.state, m.kind, m.percentage,
       m.determined_on as "determinedOn", m.due_on as "dueOn", m.sent_on as "sentOn", m.rejected_on as "rejectedOn",
       m.rejection_code as "rejectionCode", d.deliveries, d.rejections,
       case when m.state = 'toSend' then (select max(l.batch) from register_batch_line l
         where l.placement = m.placement and l.message = m.number and l.delivery = d.deliveries + 1) end as batch
     from (select m.* from register_message m where ${where} order by m.due_on nulls last, m.placement limit $2) m
     join placement p on p.id = m.placement
     cross join lateral (select count(*)::int as deliveries,
         count(*) filter (where answer = 'rejected')::int as rejections
       from register_delivery d where d.placement = m.placement and d.message = m.number) d
     order by m.due_on nulls last, m.placement`,
    [value, limit],
  );
  return rows;
}

type ToInform = Pick<DeskItem, 'placement' | 'candidate' | 'employer' | 'percentage'> & {
  readonly determinedOn: LocalDate;
};

async function peopleToInform(client: PoolClient, limit: number): Promise<readonly ToInform[]> {
  const { rows } = await client.query<ToInform>(
    `select o.placement, p.candidate, p.employer, o.wage_value as percentage, o.determined_on as "determinedOn"
     from placement_outlook o join placement p on p.id = o.placement
     where o.register = 'toInform' and o.determined_on is not null order by o.determined_on, o.placement limit $1`,
    [limit],
  );
  return rows;
}
