import type { JsonObject, WorkflowEvent } from '../../workflows/definition.js';
import type { Engine } from '../engine/engine.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { idempotencyOf } from '../engine/idempotency-of.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { LINK_KINDS, type LinkPurpose } from './link-kinds.js';
import type { LinkRecord, Recorded, Told } from './link-record.js';
import { markUsed } from './link-rows.js';
import { LinkClosedError } from './link.errors.js';

export type Sent = {
  readonly instance: string;
  readonly event: WorkflowEvent;
  readonly words?: JsonObject;
  /** Of the form: the same one twice counts once. */
  readonly key: string;
};
type NoteMore = {
  readonly sealed?: string;
  /** Its link takes no second answer. */
  readonly closes?: boolean;
  readonly also?: (client: Parameters<typeof markUsed>[0], recorded: Recorded) => Promise<void>;
};

/** How an answer by link is stored: as an event of the link, or as an entry without one. */
export class LinkSending {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
    private readonly vault: PersonVault,
    private readonly record: LinkRecord,
    private readonly clock: Clock,
  ) {}

  /** @throws EngineError */
  async event(visit: LinkVisit, file: LinkFile, { instance, event, words, key }: Sent): Promise<void> {
    const { link, session, actor } = visit;
    const sealed = words === undefined ? undefined : await this.sealed(visit, file, event.type, words);
    await this.engine.dispatch(session, {
      kind: 'event',
      stream: link.placement,
      actor,
      instance,
      event,
      ...(sealed === undefined ? {} : { sealed }),
      idempotency: idempotencyOf(`link:${link.id}`, key, event),
    });
  }

  /** An entry without an event; one that closes its link is refused when somebody was first. */
  async note(
    visit: LinkVisit,
    type: string,
    facts: JsonObject,
    inbox: readonly Told[],
    { sealed, closes = false, also }: NoteMore = {},
  ): Promise<void> {
    const { link, session, actor } = visit;
    const entry = { placement: link.placement, type, actor, facts: { link: link.id, ...facts }, inbox };
    await this.record.append(
      session,
      { ...entry, ...(sealed === undefined ? {} : { sealed }) },
      async (client, recorded) => {
        if (closes && !(await markUsed(client, link.id, recorded.at))) throw new LinkClosedError('used');
        await also?.(client, recorded);
      },
    );
  }

  /** Words of an entry of this type, closed with the key of the worker. */
  async sealed(visit: LinkVisit, { parties }: LinkFile, type: string, words: JsonObject): Promise<string> {
    return this.vault.seal(visit.session, parties.candidate, sealedPlace(visit.link.placement, type), words);
  }

  /** From now on a link of one answer opens nothing more. */
  async answered({ link, session }: LinkVisit): Promise<void> {
    const now = await this.clock.now();
    await inSession(this.pool, session, (client) => markUsed(client, link.id, now));
  }
}

/** Single purpose; a link that was answered takes no second answer. @throws LinkClosedError */
export function requirePurpose({ link }: LinkVisit, purpose: LinkPurpose): void {
  if (link.purpose !== purpose) throw new LinkClosedError('unknown');
  if (link.used_at !== null && LINK_KINDS[purpose].once) throw new LinkClosedError('used');
}
