import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { Session } from '../journal/record-store.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { StaleEntryError } from '../tenants/tenant.errors.js';
import type { Instrument, InstrumentFields } from './organisation.schemas.js';

const KEEPERS: readonly Role[] = ['administrator', 'manager', 'system'];

/** The catalogue of instruments: what each one is, dated, and the norm of coverage. */
export class InstrumentService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** Everything that was ever set, by code, the last first. */
  async history(session: Session): Promise<readonly Instrument[]> {
    return inSession(this.pool, session, (client) => instrumentRows(client, session.tenant));
  }

  /** What holds on a day, one per code. */
  async on(session: Session, day: LocalDate): Promise<readonly Instrument[]> {
    return inForce(await this.history(session), day);
  }

  /**
   * @param expected number of the last entry about this instrument that the sender saw, 0 before the first
   * @returns number of the entry @throws StaleEntryError, NotAllowedError
   */
  async set(actor: SessionActor, code: string, fields: InstrumentFields, expected?: number): Promise<number> {
    requireRole(actor, KEEPERS, 'Instrumenten vaststellen');
    const { entry } = await this.record.append(actor, actorOf(actor), async (client) => {
      const own = (await instrumentRows(client, actor.tenant)).filter((row) => row.code === code);
      const current = Math.max(0, ...own.map((row) => row.entry));
      if (expected !== undefined && expected !== current) throw new StaleEntryError(expected, current);
      const { from, name, definition, deviation, norm, ground } = fields;
      return {
        type: 'instrument.set',
        facts: { code, ...fields },
        rows: (number) => [
          {
            table: 'instrument',
            key: { tenant: actor.tenant, code, from_on: from, entry: number },
            values: { name, definition, deviation, norm, ground },
          },
        ],
      };
    });
    return entry;
  }
}

/** Of each code the row that began last by this day; of the same day the last entered. */
export function inForce(rows: readonly Instrument[], day: LocalDate): readonly Instrument[] {
  const found = new Map<string, Instrument>();
  for (const row of rows) {
    if (row.from > day) continue;
    const best = found.get(row.code);
    if (!best || row.from > best.from || (row.from === best.from && row.entry > best.entry)) found.set(row.code, row);
  }
  return [...found.values()].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

async function instrumentRows(client: PoolClient, tenant: string): Promise<readonly Instrument[]> {
  const { rows } = await client.query<Instrument>(
    `select code, from_on as "from", entry, name, definition, deviation, norm, ground from instrument
     where tenant = $1 order by code, from_on desc, entry desc`,
    [tenant],
  );
  return rows;
}
