import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Actor, LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { Session } from '../journal/record-store.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Keys } from '../platform/keys.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import { LinkCarrier, type Carried } from '../reminders/link-carrier.js';
import type { Mailer } from '../reminders/mailer.js';
import { measurementOf, type MailPlace } from '../reminders/outgoing-mail.js';
import { addItem, type OutboxRow } from '../reminders/outbox-rows.js';
import { numberOf, type Addressed, type LinkContact } from './link-contact.js';
import { visitLinkUntil } from './link-fitness.js';
import { LINK_KINDS, partyOf, type LinkPurpose } from './link-kinds.js';
import { codeSms, linkSms, mailTo, type LinkMail } from './link-mail.js';
import { contactPlace, type Aim, type LinkMaker } from './link-maker.js';
import { addressedOf, type LinkPeople, type Parties } from './link-people.js';
import type { LinkRecord } from './link-record.js';
import {
  closedAt,
  coachLink,
  insertLink,
  isForTheDead,
  keyOf,
  linkRow,
  renewLink,
  wasMadeSince,
  type LinkRow,
} from './link-rows.js';
import { codeOf, secretOf } from './link-secret.js';
import type { Sms } from './sms.js';

/** Messages of the workflows that ask somebody outside to answer, and what the link in them is for. */
const ASKS: Readonly<Record<string, LinkPurpose>> = {
  'confirm-first-day': 'firstDay',
  'declare-hours': 'hours',
  'employer-conditions': 'conditions',
  'three-questions': 'questions',
  'measurement.draft': 'view',
  'contract-notice-day-employer': 'change',
  'contract-ended-question': 'change',
  'visit.invitation': 'visit',
  'link.objectionLetter': 'objection',
};
/** The draft is a document: its mail has words of its own. */
const MAIL_OF: Readonly<Record<string, string>> = {
  'measurement.draft': 'link.view',
  'visit.invitation': 'link.visit',
};

const OF_MEASUREMENT: readonly LinkPurpose[] = ['view', 'visit'];
const OUTSIDE: readonly string[] = ['employer', 'worker'];
const ONCE_IN_A_WHILE: readonly LinkPurpose[] = ['questions', 'conditions'];
const QUIET_DAYS = 14;
/** Nobody makes a letter with a code for these. */
const BY_SMS: readonly LinkPurpose[] = ['visit', 'objection'];
/** Until four weeks after the support ends: the reminder comes eight weeks before it. */
const EVALUATION_DAYS = 84;

const Data = z.object({ link: z.string(), no: z.number().optional(), text: z.string().optional() });

type Ports = {
  readonly keys: Keys;
  readonly vault: PersonVault;
  readonly people: LinkPeople;
  readonly maker: LinkMaker;
  readonly record: LinkRecord;
  readonly mailer: Mailer;
  readonly sms: Sms;
};

/** Puts a link in the place of a message that asks for an answer, and delivers links and codes, each by its own way. */
export class LinksByRelay extends LinkCarrier {
  constructor(
    private readonly ports: Ports,
    private readonly place: MailPlace,
  ) {
    super();
  }

