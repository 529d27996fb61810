import type { PoolClient } from 'pg';
import type { PolicyRow, PolicySet } from '../../workflows/law/policies.js';
import type { EnteredRow } from '../../workflows/law/table-catalogue.js';
import { builtInTables, type LegalTables } from '../../workflows/law/tables.js';
import { tablesWith } from '../../workflows/law/tables-with.js';
import type { AppPool } from '../platform/database.js';
import type { Session } from '../journal/record-store.js';

type Kept = { readonly version: number; readonly policies: PolicySet };

/** The dated choices and table rows of each deciding body, kept in memory until its version moves. */
export class PolicySource {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly pool: AppPool) {}

  /** @param client a connection whose transaction is open; without one a connection of the pool is taken */
  async of(session: Session, version: number, client?: PoolClient): Promise<PolicySet> {
    const known = this.kept.get(session.tenant);
    if (known?.version === version) return known.policies;
    const read = (on: PoolClient): Promise<PolicySet> => readPolicies(on, session);
    const policies = client ? await read(client) : await this.pool.inTransaction(read);
    this.kept.set(session.tenant, { version, policies });
    return policies;
  }
}

async function readPolicies(client: PoolClient, session: Session): Promise<PolicySet> {
  await client.query("select set_config('app.tenants', $1, true)", [session.tenant]);
  const { rows } = await client.query<{
    name: PolicyRow['name'];
    from_on: string;
    value: PolicyRow['value'];
    ground: string;
    decided_on: string;
  }>('select name, from_on, value, ground, decided_on from policy where tenant = $1 order by entry', [session.tenant]);
  return {
    rows: rows.map((row) => ({
      name: row.name,
      from: row.from_on,
      value: row.value,
      ground: { body: 'college', decision: row.ground, decidedOn: row.decided_on },
    })),
    tableRows: await readTableRows(client, session.tenant),
  };
}

async function readTableRows(client: PoolClient, tenant: string): Promise<readonly EnteredRow[]> {
  const { rows } = await client.query<EnteredRow>(
    `select name as "table", from_on as "from", value, source, certainty, decided_entry as entry
     from parameter_row where tenant = $1 and state = 'counts' order by decided_entry`,
    [tenant],
  );
  return rows;
}

/** The tables of the law: those that came with this release, with the rows a deciding body entered. */
export class TablesSource {
  private readonly kept = new WeakMap<PolicySet, LegalTables>();

  /** @param policies what that deciding body set */
  of(policies: PolicySet): LegalTables {
    if (policies.tableRows === undefined || policies.tableRows.length === 0) return builtInTables;
    const known = this.kept.get(policies);
    if (known) return known;
    const tables = tablesWith(builtInTables, policies.tableRows);
    this.kept.set(policies, tables);
    return tables;
  }
}
