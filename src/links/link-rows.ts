import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { workerDied } from '../people/worker-death.js';
import { MOST_WRONG_CODES, OF_WORKER, type Addressee, type LinkPurpose } from './link-kinds.js';
import type { ClosedReason } from './link.errors.js';

/** A link as it is stored; `contact` is sealed, secret and code are hashes. */
export type LinkRow = {
  readonly id: string;
  readonly tenant: string;
  readonly placement: string;
  readonly purpose: LinkPurpose;
  readonly addressee: Addressee;
  readonly measurement: number | null;
  readonly support: number | null;
  readonly month: string | null;
  readonly contact: string;
  readonly link_by: 'mail' | 'sms';
  readonly code_by: 'sms' | 'letter';
  readonly secret_no: number;
  readonly secret_hash: string;
  readonly code_no: number;
  readonly code_hash: string;
  readonly codes_on: LocalDate;
  readonly codes_sent: number;
  readonly wrong_codes: number;
  readonly made_by: string;
  readonly made_at: Moment;
  readonly sent_at: Moment | null;
  readonly expires_at: Moment;
  readonly opened_at: Moment | null;
  readonly used_at: Moment | null;
  readonly revoked_at: Moment | null;
  readonly revoked_by: string | null;
};

export const keyOf = ({ id, secret_no: secretNo, code_no: codeNo }: LinkRow) => ({ id, secretNo, codeNo });

/** Why a link opens nothing at a moment; undefined when it does. Used comes last: what was answered may be read back. */
export function closedAt(row: LinkRow, now: Moment): Exclude<ClosedReason, 'unknown'> | undefined {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at <= now) return 'expired';
  if (row.wrong_codes >= MOST_WRONG_CODES) return 'locked';
  return row.used_at === null ? undefined : 'used';
}

export async function linkRow(client: PoolClient, id: string): Promise<LinkRow | undefined> {
  return (await client.query<LinkRow>('select * from signed_link where id = $1', [id])).rows[0];
}

/** M45: a link to a worker who died, or to who acted for the worker; it opens nothing more. */
export async function isForTheDead(client: PoolClient, { placement, addressee }: LinkRow): Promise<boolean> {
  return OF_WORKER.includes(addressee) && workerDied(client, placement);
}

/** The last link of a jobcoach for one support, unless it was taken back (M42). */
export async function coachLink(client: PoolClient, placement: string, support: number): Promise<LinkRow | undefined> {
  const { rows } = await client.query<LinkRow>(
    `select * from signed_link where placement = $1 and purpose = 'support' and support = $2 and revoked_at is null
     order by made_at desc limit 1`,
    [placement, support],
  );
  return rows[0];
}

/** Newest first. */
export async function linksOf(client: PoolClient, placement: string): Promise<readonly LinkRow[]> {
  const text = 'select * from signed_link where placement = $1 order by made_at desc, id limit 200';
  return (await client.query<LinkRow>(text, [placement])).rows;
}

/** Those that were there at a moment, without what became of them later. */
export function linksThen(rows: readonly LinkRow[], at: Moment): readonly LinkRow[] {
  const by = (moment: Moment | null): Moment | null => (moment !== null && moment <= at ? moment : null);
  return rows
    .filter((row) => row.made_at <= at)
    .map((row) => ({
      ...row,
      sent_at: by(row.sent_at),
      opened_at: by(row.opened_at),
      used_at: by(row.used_at),
      revoked_at: by(row.revoked_at),
    }));
}

export async function linksMadeOn(client: PoolClient, placement: string, since: Moment): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select coalesce(sum(secret_no), 0)::int as n from signed_link where placement = $1 and made_at >= $2',
    [placement, since],
  );
  return rows[0]?.n ?? 0;
}

/** Whether the product itself made a link of a purpose since a moment. */
export async function wasMadeSince(
  client: PoolClient,
  placement: string,
  purpose: LinkPurpose,
  since: Moment,
): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from signed_link where placement = $1 and purpose = $2 and made_at >= $3 and made_by = 'system' limit 1",
    [placement, purpose, since],
  );
  return rowCount !== 0;
}

export async function insertLink(client: PoolClient, row: LinkRow): Promise<void> {
  const entries = Object.entries(row);
  const names = entries.map(([name]) => name).join(', ');
  const places = entries.map((_entry, index) => `$${index + 1}`).join(', ');
  await client.query(
    `insert into signed_link (${names}) values (${places})`,
    entries.map(([, value]) => value),
  );
}

/** A new secret and code: the old ones open nothing, nor do sessions that began with them. */
export async function renewLink(client: PoolClient, row: LinkRow): Promise<void> {
  await client.query(
    `update signed_link set secret_no = $2, secret_hash = $3, code_no = $4, code_hash = $5, codes_on = $6, codes_sent = $7,
       wrong_codes = 0, expires_at = $8, link_by = $9, code_by = $10, contact = $11, sent_at = null where id = $1`,
    [
      row.id,
      row.secret_no,
      row.secret_hash,
      row.code_no,
      row.code_hash,
      row.codes_on,
      row.codes_sent,
      row.expires_at,
      row.link_by,
      row.code_by,
      row.contact,
    ],
  );
  await endSessions(client, row.id);
}

/** Another code for the same link, in the same way. */
export async function renewCode(client: PoolClient, row: LinkRow): Promise<void> {
  await client.query(
    'update signed_link set code_no = $2, code_hash = $3, codes_on = $4, codes_sent = $5 where id = $1',
    [row.id, row.code_no, row.code_hash, row.codes_on, row.codes_sent],
  );
}

export async function endSessions(client: PoolClient, link: string): Promise<void> {
  await client.query('delete from link_session where link = $1', [link]);
}

/** @returns false when it was answered before */
export async function markUsed(client: PoolClient, link: string, at: Moment): Promise<boolean> {
  const { rowCount } = await client.query('update signed_link set used_at = $2 where id = $1 and used_at is null', [
    link,
    at,
  ]);
  return rowCount === 1;
}
