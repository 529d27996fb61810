import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { objectionLastDay } from '../../workflows/law/objection-terms.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import { workerDied } from '../people/worker-death.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import type { MandateService } from '../tenants/mandate.service.js';
import { ADDRESSEE_WORDS, DECISION_LETTERS, dueLetterKind, kindOf, type DocumentKind } from './document-kind.js';
import { isFor, mandateFor, notSendable, type SendWish } from './document-rules.js';
import { requireState, type DocumentRecord } from './document-record.js';
import {
  bySource,
  copiesOf,
  countsByState,
  documentRow,
  documentsIn,
  documentsOf,
  dueLetters,
  type DocumentItem,
  type DocumentRow,
  type DocumentState,
  type DueLetter,
  type ListedDocument,
} from './document-rows.js';
import { copyFacts } from './representative-copy.js';
import { tell, toldBy } from './document-telling.js';
import { correctionsOf, type CorrectedSending, type SendingCorrection } from './sending-correction.js';
import { correctSending } from './correct-sending.js';
import { DocumentNotReadyError, UnknownDocumentError } from './documents.errors.js';
import { decisionRow, targetGroupFound, workedAt } from './file-reads.js';
import { possibleLetters, type PossibleLetter } from './possible-letters.js';
import { numberIn, type LetterWish } from './collecting/opened-file.js';
import type { LetterCollector } from './letter-collector.js';
import type { LetterFacts, Sent } from './letter-facts.js';
import { NOT_TO_THE_DEAD } from './next-of-kin.js';

export type Look = { readonly operation: string; readonly purpose: string | undefined };

const MAKERS: readonly Role[] = ['backOffice', 'consultant', 'manager', 'legalOfficer', 'system'];
const SENDERS: readonly Role[] = ['backOffice', 'consultant', 'legalOfficer'];
const OFFICE: readonly Role[] = ['backOffice', 'consultant', 'manager', 'reviewer', 'legalOfficer', 'finance'];
const LISTED = 500;
const MOST_TOGETHER = 200;

type Ports = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly events: PlacementEvents;
  readonly mandates: MandateService;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly log: AccessLog;
  readonly collector: LetterCollector;
  readonly record: DocumentRecord;
};

/** Letters and reports through their three moments: made, signed, sent. What was made is kept as it was made. */
export class DocumentService {
  constructor(private readonly ports: Ports) {}

  /**
   * Makes a document of a file. It is born signed when its decider or its maker signs it (M2); otherwise it waits.
   * @param source what asked for it: asking twice makes it once
   * @throws NotAllowedError, DocumentNotReadyError, DocumentStateError, TypesettingError
   */
  async make(actor: SessionActor, wish: LetterWish, source: string | null = null): Promise<string> {
    requireRole(actor, MAKERS, 'Een brief maken');
    const kind = kindOf(wish.kind);
    if (!kind.to.includes(wish.addressee))
      throw new DocumentNotReadyError([`Deze brief gaat niet naar de ${ADDRESSEE_WORDS[wish.addressee]}.`]);
    if (source !== null) {
      const key = { stream: wish.placement, source, addressee: wish.addressee };
      const known = await inSession(this.ports.pool, actor, (client) => bySource(client, key));
      if (known !== undefined) {
        await this.copy(actor, known);
        return known;
      }
    }
    const { collector, record } = this.ports;
    const { facts, person, decider, representatives } = await collector.collect(actor, wish, await record.today());
    const own = kind.signing === 'maker' && actor.role !== 'system';
    const signed =
      decider === undefined
        ? own
          ? { by: actorOf(actor), at: await record.now() }
          : undefined
        : { by: decider.actor, at: decider.at };
    const id = await record.add(actor, {
      stream: wish.placement,
      streamKind: 'placement',
      kind: wish.kind,
      addressee: wish.addressee,
      person,
      part: wish.part,
      source,
      facts,
      signed,
    });
    await this.copy(actor, id, representatives);
    return id;
  }

