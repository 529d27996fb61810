import type { Moment } from '../../workflows/definition.js';
import type { AppPool } from '../platform/database.js';
import { inSession } from './session-work.js';

/** Until when the record was followed, and what the rows made of it rested on beside the record. */
export type Mark = { readonly at: Moment; readonly grounds: string };

/** Where followers keep how far they are: beside their rows, so that both are lost together or not at all. */
export abstract class Bookmarks {
  abstract read(tenant: string, name: string): Promise<Mark | undefined>;
  abstract move(tenant: string, name: string, mark: Mark): Promise<void>;
}

/** Of rows in the database: every process goes on where the last one was. */
export class StoredBookmarks extends Bookmarks {
  constructor(private readonly pool: AppPool) {
    super();
  }

  async read(tenant: string, name: string): Promise<Mark | undefined> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const sql = 'select at, grounds from follower_bookmark where tenant = $1 and name = $2';
      return (await client.query<Mark>(sql, [tenant, name])).rows[0];
    });
  }

  async move(tenant: string, name: string, { at, grounds }: Mark): Promise<void> {
    await inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
      client.query(
        `insert into follower_bookmark (tenant, name, at, grounds) values ($1, $2, $3, $4)
         on conflict (tenant, name) do update set at = excluded.at, grounds = excluded.grounds`,
        [tenant, name, at, grounds],
      ),
    );
  }
}

/** Of what one process keeps in memory: gone with it. */
export class MemoryBookmarks extends Bookmarks {
  private readonly marks = new Map<string, Mark>();

  async read(tenant: string, name: string): Promise<Mark | undefined> {
    return this.marks.get(`${tenant} ${name}`);
  }

  async move(tenant: string, name: string, mark: Mark): Promise<void> {
    this.marks.set(`${tenant} ${name}`, mark);
  }
}
