import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Actor, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { Fact, FactWriter, FactWritten } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import { DocumentStateError, DocumentTamperedError } from './documents.errors.js';
import { documentOfEntry } from './document-entries.js';
import { kindOf, type DocumentKind, type Recipient } from './document-kind.js';
import { insertDocument, lastNumbers, updateDocument, type DocumentRow, type DocumentState } from './document-rows.js';
import { memberName } from './file-reads.js';
import { letterFacts, type LetterFacts, type Sent, type Signatory } from './letter-facts.js';
import type { Letter } from './letter.js';
import type { LogoService } from './logo/logo.service.js';
import { letterOf } from './letter-of.js';
import type { Typesetter } from './typesetter.js';

export type NewDocument = {
  readonly stream: string;
  readonly streamKind: Fact['kind'];
  readonly kind: DocumentKind;
  readonly addressee: Recipient;
  readonly person: string;
  readonly part: string;
  readonly source: string | null;
  readonly facts: LetterFacts;
  /** Who signed and when, when it is born signed. */
  readonly signed: { readonly by: Actor; readonly at: Moment } | undefined;
  /** M18: of which letter, and for which of the representatives. */
  readonly copy?: { readonly of: string; readonly no: number };
  readonly idempotency?: Fact['idempotency'] | undefined;
};

type Change = Partial<
  Pick<
    DocumentRow,
    | 'state'
    | 'signedAt'
    | 'signedBy'
    | 'signedRole'
    | 'sentOn'
    | 'sentAt'
    | 'sentBy'
    | 'channel'
    | 'objectionLastDay'
    | 'returnedOn'
  >
>;

/** What becomes of a document, and the entry that says so. */
export type DocumentChange = {
  readonly type: string;
  readonly change: Change;
  /** When it was sent: its final bytes are made. */
  readonly sent?: Sent;
  /** What the entry says besides. */
  readonly more?: JsonObject;
  readonly idempotency?: Fact['idempotency'] | undefined;
};

type Once = { readonly idempotency?: Fact['idempotency'] | undefined };

const pdfPlace = (id: string): string => `document:${id}:pdf`;
const dataPlace = (id: string): string => `document:${id}:data`;

/** Stores documents: sealed bytes, and beside them an entry of the file with their keyed hash, in one transaction. */
export class DocumentRecord {
  constructor(
    private readonly pool: AppPool,
    private readonly writer: FactWriter,
    private readonly vault: PersonVault,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
    private readonly logos: LogoService,
  ) {}

  /** @throws TypesettingError */
  async concept(session: Session, facts: LetterFacts): Promise<Buffer> {
    const letter = letterOf(facts, { signatory: undefined, sent: undefined });
    return this.typesetter.pdf(await this.headed(session, session.tenant, letter, facts.madeOn), facts.madeOn);
  }

  /** @throws TypesettingError, PersonErasedError, DocumentStateError when the same letter lies open already */
  async add(actor: SessionActor, wish: NewDocument): Promise<string> {
    const id = randomUUID();
    const madeAt = await this.clock.now();
    const { stream, kind, addressee, person, part, source, facts, signed } = wish;
    const signatory = await this.signatory(actor, signed?.by.id ?? null, signed?.by.role ?? null);
    const letter = letterOf(facts, { signatory, sent: undefined });
    const pdf = this.typesetter.pdf(await this.headed(actor, actor.tenant, letter, facts.madeOn), facts.madeOn);
    const sealed = await this.sealed(actor, person, id, pdf);
    const row = {
      ...EMPTY,
      ...sealed,
      id,
      stream,
      tenant: actor.tenant,
      kind,
      addressee,
      person,
      part,
      state: signed === undefined ? ('made' as const) : ('signed' as const),
      source,
      madeAt,
      madeBy: actor.id,
      signedAt: signed?.at ?? null,
      signedBy: signed?.by.id ?? null,
      signedRole: signed?.by.role ?? null,
      data: await this.vault.seal(actor, person, dataPlace(id), facts as unknown as JsonObject),
      copyOf: wish.copy?.of ?? null,
      copyNo: wish.copy?.no ?? null,
    };
    const told = { document: id, kind, addressee, part, mac: row.mac, signedBy: row.signedBy };
    const entry = { stream, kind: wish.streamKind, type: 'document.made', facts: told, idempotency: wish.idempotency };
    const written = await this.write(actor, entry, async (client) => {
      const last = await lastNumbers(client, { ...wish, copyNo: row.copyNo });
      if (last.open !== null) throw new DocumentStateError('Deze brief ligt al klaar.');
      await insertDocument(client, { ...row, number: last.number + 1, version: last.version + 1 });
    });
    if (!written.repeated) return id;
    return (await inSession(this.pool, actor, (client) => documentOfEntry(client, written))) ?? id;
  }