  /** M18: a copy for everybody who acts for the worker, where there is none yet. */
  private async copy(
    actor: SessionActor,
    id: string,
    representatives?: Awaited<ReturnType<LetterCollector['collect']>>['representatives'],
  ): Promise<void> {
    const row = await this.find(actor, id);
    if (row.addressee !== 'worker') return;
    const { collector, record, pool } = this.ports;
    const acting = representatives ?? (await collector.actingFor(actor, row.stream, row.person, await record.today()));
    const there = await inSession(pool, actor, (client) => copiesOf(client, id));
    for (const [index, one] of acting.entries()) {
      if (there.some(({ copyNo }) => copyNo === index + 1)) continue;
      await this.addCopy(actor, row, one, index + 1);
    }
  }

  private async addCopy(
    actor: SessionActor,
    of: DocumentRow,
    representative: Parameters<typeof copyFacts>[1],
    no: number,
  ): Promise<string> {
    const { record } = this.ports;
    const facts = copyFacts(await record.factsOf(actor, of), representative);
    const { signedBy, signedAt, signedRole } = of;
    const signed =
      signedBy === null || signedAt === null || signedRole === null
        ? undefined
        : { by: { id: signedBy, role: signedRole as Role, tenant: of.tenant }, at: signedAt };
    const { stream, kind, person, part } = of;
    const wish = { stream, streamKind: 'placement', kind, addressee: 'representative', person, part } as const;
    return record.add(actor, { ...wish, source: null, facts, signed, copy: { of: of.id, no } });
  }

  /** What a letter would be, as a concept; nothing is stored but that somebody looked (F6). @throws NotAllowedError, DocumentNotReadyError */
  async preview(actor: SessionActor, wish: LetterWish): Promise<Buffer> {
    requireRole(actor, [...MAKERS, 'reviewer'], 'Een brief bekijken voor hij wordt gemaakt');
    const { collector, record } = this.ports;
    const { facts } = await collector.collect(actor, wish, await record.today());
    const look = { operation: 'document.preview', purpose: undefined };
    await this.ports.files.lookToChange(actor, wish.placement, look);
    return record.concept(actor, facts);
  }

  /** Letters of decisions and determinations that nobody made up yet. */
  async due(actor: SessionActor, limit = LISTED): Promise<readonly DueLetter[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    const today = await this.ports.record.today();
    return inSession(this.ports.pool, actor, (client) => dueLetters(client, actor.tenant, today, limit));
  }

  async makeDue(actor: SessionActor, due: DueLetter): Promise<string> {
    return this.make(actor, {
      placement: due.placement,
      kind: dueLetterKind(due.kind),
      addressee: due.addressee,
      part: due.part,
      asked: {},
    });
  }

  /**
   * Signs by mandate (M2); who made a letter that needs a mandate does not sign it (F8).
   * @throws MandateMissingError, NotAllowedError, DocumentStateError
   */
  async sign(actor: SessionActor, id: string): Promise<void> {
    const row = await this.own(actor, id);
    if (row.copyOf !== null) return this.signCopy(row);
    requireState(row, ['made'], 'Deze brief is al ondertekend.');
    const { record, mandates } = this.ports;
    const type = mandateFor(row.kind);
    if (type === undefined) requireRole(actor, MAKERS, 'Deze brief ondertekenen');
    else {
      if (row.madeBy === actor.id)
        throw new NotAllowedError('U hebt deze brief zelf gemaakt; een ander moet hem ondertekenen (regel F8).');
      const facts = await record.factsOf(actor, row);
      const amount = facts.decision?.amount ?? facts.amount?.perMonth ?? null;
      await mandates.requireMandate(actor, actorOf(actor), type, amount, await record.today());
    }
    const signature = {
      state: 'signed',
      signedAt: await record.now(),
      signedBy: actor.id,
      signedRole: actor.role,
    } as const;
    await record.change(actor, row, 'document.signed', signature);
    for (const { id: copy } of await this.openCopies(actor, id)) {
      await record.change(actor, await this.own(actor, copy), 'document.signed', signature);
    }
  }

