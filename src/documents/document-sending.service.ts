import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import { workerDied } from '../people/worker-death.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import type { PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import type { MandateService } from '../tenants/mandate.service.js';
import { correctSending } from './correct-sending.js';
import { kindOf } from './document-kind.js';
import { requireState, type DocumentRecord } from './document-record.js';
import { MAKERS, SENDERS } from './document-roles.js';
import { documentsOf, type DocumentRow } from './document-rows.js';
import { mandateFor, notSendable, type SendWish } from './document-rules.js';
import { once, type Asking, type DocumentShelf } from './document-shelf.js';
import { tell, toldBy } from './document-telling.js';
import { DocumentNotReadyError } from './documents.errors.js';
import type { LetterFacts, Sent } from './letter-facts.js';
import { NOT_TO_THE_DEAD } from './next-of-kin.js';
import type { SendingCorrection } from './sending-correction.js';
import type { Sendings } from './sendings.js';

type Ports = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly events: PlacementEvents;
  readonly mandates: MandateService;
  readonly record: DocumentRecord;
  readonly shelf: DocumentShelf;
  readonly sendings: Sendings;
};

/** Letters that were made, as they are signed, go out, and come back. */
export class DocumentSending {
  constructor(private readonly ports: Ports) {}

  /**
   * Signs by mandate (M2); who made a letter that needs a mandate does not sign it (F8).
   * @throws MandateMissingError, NotAllowedError, DocumentStateError
   */
  async sign(actor: SessionActor, id: string, asking: Asking = {}): Promise<void> {
    const row = await this.ports.shelf.toChange(actor, id, asking);
    if (row === undefined) return;
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
    const signed = { type: 'document.signed', change: signature };
    await record.change(actor, row, { ...signed, ...once(asking) });
    for (const { id: copy } of await this.ports.shelf.openCopies(actor, id)) {
      await record.change(actor, await this.ports.shelf.own(actor, copy), signed);
    }
  }

  /** A copy is signed with its letter; asking for it again is no fault. */
  private signCopy({ state }: DocumentRow): void {
    if (state === 'made')
      throw new DocumentNotReadyError(['Onderteken de brief aan de werknemer: de kopie volgt vanzelf.']);
  }

  /**
   * Sends: the workflow hears it, the last day to object is fixed (D4), and the final bytes are made.
   * @throws DocumentNotReadyError, DocumentStateError, NotAllowedError and what the workflow refuses
   */
  async send(actor: SessionActor, id: string, wish: SendWish, asking: Asking = {}): Promise<void> {
    requireRole(actor, SENDERS, 'Brieven versturen');
    const row = await this.ports.shelf.toChange(actor, id, asking);
    if (row === undefined) return;
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
        ? await this.ports.sendings.earlierSending(actor, row, wish.sentOn)
        : await this.sendingOfCopy(actor, row.copyOf, wish.sentOn);
    const told = toldBy(row, wish.sentOn, wish.channel);
    if (told !== undefined && earlier === undefined && (!told.both || (await this.isLast(actor, row))))
      await tell(events, actor, row, told, (await this.ports.shelf.corrections(actor, row)).length);
    const sent: Sent = earlier ?? {
      sentOn: wish.sentOn,
      objectionLastDay: await this.ports.sendings.lastDay(actor, row.kind, wish.sentOn),
      earlierOn: null,
    };
    const { sentOn, channel } = wish;
    const { objectionLastDay } = sent;
    await record.change(actor, row, {
      type: 'document.sent',
      change: { state: 'sent', sentOn, sentAt: await record.now(), sentBy: actor.id, channel, objectionLastDay },
      sent: { ...sent, sentOn },
      ...once(asking),
    });
  }

  /**
   * A sending that was recorded wrongly: another day or way, or it did not go out. The last day to object follows (D4).
   * @throws DocumentNotReadyError with every reason, DocumentStateError, NotAllowedError and what the workflow refuses
   */
  async correctSending(actor: SessionActor, id: string, wish: SendingCorrection, asking: Asking = {}): Promise<void> {
    requireRole(actor, SENDERS, 'Een verzending verbeteren');
    const row = await this.ports.shelf.toChange(actor, id, asking);
    if (row === undefined) return;
    requireState(row, ['sent'], 'Deze brief is niet verstuurd, of de post is teruggekomen.');
    const { pool, files, events, record } = this.ports;
    const [same, corrected, file] = [
      await inSession(pool, actor, (client) => documentsOf(client, row.stream)),
      (await this.ports.shelf.corrections(actor, row)).length,
      row.stream === row.person ? undefined : await files.toChange(actor, row.stream),
    ];
    const copies = await Promise.all(
      same
        .filter(({ copyOf, state }) => copyOf === row.id && state === 'sent')
        .map((one) => this.ports.shelf.own(actor, one.id)),
    );
    const { sentOn } = wish;
    const lastDay = sentOn === null ? null : await this.ports.sendings.lastDay(actor, row.kind, sentOn);
    const was = await this.ports.sendings.sendingOf(actor, row);
    await correctSending({ actor, row, wish, asking, same, copies, file, was, lastDay, corrected, events, record });
  }

  /** Post that came back. @throws DocumentStateError, DocumentNotReadyError */
  async returned(actor: SessionActor, id: string, returnedOn: LocalDate, asking: Asking = {}): Promise<void> {
    requireRole(actor, SENDERS, 'Teruggekomen post vastleggen');
    const row = await this.ports.shelf.toChange(actor, id, asking);
    if (row === undefined) return;
    requireState(row, ['sent'], 'Deze brief is niet verstuurd, of al teruggekomen.');
    const today = await this.ports.record.today();
    if (returnedOn > today || (row.sentOn !== null && returnedOn < row.sentOn))
      throw new DocumentNotReadyError(['De dag van terugkomst ligt na de verzending en niet na vandaag.']);
    const change = { state: 'returned', returnedOn } as const;
    await this.ports.record.change(actor, row, { type: 'document.returned', change, ...once(asking) });
  }

  /** M45: made before the death was known. */
  private async isForTheDead(actor: SessionActor, row: DocumentRow, { toNextOfKin }: LetterFacts): Promise<boolean> {
    if (toNextOfKin || !['worker', 'representative'].includes(row.addressee)) return false;
    return inSession(this.ports.pool, actor, (client) => workerDied(client, row.stream));
  }

  /** M18: after its letter, on a day of its own; the last day to object is that of the letter. */
  private async sendingOfCopy(actor: SessionActor, id: string, sentOn: LocalDate): Promise<Sent> {
    const { sentOn: first, objectionLastDay } = await this.ports.shelf.find(actor, id);
    if (first === null) throw new DocumentNotReadyError(['Verstuur eerst de brief aan de werknemer, daarna de kopie.']);
    return { sentOn, objectionLastDay, earlierOn: null };
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
}
