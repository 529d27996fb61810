import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';

export type MoneyNames = {
  readonly employers: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
};

/** Names of employers and colleagues for lists of money; of people only the case number stands there. */
export class MoneyNamesReader {
  constructor(private readonly pool: AppPool) {}

  /** M46: what goes to the own municipality is an internal line. @param employers those of the list, found by their key */
  async of(actor: SessionActor, employers: readonly string[] = []): Promise<MoneyNames> {
    return inSession(this.pool, actor, async (client) => {
      const named = async (sql: string, ...values: readonly unknown[]): Promise<ReadonlyMap<string, string>> => {
        const { rows } = await client.query<{ id: string; name: string }>(sql, [actor.tenant, ...values]);
        return new Map(rows.map(({ id, name }) => [id, name]));
      };
      return {
        employers: await named(
          `select id, name || case when own_municipality then ' (eigen gemeente, interne regel)' else '' end as name
          from employer where tenant = $1 and id = any($2::uuid[])`,
          [...new Set(employers.filter((id) => id !== ''))],
        ),
        members: await named('select id, name from member where tenant = $1'),
      };
    });
  }
}
