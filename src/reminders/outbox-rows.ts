import type { PoolClient } from 'pg';
import type { JsonObject, Moment } from '../../workflows/definition.js';

export type OutboxRow = {
  readonly stream: string;
  readonly entry: number;
  readonly seq: number;
  readonly template: string;
  readonly recipient: string;
  readonly data: JsonObject;
  readonly due_at: Moment;
  readonly attempts: number;
};

type Key = Pick<OutboxRow, 'stream' | 'entry' | 'seq'>;

/** Items that the relay adds to an entry have numbers of their own, apart from those of the entry's effects. */
const RELAY_SEQ = 1000;

/** Only the first unsent row of a placement can be claimed, so its second mail never goes before its first. */
const CLAIM = {
  name: 'relay_claim',
  text: `select o.stream, o.entry, o.seq, o.template, o.recipient, o.data, o.due_at, o.attempts from outbox o
    where o.tenant = $1 and o.sent_at is null and o.due_at <= $2 and not (o.stream = any($3::uuid[]))
      and not exists (select from outbox e where e.stream = o.stream and e.sent_at is null
        and (e.entry, e.seq) < (o.entry, o.seq))
    order by o.due_at, o.stream limit 1 for update of o skip locked`,
};

/** Locks the next row to send, leaving out what another relay holds. */
export async function claimNext(
  client: PoolClient,
  tenant: string,
  now: Moment,
  leaveOut: readonly string[],
): Promise<OutboxRow | undefined> {
  const { rows } = await client.query<OutboxRow>({ ...CLAIM, values: [tenant, now, leaveOut] });
  return rows[0];
}

/** The row is done with; `note` says so when it did not go out as a mail to everybody. */
export async function markSent(client: PoolClient, row: Key, now: Moment, note: string | null): Promise<void> {
  await client.query('update outbox set sent_at = $4, last_error = $5 where stream = $1 and entry = $2 and seq = $3', [
    row.stream,
    row.entry,
    row.seq,
    now,
    note,
  ]);
}

export async function postpone(client: PoolClient, row: Key, until: Moment, why: string): Promise<void> {
  await client.query(
    `update outbox set attempts = attempts + 1, last_error = $4, due_at = $5
     where stream = $1 and entry = $2 and seq = $3 and sent_at is null`,
    [row.stream, row.entry, row.seq, why.slice(0, 500), until],
  );
}

/** Nobody real stands behind a simulated placement: nothing of it goes out, but the links that somebody made by hand. */
export async function settleSimulated(client: PoolClient, tenant: string, now: Moment): Promise<void> {
  await client.query(
    `update outbox o set sent_at = $2, last_error = 'simulated' from (
       select w.stream, w.entry, w.seq from outbox w join placement p on p.id = w.stream
       where w.tenant = $1 and w.sent_at is null and w.due_at <= $2 and p.simulated and w.recipient <> 'link' for update of w skip locked) s
     where o.stream = s.stream and o.entry = s.entry and o.seq = s.seq`,
    [tenant, now],
  );
}

export type Item = { readonly recipient: string; readonly template: string; readonly data: JsonObject };

/** An item in the inbox in place of a mail, once per row. */
export async function addItem(
  client: PoolClient,
  tenant: string,
  row: OutboxRow,
  now: Moment,
  item: Item,
): Promise<void> {
  await client.query(
    `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
     values ($1, $2, $3, $4, $5, $6, null, $7, $8) on conflict do nothing`,
    [row.stream, row.entry, RELAY_SEQ + row.seq, tenant, item.recipient, item.template, JSON.stringify(item.data), now],
  );
}

/** Whether the recipient was told in the inbox by the same reminder. */
export async function isInInbox(client: PoolClient, row: Key): Promise<boolean> {
  const { rowCount } = await client.query('select from inbox_item where stream = $1 and entry = $2 and seq = $3', [
    row.stream,
    row.entry,
    row.seq,
  ]);
  return rowCount !== 0;
}
