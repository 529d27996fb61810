import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool, ClockPool } from '../platform/database.js';
import { passing } from '../platform/fault-points.js';
import { localDate } from '../platform/legal-time.js';
import type { NobodyThere } from '../workplaces/work-sides.js';
import type { Addresses } from './addresses.js';
import { nextAttempt } from './back-off.js';
import type { LetterMaker } from './letter-maker.js';
import type { LinkCarrier } from './link-carrier.js';
import { FILES_REFUSED, type MailFileSource } from './mail-files.js';
import type { Delivery, Mailer } from './mailer.js';
import { mailOf, measurementOf, type MailPlace } from './outgoing-mail.js';
import {
  addItem,
  claimNext,
  isInInbox,
  markSent,
  postpone,
  settleSimulated,
  type Item,
  type OutboxRow,
} from './outbox-rows.js';
import { titleOf } from './render.js';
import { templateOf } from './templates/all-templates.js';
import type { Template } from './templates/template.js';
import { DECEASED, isForTheDead } from './after-death.js';
import { asksWhatRuns, UNDER_WAY } from './while-measured.js';

/** Rows that went out as mail, that became an item of the inbox instead, and that wait for another attempt. */
export type Relayed = { readonly sent: number; readonly items: number; readonly delayed: number };

type Step = 'nothing' | 'sent' | 'item' | 'settled' | 'delayed' | 'down';
type Ports = {
  readonly app: AppPool;
  readonly clockPool: ClockPool;
  readonly clock: Clock;
  readonly addresses: Addresses;
  readonly mailer: Mailer;
  /** Undefined where nobody makes links: then everything goes out as it is. */
  readonly links?: LinkCarrier | undefined;
  /** Undefined where nobody makes letters: then the back office is asked to. */
  readonly letters?: LetterMaker | undefined;
  /** Undefined where nobody has files to go with a mail. */
  readonly files?: MailFileSource | undefined;
};

/** A mailbox that stays full is given up after about two days; a server that is down never is. */
const MOST_ATTEMPTS = 48;
const LETTERS_EVERY_MS = 60_000;
const OUTSIDE: ReadonlySet<string> = new Set(['employer', 'worker']);
const TENANTS = {
  name: 'relay_tenants',
  text: 'select distinct tenant from outbox where sent_at is null and due_at <= $1 order by tenant',
};

/**
 * Sends what stands in the outbox, at least once, each mail with its own lasting Message-ID, in order per placement.
 * One transaction per mail: what is held while sending is one row, and a power cut repeats one mail.
 */
export class Relay {
  private lettersAt: Moment | undefined;

  constructor(
    private readonly ports: Ports,
    private readonly place: MailPlace,
    private readonly report: (message: string) => void = () => undefined,
  ) {}

  /** Sends what is due now. Stops at a mail server that does not answer: the next run tries again. */
  async run(): Promise<Relayed> {
    const now = await this.ports.clock.now();
    const done = { sent: 0, items: 0, delayed: 0 };
    for (const { tenant } of await this.ports.clockPool.query<{ tenant: string }>(TENANTS, [now])) {
      if ((await this.runTenant(tenant, now, done)) === 'down') break;
    }
    await this.makeLetters(now);
    return done;
  }

