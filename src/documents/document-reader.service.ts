import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { numberIn } from './collecting/opened-file.js';
import { lastEntries } from './document-entries.js';
import type { DocumentRecord } from './document-record.js';
import { OFFICE } from './document-roles.js';
import {
  countsByState,
  documentPage,
  documentsAmong,
  documentsIn,
  documentsOf,
  dueLetters,
  sentSince,
  type DocumentItem,
  type DocumentState,
  type DueLetter,
  type ListedDocument,
  type Slice,
} from './document-rows.js';
import type { CorrectedSending } from './sending-correction.js';
import { isFor } from './document-rules.js';
import type { DocumentShelf, Look } from './document-shelf.js';
import { DocumentNotReadyError, UnknownDocumentError } from './documents.errors.js';
import { workedAt } from './file-reads.js';
import type { Sendings } from './sendings.js';

const LISTED = 500;
/** So many of what was sent stand in the list when less went out today. */
const SENT_BEFORE = 100;
const MOST_TOGETHER = 200;

type Ports = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly log: AccessLog;
  readonly record: DocumentRecord;
  readonly shelf: DocumentShelf;
  readonly sendings: Sendings;
};

export type RevisedDocument = DocumentItem & { readonly revision: number };

/** Letters and reports for who works with them; every look is recorded (F6). */
export class DocumentReader {
  constructor(private readonly ports: Ports) {}

  /** Letters of decisions and determinations that nobody made up yet. */
  async due(actor: SessionActor, limit = LISTED): Promise<readonly DueLetter[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    const today = await this.ports.record.today();
    return inSession(this.ports.pool, actor, (client) => dueLetters(client, actor.tenant, today, limit));
  }

  /** Documents of a placement, newest first, as far as the role works with them; the look is recorded (F6). */
  async list(actor: SessionActor, placement: string, look: Look): Promise<readonly DocumentItem[]> {
    return this.ofOpened(actor, await this.ports.files.look(actor, placement, look));
  }

  /** The same with the number of the entry that last changed each. */
  async revised(actor: SessionActor, placement: string, look: Look): Promise<readonly RevisedDocument[]> {
    const items = await this.list(actor, placement, look);
    const entries = await inSession(this.ports.pool, actor, (client) => lastEntries(client, placement));
    return items.map((item) => ({ ...item, revision: entries.get(item.id) ?? 0 }));
  }

  /** The same of a file that is open already. */
  async ofOpened(actor: SessionActor, { item, shape }: PlacementFile): Promise<readonly DocumentItem[]> {
    const rows = await inSession(this.ports.pool, actor, (client) => documentsOf(client, item.id));
    return rows.filter((row) => isFor(shape, row));
  }

  /** How a sending was recorded before it was corrected, the last correction first. */
  async corrections(actor: SessionActor, row: DocumentItem): Promise<readonly CorrectedSending[]> {
    return this.ports.shelf.corrections(actor, row);
  }

  /**
   * A part of the letters in a state, for the list of the office: oldest first, what went out newest first.
   * @throws NotAllowedError
   */
  async inState(actor: SessionActor, state: DocumentState, slice: Slice): Promise<readonly ListedDocument[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    return inSession(this.ports.pool, actor, (client) => documentsIn(client, actor.tenant, state, slice));
  }

  /** Of chosen letters those that are in the state still, in the order of the list. @throws NotAllowedError */
  async among(actor: SessionActor, state: DocumentState, ids: readonly string[]): Promise<readonly ListedDocument[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    return inSession(this.ports.pool, actor, (client) => documentsAmong(client, actor.tenant, state, ids));
  }

  /** How many of what went out stand in the list: those of today, and more when that were few. @throws NotAllowedError */
  async sentListed(actor: SessionActor): Promise<number> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    const since = startOfLocalDay(await this.ports.record.today());
    const today = await inSession(this.ports.pool, actor, (client) => sentSince(client, actor.tenant, since));
    return Math.max(SENT_BEFORE, today);
  }

  /** One page of them, oldest first. @param after moment of making and id of the last one seen */
  async page(
    actor: SessionActor,
    state: DocumentState,
    page: { readonly after: readonly string[] | undefined; readonly limit: number },
  ): Promise<readonly RevisedDocument[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    return inSession(this.ports.pool, actor, (client) => documentPage(client, { tenant: actor.tenant, state }, page));
  }

  async counts(actor: SessionActor): Promise<Readonly<Record<string, number>>> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    return inSession(this.ports.pool, actor, (client) => countsByState(client, actor.tenant));
  }

  /** One document without its bytes; the look is recorded (F6). @throws UnknownDocumentError, NotAllowedError */
  async read(
    actor: SessionActor,
    id: string,
    purpose?: (placement: string) => string | undefined,
  ): Promise<DocumentItem> {
    const { data: _data, pdf: _pdf, ...item } = await this.ports.shelf.find(actor, id);
    await this.requireLook(actor, item, purpose);
    return item;
  }

  /**
   * The stored bytes with a name for the file that says nothing of the person; the look is recorded (F6).
   * @throws UnknownDocumentError, NotAllowedError, DocumentTamperedError
   */
  async pdf(
    actor: SessionActor,
    id: string,
    purpose?: (placement: string) => string | undefined,
  ): Promise<{ readonly bytes: Buffer; readonly name: string; readonly item: DocumentItem }> {
    const row = await this.ports.shelf.find(actor, id);
    await this.requireLook(actor, row, purpose);
    const bytes = await this.ports.record.bytesOf(actor, row);
    return { bytes, name: `${row.kind}-${row.addressee}-${row.number}.pdf`, item: row };
  }

  /**
   * Several letters as one file to print, in the order given; each look is recorded (F6).
   * @throws UnknownDocumentError, NotAllowedError, DocumentNotReadyError, TypesettingError
   */
  async bundle(actor: SessionActor, ids: readonly string[]): Promise<Buffer> {
    requireRole(actor, OFFICE, 'Brieven afdrukken');
    if (ids.length === 0) throw new DocumentNotReadyError(['Kies eerst een of meer brieven.']);
    if (ids.length > MOST_TOGETHER) {
      throw new DocumentNotReadyError([`Kies hoogstens ${MOST_TOGETHER} brieven om samen af te drukken.`]);
    }
    const { record } = this.ports;
    const letters = [];
    for (const id of ids) {
      const row = await this.ports.shelf.find(actor, id);
      await this.requireLook(actor, row, undefined);
      letters.push(await record.letterAsKept(actor, row, await this.ports.sendings.sendingOf(actor, row)));
    }
    return record.bundled(letters);
  }

  private async requireLook(
    actor: SessionActor,
    row: DocumentItem,
    purpose: ((placement: string) => string | undefined) | undefined,
  ): Promise<void> {
    const operation = `document.read.${row.kind}`;
    if (row.stream === row.person) {
      requireRole(actor, OFFICE, 'Dit document lezen');
      await this.lookOfEmployer(actor, row);
      return;
    }
    const { shape } = await this.ports.files.look(actor, row.stream, { operation, purpose: purpose?.(row.stream) });
    if (!isFor(shape, row)) throw new UnknownDocumentError();
  }

  /** A statement of a year names everybody who worked there in it: a look into the file of each (F6, M34). */
  private async lookOfEmployer(actor: SessionActor, { stream, part }: DocumentItem): Promise<void> {
    const { pool, log } = this.ports;
    const named = await inSession(pool, actor, (client) => workedAt(client, stream, numberIn(part)));
    const looks = named.map((placement) => ({ operation: 'yearStatement.read', purpose: 'jaaropgave', placement }));
    await log.record(actor, actorOf(actor), looks);
  }
}
