import { Engine } from '../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../src/engine/policy-source.js';
import { Verifier } from '../../src/engine/verifier.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { AppPool } from '../../src/platform/database.js';
import type { WorkflowEvent } from '../../workflows/definition.js';
import { cloneDatabase, queryOnce, type TestDatabase } from './databases.js';
import { ToyWorkflows } from './toy-workflow.js';

export const TENANT = '00000000-0000-4000-8000-000000000001';
export const session = { tenant: TENANT, tenants: [TENANT] };
export const actor = { id: 'member-1', role: 'consultant', tenant: TENANT } as const;

/** The engine with the toy machine on a database of its own, its clock standing still until it is moved. */
export class ToyEngine {
  readonly pool: AppPool;
  readonly engine: Engine;
  readonly verifier: Verifier;

  constructor(readonly database: TestDatabase) {
    const workflows = new ToyWorkflows();
    this.pool = new AppPool(database.urls.app);
    this.engine = new Engine(new RecordStore(this.pool), workflows, new PolicySource(this.pool), new TablesSource());
    this.verifier = new Verifier(this.pool, workflows);
  }

  static async start(): Promise<ToyEngine> {
    const toy = new ToyEngine(await cloneDatabase());
    await toy.owner('update clock set demo = true');
    await toy.moveClock('2026-03-01T09:00:00.000Z');
    return toy;
  }

  async owner<T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    return queryOnce<T>(this.database.urls.owner, sql, values);
  }

  async moveClock(at: string): Promise<void> {
    await this.pool.query("select move_clock('fixed', $1, 0)", [at]);
  }

  /** Opens a placement and answers its id. */
  async opened(): Promise<string> {
    const stream = crypto.randomUUID();
    await this.engine.dispatch(session, {
      kind: 'open',
      stream,
      actor,
      instance: 'placement',
      workflow: 'placement',
      input: {},
    });
    return stream;
  }

  send(stream: string, event: WorkflowEvent, more: { expectedRevision?: number; key?: string; body?: string } = {}) {
    const { expectedRevision, key, body = 'a' } = more;
    const idempotency = key === undefined ? undefined : { operation: 'event', key, bodyHash: body.repeat(64) };
    return this.engine.dispatch(session, {
      kind: 'event',
      stream,
      actor,
      instance: 'placement',
      event,
      expectedRevision,
      idempotency,
    });
  }

  async types(stream: string): Promise<readonly string[]> {
    const rows = await this.owner<{ type: string }>(
      'select type from journal_entry where stream = $1 order by number',
      [stream],
    );
    return rows.map((row) => row.type);
  }

  async differences(): Promise<unknown> {
    const { differences, first } = await this.verifier.verify(TENANT, { replay: true });
    return { differences, first };
  }

  async stop(): Promise<void> {
    await this.pool.close();
    await this.database.drop();
  }
}
