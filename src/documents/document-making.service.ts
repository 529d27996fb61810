import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import type { LetterWish } from './collecting/opened-file.js';
import { ADDRESSEE_WORDS, dueLetterKind, kindOf } from './document-kind.js';
import { requireState, type DocumentRecord } from './document-record.js';
import { MAKERS } from './document-roles.js';
import { bySource, copiesOf, type DocumentRow, type DueLetter } from './document-rows.js';
import { once, type Asking, type DocumentShelf, type Look } from './document-shelf.js';
import { DocumentNotReadyError } from './documents.errors.js';
import { targetGroupFound } from './file-reads.js';
import type { LetterCollector } from './letter-collector.js';
import { possibleLetters, type PossibleLetter } from './possible-letters.js';
import { copyFacts } from './representative-copy.js';

type Ports = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly collector: LetterCollector;
  readonly record: DocumentRecord;
  readonly shelf: DocumentShelf;
};

/** Letters and reports as they are made up: what was made is kept as it was made. */
export class DocumentMaking {
  constructor(private readonly ports: Ports) {}

  /**
   * Makes a document of a file. It is born signed when its decider or its maker signs it (M2); otherwise it waits.
   * @param source what asked for it: asking twice makes it once
   * @throws NotAllowedError, DocumentNotReadyError, DocumentStateError, TypesettingError
   */
  async make(
    actor: SessionActor,
    wish: LetterWish,
    source: string | null = null,
    asking: Asking = {},
  ): Promise<string> {
    requireRole(actor, MAKERS, 'Een brief maken');
    const before = await this.ports.shelf.madeBefore(actor, asking);
    if (before !== undefined) {
      await this.copy(actor, before);
      return before;
    }
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
      ...once(asking),
    });
    await this.copy(actor, id, representatives);
    return id;
  }

  /** What can be made up of a file by hand now; nothing for who makes no letters. */
  async possible(actor: SessionActor, placement: string, look: Look): Promise<readonly PossibleLetter[]> {
    if (!MAKERS.includes(actor.role)) return [];
    const file = await this.ports.files.look(actor, placement, look);
    if (file.item.decidingBody !== actor.tenant) return [];
    const found = await inSession(this.ports.pool, actor, (client) => targetGroupFound(client, placement));
    return possibleLetters(file, found !== undefined);
  }

  /** Makes what can be made up by hand now, once. @throws DocumentNotReadyError when it is not among `possible`, and as `make` */
  async makePossible(actor: SessionActor, wish: LetterWish, look: Look, asking: Asking): Promise<string> {
    requireRole(actor, MAKERS, 'Een brief maken');
    if ((await this.ports.shelf.madeBefore(actor, asking)) !== undefined) return this.make(actor, wish, null, asking);
    const possible = await this.possible(actor, wish.placement, look);
    if (!possible.some((one) => isSame(one, wish)))
      throw new DocumentNotReadyError([
        'Deze brief kan nu niet worden gemaakt: de gegevens ervoor staan niet in het dossier.',
      ]);
    return this.make(actor, wish, null, asking);
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

  /** What a letter would be, as a concept; nothing is stored but that somebody looked (F6). @throws NotAllowedError, DocumentNotReadyError */
  async preview(actor: SessionActor, wish: LetterWish): Promise<Buffer> {
    requireRole(actor, [...MAKERS, 'reviewer'], 'Een brief bekijken voor hij wordt gemaakt');
    const { collector, record } = this.ports;
    const { facts } = await collector.collect(actor, wish, await record.today());
    const look = { operation: 'document.preview', purpose: undefined };
    await this.ports.files.lookToChange(actor, wish.placement, look);
    return record.concept(actor, facts);
  }

  /** A letter that does not go out after all; it stays in the file as it was. @throws DocumentStateError */
  async drop(actor: SessionActor, id: string, asking: Asking = {}): Promise<void> {
    requireRole(actor, MAKERS, 'Een brief laten vervallen');
    const row = await this.ports.shelf.toChange(actor, id, asking);
    if (row === undefined) return;
    requireState(row, ['made', 'signed'], 'Deze brief is al verstuurd of vervallen.');
    const dropped = { type: 'document.dropped', change: { state: 'dropped' } } as const;
    await this.ports.record.change(actor, row, { ...dropped, ...once(asking) });
    for (const { id: copy } of await this.ports.shelf.openCopies(actor, id)) {
      await this.ports.record.change(actor, await this.ports.shelf.own(actor, copy), dropped);
    }
  }

  /** Made again from the file as it is now, after returned post or a change: a next version. */
  async again(actor: SessionActor, id: string, asking: Asking = {}): Promise<string> {
    requireRole(actor, MAKERS, 'Een brief opnieuw maken');
    const before = await this.ports.shelf.madeBefore(actor, asking);
    if (before !== undefined) return before;
    const row = await this.ports.shelf.asSeen(actor, id, asking);
    if (row.state === 'made' || row.state === 'signed') await this.drop(actor, id);
    if (row.copyOf !== null || row.addressee === 'representative') return this.copyAgain(actor, row, asking);
    const { asked } = await this.ports.record.factsOf(actor, row);
    const { stream: placement, kind, addressee, part } = row;
    return this.make(actor, { placement, kind, addressee, part, asked }, null, asking);
  }

  /** The copy of the same letter, to where the representative lives now. */
  private async copyAgain(
    actor: SessionActor,
    { copyOf, copyNo, person, stream }: DocumentRow,
    asking: Asking,
  ): Promise<string> {
    const { collector, record } = this.ports;
    const acting = await collector.actingFor(actor, stream, person, await record.today());
    const representative = acting[(copyNo ?? 1) - 1];
    if (representative === undefined || copyOf === null) {
      throw new DocumentNotReadyError(['Er is vandaag niemand meer die voor de werknemer optreedt.']);
    }
    return this.addCopy(actor, await this.ports.shelf.find(actor, copyOf), representative, copyNo ?? 1, asking);
  }

  /** M18: a copy for everybody who acts for the worker, where there is none yet. */
  private async copy(
    actor: SessionActor,
    id: string,
    representatives?: Awaited<ReturnType<LetterCollector['collect']>>['representatives'],
  ): Promise<void> {
    const row = await this.ports.shelf.find(actor, id);
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
    asking: Asking = {},
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
    return record.add(actor, { ...wish, source: null, facts, signed, copy: { of: of.id, no }, ...once(asking) });
  }
}

const isSame = (one: PossibleLetter, { kind, part, addressee }: LetterWish): boolean =>
  one.kind === kind && one.part === part && one.addressee === addressee;
