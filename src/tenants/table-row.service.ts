import { z } from 'zod';
import type { Json, LocalDate, Moment } from '../../workflows/definition.js';
import { ENTERED_CERTAINTIES, TABLE_NAMES, TABLES, type TableName } from '../../workflows/law/table-catalogue.js';
import { checkRow, type CheckedRow } from '../../workflows/law/table-row-check.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { localDate as dateText } from '../../workflows/payload.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { PolicySource, TablesSource } from '../engine/policy-source.js';
import type { RowChange } from '../journal/writes.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { readTableRows, settleRowTasks, tableRowPut, type TableRow } from './table-row-rows.js';
import { OwnTableRowError, UnfitError, UnknownEntryError, TableRowDecidedError } from './tenant.errors.js';
import type { TenantRecord } from './tenant-record.js';

/** A row of a table of the law: what it says from which day, where that was read and how sure it is. */
export const newTableRow = z.strictObject({
  table: z.enum(TABLE_NAMES as readonly [TableName, ...TableName[]], { error: 'Kies een tabel.' }),
  from: dateText,
  value: z.record(z.string(), z.json()),
  source: z.string().trim().min(5, { error: 'Noem de bron, zoals: Stcrt. 2026, 16505.' }).max(300),
  certainty: z.enum(ENTERED_CERTAINTIES, { error: 'Kies hoe zeker deze cijfers zijn.' }),
  correction: z.boolean({ error: 'Zeg of dit een correctie is.' }).default(false),
});
export type NewTableRow = Omit<z.infer<typeof newTableRow>, 'value'> & {
  readonly value: Readonly<Record<string, Json>>;
};

const KEEPERS = ['administrator', 'system'] as const;
const SECONDS = ['administrator', 'manager'] as const;

/** Rows of the tables of the law, entered without a release: proposed by one, looked at by another, counted from then on. */
export class TableRowService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly policies: PolicySource,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: SessionActor): Promise<readonly TableRow[]> {
    return inSession(this.pool, actor, (client) => readTableRows(client, actor.tenant));
  }

  /** The tables that count now for a deciding body. */
  async current(actor: SessionActor): Promise<LegalTables> {
    const version = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        'select facts_version as version from tenant where id = $1',
        [actor.tenant],
      );
      return rows[0]?.version ?? 0;
    });
    return this.tables.of(await this.policies.of(actor, version));
  }

  /** Every fault of a row at once, and what a second person should look at. */
  async check(actor: SessionActor, row: NewTableRow): Promise<CheckedRow> {
    return checkRow(row, await this.current(actor), localDate(await this.clock.now()));
  }

  /**
   * Proposes a row; one on which no money depends counts at once.
   * @returns number of the entry that proposed it
   * @throws UnfitError with every fault, NotAllowedError
   */
  async propose(actor: SessionActor, row: NewTableRow): Promise<number> {
    requireRole(actor, KEEPERS, 'Een rij van een rekentabel invoeren');
    const { faults } = await this.check(actor, row);
    if (faults.length > 0) throw new UnfitError(faults);
    const at = await this.clock.now();
    const counts = !TABLES[row.table].fourEyes;
    const { entry } = await this.record.append(actor, actorOf(actor), () =>
      Promise.resolve({
        type: 'tableRow.proposed',
        facts: { ...row, counts },
        policyChanged: counts,
        rows: (number: number, on: LocalDate) => [
          tableRowPut(actor.tenant, {
            ...row,
            number,
            state: counts ? 'counts' : 'proposed',
            proposedBy: actor.id,
            proposedOn: on,
            decidedEntry: counts ? number : null,
            decidedBy: null,
            decidedOn: null,
            reason: null,
          }),
          ...(counts ? [] : [this.task(actor.tenant, number, 'manager', 'tableRowProposed', row, at)]),
        ],
      }),
    );
    return entry;
  }

  /**
   * A second person says that the row is right: it counts from now on.
   * @throws OwnTableRowError, TableRowDecidedError, UnknownEntryError, UnfitError when it no longer fits, NotAllowedError
   */
  async confirm(actor: SessionActor, number: number): Promise<void> {
    requireRole(actor, SECONDS, 'Een rij van een rekentabel vaststellen');
    const reachBefore = (await this.current(actor)).reachUntil;
    const { faults } = await this.check(actor, await this.open(actor, number));
    if (faults.length > 0) throw new UnfitError(faults);
    await this.record.append(actor, actorOf(actor), async () => {
      const row = await this.open(actor, number);
      if (row.proposedBy === actor.id) throw new OwnTableRowError();
      return {
        type: 'tableRow.confirmed',
        facts: { row: number, table: row.table, from: row.from },
        policyChanged: true,
        rows: (entry: number, on: LocalDate) => [
          tableRowPut(actor.tenant, {
            ...row,
            state: 'counts',
            decidedEntry: entry,
            decidedBy: actor.id,
            decidedOn: on,
          }),
        ],
      };
    });
    const { reachUntil } = await this.current(actor);
    await this.settle(actor, number, reachUntil > reachBefore ? reachUntil : null);
  }

  /** A second person does not agree, or who proposed it takes it back. @throws as `confirm` */
  async reject(actor: SessionActor, number: number, reason: string): Promise<void> {
    requireRole(actor, SECONDS, 'Een rij van een rekentabel afwijzen');
    const at = await this.clock.now();
    await this.record.append(actor, actorOf(actor), async () => {
      const row = await this.open(actor, number);
      return {
        type: 'tableRow.rejected',
        facts: { row: number, table: row.table, from: row.from, reason },
        rows: (entry: number, on: LocalDate) => [
          tableRowPut(actor.tenant, {
            ...row,
            state: 'rejected',
            decidedEntry: entry,
            decidedBy: actor.id,
            decidedOn: on,
            reason,
          }),
          ...(row.proposedBy === actor.id
            ? []
            : [this.task(actor.tenant, entry, row.proposedBy, 'tableRowRejected', row, at)]),
        ],
      };
    });
    await this.settle(actor, number, null);
  }

  private async open(actor: SessionActor, number: number): Promise<TableRow> {
    const row = (await this.list(actor)).find((one) => one.number === number);
    if (!row) throw new UnknownEntryError('Deze rij');
    if (row.state !== 'proposed') throw new TableRowDecidedError();
    return row;
  }

  private async settle(actor: SessionActor, number: number, reachUntil: LocalDate | null): Promise<void> {
    const at = await this.clock.now();
    await inSession(this.pool, actor, (client) =>
      settleRowTasks(client, { tenant: actor.tenant, number, by: actor.id, at, reachUntil }),
    );
  }

  private task(
    tenant: string,
    entry: number,
    recipient: string,
    template: string,
    row: Pick<NewTableRow, 'table' | 'from'>,
    at: Moment,
  ): RowChange {
    return {
      table: 'inbox_item',
      key: { stream: tenant, entry, seq: 0 },
      values: {
        tenant,
        recipient,
        template,
        due_on: null,
        data: { label: TABLES[row.table].label, from: row.from },
        at,
      },
    };
  }
}
