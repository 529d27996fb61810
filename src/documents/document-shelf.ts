import { requireOwnFile } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { StaleRevisionError } from '../engine/engine.errors.js';
import type { FactWritten } from '../journal/fact-writer.js';
import type { RecordStore } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { documentOfEntry, lastEntries } from './document-entries.js';
import { copiesOf, documentRow, type DocumentItem, type DocumentRow } from './document-rows.js';
import { UnknownDocumentError } from './documents.errors.js';
import { correctionsOf, type CorrectedSending } from './sending-correction.js';

/** How somebody asks for something to be done with a letter: as it was seen, and once. */
export type Asking = {
  /** Number of the entry that last changed it. */
  readonly expectedRevision?: number;
  readonly idempotency?: Idempotency | undefined;
};

/** Under which name and for what a file is opened (F6). */
export type Look = { readonly operation: string; readonly purpose: string | undefined };

/** For the entry by which it is done. */
export const once = ({ idempotency }: Asking): Pick<Asking, 'idempotency'> => (idempotency ? { idempotency } : {});

/** Letters by their id, for whoever reads them or does something with them. */
export class DocumentShelf {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
  ) {}

  /** @throws UnknownDocumentError */
  async find(actor: SessionActor, id: string): Promise<DocumentRow> {
    const row = await inSession(this.pool, actor, (client) => documentRow(client, id));
    if (!row) throw new UnknownDocumentError();
    return row;
  }

  /** @throws UnknownDocumentError, NotAllowedError for a letter of another body */
  async own(actor: SessionActor, id: string): Promise<DocumentRow> {
    const row = await this.find(actor, id);
    requireOwnFile(actor, row.tenant);
    return row;
  }

  /** An own letter as whoever asks for a change saw it. @throws StaleRevisionError when something was done since, and as `own` */
  async asSeen(actor: SessionActor, id: string, { expectedRevision }: Asking): Promise<DocumentRow> {
    const row = await this.own(actor, id);
    if (expectedRevision === undefined) return row;
    const current = await this.revisionOf(actor, row);
    if (current !== expectedRevision) throw new StaleRevisionError(expectedRevision, current, []);
    return row;
  }

  /** The same; undefined when the same request did it before. @throws FactRefusedError when its key was another's, and as `asSeen` */
  async toChange(actor: SessionActor, id: string, asking: Asking): Promise<DocumentRow | undefined> {
    return (await this.seen(actor, asking)) === undefined ? this.asSeen(actor, id, asking) : undefined;
  }

  /** Number of the entry that last changed it. */
  async revisionOf(actor: SessionActor, row: DocumentItem): Promise<number> {
    const entries = await inSession(this.pool, actor, (client) => lastEntries(client, row.stream, row.id));
    return entries.get(row.id) ?? 0;
  }

  /** The letter that the same request made before. @throws FactRefusedError when its key was another's */
  async madeBefore(actor: SessionActor, asking: Asking): Promise<string | undefined> {
    const seen = await this.seen(actor, asking);
    if (seen === undefined) return undefined;
    return inSession(this.pool, actor, (client) => documentOfEntry(client, seen));
  }

  /** M18: copies of a letter that did not go out yet. */
  async openCopies(actor: SessionActor, id: string): Promise<readonly DocumentItem[]> {
    const copies = await inSession(this.pool, actor, (client) => copiesOf(client, id));
    return copies.filter(({ state }) => state === 'made' || state === 'signed');
  }

  /** How a sending was recorded before it was corrected, the last correction first. */
  async corrections(actor: SessionActor, row: DocumentItem): Promise<readonly CorrectedSending[]> {
    return inSession(this.pool, actor, (client) => correctionsOf(client, row));
  }

  private async seen(actor: SessionActor, { idempotency }: Asking): Promise<FactWritten | undefined> {
    return seenBefore(this.records, actor, actor, idempotency);
  }
}
