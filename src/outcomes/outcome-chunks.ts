import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { columnsOf, firstId, type IdentifiedRow } from './chunk.js';
import { headOf, idKey, idKeyOf, replaced } from './chunk-merge.js';
import type { CodeBook, OutcomeColumns } from './columns.js';
import type { OutcomeRow } from './outcome-row.js';
import { isTakenOver, partFor } from './succession.js';

type Row = { readonly id: string; readonly body: string; readonly changed: number };

/** Placements lie in chunks by the first byte of their person's id: all jobs of somebody are in one. */
const CHUNKS = 256;
const PAGE = 2_000;

/** Whose figures rows are read for: a body by its code; of another body's rows only what it took over (M50). */
export type ReadFor = { readonly body: string; readonly onlyTakenOver?: true };

/** The columns of the rows of one body, kept level with those in the database. */
export class OutcomeChunks {
  private readonly chunks = new Map<number, OutcomeColumns>();
  /** Highest number that was read; -1 before the first time. */
  private changed = -1;
  private list: readonly OutcomeColumns[] = [];

  constructor(
    private readonly pool: AppPool,
    private readonly tenant: string,
    private readonly codes: CodeBook,
    private readonly readFor: ReadFor,
  ) {}

  /** Reads all at the first time, then what changed since. @returns every chunk, the same list as before when nothing did */
  async read(): Promise<readonly OutcomeColumns[]> {
    const before = this.changed;
    if (before < 0) await this.readAll();
    else await this.readChanged();
    if (this.changed !== before) this.list = [...this.chunks.values()];
    return this.list;
  }

  private async readAll(): Promise<void> {
    const [last] = await this.rows<{ last: number | null }>(
      'select max(changed) as last from outcome_placement where tenant = $1',
      [],
    );
    // What changes while it is read has a higher number, and is read once more.
    const changed = last?.last ?? 0;
    if (changed > 0) {
      for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
        const rows = await this.rows<Row>(
          `select id, body, changed from outcome_placement where tenant = $1 and candidate >= $2
             and ($3::uuid is null or candidate < $3)`,
          [firstId(chunk), chunk + 1 < CHUNKS ? firstId(chunk + 1) : null],
        );
        if (rows.length > 0) this.chunks.set(chunk, columnsOf(this.parted(rows), this.codes));
      }
    }
    this.changed = changed;
  }

  private async readChanged(): Promise<void> {
    for (;;) {
      const rows = await this.rows<Row>(
        `select id, body, changed from outcome_placement where tenant = $1 and changed > $2 order by changed limit ${PAGE}`,
        [this.changed],
      );
      this.takeIn(this.parted(rows));
      this.changed = rows.at(-1)?.changed ?? this.changed;
      if (rows.length < PAGE) return;
    }
  }

  private takeIn(rows: readonly IdentifiedRow[]): void {
    const byChunk = new Map<number, IdentifiedRow[]>();
    for (const one of rows) {
      const chunk = Number.parseInt(one[1].candidate.slice(0, 2), 16);
      byChunk.set(chunk, [...(byChunk.get(chunk) ?? []), one]);
    }
    const strangers = new Set<string>();
    for (const [chunk, changed] of byChunk) {
      const before = this.chunks.get(chunk) ?? columnsOf([], this.codes);
      const fresh = columnsOf(changed, this.codes);
      const after = replaced(before, fresh);
      if (after.count > before.count) for (const [id] of changed) strangers.add(idKeyOf(id));
      this.chunks.set(chunk, after);
    }
    if (strangers.size > 0) this.removeElsewhere(strangers, byChunk);
  }

  /** A person's file that was merged into another may lie in another chunk now. */
  private removeElsewhere(ids: ReadonlySet<string>, now: ReadonlyMap<number, readonly IdentifiedRow[]>): void {
    const heads = new Set([...ids].map((id) => Buffer.from(id, 'latin1').readUInt32BE(0)));
    const none = columnsOf([], this.codes);
    for (const [chunk, columns] of this.chunks) {
      const here = new Set((now.get(chunk) ?? []).map(([id]) => idKeyOf(id)));
      const gone = new Set<string>();
      for (let index = 0; index < columns.count; index += 1) {
        if (!heads.has(headOf(columns, index))) continue;
        const key = idKey(columns, index);
        if (ids.has(key) && !here.has(key)) gone.add(key);
      }
      if (gone.size > 0) this.chunks.set(chunk, replaced(columns, none, gone));
    }
  }

  private parted(rows: readonly Row[]): readonly IdentifiedRow[] {
    const { body: code, onlyTakenOver } = this.readFor;
    return rows.flatMap(({ id, body }): readonly IdentifiedRow[] => {
      const row = JSON.parse(body) as OutcomeRow;
      return onlyTakenOver === true && !isTakenOver(row, code) ? [] : [[id, partFor(row, code)]];
    });
  }

  private async rows<T extends object>(sql: string, values: readonly unknown[]): Promise<readonly T[]> {
    return inSession(this.pool, { tenant: this.tenant, tenants: [this.tenant] }, async (client) => {
      const { rows } = await client.query<T & Record<string, unknown>>(sql, [this.tenant, ...values]);
      return rows;
    });
  }
}
