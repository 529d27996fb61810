import type { JsonObject, LocalDate, Moment, Role } from '../../workflows/definition.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { AccessLog } from '../journal/access-log.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import { EXTENSIONS } from './file-type.js';
import { isUploadFor, UPLOAD_WORDS, type UploadKind } from './upload-kinds.js';
import {
  settleUpload,
  uploadRow,
  uploadsOf,
  uploadsOfEmployer,
  type UploadItem,
  type UploadRow,
} from './upload-rows.js';
import type { NewUpload, UploadStore, UploadWords } from './upload-store.js';
import { UnknownUploadError, UploadSettledError } from './upload.errors.js';

/** A file as members see it: who handed in what, when, and what for. */
export type UploadView = {
  readonly id: string;
  readonly placement: string;
  readonly employer: string;
  readonly kind: UploadKind;
  readonly label: string;
  readonly toldBy: UploadItem['told_by'];
  /** Id of the member, or of the link. */
  readonly addedBy: string;
  readonly mediaType: UploadItem['media_type'];
  /** In bytes. */
  readonly size: number;
  readonly receivedAt: Moment;
  readonly receivedOn: LocalDate;
  readonly state: UploadItem['state'];
  /** Null after it was removed or the data were destroyed. */
  readonly words: UploadWords | null;
};
export type Taking = 'contract' | 'completion' | 'account';

const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'finance'];
const OF_EMPLOYER: readonly Role[] = ['consultant', 'backOffice', 'finance', 'manager'];

/** Files beside a placement, for members: handing in, listing, opening, taking over and removing. */
export class Uploads {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly store: UploadStore,
    private readonly writer: FactWriter,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Newest first, those that the role works with; the look is recorded (F6). @throws UnknownStreamError, NotAllowedError */
  async list(actor: SessionActor, placement: string, purpose?: string): Promise<readonly UploadView[]> {
    const file = await this.files.look(actor, placement, { operation: 'upload.list', purpose });
    return this.ofFile(actor, file);
  }

  /** The same of a file that is open already. */
  async ofFile(actor: SessionActor, { item, shape }: PlacementFile): Promise<readonly UploadView[]> {
    const rows = await inSession(this.pool, actor, (client) => uploadsOf(client, item.id));
    return this.viewed(
      actor,
      rows.filter(({ kind }) => isUploadFor(shape, kind)),
    );
  }

  /** Extracts and proof of accounts of an employer, over all placements. @throws NotAllowedError */
  async ofEmployer(actor: SessionActor, employer: string): Promise<readonly UploadView[]> {
    requireRole(actor, OF_EMPLOYER, 'De bestanden van een werkgever zien');
    const rows = await inSession(this.pool, actor, (client) => uploadsOfEmployer(client, employer));
    const looks = [...new Set(rows.map(({ placement }) => placement))].map((placement) => ({
      operation: 'upload.list',
      purpose: 'bestanden van de werkgever',
      placement,
    }));
    await this.log.record(actor, actorOf(actor), looks);
    return this.viewed(actor, rows);
  }

  /** @throws UploadUnfitError, NotAllowedError, UnknownStreamError */
  async add(actor: SessionActor, placement: string, wish: NewUpload): Promise<string> {
    requireRole(actor, KEEPERS, 'Een bestand toevoegen');
    const file = await this.files.toChange(actor, placement);
    const known = await inSession(this.pool, actor, (client) => uploadRow(client, wish.id));
    if (known !== undefined) return this.sameOf(known, placement);
    const { candidate, employer } = file.item;
    const place = { tenant: actor.tenant, placement, candidate, employer, byId: actor.id, link: null } as const;
    const prepared = await this.store.prepare(actor, { ...place, toldBy: 'member' }, wish);
    const at = await this.clock.now();
    await this.write(actor, placement, 'upload.received', prepared.facts, async (client, entry, on) =>
      prepared.insert(client, { entry, at, on }),
    );
    return wish.id;
  }

  /** One file of a placement without its bytes. @throws UnknownUploadError */
  async read(actor: SessionActor, placement: string, id: string, purpose?: string): Promise<UploadView> {
    const { row } = await this.find(actor, placement, id, purpose, 'upload.read');
    const [view] = await this.viewed(actor, [row]);
    if (view === undefined) throw new UnknownUploadError();
    return view;
  }

