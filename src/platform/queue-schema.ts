import { runMigrations } from 'bullmq';
import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/**
 * Lays BullMQ's schema on the owner's connection and opens it to the role queue. The owner keeps what it made, so that
 * a later version can change it; the role may create, since BullMQ makes sequences at run time.
 */
export async function migrateQueue(owner: Client, role: string): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
  const name = escapeIdentifier(role);
  await owner.query(`grant usage, create on schema ${QUEUE_SCHEMA} to ${name}`);
  await owner.query(grants(name));
}

/** Objects that the role made itself are its own: granting on them would fail. */
function grants(role: string): string {
  return `do $grants$
    declare found record;
    begin
      for found in
        select format('%I.%I', relnamespace::regnamespace, relname) as name,
               case relkind when 'S' then 'sequence' else 'table' end as kind
          from pg_class
         where relnamespace = '${QUEUE_SCHEMA}'::regnamespace and relkind in ('r', 'p', 'v', 'S')
           and relowner = current_user::regrole
      loop
        execute format('grant all on %s %s to ${role.replaceAll('%', '%%')}', found.kind, found.name);
      end loop;
    end
  $grants$`;
}