  /** A copy is signed with its letter; asking for it again is no fault. */
  private signCopy({ state }: DocumentRow): void {
    if (state === 'made')
      throw new DocumentNotReadyError(['Onderteken de brief aan de werknemer: de kopie volgt vanzelf.']);
  }

  private async openCopies(actor: SessionActor, id: string): Promise<readonly DocumentItem[]> {
    const copies = await inSession(this.ports.pool, actor, (client) => copiesOf(client, id));
    return copies.filter(({ state }) => state === 'made' || state === 'signed');
  }

  /**
   * Sends: the workflow hears it, the last day to object is fixed (D4), and the final bytes are made.
   * @throws DocumentNotReadyError, DocumentStateError, NotAllowedError and what the workflow refuses
   */
  async send(actor: SessionActor, id: string, wish: SendWish): Promise<void> {
    requireRole(actor, SENDERS, 'Brieven versturen');
    const row = await this.own(actor, id);
    requireState(
      row,
      ['signed'],
      row.state === 'made' ? 'Deze brief is nog niet ondertekend.' : 'Deze brief is al verstuurd of vervallen.',
    );
    const { record, events } = this.ports;
    const facts = await record.factsOf(actor, row);
    const reasons = [
      ...notSendable(row, facts.to.lines, wish, await record.today()),
      ...((await this.isForTheDead(actor, row, facts)) ? [NOT_TO_THE_DEAD] : []),
    ];
    if (reasons.length > 0) throw new DocumentNotReadyError(reasons);
    const earlier =
      row.copyOf === null
        ? await this.earlierSending(actor, row, wish.sentOn)
        : await this.sendingOfCopy(actor, row.copyOf, wish.sentOn);
    const told = toldBy(row, wish.sentOn, wish.channel);
    if (told !== undefined && earlier === undefined && (!told.both || (await this.isLast(actor, row))))
      await tell(events, actor, row, told, (await this.corrections(actor, row)).length);
    const sent: Sent = earlier ?? {
      sentOn: wish.sentOn,
      objectionLastDay: await this.lastDay(actor, row.kind, wish.sentOn),
      earlierOn: null,
    };
    await record.change(
      actor,
      row,
      'document.sent',
      {
        state: 'sent',
        sentOn: wish.sentOn,
        sentAt: await record.now(),
        sentBy: actor.id,
        channel: wish.channel,
        objectionLastDay: sent.objectionLastDay,
      },
      { ...sent, sentOn: wish.sentOn },
    );
  }

  /** M45: made before the death was known. */
  private async isForTheDead(actor: SessionActor, row: DocumentRow, { toNextOfKin }: LetterFacts): Promise<boolean> {
    if (toNextOfKin || !['worker', 'representative'].includes(row.addressee)) return false;
    return inSession(this.ports.pool, actor, (client) => workerDied(client, row.stream));
  }

  /** M18: after its letter, on a day of its own; the last day to object is that of the letter. */
  private async sendingOfCopy(actor: SessionActor, id: string, sentOn: LocalDate): Promise<Sent> {
    const { sentOn: first, objectionLastDay } = await this.find(actor, id);
    if (first === null) throw new DocumentNotReadyError(['Verstuur eerst de brief aan de werknemer, daarna de kopie.']);
    return { sentOn, objectionLastDay, earlierOn: null };
  }

