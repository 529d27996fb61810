import type { PolicySet } from '../../workflows/law/policies.js';
import type { PolicySource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

/** The choices of a deciding body as they stand now, with the number that moves when one is added. */
export class PolicyReader {
  constructor(
    private readonly pool: AppPool,
    private readonly source: PolicySource,
  ) {}

  async of(session: Session, tenant = session.tenant): Promise<PolicySet> {
    return (await this.withVersion(session, tenant)).policies;
  }

  async withVersion(
    session: Session,
    tenant: string,
  ): Promise<{ readonly policies: PolicySet; readonly version: number }> {
    const version = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ facts_version: number }>('select facts_version from tenant where id = $1', [
        tenant,
      ]);
      return rows[0]?.facts_version ?? 0;
    });
    return { policies: await this.source.of({ tenant, tenants: session.tenants }, version), version };
  }
}