  /** Takes a document to another state. @throws DocumentStateError when somebody else was first */
  async change(actor: SessionActor, row: DocumentRow, wish: DocumentChange): Promise<DocumentRow> {
    const { type, change, sent, more = {}, idempotency } = wish;
    const changed: DocumentRow = { ...row, ...change };
    const kept = type === 'document.returned' || type === 'document.dropped';
    const bytes = kept ? {} : await this.typesetAgain(actor, changed, sent);
    const after: DocumentRow = { ...changed, ...bytes };
    const told = { document: row.id, kind: row.kind, addressee: row.addressee, part: row.part, mac: after.mac };
    const days = { sentOn: after.sentOn, channel: after.channel, objectionLastDay: after.objectionLastDay };
    const facts = {
      ...told,
      ...(sent === undefined ? {} : days),
      ...more,
      ...(change.returnedOn ? { returnedOn: change.returnedOn } : {}),
    };
    const kind = row.stream === row.person ? ('employer' as const) : ('placement' as const);
    const outbox = sent === undefined || type !== 'document.sent' ? [] : objectionLinks(after, sent);
    await this.write(actor, { stream: row.stream, kind, type, facts, outbox, idempotency }, async (client) => {
      if (!(await updateDocument(client, after, row)))
        throw new DocumentStateError('Iemand anders heeft intussen iets met deze brief gedaan. Bekijk hem opnieuw.');
    });
    return after;
  }

  /** What it was made from. */
  async factsOf(session: Session, row: DocumentRow): Promise<LetterFacts> {
    return letterFacts.parse(await this.vault.unseal(session, row.person, dataPlace(row.id), row.data));
  }

  /** The letter behind the stored bytes, to be set together with others. */
  async letterAsKept(session: Session, row: DocumentRow, sent: Sent | undefined): Promise<Letter> {
    // What was tampered with is not printed either.
    await this.bytesOf(session, row);
    const signatory = await this.signatory(session, row.signedBy, row.signedRole);
    const facts = await this.factsOf(session, row);
    const letter = letterOf(facts, { signatory, sent });
    return this.headed(session, row.tenant, letter, sent?.sentOn ?? facts.madeOn);
  }

  /** @throws TypesettingError */
  async bundled(letters: readonly Letter[]): Promise<Buffer> {
    const title = letters.length === 1 ? '1 brief' : `${letters.length} brieven`;
    return this.typesetter.bundle(letters, title, await this.today());
  }

  /**
   * The stored bytes, as they were made.
   * @throws DocumentTamperedError when they are not those whose keyed hash stands in the journal
   */
  async bytesOf(session: Session, row: DocumentRow): Promise<Buffer> {
    const base64 = await this.vault.unseal(session, row.person, pdfPlace(row.id), row.pdf).catch(tampered);
    if (typeof base64 !== 'string') throw new DocumentTamperedError();
    const pdf = Buffer.from(base64, 'base64');
    const mac = await this.vault.mac(session, row.person, pdfPlace(row.id), pdf);
    const journaled = await this.journaledMac(session, row);
    if (mac !== row.mac || mac !== journaled) throw new DocumentTamperedError();
    return pdf;
  }

