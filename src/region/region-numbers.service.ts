import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import type { Idempotency } from '../engine/command.js';
import type { RowChange } from '../journal/writes.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { UnfitError } from '../tenants/tenant.errors.js';
import { printedTable, type PrintedSource, type PrintedTable } from './printed-source.js';
import type { RegionalKind, RegionalNumber, WithdrawnNumber } from './regional-number.schemas.js';

/** Who sees the numbers of the region. */
export const SEE_REGION: readonly Role[] = [
  'regionalCoordinator',
  'manager',
  'administrator',
  'consultant',
  'wspAdviser',
];
const KEEP: readonly Role[] = ['administrator', 'system'];

/** A recorded number; `value` null takes away what stood there. */
export type RecordedNumber = {
  readonly entry: number;
  readonly kind: RegionalKind;
  readonly area: string;
  readonly period: string;
  readonly version: string;
  readonly value: JsonObject | null;
  readonly source: string;
  readonly recordedOn: LocalDate;
  readonly recordedBy: string;
};

const READ = `select entry, kind, area, period, version, value, source, recorded_on as "recordedOn", recorded_by as "recordedBy"
  from regional_number where region = $1 order by recorded_on, entry, seq`;
const PRINTED = `select distinct on (key) key, title, source, header, rows, claims from printed_table
  where region = $1 order by key, recorded_on desc, entry desc`;

/** Targets, numbers of UWV and printed tables of a region: read by the region, recorded by an administrator of a body. */
export class RegionNumbers {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** The region of somebody's deciding body. */
  async regionOf(actor: SessionActor): Promise<string> {
    const bodies = await allTenants(this.pool);
    return bodies.find(({ id }) => id === actor.tenant)?.region ?? '';
  }

  /** All that was ever recorded of the region, in order of recording. @throws NotAllowedError */
  async history(actor: SessionActor): Promise<readonly RecordedNumber[]> {
    requireRole(actor, SEE_REGION, 'Cijfers van de regio inzien');
    const region = await this.regionOf(actor);
    return inSession(this.pool, actor, async (client) => (await client.query<RecordedNumber>(READ, [region])).rows);
  }

  /** Printed tables, the last recorded of each key. @throws NotAllowedError */
  async printed(actor: SessionActor): Promise<readonly PrintedTable[]> {
    requireRole(actor, SEE_REGION, 'Gedrukte tabellen inzien');
    const region = await this.regionOf(actor);
    return inSession(this.pool, actor, async (client) => (await client.query<PrintedTable>(PRINTED, [region])).rows);
  }

  /** @throws NotAllowedError, UnfitError when the total is another one than the parts and no source says so */
  async add(actor: SessionActor, numbers: readonly RegionalNumber[], idempotency?: Idempotency): Promise<void> {
    requireRole(actor, KEEP, 'Doelstellingen en cijfers van de regio vastleggen');
    await this.write(actor, 'region.numbersRecorded', numbers, idempotency);
  }

  /** Takes a number back; what stood there stays in the history. @throws NotAllowedError, UnfitError */
  async withdraw(actor: SessionActor, number: WithdrawnNumber): Promise<void> {
    requireRole(actor, KEEP, 'Doelstellingen en cijfers van de regio intrekken');
    const current = currentNumbers(await this.history(actor));
    if (!current.some((one) => placeOf(one) === placeOf(number))) {
      throw new UnfitError([{ field: 'period', code: 'unknown', detail: 'Dit cijfer staat er niet (meer).' }]);
    }
    await this.write(actor, 'region.numberWithdrawn', [{ ...number, value: null }]);
  }

  /** Keeps printed tables as they are, also where they do not add up. @throws NotAllowedError */
  async load(actor: SessionActor, sources: readonly PrintedSource[]): Promise<void> {
    await this.keep(actor, sources.map(printedTable));
  }

  /** The same of tables that were read already. @throws NotAllowedError */
  async keep(actor: SessionActor, tables: readonly PrintedTable[]): Promise<void> {
    requireRole(actor, KEEP, 'Gedrukte tabellen inlezen');
    const region = await this.regionOf(actor);
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'region.tablesLoaded',
      facts: { region, tables },
      rows: (entry, on) =>
        tables.map(({ key, title, source, header, rows, claims }) => ({
          table: 'printed_table',
          key: { tenant: actor.tenant, entry, key },
          values: { region, title, source, header, rows, claims, recorded_on: on },
        })),
    }));
  }

  private async write(
    actor: SessionActor,
    type: string,
    numbers: readonly (Omit<RecordedNumber, 'entry' | 'recordedOn' | 'recordedBy' | 'value'> & {
      readonly value: JsonObject | null;
    })[],
    idempotency?: Idempotency,
  ): Promise<void> {
    const region = await this.regionOf(actor);
    const by = await inSession(this.pool, actor, (client) => nameOf(client, actor));
    await this.record.append(actor, actorOf(actor), async () => ({
      type,
      facts: { region, numbers },
      ...(idempotency ? { idempotency } : {}),
      rows: (entry, on) =>
        numbers.map(({ kind, area, period, version, value, source }, seq): RowChange => ({
          table: 'regional_number',
          key: { tenant: actor.tenant, entry, seq },
          values: { region, kind, area, period, version, value, source, recorded_on: on, recorded_by: by },
        })),
    }));
  }
}

async function nameOf(client: PoolClient, { tenant, id }: SessionActor): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from member where tenant = $1 and id::text = $2', [
    tenant,
    id,
  ]);
  return rows[0]?.name ?? 'het systeem';
}

type Place = Pick<RecordedNumber, 'kind' | 'area' | 'period' | 'version'>;
const placeOf = ({ kind, area, period, version }: Place): string => [kind, area, period, version].join('|');

/** What holds now: the last recorded of each place, without what was taken back. */
export function currentNumbers(history: readonly RecordedNumber[]): readonly RecordedNumber[] {
  const last = new Map(history.map((one) => [placeOf(one), one]));
  return [...last.values()].filter(({ value }) => value !== null);
}