  async carry(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<Carried | undefined> {
    if (row.recipient === 'link') return this.deliver(client, session, row, now);
    if (row.template === 'support.evaluate') await this.remindCoach(client, session, row, now);
    const purpose = Object.hasOwn(ASKS, row.template) ? ASKS[row.template] : undefined;
    if (purpose === undefined || !OUTSIDE.includes(row.recipient)) return undefined;
    if (await this.wasAskedLately(client, row, purpose, now)) return { kind: 'over' };
    if (await this.ask(client, session, row, purpose, now)) return { kind: 'asked' };
    // The letter counts; its link is an ease for who can be reached by two ways.
    return purpose === 'objection' ? { kind: 'over' } : undefined;
  }

  /** @returns false when nobody can be reached by two ways: then it goes as it went before there were links */
  private async ask(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    purpose: LinkPurpose,
    now: Moment,
  ): Promise<boolean> {
    const on = localDate(now);
    const parties = await this.ports.people.of(session, row.stream, on);
    if (parties?.person === undefined) return false;
    const reached = whoAnswers(addressedOf(parties, on, purpose), purpose, row.recipient).flatMap((one) => {
      const ways = this.ports.maker.waysTo(one);
      // A visit comes before a letter does: whoever gets no code by SMS is invited as before.
      return ways === undefined || (BY_SMS.includes(purpose) && ways.codeBy !== 'sms') ? [] : [{ one, ways }];
    });
    const actor: Actor = { id: 'system', role: 'system', tenant: session.tenant };
    for (const { one, ways } of reached) {
      const aim = aimOf(row, purpose, parties, one, on);
      if (purpose === 'visit') await this.closeOlder(client, aim, now);
      const { row: link, entry } = await this.ports.maker.make(session, actor, aim, ways, now, on);
      await this.ports.record.appendIn(client, session, entry);
      await insertLink(client, link);
    }
    return reached.length > 0;
  }

  /** M42: when an evaluation is due the jobcoach hears it too, with the link of that support sent anew. */
  private async remindCoach(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<void> {
    const on = localDate(now);
    const link = await coachLink(client, row.stream, Number(row.data['support']));
    const renewedToday = link !== undefined && link.secret_no > 1 && link.codes_on === on;
    if (link === undefined || renewedToday) return;
    const parties = await this.ports.people.of(session, row.stream, on);
    if (parties?.person === undefined) return;
    const contact = await this.contactOf(client, session, link);
    const ways = this.ports.maker.waysTo(contact);
    if (ways === undefined) return;
    const { placement, purpose, addressee, measurement, support, month } = link;
    const about = { placement, candidate: parties.candidate, purpose, addressee, measurement, support, month };
    const until = addDays(on, EVALUATION_DAYS);
    const aim = { ...about, contact, until, template: 'link.supportEvaluate', data: { support } };
    const actor: Actor = { id: 'system', role: 'system', tenant: session.tenant };
    const made = await this.ports.maker.again(session, actor, link, aim, ways, on);
    await this.ports.record.appendIn(client, session, made.entry);
    await renewLink(client, made.row);
  }

  /** The invitation to a moved visit brings a link of its own: the one before it opens nothing more. */
  private async closeOlder(client: PoolClient, { placement, addressee, measurement }: Aim, now: Moment): Promise<void> {
    await client.query(
      `update signed_link set expires_at = $4 where placement = $1 and purpose = 'visit' and addressee = $2
         and measurement = $3 and expires_at > $4`,
      [placement, addressee, measurement, now],
    );
  }

  /** A first day that is corrected plans its questions anew: nobody is asked the same twice in two weeks. */
  private async wasAskedLately(
    client: PoolClient,
    row: OutboxRow,
    purpose: LinkPurpose,
    now: Moment,
  ): Promise<boolean> {
    if (purpose === 'objection') return wasMailedToday(client, row, localDate(now));
    if (!ONCE_IN_A_WHILE.includes(purpose)) return false;
    const since = startOfLocalDay(addDays(localDate(now), -QUIET_DAYS));
    return wasMadeSince(client, row.stream, purpose, since);
  }

  private async deliver(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<Carried> {
    const data = Data.parse(row.data);
    const link = await linkRow(client, data.link);
    const isCode = row.template === 'link.code';
    const isAnswer = row.template === 'link.changeAccepted' || row.template === 'link.changeReturned';
    if (link === undefined) return { kind: 'over' };
    const current = isCode ? link.code_no : link.secret_no;
    const closed = closedAt(link, now);
    if (!isAnswer && ((closed !== undefined && closed !== 'locked') || current !== data.no)) return { kind: 'over' };
    if (await isForTheDead(client, link)) return { kind: 'over' };
    const contact = await this.contactOf(client, session, link);
    if (isCode) return this.sendCode(client, session, row, link, contact, now);
    if (isAnswer) return this.sendAnswer(row, link, contact, closed === undefined, now);
    const sent = await this.sendLink(row, link, contact, data.text ?? LINK_KINDS[link.purpose].template, now);
    if (sent.kind === 'sent') await client.query('update signed_link set sent_at = $2 where id = $1', [link.id, now]);
    return sent;
  }

  private async sendLink(
    row: OutboxRow,
    link: LinkRow,
    contact: LinkContact,
    template: string,
    now: Moment,
  ): Promise<Carried> {
    if (link.link_by === 'mail') return this.sendMail(row, link, contact, template, now);
    const text = linkSms(link.placement, this.urlOf(link));
    return this.ports.sms.send({ id: idOf(row), to: numberOf(contact.phone ?? ''), text, at: now });
  }

  private sendMail(
    row: OutboxRow,
    link: LinkRow,
    contact: LinkContact,
    template: string,
    now: Moment,
  ): Promise<Carried> {
    const words = this.wordsOf(row, link, template);
    return this.ports.mailer.send(mailTo(words, contact.mail ?? '', idOf(row), this.place, now));
  }

  /** What became of a report: the reporter has the code already; a link that is over is not named again. */
  private async sendAnswer(
    row: OutboxRow,
    link: LinkRow,
    contact: LinkContact,
    isOpen: boolean,
    now: Moment,
  ): Promise<Carried> {
    if (contact.mail === null) return { kind: 'over' };
    const words = this.wordsOf(row, link, row.template);
    const again = isOpen && row.template === 'link.changeReturned';
    const mail = { ...words, url: again ? words.url : null, codeBy: null };
    return this.ports.mailer.send(mailTo(mail, contact.mail, idOf(row), this.place, now));
  }

  private wordsOf(row: OutboxRow, link: LinkRow, template: string): LinkMail {
    const { placement, addressee, code_by: codeBy } = link;
    const lastDay = addDays(localDate(link.expires_at), -1);
    return { placement, template, data: row.data, party: partyOf(addressee), url: this.urlOf(link), codeBy, lastDay };
  }

  /** A number that takes no SMS gets a letter: the back office makes it. */
  private async sendCode(
    client: PoolClient,
    session: Session,
    row: OutboxRow,
    link: LinkRow,
    contact: LinkContact,
    now: Moment,
  ): Promise<Carried> {
    const code = codeOf(this.ports.keys, keyOf(link));
    const to = numberOf(contact.phone ?? '');
    const sent = await this.ports.sms.send({ id: idOf(row), to, text: codeSms(link.placement, code), at: now });
    if (sent.kind !== 'refused' || link.link_by === 'sms') return sent;
    await client.query("update signed_link set code_by = 'letter' where id = $1", [link.id]);
    const item = { recipient: 'backOffice', template: 'link.codeLetter', data: { link: link.id, no: link.code_no } };
    await addItem(client, session.tenant, row, now, item);
    return { kind: 'over' };
  }

  private async contactOf(client: PoolClient, session: Session, link: LinkRow): Promise<LinkContact> {
    const { rows } = await client.query<{ candidate: string }>('select candidate from placement where id = $1', [
      link.placement,
    ]);
    const candidate = rows[0]?.candidate ?? '';
    const opened = await this.ports.vault.unseal(session, candidate, contactPlace(link.id), link.contact);
    return opened as unknown as LinkContact;
  }

  private urlOf(link: LinkRow): string {
    return `${this.place.publicUrl}/link/${secretOf(this.ports.keys, keyOf(link))}`;
  }
}

/** Two letters of one day bring one link: it shows both. */
async function wasMailedToday(client: PoolClient, { stream, recipient }: OutboxRow, on: LocalDate): Promise<boolean> {
  const party = recipient === 'employer' ? ['employer', 'payrollOffice'] : ['worker', 'representative'];
  const { rowCount } = await client.query(
    `select from signed_link where placement = $1 and purpose = 'objection' and addressee = any($2) and made_at >= $3
       and made_by = 'system' and revoked_at is null limit 1`,
    [stream, party, startOfLocalDay(on)],
  );
  return rowCount !== 0;
}

const idOf = (row: OutboxRow): string => `${row.stream}.${row.entry}.${row.seq}`;

/**
 * M14: a payroll office with a proxy declares the hours. M18: who acts for the worker reads the draft too, and answers the
 * questions when the worker cannot be reached: of several the one who gives the view.
 */
function whoAnswers(all: readonly Addressed[], purpose: LinkPurpose, recipient: string): readonly Addressed[] {
  const of = (who: Addressed['addressee']): readonly Addressed[] => all.filter(({ addressee }) => addressee === who);
  const reachable = (some: readonly Addressed[]): boolean =>
    some.some(({ mail, phone }) => mail !== null || phone !== null);
  if (recipient === 'employer') {
    return purpose === 'hours' && reachable(of('payrollOffice')) ? of('payrollOffice') : of('employer');
  }
  if (purpose === 'view') return [...of('worker'), ...of('representative')];
  if (reachable(of('worker'))) return of('worker');
  const acting = of('representative').filter((one) => reachable([one]));
  return acting.toSorted((a, b) => Number(b.givesView) - Number(a.givesView)).slice(0, 1);
}

function aimOf(row: OutboxRow, purpose: LinkPurpose, parties: Parties, one: Addressed, on: LocalDate): Aim {
  const { name, mail, phone, address, addressee } = one;
  const { month, viewsUntil, visitOn } = row.data;
  const days =
    purpose === 'visit'
      ? visitLinkUntil(typeof visitOn === 'string' ? visitOn : null, on)
      : addDays(on, LINK_KINDS[purpose].days);
  return {
    placement: row.stream,
    candidate: parties.candidate,
    purpose,
    addressee,
    measurement: OF_MEASUREMENT.includes(purpose) ? (measurementOf(row.data) ?? null) : null,
    support: null,
    month: purpose === 'hours' && typeof month === 'string' ? month : null,
    contact: { name, mail, phone, address },
    until: purpose === 'view' && typeof viewsUntil === 'string' ? viewsUntil : days,
    template: MAIL_OF[row.template] ?? row.template,
    data: row.data,
  };
}
