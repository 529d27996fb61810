import type { EmployerDocument } from '../employers/employer-document.js';
import type { Place, Spoken } from '../employers/places.js';
import type { PersonDocument } from '../people/person-document.js';
import { actingOn } from './representatives.js';

type Address = NonNullable<PersonDocument['address']>;

/** Street, and postal code with the place in capitals, as the post asks. */
export function addressLines(address: Address | null | undefined): readonly string[] {
  if (address == null) return [];
  const code = address.postalCode.replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2');
  return [`${address.street} ${address.houseNumber}`, `${code}  ${address.place.toUpperCase()}`];
}

/** Who gets the employer's letters: whoever signs, else personnel, else the first contact. */
const READERS = ['signatory', 'hr', 'leader', 'other'] as const;
/** Who reads letters for the whole employer: never who leads the work at another location (M13). */
const OF_THE_WHOLE: readonly string[] = ['signatory', 'hr'];

type Addressed = { readonly lines: readonly string[]; readonly attention: string | null };

/**
 * Where a letter to the employer goes. With several locations: to who signs or personnel at the place of work, else at the
 * first location, else to somebody at the place of work; without any of them to the first location, to nobody by name.
 * @param place where the person of the letter works; undefined when it is not known, or no single person is meant
 */
export function employerAddress({ locations }: Pick<EmployerDocument, 'locations'>, place?: Place): Addressed {
  const [first] = locations;
  if (locations.length < 2 || first === undefined) return addressAt(locations, readerIn(first, READERS));
  const reader = readerIn(place, OF_THE_WHOLE) ?? readerIn(first, OF_THE_WHOLE) ?? readerIn(place, READERS);
  const at = reader?.place ?? first;
  return addressAt([at, first, ...locations], reader);
}

const addressAt = (places: readonly Place[], reader: Spoken | undefined): Addressed => ({
  lines: addressLines(places.find(({ address }) => address !== null)?.address),
  attention: reader === undefined ? null : `t.a.v. ${reader.contact.name}`,
});

function readerIn(place: Place | undefined, roles: readonly string[]): Spoken | undefined {
  if (place === undefined) return undefined;
  const read = READERS.filter((role) => roles.includes(role));
  const [contact] = read.flatMap((role) => place.contacts.filter((one) => one.role === role));
  return contact && { contact, place };
}

/** M18: letters to the worker also go to who acts for the worker on that day. */
export function copiesTo(person: PersonDocument, on: string): readonly string[] {
  return actingOn(person, on).map(({ name, address }) => [name, ...addressLines(address)].join(', '));
}