  async signatory(session: Session, id: string | null, role: string | null): Promise<Signatory | undefined> {
    if (id === null || role === null) return undefined;
    const name = await inSession(this.pool, session, (client) => memberName(client, id));
    return { name: name ?? 'een oud-medewerker', role };
  }

  /** With the logo of the deciding body on that day. */
  private async headed(session: Session, tenant: string, letter: Letter, on: LocalDate): Promise<Letter> {
    const logo = await this.logos.forLetter(session, tenant, on);
    return { ...letter, letterhead: { ...letter.letterhead, logo } };
  }

  private async typesetAgain(
    actor: SessionActor,
    row: DocumentRow,
    sent: Sent | undefined,
  ): Promise<Pick<DocumentRow, 'pdf' | 'mac'>> {
    const facts = await this.factsOf(actor, row);
    const signatory = await this.signatory(actor, row.signedBy, row.signedRole);
    const on = sent?.sentOn ?? facts.madeOn;
    const letter = letterOf(facts, { signatory, sent });
    const pdf = this.typesetter.pdf(await this.headed(actor, row.tenant, letter, on), on);
    return this.sealed(actor, row.person, row.id, pdf);
  }

  private async sealed(
    session: Session,
    person: string,
    id: string,
    pdf: Buffer,
  ): Promise<Pick<DocumentRow, 'pdf' | 'mac'>> {
    const place = pdfPlace(id);
    return {
      pdf: await this.vault.seal(session, person, place, pdf.toString('base64')),
      mac: await this.vault.mac(session, person, place, pdf),
    };
  }

  private async journaledMac(session: Session, row: DocumentRow): Promise<string | undefined> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<{ mac: string }>(
        `select body::jsonb #>> '{event,mac}' as mac from journal_entry
         where stream = $1 and type like 'document.%' and body::jsonb #>> '{event,document}' = $2
         order by number desc limit 1`,
        [row.stream, row.id],
      ),
    );
    return rows[0]?.mac;
  }

  private async write(
    actor: SessionActor,
    { idempotency, ...entry }: Pick<Fact, 'stream' | 'kind' | 'type' | 'facts' | 'outbox'> & Once,
    beside: (client: PoolClient) => Promise<void>,
  ): Promise<FactWritten> {
    const once = idempotency === undefined ? {} : { idempotency };
    return this.writer.write(actor, { ...entry, ...once, actor: actorOf(actor), rows: () => [], beside });
  }

  async today(): Promise<string> {
    return localDate(await this.clock.now());
  }

  async now(): Promise<Moment> {
    return this.clock.now();
  }
}

const EMPTY = {
  number: 0,
  version: 0,
  sentOn: null,
  sentAt: null,
  sentBy: null,
  channel: null,
  objectionLastDay: null,
  returnedOn: null,
} as const;

/** With a letter that can be objected against goes a link to do so; one sent again brings no second. */
function objectionLinks({ kind, part, addressee, copyOf }: DocumentRow, sent: Sent): NonNullable<Fact['outbox']> {
  const toParty = addressee === 'employer' || addressee === 'worker';
  if (kindOf(kind).objection !== true || !toParty || copyOf !== null || sent.earlierOn !== null) return [];
  const data = { kind, part, objectionLastDay: sent.objectionLastDay };
  return [{ template: 'link.objectionLetter', recipient: addressee, data }];
}

function tampered(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'sealBroken') throw new DocumentTamperedError();
  throw error;
}

/** States in which a document can still be changed into another. */
export function requireState(row: DocumentRow, states: readonly DocumentState[], detail: string): void {
  if (!states.includes(row.state)) throw new DocumentStateError(detail);
}