  /**
   * The bytes, with a name for the file that says nothing of the person; each opening is recorded (F6).
   * @throws UnknownUploadError, UploadSettledError, NotAllowedError
   */
  async open(
    actor: SessionActor,
    placement: string,
    id: string,
    purpose?: string,
  ): Promise<{ readonly bytes: Buffer; readonly type: UploadItem['media_type']; readonly name: string }> {
    const { row } = await this.find(actor, placement, id, purpose, 'upload.open');
    const bytes = await this.store.bytesOf(actor, row);
    return { bytes, type: row.media_type, name: `${row.kind}-${row.received_on}.${EXTENSIONS[row.media_type]}` };
  }

  /** Something was recorded from it: the file says by which entry. @throws UploadSettledError */
  async taken(actor: SessionActor, placement: string, id: string, as: Taking, entry: number): Promise<void> {
    await this.settle(actor, placement, id, 'taken', { as, entry });
  }

  /** It did not belong here: its bytes are destroyed, that it was there stays. @throws UploadSettledError */
  async drop(actor: SessionActor, placement: string, id: string): Promise<void> {
    requireRole(actor, KEEPERS, 'Een bestand verwijderen');
    await this.settle(actor, placement, id, 'dropped', {});
  }

  /** @throws UploadSettledError when it was used or removed before */
  async requireKept(actor: SessionActor, placement: string, id: string): Promise<UploadRow> {
    const { row } = await this.find(actor, placement, id, undefined, undefined);
    if (row.state !== 'kept') throw new UploadSettledError('Dit bestand is al verwerkt of verwijderd.');
    return row;
  }

  private async settle(
    actor: SessionActor,
    placement: string,
    id: string,
    state: 'taken' | 'dropped',
    more: JsonObject,
  ): Promise<void> {
    const { kind } = await this.requireKept(actor, placement, id);
    await this.write(actor, placement, `upload.${state}`, { upload: id, kind, ...more }, async (client, entry) => {
      if (!(await settleUpload(client, id, state, entry))) {
        throw new UploadSettledError('Dit bestand is al verwerkt of verwijderd.');
      }
    });
  }

  private async write(
    actor: SessionActor,
    placement: string,
    type: string,
    facts: JsonObject,
    beside: (client: Parameters<typeof settleUpload>[0], entry: number, on: LocalDate) => Promise<void>,
  ): Promise<void> {
    const entry = { stream: placement, kind: 'placement', type, actor: actorOf(actor), facts } as const;
    await this.writer.write(actor, { ...entry, rows: () => [], beside });
  }

  /** @param operation undefined for who changes something: the journal is the record of that */
  private async find(
    actor: SessionActor,
    placement: string,
    id: string,
    purpose: string | undefined,
    operation: string | undefined,
  ): Promise<{ readonly row: UploadRow }> {
    const file =
      operation === undefined
        ? await this.files.toChange(actor, placement)
        : await this.files.look(actor, placement, { operation, purpose });
    const row = await inSession(this.pool, actor, (client) => uploadRow(client, id));
    if (row?.placement !== placement || !isUploadFor(file.shape, row.kind)) throw new UnknownUploadError();
    return { row };
  }

  private sameOf({ id, placement }: UploadRow, asked: string): string {
    if (placement !== asked) throw new UnknownUploadError();
    return id;
  }

  private async viewed(actor: SessionActor, rows: readonly UploadItem[]): Promise<readonly UploadView[]> {
    return Promise.all(
      rows.map(async (row) => {
        const {
          id,
          placement,
          employer,
          kind,
          told_by: toldBy,
          by_id: addedBy,
          media_type: mediaType,
          size,
          state,
        } = row;
        const { received_at: receivedAt, received_on: receivedOn } = row;
        const facts = {
          id,
          placement,
          employer,
          kind,
          toldBy,
          addedBy,
          mediaType,
          size,
          receivedAt,
          receivedOn,
          state,
        };
        return { ...facts, label: UPLOAD_WORDS[kind].label, words: await this.store.wordsOf(actor, row) };
      }),
    );
  }
}
