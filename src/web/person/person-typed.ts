import type { LocalDate } from '../../../workflows/definition.js';
import { candidateChangeOn, type CandidateChange } from '../../candidates/candidate.schemas.js';
import { orNull, partOf, yesNo, type Part } from '../forms/form-part.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { addressFrom, identityFrom, languageFrom, reachedFrom } from '../opening/typed-person.js';
import type { PersonData } from './person-data.js';
import { filledRows, REPRESENTATIVE_HOME, REPRESENTATIVE_TEXTS } from './person-fields.js';

type Values = Readonly<Record<string, string>>;
type Representative = PersonData['person']['representatives'][number];

const said = (yes: boolean): string => (yes ? 'ja' : 'nee');

/** What stands there, as the form shows it. */
export function typedOf({ person, municipality, externalId, shielded, withheld }: PersonData): Values {
  const { name, address } = person;
  const reached = {
    street: address?.street ?? '',
    houseNumber: address?.houseNumber ?? '',
    postalCode: address?.postalCode ?? '',
    homePlace: address?.place ?? '',
    mail: person.mail ?? '',
    phone: person.phone ?? '',
  };
  return {
    firstNames: name.firstNames,
    callName: name.callName ?? '',
    prefix: name.prefix ?? '',
    lastName: name.lastName,
    birthDate: person.birthDate,
    bsn: person.bsn ?? '',
    ...(withheld ? {} : { ...reached, ...kinTyped(person) }),
    shielded: said(shielded),
    municipality,
    externalId: externalId ?? '',
    language: person.language,
    readingLevel: person.readingLevel ?? '',
    interpreter: person.interpreter === 'none' ? '' : person.interpreter,
    ...Object.assign({}, ...person.representatives.map(representativeTyped)),
  };
}

function kinTyped({ diedOn, nextOfKin }: PersonData['person']): Values {
  return {
    diedOn: diedOn ?? '',
    kinName: nextOfKin?.name ?? '',
    kinStreet: nextOfKin?.address.street ?? '',
    kinHouseNumber: nextOfKin?.address.houseNumber ?? '',
    kinPostalCode: nextOfKin?.address.postalCode ?? '',
    kinPlace: nextOfKin?.address.place ?? '',
  };
}

function representativeTyped(one: Representative, row: number): Values {
  const { givesView, address, ...texts } = one;
  const at = (part: string, value: string | null | undefined) => [`rep.${row}.${part}`, value ?? ''] as const;
  return Object.fromEntries([
    ...REPRESENTATIVE_TEXTS.map((part) => at(part, texts[part])),
    ...REPRESENTATIVE_HOME.map((part) => at(part, address?.[part])),
    at('givesView', said(givesView)),
  ]);
}

/**
 * The whole form as the room of candidates takes it, with every fault at once.
 * @param withheld what this role was not shown is not asked and stays as it is
 */
export function wishFrom(
  typed: Typed,
  { withheld }: Pick<PersonData, 'withheld'>,
  today: LocalDate,
): Part<CandidateChange> {
  const text = (name: string): string => textOf(typed, name);
  const rows = filledRows(typed);
  const other = text('otherMunicipality');
  const wish = {
    municipality: other === '' ? text('municipality') : other,
    externalId: orNull(text('externalId')),
    shielded: yesNo(text('shielded')),
    person: {
      ...identityFrom(typed),
      ...(withheld ? {} : { ...reachedFrom(typed), ...deathFrom(typed) }),
      ...languageFrom(typed),
      representatives: rows.map((row) => representativeFrom(typed, row)),
    },
  };
  return partOf(candidateChangeOn(today), wish, (path) => inForm(path, rows, other !== ''));
}

/** M45: a name alone is somebody without an address, which is a fault. */
function deathFrom(typed: Typed): object {
  const name = orNull(textOf(typed, 'kinName'));
  const address = addressFrom(typed, ['kinStreet', 'kinHouseNumber', 'kinPostalCode', 'kinPlace']);
  const nobody = name === null && address === null;
  const empty = { street: '', houseNumber: '', postalCode: '', place: '' };
  return {
    diedOn: orNull(dayFrom(textOf(typed, 'diedOn'))),
    nextOfKin: nobody ? null : { name, address: address ?? empty },
  };
}

function representativeFrom(typed: Typed, row: number): object {
  const name = (part: string): string => `rep.${row}.${part}`;
  const text = (part: string): string => textOf(typed, name(part));
  return {
    kind: text('kind'),
    name: text('name'),
    mail: orNull(text('mail')),
    phone: orNull(text('phone')),
    address: addressFrom(typed, [name('street'), name('houseNumber'), name('postalCode'), name('place')]),
    from: dayFrom(text('from')),
    until: orNull(dayFrom(text('until'))),
    givesView: yesNo(text('givesView')) ?? false,
  };
}

function inForm(path: string, rows: readonly number[], elsewhere: boolean): string | undefined {
  const [, index, part] = /^person\.representatives\.(\d+)\.(?:\w+\.)?(\w+)$/.exec(path) ?? [];
  if (index !== undefined) return `rep.${rows[Number(index)] ?? 0}.${part}`;
  if (path === 'person.address.place') return 'homePlace';
  const [, kin] = /^person\.nextOfKin\.(?:address\.)?(\w+)$/.exec(path) ?? [];
  if (kin !== undefined) return `kin${kin.charAt(0).toUpperCase()}${kin.slice(1)}`;
  return path === 'municipality' && elsewhere ? 'otherMunicipality' : undefined;
}
