import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { MediaType } from './file-type.js';
import type { UploadKind } from './upload-kinds.js';

/** A file without its bytes; `sealed` holds name and note. */
export type UploadItem = {
  readonly id: string;
  readonly tenant: string;
  readonly placement: string;
  readonly employer: string;
  readonly kind: UploadKind;
  readonly person: string;
  readonly told_by: 'employer' | 'payrollOffice' | 'member';
  readonly by_id: string;
  readonly link: string | null;
  readonly media_type: MediaType;
  readonly size: number;
  readonly sealed: string | null;
  readonly mac: string;
  readonly received_at: Moment;
  readonly received_on: LocalDate;
  readonly entry: number;
  readonly state: 'kept' | 'taken' | 'dropped';
  readonly settled_entry: number | null;
};
export type UploadRow = UploadItem & { readonly body: string | null };

const COLUMNS = `id, tenant, placement, employer, kind, person, told_by, by_id, link, media_type, size, sealed, mac, received_at,
  received_on, entry, state, settled_entry`;

export async function insertUpload(client: PoolClient, row: UploadRow): Promise<void> {
  const entries = Object.entries(row);
  await client.query(
    `insert into upload (${entries.map(([name]) => name).join(', ')})
     values (${entries.map((_one, index) => `$${index + 1}`).join(', ')})`,
    entries.map(([, value]) => value),
  );
}

/** Newest first. */
export async function uploadsOf(client: PoolClient, placement: string): Promise<readonly UploadItem[]> {
  const text = `select ${COLUMNS} from upload where placement = $1 order by received_at desc, entry desc limit 200`;
  return (await client.query<UploadItem>(text, [placement])).rows;
}

/** What is of an employer, over all its placements: extracts and proof of accounts. */
export async function uploadsOfEmployer(client: PoolClient, employer: string): Promise<readonly UploadItem[]> {
  const text = `select ${COLUMNS} from upload where employer = $1 and kind in ('kvk', 'bankProof')
    order by received_at desc, entry desc limit 200`;
  return (await client.query<UploadItem>(text, [employer])).rows;
}

export async function uploadsByLink(client: PoolClient, link: string): Promise<readonly UploadItem[]> {
  const text = `select ${COLUMNS} from upload where link = $1 order by received_at desc, entry desc`;
  return (await client.query<UploadItem>(text, [link])).rows;
}

export async function uploadRow(client: PoolClient, id: string): Promise<UploadRow | undefined> {
  return (await client.query<UploadRow>(`select ${COLUMNS}, body from upload where id = $1`, [id])).rows[0];
}

/** @returns false when it was settled before */
export async function settleUpload(
  client: PoolClient,
  id: string,
  state: 'taken' | 'dropped',
  entry: number,
): Promise<boolean> {
  const gone = state === 'dropped' ? ', body = null, sealed = null' : '';
  const { rowCount } = await client.query(
    `update upload set state = $2, settled_entry = $3${gone} where id = $1 and state = 'kept'`,
    [id, state, entry],
  );
  return rowCount === 1;
}
