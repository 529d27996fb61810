import { textOf, type Typed } from '../forms/form-values.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { FormField } from '../forms/form-field.js';
import { placeField } from '../particulars/particular-fields.js';
import { LOCATION, placeName } from './opening-employer.js';
import type { PlacedFile } from './opening-form.js';

/** Where the work will be: a location that is known, the place that is typed in the form, or the only one there is. */
export type OpeningPlace =
  { readonly kind: 'known'; readonly id: string } | { readonly kind: 'typed'; readonly name: string } | undefined;

type Parties = { readonly employer: PlacedFile | undefined; readonly hirer: PlacedFile | undefined };

/** Whose locations there are to choose from: the hirer's, where somebody is hired out (M15). */
const chosenFrom = (typed: Typed, { employer, hirer }: Parties): PlacedFile | undefined =>
  hirer ?? (textOf(typed, 'hirerName') === '' ? employer : undefined);

const isTyped = (typed: Typed): boolean => LOCATION.some((name) => textOf(typed, name) !== '');

/** The question on which location, where there are several; undefined where nobody needs to choose. */
export function placeQuestion(typed: Typed, parties: Parties): FormField | undefined {
  const file = chosenFrom(typed, parties);
  if (file === undefined || file.places.length < 2) return undefined;
  const hint =
    file === parties.hirer
      ? 'Het bezoek is bij de inlener. Alleen deze vestiging krijgt vragen en concepten over het werk.'
      : 'Alleen deze vestiging krijgt mails en concepten over deze werknemer. Een nieuwe werkplek vult u hieronder in.';
  return { ...placeField(file.name, file.places, hint), required: !mayType(typed, parties) };
}

/** A place that is typed is one of the employer: it is no answer where the work is at a hirer. */
const mayType = (typed: Typed, { hirer }: Parties): boolean => hirer === undefined && isTyped(typed);

/** M13. */
export function openingPlace(
  typed: Typed,
  parties: Parties,
): { readonly place: OpeningPlace; readonly faults: readonly ShownFault[] } {
  const file = chosenFrom(typed, parties);
  if (file !== undefined && mayType(typed, parties)) {
    return { place: { kind: 'typed', name: placeName(typed) }, faults: [] };
  }
  if (file === undefined || file.places.length < 2) return { place: undefined, faults: [] };
  const id = textOf(typed, 'workLocation');
  if (file.places.some(({ value }) => value === id)) return { place: { kind: 'known', id }, faults: [] };
  return {
    place: undefined,
    faults: [{ field: 'workLocation', detail: 'Maak een keuze.' }],
  };
}
