import type { LocalDate } from '../../workflows/definition.js';
import type { EmployerDocument } from '../employers/employer-document.js';
import type { Spoken } from '../employers/places.js';
import { fullName, type PersonDocument } from '../people/person-document.js';
import type { Addressee } from './link-kinds.js';

/** To whom a link goes and how; lies sealed beside the link. */
export type LinkContact = {
  readonly name: string;
  readonly mail: string | null;
  readonly phone: string | null;
  /** Lines of a letter; empty when none is known. */
  readonly address: readonly string[];
};
export type Addressed = LinkContact & { readonly addressee: Addressee; readonly givesView: boolean };

type Address = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postalCode: string;
  readonly place: string;
};
const linesOf = (address: Address | null): readonly string[] =>
  address === null ? [] : [`${address.street} ${address.houseNumber}`, `${address.postalCode}  ${address.place}`];

/** One person of the employer: of those that may be spoken to the first that can be reached by mail, else by telephone. */
export function employerContact(speakers: readonly Spoken[]): Addressed | undefined {
  const found =
    speakers.find(({ contact }) => contact.mail !== null) ?? speakers.find(({ contact }) => contact.phone !== null);
  if (found === undefined) return undefined;
  const { name, mail, phone } = found.contact;
  const address = linesOf(found.place.address);
  return { addressee: 'employer', name, mail, phone, address, givesView: true };
}

/** M14: who may act for the employer on this day, by a proxy with its proof; the telephone of the contact for wages. */
export function payrollContact(document: EmployerDocument, on: LocalDate): Addressed | undefined {
  const proxy = document.proxies.find(({ from, until }) => from <= on && (until === null || on <= until));
  if (proxy === undefined) return undefined;
  const contacts = document.locations.flatMap((location) => location.contacts);
  const wages = contacts.filter(({ role }) => role === 'payroll');
  const contact = wages.find(({ mail }) => mail !== null && mail === proxy.mail) ?? wages[0];
  const { name } = proxy;
  const mail = proxy.mail ?? contact?.mail ?? null;
  return { addressee: 'payrollOffice', name, mail, phone: contact?.phone ?? null, address: [], givesView: false };
}

export function workerContact(person: PersonDocument, on: LocalDate): Addressed {
  const { mail, phone, address } = person;
  const givesView = !representativeContacts(person, on).some((one) => one.givesView);
  return { addressee: 'worker', name: fullName(person), mail, phone, address: linesOf(address), givesView };
}

/** M18: who acts for the person on this day. */
export function representativeContacts(person: PersonDocument, on: LocalDate): readonly Addressed[] {
  return person.representatives
    .filter(({ from, until }) => from <= on && (until === null || on <= until))
    .map(({ name, mail, phone, address, givesView }) => ({
      addressee: 'representative',
      name,
      mail,
      phone,
      address: linesOf(address),
      givesView,
    }));
}

export type Ways = { readonly linkBy: 'mail' | 'sms'; readonly codeBy: 'sms' | 'letter' };

/**
 * By mail with the code by SMS or letter; without mail by SMS with the code by letter. The code never goes the way of the
 * link; undefined when there are no two ways.
 */
export function waysTo({ mail, phone, address }: LinkContact, hasSms: boolean): Ways | undefined {
  const mobile = hasSms && phone !== null && isMobile(phone);
  if (mail !== null) return { linkBy: 'mail', codeBy: mobile ? 'sms' : 'letter' };
  return mobile && address.length > 0 ? { linkBy: 'sms', codeBy: 'letter' } : undefined;
}

/** A Dutch mobile number, or one of another country: a landline gets no SMS. */
export function isMobile(phone: string): boolean {
  const number = numberOf(phone);
  return /^\+316\d{8}$/.test(number) || /^\+(?!31)\d{8,15}$/.test(number);
}

/** `+31612345678`: digits only, with the country. */
export function numberOf(phone: string): string {
  const digits = phone.replaceAll(/[^\d+]/g, '');
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+31${digits.slice(1)}` : digits;
}

/** `06-••••••78`: enough to know which telephone to look at. */
export function maskedPhone(phone: string): string {
  return `•••• ${numberOf(phone).slice(-2)}`;
}