  /**
   * A sending that was recorded wrongly: another day or way, or it did not go out. The last day to object follows (D4).
   * @throws DocumentNotReadyError with every reason, DocumentStateError, NotAllowedError and what the workflow refuses
   */
  async correctSending(actor: SessionActor, id: string, wish: SendingCorrection): Promise<void> {
    requireRole(actor, SENDERS, 'Een verzending verbeteren');
    const row = await this.own(actor, id);
    requireState(row, ['sent'], 'Deze brief is niet verstuurd, of de post is teruggekomen.');
    const { pool, files, events, record } = this.ports;
    const [same, corrected, file] = [
      await inSession(pool, actor, (client) => documentsOf(client, row.stream)),
      (await this.corrections(actor, row)).length,
      row.stream === row.person ? undefined : await files.toChange(actor, row.stream),
    ];
    const copies = await Promise.all(
      same.filter(({ copyOf, state }) => copyOf === row.id && state === 'sent').map((one) => this.own(actor, one.id)),
    );
    const { sentOn } = wish;
    const lastDay = sentOn === null ? null : await this.lastDay(actor, row.kind, sentOn);
    const was = await this.sendingOf(actor, row);
    await correctSending({ actor, row, wish, same, copies, file, was, lastDay, corrected, events, record });
  }

  /** How a sending was recorded before it was corrected, the last correction first. */
  async corrections(actor: SessionActor, row: DocumentItem): Promise<readonly CorrectedSending[]> {
    return inSession(this.ports.pool, actor, (client) => correctionsOf(client, row));
  }

  /** Post that came back. @throws DocumentStateError, DocumentNotReadyError */
  async returned(actor: SessionActor, id: string, returnedOn: LocalDate): Promise<void> {
    requireRole(actor, SENDERS, 'Teruggekomen post vastleggen');
    const row = await this.own(actor, id);
    requireState(row, ['sent'], 'Deze brief is niet verstuurd, of al teruggekomen.');
    const today = await this.ports.record.today();
    if (returnedOn > today || (row.sentOn !== null && returnedOn < row.sentOn))
      throw new DocumentNotReadyError(['De dag van terugkomst ligt na de verzending en niet na vandaag.']);
    await this.ports.record.change(actor, row, 'document.returned', { state: 'returned', returnedOn });
  }

  /** A letter that does not go out after all; it stays in the file as it was. @throws DocumentStateError */
  async drop(actor: SessionActor, id: string): Promise<void> {
    requireRole(actor, MAKERS, 'Een brief laten vervallen');
    const row = await this.own(actor, id);
    requireState(row, ['made', 'signed'], 'Deze brief is al verstuurd of vervallen.');
    await this.ports.record.change(actor, row, 'document.dropped', { state: 'dropped' });
    for (const { id: copy } of await this.openCopies(actor, id)) {
      await this.ports.record.change(actor, await this.own(actor, copy), 'document.dropped', { state: 'dropped' });
    }
  }

  /** Made again from the file as it is now, after returned post or a change: a next version. */
  async again(actor: SessionActor, id: string): Promise<string> {
    const row = await this.own(actor, id);
    if (row.state === 'made' || row.state === 'signed') await this.drop(actor, id);
    if (row.copyOf !== null || row.addressee === 'representative') return this.copyAgain(actor, row);
    const { asked } = await this.ports.record.factsOf(actor, row);
    return this.make(actor, { placement: row.stream, kind: row.kind, addressee: row.addressee, part: row.part, asked });
  }

  /** The copy of the same letter, to where the representative lives now. */
  private async copyAgain(actor: SessionActor, { copyOf, copyNo, person, stream }: DocumentRow): Promise<string> {
    const { collector, record } = this.ports;
    const acting = await collector.actingFor(actor, stream, person, await record.today());
    const representative = acting[(copyNo ?? 1) - 1];
    if (representative === undefined || copyOf === null) {
      throw new DocumentNotReadyError(['Er is vandaag niemand meer die voor de werknemer optreedt.']);
    }
    return this.addCopy(actor, await this.find(actor, copyOf), representative, copyNo ?? 1);
  }

  /** Documents of a placement, newest first, as far as the role works with them; the look is recorded (F6). */
  async list(actor: SessionActor, placement: string, look: Look): Promise<readonly DocumentItem[]> {
    return this.ofOpened(actor, await this.ports.files.look(actor, placement, look));
  }

