import type { PoolClient } from 'pg';

/** Per letter of a file the number of the entry that last said something of it: what it is now, it is since then. */
export async function lastEntries(
  client: PoolClient,
  stream: string,
  document: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; number: number }>(
    `select body::jsonb #>> '{event,document}' as id, max(number)::int as number from journal_entry
     where stream = $1 and type like 'document.%' and ($2::text is null or body::jsonb #>> '{event,document}' = $2)
     group by 1`,
    [stream, document],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The letter that an entry is about. */
export async function documentOfEntry(
  client: PoolClient,
  { stream, entry }: { readonly stream: string; readonly entry: number },
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string | null }>(
    `select body::jsonb #>> '{event,document}' as id from journal_entry where stream = $1 and number = $2`,
    [stream, entry],
  );
  return rows[0]?.id ?? undefined;
}
