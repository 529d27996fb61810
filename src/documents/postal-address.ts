import type { EmployerDocument } from '../employers/employer-document.js';
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

export function employerAddress({ locations }: EmployerDocument): {
  readonly lines: readonly string[];
  readonly attention: string | null;
} {
  const location = locations.find(({ address }) => address !== null) ?? locations[0];
  const contacts = locations.flatMap((one) => one.contacts);
  const reader = READERS.flatMap((role) => contacts.filter((one) => one.role === role))[0];
  return { lines: addressLines(location?.address), attention: reader === undefined ? null : `t.a.v. ${reader.name}` };
}

/** Who speaks with the expert on the work floor. */
export function workContact({ locations }: EmployerDocument): string | null {
  const contacts = locations.flatMap((one) => one.contacts);
  return (contacts.find(({ role }) => role === 'leader') ?? contacts[0])?.name ?? null;
}

/** M18: letters to the worker also go to who acts for the worker on that day. */
export function copiesTo(person: PersonDocument, on: string): readonly string[] {
  return actingOn(person, on).map(({ name, address }) => [name, ...addressLines(address)].join(', '));
}
