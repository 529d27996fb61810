import { MOST_REPRESENTATIVES } from '../../people/person-document.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { PERSON_FIELDS, REACH_FIELDS, REPRESENTATIVE_FIELDS, residence } from '../opening/opening-fields.js';
import type { Choice } from '../words/field-words.js';

/** Fields that belong together, with what a change of them causes. */
export type FieldGroup = {
  readonly id: string;
  readonly title: string;
  readonly causes: readonly string[];
  readonly fields: readonly FormField[];
};

export const ADDRESS: readonly string[] = ['street', 'houseNumber', 'postalCode', 'homePlace'];
/** What a secret address hides (M45). */
const REACHED = [...ADDRESS, 'mail', 'phone'];
const CALL_NAME = 'callName';
const SPOKEN = ['language', 'readingLevel', 'interpreter'];

const free = (name: string, label: string, hint?: string): FormField => ({
  name,
  label,
  hint,
  kind: 'text',
  required: false,
  choices: [],
});
const named = (names: readonly string[]): readonly FormField[] =>
  REACH_FIELDS.filter(({ name }) => names.includes(name));

/**
 * All that can be changed of a person, but for what has a page of its own (sex, school, competences).
 * @param withheld the address is kept secret from this role (M45): it is neither shown nor asked
 */
export function personGroups(
  municipalities: readonly Choice[],
  typed: Typed,
  withheld: boolean,
): readonly FieldGroup[] {
  return [
    { id: 'naam', title: 'Naam en geboorte', causes: NAMED, fields: nameFields() },
    { id: 'contact', title: 'Adres en contact', causes: withheld ? [] : MOVED, fields: reachFields(withheld) },
    { id: 'gemeente', title: 'Woongemeente en zaaknummer', causes: RESIDES, fields: residenceFields(municipalities) },
    { id: 'taal', title: 'Taal en tolk', causes: [], fields: named(SPOKEN) },
    ...(withheld ? [] : [deathGroup()]),
    ...representativeRows(typed).map(representativeGroup),
  ];
}

function nameFields(): readonly FormField[] {
  const [first, ...rest] = PERSON_FIELDS;
  return [...(first ? [first] : []), ...named([CALL_NAME]), ...rest];
}

function reachFields(withheld: boolean): readonly FormField[] {
  const secret: FormField = {
    ...free(
      'shielded',
      'Het adres is geheim',
      'Alleen consulent, backoffice en jurist zien dan adres, e-mail en telefoon.',
    ),
    kind: 'yesNo',
    required: true,
  };
  return [...(withheld ? [] : named(REACHED)), secret];
}

function residenceFields(municipalities: readonly Choice[]): readonly FormField[] {
  const [municipality, number] = residence(municipalities);
  const elsewhere = free(
    'otherMunicipality',
    'Een andere gemeente',
    'CBS-code van vier cijfers. Alleen als de gemeente niet in de lijst staat; dan telt deze.',
  );
  return [...(municipality ? [municipality] : []), elsewhere, ...(number ? [number] : [])];
}

const DEATH = 'overlijden';

/** M45: who shows no address shows nothing of this either: the next of kin may live there. */
function deathGroup(): FieldGroup {
  return {
    id: DEATH,
    title: 'Overlijden en nabestaanden',
    causes: [],
    fields: [
      {
        ...free('diedOn', 'Overleden op', 'Vanaf nu gaat er geen mail, link of brief meer naar deze persoon.'),
        kind: 'date',
      },
      free('kinName', 'Naam van wie post voor de erven krijgt'),
      free('kinStreet', 'Straat van de nabestaanden', 'Alleen een besluit dat echt moet gaan, gaat naar dit adres.'),
      free('kinHouseNumber', 'Huisnummer van de nabestaanden'),
      free('kinPostalCode', 'Postcode van de nabestaanden', 'Bijvoorbeeld 1211 AB.'),
      free('kinPlace', 'Plaats van de nabestaanden'),
    ],
  };
}

export const isDeath = ({ id }: FieldGroup): boolean => id === DEATH;

const PLACE = 'vertegenwoordiger';

function representativeGroup(row: number): FieldGroup {
  const own = REPRESENTATIVE_FIELDS.map((field) => ({
    ...field,
    name: `rep.${row}.${representativePart(field.name)}`,
  }));
  const at = (part: string, label: string, hint?: string): FormField => free(`rep.${row}.${part}`, label, hint);
  const [kind, name, from, ...reach] = own;
  return {
    id: `${PLACE}-${row + 1}`,
    title: `Vertegenwoordiger ${row + 1}`,
    causes: [],
    fields: [
      ...[kind, name, from].filter((field) => field !== undefined),
      { ...at('until', 'Tot en met', 'Leeg: zonder einde.'), kind: 'date' },
      ...reach,
      at('street', 'Straat van de vertegenwoordiger'),
      at('houseNumber', 'Huisnummer van de vertegenwoordiger'),
      at('postalCode', 'Postcode van de vertegenwoordiger', 'Bijvoorbeeld 1211 AB.'),
      at('place', 'Plaats van de vertegenwoordiger'),
    ],
  };
}

/** `repKind` of the form of a new placement is `kind` here. */
const representativePart = (name: string): string => name.charAt(3).toLowerCase() + name.slice(4);

export const isRepresentative = ({ id }: FieldGroup): boolean => id.startsWith(PLACE);

export const REPRESENTATIVE_TEXTS = ['kind', 'name', 'from', 'until', 'mail', 'phone'] as const;
export const REPRESENTATIVE_HOME = ['street', 'houseNumber', 'postalCode', 'place'] as const;

/** Whether somebody stands in a row; "nee" alone says nobody. */
export const isFilled = (typed: Typed, row: number): boolean =>
  [...REPRESENTATIVE_TEXTS, ...REPRESENTATIVE_HOME].some((part) => textOf(typed, `rep.${row}.${part}`) !== '') ||
  textOf(typed, `rep.${row}.givesView`) === 'ja';

const ROWS = Array.from({ length: MOST_REPRESENTATIVES }, (_none, row) => row);

/** Rows that are filled in, in their order. */
export const filledRows = (typed: Typed): readonly number[] => ROWS.filter((row) => isFilled(typed, row));

/** Those up to the last that is filled in, and one to add somebody in. */
const representativeRows = (typed: Typed): readonly number[] =>
  ROWS.slice(0, Math.min(ROWS.length, (filledRows(typed).at(-1) ?? -1) + 2));

const NAMED = [
  'Een andere geboortedatum: onder de 21 jaar hangt het bedrag van de leeftijd af (regel B9). De maanden worden opnieuw berekend; van een maand die al is betaald, staat het verschil in de volgende betaalrun. Kijk na of de toets op de doelgroep nog klopt.',
  'Een ander BSN: wat nog naar het doelgroepregister moet, gaat met het nieuwe nummer. Ging er al een melding, dan krijgt de backoffice een taak om haar opnieuw aan te leveren.',
];
const MOVED = ['Nieuwe brieven gaan naar het nieuwe adres. Brieven die al zijn gemaakt, blijven zoals ze zijn.'];
const RESIDES = [
  'De plaatsing zelf gaat hierdoor niet naar een andere gemeente. Beslist een andere gemeente voortaan, leg dan bij de plaatsing de overdracht vast.',
];
