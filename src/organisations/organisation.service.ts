import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { Session } from '../journal/record-store.js';
import type { RowChange } from '../journal/writes.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { StaleEntryError, UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import type { Organisation, OrganisationFields } from './organisation.schemas.js';

const KEEPERS: readonly Role[] = ['administrator', 'manager', 'system'];

/** The organisations a deciding body works with, each with its roles. */
export class OrganisationService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** By name; those that are no longer worked with too. */
  async list(session: Session): Promise<readonly Organisation[]> {
    return inSession(this.pool, session, (client) => organisationsOf(client, session.tenant));
  }

  /** @returns its number @throws NotAllowedError, UnfitError for a KvK number that is there already */
  async enter(actor: SessionActor, fields: OrganisationFields): Promise<number> {
    return this.write(actor, undefined, fields);
  }

  /**
   * @param expected number of the entry that the sender saw
   * @throws UnknownEntryError, StaleEntryError, UnfitError, NotAllowedError
   */
  async change(actor: SessionActor, number: number, fields: OrganisationFields, expected?: number): Promise<void> {
    await this.write(actor, number, fields, expected);
  }

  private async write(
    actor: SessionActor,
    known: number | undefined,
    fields: OrganisationFields,
    expected?: number,
  ): Promise<number> {
    requireRole(actor, KEEPERS, 'Organisaties beheren');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      const all = await organisationsOf(client, actor.tenant);
      const before = all.find((one) => one.number === known);
      if (known !== undefined && before === undefined) throw new UnknownEntryError('Deze organisatie');
      if (before !== undefined && expected !== undefined && expected !== before.entry) {
        throw new StaleEntryError(expected, before.entry);
      }
      refuseSameNumber(all, known, fields);
      number = known ?? 1 + Math.max(0, ...all.map((one) => one.number));
      const { roles, kvkNumber, until } = fields;
      return {
        type: 'organisation.set',
        // The name of a one-man business is the name of a person: it stays out of the record that cannot be erased.
        facts: { number, roles: [...roles], kvkNumber, until, fields: changedFields(before, fields) },
        rows: (entry) => [organisationPut(actor.tenant, { ...fields, number, entry })],
      };
    });
    return number;
  }
}

export async function organisationsOf(client: PoolClient, tenant: string): Promise<readonly Organisation[]> {
  const { rows } = await client.query<Organisation>(
    `select number, entry, name, roles, kvk_number as "kvkNumber", place,
       postal_address as "postalAddress", mail, phone, until_on as "until"
     from organisation where tenant = $1 order by lower(name), number`,
    [tenant],
  );
  return rows;
}

function refuseSameNumber(
  all: readonly Organisation[],
  own: number | undefined,
  { kvkNumber }: OrganisationFields,
): void {
  const same = all.find((one) => kvkNumber !== null && one.kvkNumber === kvkNumber && one.number !== own);
  if (!same) return;
  const detail = `${same.name} heeft dit KvK-nummer al. Geef die organisatie er een rol bij.`;
  throw new UnfitError([{ field: 'kvkNumber', code: 'duplicate', detail }]);
}

/** Which fields changed, not to what. */
function changedFields(before: Organisation | undefined, after: OrganisationFields): readonly string[] {
  return Object.entries(after)
    .filter(([name, value]) => {
      const old = before?.[name as keyof OrganisationFields] ?? null;
      return JSON.stringify(old) !== JSON.stringify(value);
    })
    .map(([name]) => name)
    .toSorted();
}

function organisationPut(tenant: string, one: Organisation): RowChange {
  const { number, entry, name, roles, kvkNumber, place, postalAddress, mail, phone, until } = one;
  return {
    table: 'organisation',
    key: { tenant, number },
    values: {
      entry,
      name,
      roles: [...roles],
      kvk_number: kvkNumber,
      place,
      postal_address: postalAddress,
      mail,
      phone,
      until_on: until,
    },
  };
}
