import type { PoolClient } from 'pg';
import type { LocalDate } from '../../../workflows/definition.js';

export type TextRow = {
  readonly name: string;
  readonly from_on: LocalDate;
  readonly entry: number;
  readonly text: string;
};

const COLUMNS = 'name, from_on, entry, text';

/** The texts of a deciding body as they hold on a day: of each the last from-day, and of that the last entered. */
export async function textsOn(client: PoolClient, tenant: string, on: LocalDate): Promise<readonly TextRow[]> {
  const { rows } = await client.query<TextRow>(
    `select distinct on (name) ${COLUMNS} from text_block where tenant = $1 and from_on <= $2
     order by name, from_on desc, entry desc`,
    [tenant, on],
  );
  return rows;
}

/** All versions of one text, newest first. */
export async function textVersions(client: PoolClient, tenant: string, name: string): Promise<readonly TextRow[]> {
  const { rows } = await client.query<TextRow>(
    `select ${COLUMNS} from text_block where tenant = $1 and name = $2 order by from_on desc, entry desc`,
    [tenant, name],
  );
  return rows;
}

export async function insertText(client: PoolClient, tenant: string, row: TextRow): Promise<void> {
  await client.query('insert into text_block (tenant, name, from_on, entry, text) values ($1, $2, $3, $4, $5)', [
    tenant,
    row.name,
    row.from_on,
    row.entry,
    row.text,
  ]);
}
