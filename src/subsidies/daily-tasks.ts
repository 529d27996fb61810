import type { Actor, JsonObject, LocalDate } from '../../workflows/definition.js';
import { FactRefusedError, type FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { streamId } from './stream-id.js';

/** Something for the inbox of a colleague or a role. */
export type DailyTask = {
  readonly recipient: string;
  readonly template: string;
  readonly dueOn: LocalDate | null;
  readonly data: JsonObject;
};

const ATTEMPTS = 3;

/** What daily passes tell of a deciding body, in a chain of its own: each thing once, however often the pass runs. */
export class DailyTasks {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly clock: Clock,
  ) {}

  /** Whether something was told before. */
  async told(session: Session, key: string): Promise<boolean> {
    return (await this.seen(session, key)).told;
  }

  /** Tells it unless it was told before; without tasks it only counts as done. */
  async once(session: Session, key: string, tasks: readonly DailyTask[]): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { told, entry } = await this.seen(session, key);
      if (told) return false;
      try {
        await this.write(session, key, tasks, entry);
        return true;
      } catch (error) {
        // Another worker was first: look again whether it told this.
        if (!(error instanceof FactRefusedError)) throw error;
      }
    }
    return false;
  }

  private async write(session: Session, key: string, tasks: readonly DailyTask[], seen: number): Promise<void> {
    const { tenant } = session;
    const stream = streamId('daily', tenant);
    const at = await this.clock.now();
    const actor: Actor = { id: 'system', role: 'system', tenant };
    const rows = (entry: number): readonly RowChange[] =>
      tasks.map(({ recipient, template, dueOn, data }, seq) => ({
        table: 'inbox_item',
        key: { stream, entry, seq },
        values: { tenant, recipient, template, due_on: dueOn, data, at },
      }));
    await this.facts.write(session, {
      stream,
      kind: 'tenant',
      ...(seen === 0 ? { opens: true } : { expectedRevision: seen }),
      type: 'daily.told',
      actor,
      facts: { key, tasks: tasks.map((task) => ({ ...task })) },
      rows,
    });
  }

  private seen(session: Session, key: string): Promise<{ readonly told: boolean; readonly entry: number }> {
    const stream = streamId('daily', session.tenant);
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ told: boolean; entry: number }>(
        `select coalesce(max(number), 0) as entry,
           coalesce(bool_or(body::jsonb #>> '{event,key}' = $2), false) as told from journal_entry where stream = $1`,
        [stream, key],
      );
      return rows[0] ?? { told: false, entry: 0 };
    });
  }
}
