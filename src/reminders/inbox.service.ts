import type { PoolClient } from 'pg';
import type { Actor, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { requireOwnFile } from '../access/permissions.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { caseNumber } from './case-number.js';
import { inboxIdText, type InboxId, type InboxPlace } from './inbox-id.js';
import { UnknownInboxItemError } from './inbox.errors.js';
import { inboxSentence, titleOf } from './render.js';
import { SETTLED_WORDS } from './settled-by.js';

/** Who looks: a member in a role, with the deciding bodies whose files that member may read. */
export type InboxReader = Actor & { readonly tenants: readonly string[] };

export type InboxItem = {
  /** `stream.entry.seq` */
  readonly id: string;
  /** `null` for what concerns no single file. */
  readonly placement: string | null;
  readonly caseNumber: string | null;
  readonly template: string;
  readonly title: string;
  readonly sentence: string;
  readonly recipient: string;
  readonly dueOn: LocalDate | null;
  readonly at: Moment;
  readonly doneAt: Moment | null;
  readonly doneBy: string | null;
};

export type InboxQuery = {
  readonly state: 'open' | 'done';
  readonly limit: number;
  readonly after: InboxPlace | undefined;
};

type Row = InboxId & {
  readonly tenant: string;
  readonly placement: string | null;
  readonly recipient: string;
  readonly template: string;
  readonly due_on: LocalDate | null;
  readonly data: JsonObject;
  readonly at: Moment;
  readonly done_at: Moment | null;
  readonly done_by: string | null;
};

const isWorking = (id: string): string =>
  `exists (select from member w where w.tenant = i.tenant and w.id::text = ${id} and w.active)`;

const substitutedBy = (id: string, day: string): string =>
  `${id} in (select u.member::text from substitution u where u.tenant = i.tenant and u.substitute::text = $1
     and u.from_on <= ${day} and (u.until_on is null or u.until_on >= ${day}))`;

/**
 * $1 member, $2 role, and the day. A substitute sees what a colleague would (M43). An item for an owner or expert that is not there (yet, or any more) goes to who must appoint one
 * (M43, M20); what daily passes tell names its placement in the data, or concerns none; the team lead is the manager of the owner's team, and any manager where that team has none: none is lost.
 */
const forMe = (day: string): string => `
  from inbox_item i
  left join placement p on p.id = coalesce((i.data ->> 'placement')::uuid, i.stream)
  left join measurement m on m.placement = p.id and m.number = coalesce(case
    when jsonb_typeof(i.data -> 'measurement') = 'number' then (i.data ->> 'measurement')::integer
    when i.data ->> 'instance' ~ '^measurement-[0-9]{1,6}$' then substr(i.data ->> 'instance', 13)::integer end,
    (select max(number) from measurement where placement = p.id))
  where (i.recipient in ($1, $2)
    or (i.recipient = 'owner' and (p.owner = $1 or ${substitutedBy('p.owner', day)} or ($2 = 'manager' and not ${isWorking('p.owner')})))
    or (i.recipient = 'assignedExpert' and (m.expert_id = $1 or ${substitutedBy('m.expert_id', day)} or ($2 = 'backOffice' and not ${isWorking('m.expert_id')})))
    or (i.recipient = 'teamLead' and $2 = 'manager' and not exists (
      select from member o join member l on l.tenant = o.tenant and l.team = o.team and l.active
        and 'manager' = any(l.roles)
      where o.tenant = i.tenant and o.id::text = p.owner and not exists (
        select from member me where me.tenant = o.tenant and me.id::text = $1 and me.team = o.team))))`;
/** Nobody has to do any more what was done, or fell away, since it was asked. */
const unsettled = (settled: string): string => `not exists (select from journal_entry j where j.stream = i.stream
    and j.number > i.entry and j.type = any(string_to_array(${settled}::jsonb ->> i.template, ' ')))`;
const COLUMNS = `i.stream, i.entry, i.seq, i.tenant, i.recipient, i.template, i.due_on, i.data, i.at, i.done_at, i.done_by, p.id as placement`;
const PAGE = (state: InboxQuery['state']) => ({
  name: `inbox_${state}`,
  text: `select ${COLUMNS} ${forMe('$8')} and i.done_at is ${state === 'open' ? `null and ${unsettled('$9')}` : 'not null'}
    and ($3::timestamptz is null or (i.at, i.stream, i.entry, i.seq) < ($3, $4, $5, $6))
    order by i.at desc, i.stream desc, i.entry desc, i.seq desc limit $7`,
});
const ONE = {
  name: 'inbox_one',
  text: `select ${COLUMNS} ${forMe('$6')} and i.stream = $3 and i.entry = $4 and i.seq = $5`,
};

/** What somebody must do or know: own items and those of the role. */
export class Inbox {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /** Newest first, from after a place. What was settled since by the work itself is not open. */
  async list(reader: InboxReader, query: InboxQuery): Promise<readonly InboxItem[]> {
    const { after, limit, state } = query;
    const today = localDate(await this.clock.now());
    const from = [after?.at, after?.id.stream, after?.id.entry, after?.id.seq].map((value) => value ?? null);
    return inSession(this.pool, reader, async (client) => {
      const settled = state === 'open' ? [SETTLED_WORDS] : [];
      const values = [reader.id, reader.role, ...from, limit, today, ...settled];
      return (await client.query<Row>({ ...PAGE(state), values })).rows.map(itemOf);
    });
  }

  /**
   * Marks an item as done; doing it again changes nothing.
   * @throws UnknownInboxItemError when it is not there for this reader, NotAllowedError for another deciding body's file
   */
  async done(reader: InboxReader, id: InboxId): Promise<InboxItem> {
    const now = await this.clock.now();
    return inSession(this.pool, reader, async (client) => {
      const today = localDate(now);
      requireOwnFile(reader, (await find(client, reader, id, today)).tenant);
      await client.query(
        `update inbox_item set done_at = $4, done_by = $5
         where stream = $1 and entry = $2 and seq = $3 and done_at is null`,
        [id.stream, id.entry, id.seq, now, reader.id],
      );
      return itemOf(await find(client, reader, id, today));
    });
  }
}

async function find(client: PoolClient, reader: InboxReader, id: InboxId, today: LocalDate): Promise<Row> {
  const { rows } = await client.query<Row>({
    ...ONE,
    values: [reader.id, reader.role, id.stream, id.entry, id.seq, today],
  });
  const [row] = rows;
  if (!row) throw new UnknownInboxItemError(inboxIdText(id));
  return row;
}

function itemOf(row: Row): InboxItem {
  return {
    id: inboxIdText(row),
    placement: row.placement,
    caseNumber: row.placement === null ? null : caseNumber(row.placement),
    template: row.template,
    title: titleOf(row.template),
    sentence: inboxSentence(row.template, row.data),
    recipient: row.recipient,
    dueOn: row.due_on,
    at: row.at,
    doneAt: row.done_at,
    doneBy: row.done_by,
  };
}
