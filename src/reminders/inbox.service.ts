import type { PoolClient } from 'pg';
import type { Actor, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { requireOwnFile } from '../access/permissions.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { caseNumber } from './case-number.js';
import { inboxPage, ONE_ITEM, type InboxState } from './inbox-query.js';
import { inboxIdText, type InboxId, type InboxPlace } from './inbox-id.js';
import { UnknownInboxItemError } from './inbox.errors.js';
import { inboxSentence, lastDayOf, titleOf } from './render.js';
import { SETTLED_WORDS } from './settled-by.js';

/** Who looks: a member in a role, with the deciding bodies whose files that member may read. */
export type InboxReader = Actor & { readonly tenants: readonly string[] };

export type InboxItem = {
  /** `stream.entry.seq` */
  readonly id: string;
  /** `null` for what concerns no single file. */
  readonly placement: string | null;
  /** The person and the employer of that file. */
  readonly candidate: string | null;
  readonly employer: string | null;
  readonly caseNumber: string | null;
  readonly template: string;
  readonly title: string;
  readonly sentence: string;
  readonly recipient: string;
  /** The day a reminder came on; null for what somebody's step told. */
  readonly dueOn: LocalDate | null;
  /** The last day of what it asks; null where nothing is late after it. */
  readonly lastDay: LocalDate | null;
  readonly at: Moment;
  readonly doneAt: Moment | null;
  readonly doneBy: string | null;
};

export type InboxQuery = {
  readonly state: InboxState;
  readonly limit: number;
  readonly after: InboxPlace | undefined;
};

type Row = InboxId & {
  readonly tenant: string;
  readonly placement: string | null;
  readonly candidate: string | null;
  readonly employer: string | null;
  readonly recipient: string;
  readonly template: string;
  readonly due_on: LocalDate | null;
  readonly data: JsonObject;
  readonly at: Moment;
  readonly done_at: Moment | null;
  readonly done_by: string | null;
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
      // One plan for everybody: making it takes as long as following it.
      await client.query('set local plan_cache_mode = force_generic_plan');
      return (await client.query<Row>({ ...inboxPage(state, reader.role), values })).rows.map(itemOf);
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
    ...ONE_ITEM,
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
    candidate: row.candidate,
    employer: row.employer,
    caseNumber: row.placement === null ? null : caseNumber(row.placement),
    template: row.template,
    title: titleOf(row.template),
    sentence: inboxSentence(row.template, row.data),
    recipient: row.recipient,
    dueOn: row.due_on,
    lastDay: lastDayOf(row.template, row.due_on, row.data),
    at: row.at,
    doneAt: row.done_at,
    doneBy: row.done_by,
  };
}
