import { randomUUID } from 'node:crypto';
import type { Actor, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { Session } from '../journal/record-store.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Keys } from '../platform/keys.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { waysTo, type LinkContact, type Ways } from './link-contact.js';
import type { Addressee, LinkPurpose } from './link-kinds.js';
import type { LinkEntry, Told } from './link-record.js';
import type { LinkRow } from './link-rows.js';
import { codeHashOf, codeOf, hashOf, secretOf } from './link-secret.js';

export type Aim = {
  readonly placement: string;
  readonly candidate: string;
  readonly purpose: LinkPurpose;
  readonly addressee: Addressee;
  readonly measurement: number | null;
  readonly support: number | null;
  readonly month: string | null;
  readonly contact: LinkContact;
  /** Last day on which it opens something. */
  readonly until: LocalDate;
  /** Template of the mail, and what it is filled with. */
  readonly template: string;
  readonly data: JsonObject;
};
type Made = { readonly row: LinkRow; readonly entry: LinkEntry };

/** Where the sealed address of a link stands. */
export const contactPlace = (link: string): string => `link.${link}.contact`;

/** Makes links and renews them; nothing is stored here. */
export class LinkMaker {
  constructor(
    private readonly keys: Keys,
    private readonly vault: PersonVault,
    readonly hasSms: boolean,
  ) {}

  waysTo(contact: LinkContact): Ways | undefined {
    return waysTo(contact, this.hasSms);
  }

  async make(session: Session, actor: Actor, aim: Aim, ways: Ways, at: Moment, on: LocalDate): Promise<Made> {
    const id = randomUUID();
    const first = { id, secretNo: 1, codeNo: 1 };
    const row: LinkRow = {
      id,
      tenant: session.tenant,
      placement: aim.placement,
      purpose: aim.purpose,
      addressee: aim.addressee,
      measurement: aim.measurement,
      support: aim.support,
      month: aim.month,
      contact: await this.sealed(session, aim.candidate, id, aim.contact),
      link_by: ways.linkBy,
      code_by: ways.codeBy,
      secret_no: 1,
      secret_hash: hashOf(secretOf(this.keys, first)),
      code_no: 1,
      code_hash: codeHashOf(this.keys, first, codeOf(this.keys, first)),
      codes_on: on,
      codes_sent: 1,
      wrong_codes: 0,
      made_by: actor.id,
      made_at: at,
      sent_at: null,
      expires_at: endOf(aim.until),
      opened_at: null,
      used_at: null,
      revoked_at: null,
      revoked_by: null,
    };
    return { row, entry: entryOf('link.sent', actor, row, told(row, aim.template, aim.data)) };
  }

  /** The same link with another secret and another code, to the address of today. */
  async again(session: Session, actor: Actor, row: LinkRow, aim: Aim, ways: Ways, on: LocalDate): Promise<Made> {
    const next = { id: row.id, secretNo: row.secret_no + 1, codeNo: row.code_no + 1 };
    const renewed: LinkRow = {
      ...row,
      contact: await this.sealed(session, aim.candidate, row.id, aim.contact),
      link_by: ways.linkBy,
      code_by: ways.codeBy,
      secret_no: next.secretNo,
      secret_hash: hashOf(secretOf(this.keys, next)),
      code_no: next.codeNo,
      code_hash: codeHashOf(this.keys, next, codeOf(this.keys, next)),
      codes_on: on,
      codes_sent: 1,
      wrong_codes: 0,
      expires_at: endOf(aim.until),
    };
    return { row: renewed, entry: entryOf('link.sentAgain', actor, renewed, told(renewed, aim.template, aim.data)) };
  }

  /** Another code by the same way: the one before opens nothing any more. */
  code(actor: Actor, row: LinkRow, on: LocalDate): Made {
    const next = { id: row.id, secretNo: row.secret_no, codeNo: row.code_no + 1 };
    const renewed: LinkRow = {
      ...row,
      code_no: next.codeNo,
      code_hash: codeHashOf(this.keys, next, codeOf(this.keys, next)),
      codes_on: on,
      codes_sent: row.codes_on === on ? row.codes_sent + 1 : 1,
    };
    return { row: renewed, entry: entryOf('link.codeSent', actor, renewed, codeTold(renewed)) };
  }

  private sealed(session: Session, candidate: string, id: string, contact: LinkContact): Promise<string> {
    return this.vault.seal(session, candidate, contactPlace(id), { ...contact, address: [...contact.address] });
  }
}

type Going = { readonly outbox: readonly Told[]; readonly inbox: readonly Told[] };

function told(row: LinkRow, template: string, data: JsonObject): Going {
  const mail = {
    template: 'link.mail',
    recipient: 'link',
    data: { ...data, link: row.id, no: row.secret_no, text: template },
  };
  const { outbox, inbox } = codeTold(row);
  return { outbox: [mail, ...outbox], inbox };
}

/** By SMS, or by a letter that the back office makes: never the way of the link. */
function codeTold({ id, code_by: by, code_no: no }: LinkRow): Going {
  const data = { link: id, no };
  return by === 'sms'
    ? { outbox: [{ template: 'link.code', recipient: 'link', data }], inbox: [] }
    : { outbox: [], inbox: [{ template: 'link.codeLetter', recipient: 'backOffice', data }] };
}

function entryOf(type: string, actor: Actor, row: LinkRow, going: Going): LinkEntry {
  const { id, purpose, addressee, measurement, support, month, link_by: linkBy, code_by: codeBy, expires_at } = row;
  const facts = { link: id, purpose, addressee, measurement, support, month, linkBy, codeBy, expiresAt: expires_at };
  return { placement: row.placement, type, actor, facts, ...going };
}

/** The first moment of the day after. */
const endOf = (day: LocalDate): Moment => startOfLocalDay(addDays(day, 1));