  /** Letters of decisions lie ready within a minute, whether or not anything else goes out. */
  private async makeLetters(now: Moment): Promise<void> {
    const { letters, app } = this.ports;
    const lately = Date.parse(now) - LETTERS_EVERY_MS;
    if (letters === undefined || (this.lettersAt !== undefined && Date.parse(this.lettersAt) > lately)) return;
    this.lettersAt = now;
    for (const { id } of await allTenants(app)) {
      try {
        await letters.makeDue({ tenant: id, tenants: [id] }, now);
      } catch (error) {
        this.report(`The letters of ${id} were not made: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  private async runTenant(
    tenant: string,
    now: Moment,
    done: { sent: number; items: number; delayed: number },
  ): Promise<Step> {
    const session = { tenant, tenants: [tenant] };
    await inSession(this.ports.app, session, (client) => settleSimulated(client, tenant, now));
    const leftOut: string[] = [];
    for (;;) {
      const step = await this.one(session, now, leftOut);
      if (step === 'sent') done.sent += 1;
      if (step === 'item') done.items += 1;
      if (step === 'delayed' || step === 'down') done.delayed += 1;
      if (step === 'nothing' || step === 'down') return step;
    }
  }

  private async one(session: Session, now: Moment, leftOut: string[]): Promise<Step> {
    const claimed: OutboxRow[] = [];
    try {
      const step = await inSession(this.ports.app, session, async (client): Promise<Step> => {
        const row = await claimNext(client, session.tenant, now, leftOut);
        if (!row) return 'nothing';
        claimed.push(row);
        passing('relay.claimed');
        return this.handle(client, session, row, now);
      });
      if (step === 'sent') passing('relay.marked');
      return step;
    } catch (error) {
      const [row] = claimed;
      if (!row) throw error;
      // Whatever went wrong with this row, the placements after it must not wait for it.
      leftOut.push(row.stream);
      const why = error instanceof Error ? error.message : String(error);
      this.report(`The outbox row ${keyOf(row)} (${row.template}) was not handled: ${why}`);
      await inSession(this.ports.app, session, (client) => postpone(client, row, nextAttempt(now, row.attempts), why));
      return 'delayed';
    }
  }

  private async handle(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<Step> {
    if (await isForTheDead(client, row)) {
      await markSent(client, row, now, DECEASED);
      return 'settled';
    }
    if (await asksWhatRuns(client, row)) {
      await markSent(client, row, now, UNDER_WAY);
      return 'settled';
    }
    const carried = await this.ports.links?.carry(client, session, row, now);
    if (carried?.kind === 'asked' || carried?.kind === 'over') {
      await markSent(client, row, now, carried.kind);
      return 'settled';
    }
    if (carried) return this.delivered(client, session, row, now, carried);
    const template = templateOf(row.template);
    if (!template || template.channel === 'letter') return this.letter(client, session, row, now);
    const measurement = measurementOf(row.data);
    const { mails, why } = await this.found(client, session, row, measurement, now);
    if (mails.length > 0) return this.mail(client, session, row, now, template, mails);
    if (why !== undefined && template.channel !== 'notice') return this.tellOwner(client, session, row, now, why);
    return this.withoutAddress(client, session, row, now, template);
  }

  private found(client: PoolClient, session: Session, row: OutboxRow, measurement: number | undefined, now: Moment) {
    const { stream: placement, recipient: to, template } = row;
    return this.ports.addresses.of(client, session, { placement, to, template, measurement, on: localDate(now) });
  }

  /** M13: nobody of another branch gets it in the place of who is not known. */
  private tellOwner(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    now: Moment,
    why: NobodyThere,
  ): Promise<Step> {
    const data = { ...row.data, message: row.template, title: titleOf(row.template), to: row.recipient, why };
    const item = { recipient: 'owner', template: `workplace.${why}`, data };
    return this.toInbox(client, session, row, now, item, 'noAddress');
  }

  /** A letter is made ready to be signed or sent; one that cannot be made is work for the back office. */
  private async letter(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<Step> {
    const made = await this.ports.letters?.make(session, row);
    if (made?.kind === 'known') {
      await markSent(client, row, now, 'letter');
      return 'settled';
    }
    if (made?.kind === 'failed') {
      const { why } = await this.found(client, session, row, measurementOf(row.data), now);
      if (why !== undefined) return this.tellOwner(client, session, row, now, why);
      this.report(`The letter ${keyOf(row)} (${row.template}) was not made: ${made.why}`);
    }
    const item = backOfficeItem(made?.kind === 'made' ? 'letter.ready' : 'letter.toSend', row);
    return this.toInbox(client, session, row, now, item, 'letter');
  }

  private async mail(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    now: Moment,
    template: Template,
    to: readonly string[],
  ): Promise<Step> {
    const { place } = this;
    const files = await this.ports.files?.of(client, session, row);
    const first = await this.ports.mailer.send(mailOf(template, row, to, { place, now, files }));
    // What a server refuses with files may still be taken without: the recipient finds them by the link.
    const isAgain = first.kind === 'refused' && files !== undefined && files.files.length > 0;
    const delivery = isAgain
      ? await this.ports.mailer.send(mailOf(template, row, to, { place, now, files: FILES_REFUSED }))
      : first;
    passing('relay.sent');
    return this.delivered(client, session, row, now, delivery);
  }

  private async delivered(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    now: Moment,
    delivery: Delivery,
  ): Promise<Step> {
    switch (delivery.kind) {
      case 'sent':
        await markSent(client, row, now, delivery.refused.length === 0 ? null : `refused: ${delivery.refused.length}`);
        return 'sent';
      case 'later':
        if (row.attempts + 1 >= MOST_ATTEMPTS) return this.refused(client, session, row, now, delivery.why);
        await postpone(client, row, nextAttempt(now, row.attempts), delivery.why);
        return 'delayed';
      case 'refused':
        return this.refused(client, session, row, now, delivery.why);
      case 'down':
        this.report(`The mail server does not answer: ${delivery.why}`);
        await postpone(client, row, nextAttempt(now, row.attempts), delivery.why);
        return 'down';
    }
  }

  private async refused(client: PoolClient, session: Session, row: OutboxRow, now: Moment, why: string): Promise<Step> {
    this.report(`The mail ${keyOf(row)} was refused: ${why}`);
    return this.toInbox(client, session, row, now, backOfficeItem('mail.refused', row), 'refused');
  }

  private async withoutAddress(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    now: Moment,
    template: Template,
  ): Promise<Step> {
    // The letter itself is on its way: the notice was a courtesy.
    if (template.channel === 'notice') return this.settled(client, row, now);
    if (OUTSIDE.has(row.recipient)) {
      return this.toInbox(client, session, row, now, backOfficeItem('mail.noAddress', row), 'noAddress');
    }
    if (await isInInbox(client, row)) return this.settled(client, row, now);
    const item = { recipient: row.recipient, template: row.template, data: row.data };
    return this.toInbox(client, session, row, now, item, 'noAddress');
  }

  private async settled(client: PoolClient, row: OutboxRow, now: Moment): Promise<Step> {
    await markSent(client, row, now, 'noAddress');
    return 'settled';
  }

  private async toInbox(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    now: Moment,
    item: Item,
    note: string,
  ): Promise<Step> {
    await addItem(client, session.tenant, row, now, item);
    await markSent(client, row, now, note);
    return 'item';
  }
}

function backOfficeItem(template: string, row: OutboxRow): Item {
  const data = { ...row.data, message: row.template, title: titleOf(row.template), to: row.recipient };
  return { recipient: 'backOffice', template, data };
}

const keyOf = (row: OutboxRow): string => `${row.stream}.${row.entry}.${row.seq}`;
