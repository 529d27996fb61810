import { orNull } from '../forms/form-part.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';

/** What forms of a new and of a known person ask in the same fields. */
export const identityFrom = (typed: Typed): object => ({
  name: {
    firstNames: textOf(typed, 'firstNames'),
    callName: orNull(textOf(typed, 'callName')),
    prefix: orNull(textOf(typed, 'prefix')),
    lastName: textOf(typed, 'lastName'),
  },
  birthDate: dayFrom(textOf(typed, 'birthDate')),
  bsn: orNull(bsnFrom(typed)),
});

/** Where somebody lives and is reached. */
export const reachedFrom = (typed: Typed): object => ({
  address: addressFrom(typed, ['street', 'houseNumber', 'postalCode', 'homePlace']),
  mail: orNull(textOf(typed, 'mail')),
  phone: orNull(textOf(typed, 'phone')),
});

export const languageFrom = (typed: Typed): object => ({
  language: textOf(typed, 'language') === '' ? 'nl' : textOf(typed, 'language').toLowerCase(),
  readingLevel: orNull(textOf(typed, 'readingLevel')),
  interpreter: textOf(typed, 'interpreter') === '' ? 'none' : textOf(typed, 'interpreter'),
});

export const bsnFrom = (typed: Typed): string => textOf(typed, 'bsn').replaceAll(/[ .]/g, '');

type AddressNames = readonly [street: string, houseNumber: string, postalCode: string, place: string];

/** An address is there whole or not at all. */
export function addressFrom(typed: Typed, names: AddressNames): object | null {
  if (names.every((name) => textOf(typed, name) === '')) return null;
  const [street, houseNumber, postalCode, place] = names;
  return {
    street: textOf(typed, street),
    houseNumber: textOf(typed, houseNumber),
    postalCode: textOf(typed, postalCode).toUpperCase(),
    place: textOf(typed, place),
  };
}
