import type { Actor } from '../../workflows/definition.js';
import type { Fact, FactWritten } from './fact-writer.js';
import { FactRefusedError } from './fact-writer.js';
import type { RecordStore, Session } from './record-store.js';

/**
 * What the same request did before, so that a check that its own first time would fail (a duplicate) is not made again.
 * @throws FactRefusedError when the key was used for another request
 */
export async function seenBefore(
  records: RecordStore,
  session: Session,
  actor: Actor,
  idempotency: Fact['idempotency'],
): Promise<FactWritten | undefined> {
  if (!idempotency) return undefined;
  const { operation, key, bodyHash } = idempotency;
  const { idempotent } = await records.read(session, [], 'none', { actor: actor.id, operation, key });
  if (!idempotent) return undefined;
  if (idempotent.bodyHash === bodyHash) return { stream: idempotent.stream, entry: idempotent.entry, repeated: true };
  throw new FactRefusedError('idempotencyMismatch', 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.');
}
