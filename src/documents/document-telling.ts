import { createHash } from 'node:crypto';
import type { SessionActor } from '../access/session.js';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { EventRefusedError, RoleRefusedError, UnknownInstanceError } from '../engine/engine.errors.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { numberIn } from './collecting/opened-file.js';
import { DECISION_LETTERS } from './document-kind.js';
import type { Channel, DocumentRow } from './document-rows.js';

/** Who hears that a letter was sent, or was not, and how; `both`: once, when all its addressees have theirs. */
export type Told = {
  readonly instance: string;
  readonly event: { readonly type: string } & JsonObject;
  readonly both: boolean;
  /** Informing is recorded when the work still waits for it; a letter that informs twice is no fault. */
  readonly mayBeRefused: boolean;
};

const DECISION_KINDS = Object.values(DECISION_LETTERS);

export function toldBy(row: DocumentRow, sentOn: LocalDate, channel: Channel): Told | undefined {
  // The workflow hears of the letter itself, never of a copy (M18).
  if (row.addressee === 'representative') return undefined;
  const at = { instance: 'placement', both: false, mayBeRefused: false };
  if (DECISION_KINDS.includes(row.kind)) {
    const decision = numberIn(row.part);
    return { ...at, event: { type: 'decision.sent', decision, to: row.addressee, sentOn, channel } };
  }
  switch (row.kind) {
    case 'wage-value-determination':
      return { instance: row.part, both: true, mayBeRefused: false, event: { type: 'determination.sent', sentOn } };
    case 'objection-decision':
      return { instance: row.part, both: true, mayBeRefused: false, event: { type: 'decision.sent', sentOn } };
    case 'register-information':
      return {
        ...at,
        mayBeRefused: true,
        event: { type: 'person.informed', informedOn: sentOn, channel: 'letter' },
      };
    case 'agreements':
    case 'no-risk-and-lkv': {
      const kind = row.kind === 'agreements' ? 'agreements' : 'noRiskAndLkv';
      const given = { givenOn: sentOn, kind, version: `${row.kind}-${row.version}`, channel: 'letter' };
      return { ...at, mayBeRefused: true, event: { type: 'information.given', ...given } };
    }
    default:
      return undefined;
  }
}

/** Tells the workflow that a letter was sent; sending again after a failure tells it once. */
export async function tell(
  events: PlacementEvents,
  actor: SessionActor,
  row: Pick<DocumentRow, 'id' | 'stream'>,
  told: Told,
  corrected: number,
): Promise<void> {
  const bodyHash = createHash('sha256').update(JSON.stringify(told.event)).digest('hex');
  // After a correction the same may have to be told once more.
  const key = corrected === 0 ? row.id : `${row.id}.${corrected}`;
  const operation = told.event.type === 'sending.corrected' ? 'document.correct' : 'document.send';
  const idempotency = { operation, key, bodyHash };
  try {
    const { instance, event: sent } = told;
    await events.send(actor, { placement: row.stream, instance, sent, idempotency, letter: row.id });
  } catch (error) {
    const refused = [EventRefusedError, RoleRefusedError, UnknownInstanceError].some((kind) => error instanceof kind);
    if (!told.mayBeRefused || !refused) throw error;
  }
}