  /** What can be made up of a file by hand now; nothing for who makes no letters. */
  async possible(actor: SessionActor, placement: string, look: Look): Promise<readonly PossibleLetter[]> {
    if (!MAKERS.includes(actor.role)) return [];
    const file = await this.ports.files.look(actor, placement, look);
    if (file.item.decidingBody !== actor.tenant) return [];
    const found = await inSession(this.ports.pool, actor, (client) => targetGroupFound(client, placement));
    return possibleLetters(file, found !== undefined);
  }

  /** The same of a file that is open already. */
  async ofOpened(actor: SessionActor, { item, shape }: PlacementFile): Promise<readonly DocumentItem[]> {
    const rows = await inSession(this.ports.pool, actor, (client) => documentsOf(client, item.id));
    return rows.filter((row) => isFor(shape, row));
  }

  /** Documents of the whole deciding body in one state, for who signs and sends. */
  async inState(actor: SessionActor, state: DocumentState): Promise<readonly ListedDocument[]> {
    requireRole(actor, OFFICE, 'De brieven van uw organisatie');
    return inSession(this.ports.pool, actor, (client) => documentsIn(client, actor.tenant, state, LISTED));
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
    const { data: _data, pdf: _pdf, ...item } = await this.find(actor, id);
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
    const row = await this.find(actor, id);
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
      const row = await this.find(actor, id);
      await this.requireLook(actor, row, undefined);
      letters.push(await record.letterAsKept(actor, row, await this.sendingOf(actor, row)));
    }
    return record.bundled(letters);
  }

  /** How a letter was sent, as it was printed; undefined for one that was not. */
  private async sendingOf(actor: SessionActor, row: DocumentRow): Promise<Sent | undefined> {
    const { sentOn, objectionLastDay, copyOf } = row;
    if (sentOn === null) return undefined;
    const earlier = copyOf === null ? await this.earlierSending(actor, row, sentOn) : undefined;
    return { sentOn, objectionLastDay, earlierOn: earlier?.earlierOn ?? null };
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

  /** Decided and sent already, by hand or in an earlier version: that day counts for the term (D4). */
  private async earlierSending(actor: SessionActor, row: DocumentRow, sentOn: LocalDate): Promise<Sent | undefined> {
    if (!Object.values(DECISION_LETTERS).includes(row.kind)) return undefined;
    const found = await inSession(this.ports.pool, actor, (client) =>
      decisionRow(client, row.stream, numberIn(row.part)),
    );
    const who = row.addressee === 'employer' ? 'Employer' : 'Worker';
    const [on, last] = [found?.[`sentTo${who}On`], found?.[`objectionLastDay${who}`]];
    if (typeof on !== 'string') return undefined;
    const lastDay = typeof last === 'string' ? last : null;
    // On the same day it is this sending, told before a failure kept the letter from being finished.
    return { sentOn: on, objectionLastDay: lastDay, earlierOn: on === sentOn ? null : on };
  }

  private async isLast(actor: SessionActor, row: DocumentRow): Promise<boolean> {
    const rows = await inSession(this.ports.pool, actor, (client) => documentsOf(client, row.stream));
    const others = kindOf(row.kind).to.filter((to) => to !== row.addressee);
    return others.every((to) =>
      rows.some(
        (one) => one.kind === row.kind && one.part === row.part && one.addressee === to && one.state === 'sent',
      ),
    );
  }

  private async lastDay(actor: SessionActor, kind: DocumentKind, sentOn: LocalDate): Promise<LocalDate | null> {
    if (kindOf(kind).objection !== true && kind !== 'objection-decision') return null;
    const { policies, tables } = this.ports;
    return objectionLastDay(sentOn, tables.of(await policies.of(actor))).lastDay;
  }

  private async own(actor: SessionActor, id: string): Promise<DocumentRow> {
    const row = await this.find(actor, id);
    requireOwnFile(actor, row.tenant);
    return row;
  }

  private async find(actor: SessionActor, id: string): Promise<DocumentRow> {
    const row = await inSession(this.ports.pool, actor, (client) => documentRow(client, id));
    if (!row) throw new UnknownDocumentError();
    return row;
  }
}
