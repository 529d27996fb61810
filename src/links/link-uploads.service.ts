import type { LocalDate } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { UPLOAD_WORDS } from '../uploads/upload-kinds.js';
import { uploadRow, uploadsByLink } from '../uploads/upload-rows.js';
import type { NewUpload, UploadStore } from '../uploads/upload-store.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { requirePurpose, type LinkSending } from './link-sending.js';
import { LinkClosedError, TooManyError } from './link.errors.js';

/** What somebody sent with this link. */
export type OwnUpload = {
  readonly id: string;
  readonly label: string;
  readonly name: string | null;
  readonly size: number;
  readonly receivedOn: LocalDate;
};

/** By one link: a contract of several pages, photographed one by one, fits. */
const MOST_FILES = 25;

/** M3, M16: employer and payroll office hand in contract and proof by link. */
export class LinkUploads {
  constructor(
    private readonly pool: AppPool,
    private readonly store: UploadStore,
    private readonly sending: LinkSending,
  ) {}

  /** The same form twice is one file. @throws UploadUnfitError, LinkClosedError, TooManyError */
  async add(visit: LinkVisit, file: LinkFile, wish: NewUpload): Promise<void> {
    requirePurpose(visit, 'upload');
    const { link, session, actor } = visit;
    const { addressee } = link;
    if (addressee !== 'employer' && addressee !== 'payrollOffice') throw new LinkClosedError('unknown');
    const { known, count } = await inSession(this.pool, session, async (client) => ({
      known: await uploadRow(client, wish.id),
      count: (await uploadsByLink(client, link.id)).length,
    }));
    if (known !== undefined) return;
    if (count >= MOST_FILES) {
      throw new TooManyError(
        `Met één link stuurt u hoogstens ${MOST_FILES} bestanden. Vraag de consulent om een nieuwe.`,
      );
    }
    const { candidate, employer } = file.parties;
    const place = { tenant: link.tenant, placement: link.placement, candidate, employer, toldBy: addressee };
    const prepared = await this.store.prepare(session, { ...place, byId: actor.id, link: link.id }, wish);
    const told = { template: 'upload.received', recipient: 'backOffice', data: { kind: prepared.kind } };
    await this.sending.note(visit, 'upload.received', prepared.facts, [told], { also: prepared.insert });
  }

  /** Newest first. */
  async ofLink({ link, session }: LinkVisit): Promise<readonly OwnUpload[]> {
    const rows = await inSession(this.pool, session, (client) => uploadsByLink(client, link.id));
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        label: UPLOAD_WORDS[row.kind].label,
        name: (await this.store.wordsOf(session, row))?.name ?? null,
        size: row.size,
        receivedOn: row.received_on,
      })),
    );
  }
}
