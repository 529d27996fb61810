import { fullName, type PersonDocument } from '../people/person-document.js';
import { goesToNextOfKin, type DocumentKind } from './document-kind.js';
import { DocumentNotReadyError } from './documents.errors.js';
import type { LetterFacts } from './letter-facts.js';
import { addressLines } from './postal-address.js';

export const NOT_TO_THE_DEAD =
  'De werknemer is overleden. Laat deze brief vervallen. Moet het besluit toch gaan, maak de brief dan opnieuw: hij gaat naar de nabestaanden.';

/** M45: of a letter to a worker who died. @throws DocumentNotReadyError unless it must go and there is where to */
export function requireNextOfKin(kind: DocumentKind, { nextOfKin }: PersonDocument): void {
  if (!goesToNextOfKin(kind))
    throw new DocumentNotReadyError(['De werknemer is overleden. Deze brief gaat daarom niet meer naar de werknemer.']);
  if (nextOfKin === null)
    throw new DocumentNotReadyError([
      'De werknemer is overleden. Leg bij de gegevens van de persoon vast op welk adres de nabestaanden post krijgen. Daarna kan de brief worden gemaakt.',
    ]);
}

/** To the estate; by name of who gets the post for it, where that is known. */
export function nextOfKinOf(person: PersonDocument): LetterFacts['to'] {
  const { name = null, address = null } = person.nextOfKin ?? {};
  return {
    name: `De erven van ${fullName(person)}`,
    lines: [...addressLines(address)],
    attention: name === null ? null : `t.a.v. ${name}`,
  };
}
