import type { SessionActor } from '../access/session.js';
import { actorOf } from '../access/permissions.js';
import type { Idempotency } from '../engine/command.js';
import type { FactWritten } from '../journal/fact-writer.js';
import type { RecordStore } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

/** Whether a request with a key was done before, so that its own first time does not stand in its way. */
export class SentOnce {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
  ) {}

  /** @throws FactRefusedError when the key was used for another request */
  async before(actor: SessionActor, idempotency: Idempotency | undefined): Promise<FactWritten | undefined> {
    return seenBefore(this.records, actor, actorOf(actor), idempotency);
  }

  /** The number that an entry gave to what it opened. */
  async numberIn(actor: SessionActor, { stream, entry }: FactWritten): Promise<number> {
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ number: number }>(
        `select (body::jsonb #>> '{event,number}')::int as number from journal_entry where stream = $1 and number = $2`,
        [stream, entry],
      );
      return rows[0]?.number ?? 0;
    });
  }
}
