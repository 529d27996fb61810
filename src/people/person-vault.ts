import type { Json } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Writes } from '../journal/writes.js';
import { macOf, open, seal } from '../platform/keys.js';
import type { AppPool } from '../platform/database.js';
import type { Keys, PersonKey, Sealed } from '../platform/keys.js';
import type { KeySource } from './key-source.js';
import { PersonErasedError } from './people.errors.js';
import { personDocument, type PersonDocument } from './person-document.js';
import { indexHash, personIndexOf, type IndexKind } from './person-index.js';
import { PersonKeys } from './person-keys.js';

/** Where the sealed document of a person or an employer stands. */
export const DOCUMENT = 'document';

/** Pieces of a write that makes or replaces a sealed document. */
export type SealedPerson = {
  readonly document: Sealed;
  readonly personIndex: Writes['personIndex'];
  /** Only for somebody new. */
  readonly personKeys: Writes['personKeys'];
  /** Seals something else of this person, e.g. the personal part of the entry. */
  readonly seal: (place: string, value: Json) => Sealed;
};

/** Something of a person that was sealed at a place. */
export type SealedOf = { readonly person: string; readonly place: string; readonly sealed: Sealed };

/** Whose key it is: a person; employers and members have one too, for what of them is personal. */
export abstract class PersonVault {
  /** A key and a sealed document for somebody new. Nothing is stored: the pieces go into a write. */
  abstract create(person: string, document: PersonDocument): SealedPerson;
  /** The document of somebody known, sealed anew. @throws PersonErasedError */
  abstract replace(session: Session, person: string, document: PersonDocument): Promise<SealedPerson>;
  /** A key for an employer or a member, with what is sealed under it now. */
  abstract newKey(person: string): Pick<SealedPerson, 'personKeys' | 'seal'>;
  /** Documents of candidates the session may see, a merged file as the one it is read as (M44); whoever was erased is left out. */
  abstract open(session: Session, persons: readonly string[]): Promise<ReadonlyMap<string, PersonDocument>>;
  /** @throws PersonErasedError */
  abstract seal(session: Session, person: string, place: string, value: Json): Promise<Sealed>;
  /** @throws PersonErasedError, SealBrokenError */
  abstract unseal(session: Session, person: string, place: string, sealed: Sealed): Promise<Json>;
  /** Many at once, in their order; undefined for who was erased. @throws SealBrokenError */
  abstract unsealAll(session: Session, all: readonly SealedOf[]): Promise<readonly (Json | undefined)[]>;
  /** HMAC-SHA-256 in hex under the person's key: proves bytes as long as the key is there. @throws PersonErasedError */
  abstract mac(session: Session, person: string, place: string, bytes: Uint8Array): Promise<string>;
  /** The hash by which a value is found in `person_index`. */
  abstract hashOf(kind: IndexKind, value: string): string;
  /** Destroys the key and the index; what was sealed stays, unreadable, so every chain stays whole. */
  abstract destroyKey(session: Session, person: string): Promise<void>;
}

type StoredDocument = { readonly id: string; readonly document: string; readonly merged_into: string | null };

/** Keys wrapped in `keys.person_key`, documents in the rows of the rooms. */
export class DatabasePersonVault extends PersonVault {
  private readonly personKeys: PersonKeys;

  constructor(
    private readonly pool: AppPool,
    private readonly keys: Keys,
    private readonly source: KeySource,
  ) {
    super();
    this.personKeys = new PersonKeys(pool, keys);
  }

  create(person: string, document: PersonDocument): SealedPerson {
    const { personKeys, seal: sealNew } = this.newKey(person);
    const personIndex = personIndexOf(this.keys, person, document);
    return { document: sealNew(DOCUMENT, document), personIndex, personKeys, seal: sealNew };
  }

  async replace(session: Session, person: string, document: PersonDocument): Promise<SealedPerson> {
    const key = await this.keyOf(session, person);
    const sealWith = (place: string, value: Json): Sealed => seal(key, place, value);
    const personIndex = personIndexOf(this.keys, person, document);
    return { document: sealWith(DOCUMENT, document), personIndex, personKeys: [], seal: sealWith };
  }

  newKey(person: string): Pick<SealedPerson, 'personKeys' | 'seal'> {
    const key = this.source.newKey(person);
    return {
      personKeys: [{ person, wrapped: this.keys.wrap(person, key) }],
      seal: (place, value) => seal(key, place, value),
    };
  }

  async open(session: Session, persons: readonly string[]): Promise<ReadonlyMap<string, PersonDocument>> {
    const [keys, rows] = await Promise.all([this.personKeys.of(session, persons), this.documents(session, persons)]);
    const opened = new Map<string, PersonDocument>();
    const merged = new Map<string, string>();
    for (const { id, document, merged_into: into } of rows) {
      const key = keys.get(id);
      if (into !== null) merged.set(id, into);
      else if (key && document !== '') opened.set(id, personDocument.parse(open(key, DOCUMENT, document)));
    }
    if (merged.size === 0) return opened;
    const into = await this.open(session, [...new Set(merged.values())]);
    for (const [id, target] of merged) {
      const document = into.get(target);
      if (document) opened.set(id, document);
    }
    return opened;
  }

  async seal(session: Session, person: string, place: string, value: Json): Promise<Sealed> {
    return seal(await this.keyOf(session, person), place, value);
  }

  async unseal(session: Session, person: string, place: string, sealed: Sealed): Promise<Json> {
    return open(await this.keyOf(session, person), place, sealed);
  }

  async unsealAll(session: Session, all: readonly SealedOf[]): Promise<readonly (Json | undefined)[]> {
    const persons = all.map(({ person }) => person);
    const keys = await this.personKeys.of(session, persons);
    return all.map(({ person, place, sealed }) => {
      const key = keys.get(person);
      return key === undefined ? undefined : open(key, place, sealed);
    });
  }

  async mac(session: Session, person: string, place: string, bytes: Uint8Array): Promise<string> {
    return macOf(await this.keyOf(session, person), place, bytes);
  }

  hashOf(kind: IndexKind, value: string): string {
    return indexHash(this.keys, kind, value);
  }

  async destroyKey(session: Session, person: string): Promise<void> {
    this.personKeys.forget(person);
    await inSession(this.pool, session, async (client) => {
      await client.query('update keys.person_key set wrapped = null where person = $1', [person]);
      await client.query('delete from person_index where person = $1', [person]);
    });
    this.personKeys.forget(person);
  }

  private async documents(session: Session, persons: readonly string[]): Promise<readonly StoredDocument[]> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<StoredDocument>(
        'select id, document, merged_into from candidate where id = any($1)',
        [persons],
      );
      return rows;
    });
  }

  private async keyOf(session: Session, person: string): Promise<PersonKey> {
    const key = (await this.personKeys.of(session, [person])).get(person);
    if (!key) throw new PersonErasedError(person);
    return key;
  }
}
