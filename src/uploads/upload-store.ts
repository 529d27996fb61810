import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import { cleanName, fileFaults, mediaTypeOf } from './file-type.js';
import { UploadSettledError, UploadUnfitError } from './upload.errors.js';
import { kindsFor, UPLOAD_KINDS, UPLOAD_WORDS, type UploadKind } from './upload-kinds.js';
import { insertUpload, type UploadItem, type UploadRow } from './upload-rows.js';

export type NewUpload = {
  /** Of the form: the same file sent twice is kept once. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly note: string | null;
  readonly bytes: Uint8Array;
};
/** To which file it belongs, and who hands it in. */
export type UploadPlace = {
  readonly tenant: string;
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly toldBy: UploadItem['told_by'];
  readonly byId: string;
  readonly link: string | null;
};
export type PreparedUpload = {
  readonly kind: UploadKind;
  /** For the entry: ids, codes and numbers. */
  readonly facts: JsonObject;
  /** Stores the row in the transaction of its entry. */
  readonly insert: (
    client: PoolClient,
    recorded: { readonly entry: number; readonly at: Moment; readonly on: LocalDate },
  ) => Promise<void>;
};
export type UploadWords = { readonly name: string; readonly note: string | null };

const wordsPlace = (id: string): string => `upload.${id}.words`;
const bodyPlace = (id: string): string => `upload.${id}`;
const MOST_NOTE = 1000;

/** Judges, seals and opens files; stores nothing by itself. */
export class UploadStore {
  constructor(private readonly vault: PersonVault) {}

  /** @throws UploadUnfitError with every fault at once; PersonErasedError */
  async prepare(session: Session, place: UploadPlace, wish: NewUpload): Promise<PreparedUpload> {
    const kind = UPLOAD_KINDS.find((one) => one === wish.kind && kindsFor(place.toldBy).includes(one));
    const type = mediaTypeOf(wish.bytes);
    const faults = faultsOf(wish, kind);
    if (kind === undefined || type === undefined || faults.length > 0) throw new UploadUnfitError(faults);
    const { id } = wish;
    const person = UPLOAD_WORDS[kind].of === 'worker' ? place.candidate : place.employer;
    const words = { name: cleanName(wish.name), note: wish.note };
    const sealed = await this.vault.seal(session, person, wordsPlace(id), words);
    const body = await this.vault.seal(session, person, bodyPlace(id), Buffer.from(wish.bytes).toString('base64'));
    const mac = await this.vault.mac(session, person, bodyPlace(id), wish.bytes);
    const size = wish.bytes.length;
    return {
      kind,
      facts: { upload: id, kind, mediaType: type, size, toldBy: place.toldBy, mac },
      insert: async (client, { entry, at, on }) =>
        insertUpload(client, {
          id,
          tenant: place.tenant,
          placement: place.placement,
          employer: place.employer,
          kind,
          person,
          told_by: place.toldBy,
          by_id: place.byId,
          link: place.link,
          media_type: type,
          size,
          sealed,
          body,
          mac,
          received_at: at,
          received_on: on,
          entry,
          state: 'kept',
          settled_entry: null,
        }),
    };
  }

  /** Null when it was removed, or the data were destroyed. */
  async wordsOf(session: Session, { id, person, sealed }: UploadItem): Promise<UploadWords | null> {
    if (sealed === null) return null;
    try {
      const opened = await this.vault.unseal(session, person, wordsPlace(id), sealed);
      return opened as unknown as UploadWords;
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }

  /** The bytes as they came. @throws UploadSettledError when they are gone or are not what the record says */
  async bytesOf(session: Session, { id, person, body, mac }: UploadRow): Promise<Buffer> {
    if (body === null) throw new UploadSettledError('Dit bestand is verwijderd.');
    const opened = await this.vault.unseal(session, person, bodyPlace(id), body);
    const bytes = Buffer.from(typeof opened === 'string' ? opened : '', 'base64');
    if ((await this.vault.mac(session, person, bodyPlace(id), bytes)) !== mac) {
      throw new UploadSettledError('Dit bestand is niet meer zoals het binnenkwam.');
    }
    return bytes;
  }
}

function faultsOf({ bytes, note }: NewUpload, kind: UploadKind | undefined): UploadUnfitError['fields'] {
  return [
    ...(kind === undefined ? [{ field: 'kind', code: 'required', detail: 'Kies wat voor bestand het is.' }] : []),
    ...fileFaults(bytes).map((fault) => ({ field: 'file', ...fault })),
    ...(note !== null && note.length > MOST_NOTE
      ? [{ field: 'note', code: 'too-long', detail: `Dit is te lang: hoogstens ${MOST_NOTE} tekens.` }]
      : []),
  ];
}
