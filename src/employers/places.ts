import { randomUUID } from 'node:crypto';
import type { EmployerDocument } from './employer-document.js';

export type Place = EmployerDocument['locations'][number];
export type PlaceContact = Place['contacts'][number];
export type Spoken = { readonly contact: PlaceContact; readonly place: Place };

/** Who speaks for the employer about the work, most fitting first; a payroll office gives no view (M14). */
const SPEAKERS = ['leader', 'hr', 'guidance', 'signatory', 'other'] as const;
/** Who speaks for the employer as a whole, wherever somebody works. */
const OF_THE_WHOLE: readonly string[] = ['hr', 'signatory'];

/** By what a location is known; one that was written down before locations had a number is known by its place in the list. */
export const placeKey = ({ id }: Place, index: number): string => id ?? String(index + 1);

/** The location that was chosen, with its number; where there is only one, nobody needs to choose. Undefined when it is not known. */
export function placeIn({ locations }: Pick<EmployerDocument, 'locations'>, key: string | null): Place | undefined {
  const keyed = locations.map((one, index) => ({ ...one, id: placeKey(one, index) }));
  if (key === null) return keyed.length === 1 ? keyed[0] : undefined;
  return keyed.find(({ id }) => id === key);
}

/** The locations of a new employer, numbered in their order: nothing went before them. */
export const firstPlaceKeys = (places: readonly Place[]): Place[] =>
  places.map((one, index) => ({ ...one, id: String(index + 1) }));

/**
 * The same locations, each with its lasting number: of one that is changed it stays, also when the change names only its
 * branch number or its name; a number that is gone is never given to another.
 */
export function withPlaceKeys(after: readonly Place[], before: readonly Place[]): Place[] {
  const free = new Map(before.map((one, index) => [placeKey(one, index), one]));
  const take = (found: string | undefined): string | undefined => {
    if (found === undefined || !free.delete(found)) return undefined;
    return found;
  };
  const named = after.map(({ id }) => take(id ?? undefined));
  const like = (same: (one: Place) => boolean): string | undefined => [...free].find(([, one]) => same(one))?.[0];
  return after.map((one, index) => ({
    ...one,
    id:
      named[index] ??
      take(like(({ branchNumber }) => branchNumber !== null && branchNumber === one.branchNumber)) ??
      take(like(({ name }) => name === one.name)) ??
      randomUUID(),
  }));
}

/** Who speaks about the work at one place, most fitting first (M13). */
export function speakersAt(place: Place | undefined): readonly Spoken[] {
  if (place === undefined) return [];
  return SPEAKERS.flatMap((role) =>
    place.contacts.filter((contact) => contact.role === role).map((contact) => ({ contact, place })),
  );
}

/** Who speaks for the employer as a whole: personnel and who signs, at the first location; never who leads the work there. */
export const speakersOfTheWhole = ({ locations }: Pick<EmployerDocument, 'locations'>): readonly Spoken[] =>
  speakersAt(locations[0]).filter(({ contact }) => OF_THE_WHOLE.includes(contact.role));

/** Where a new contact belongs: in the place of the same person, or of the only one with that task; else beside them. */
export function withContact({ contacts, ...place }: Place, contact: PlaceContact): Place {
  const same = contacts.filter(({ role }) => role === contact.role);
  const replaced =
    same.find(({ name, mail }) => name === contact.name || (mail !== null && mail === contact.mail)) ??
    (same.length === 1 ? same[0] : undefined);
  if (replaced === undefined) return { ...place, contacts: [contact, ...contacts] };
  return { ...place, contacts: contacts.map((one) => (one === replaced ? contact : one)) };
}
