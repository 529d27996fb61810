import { speakersAt, type Place } from '../employers/places.js';
import type { About, WorkSides } from '../workplaces/work-sides.js';
import type { LetterFacts } from './letter-facts.js';
import { addressLines, employerAddress } from './postal-address.js';

/** The employer's side of a letter: where the work is done for what is about the work, else who employs (M15). */
export function addressedEmployer({ employer, workplace, hired }: WorkSides, about: About): LetterFacts['to'] {
  if (about === 'work') {
    const { place } = workplace;
    const [reader] = speakersAt(place);
    const attention = reader === undefined ? null : `t.a.v. ${reader.contact.name}`;
    return { name: workplace.name, lines: [...addressLines(place?.address)], attention };
  }
  // Where somebody is hired out the branch counts when it was chosen; an only location says nothing more.
  const place = hired && employer.document?.locations.length === 1 ? undefined : employer.place;
  const { lines, attention } = employerAddress(employer.document ?? { locations: [] }, place);
  return { name: employer.name, lines: [...lines], attention };
}

/** What letters say of the place of work; null where it is simply the employer's only one. */
export function workplaceFacts({ workplace, hired }: WorkSides): LetterFacts['workplace'] {
  const { place, document } = workplace;
  const several = (document?.locations.length ?? 0) > 1;
  if (!hired && !several) return null;
  if (!hired && place === undefined) return null;
  return {
    hirer: hired ? workplace.name : null,
    place: place === undefined ? null : [place.name, ...addressLines(place.address)].join(', '),
  };
}

/** Who speaks with the expert on the work floor. */
export const workContact = (place: Place | undefined): string | null =>
  (speakersAt(place)[0]?.contact ?? place?.contacts[0])?.name ?? null;
