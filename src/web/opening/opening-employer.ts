import type { EmployerDocument } from '../../employers/employer-document.js';
import { newEmployer, type NewEmployer } from '../../employers/employer.schemas.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { orNull, partOf, type Part } from '../forms/form-part.js';
import { CONTACTS } from './opening-choices.js';

export const LOCATION = ['locationName', 'locationStreet', 'locationNumber', 'locationPostalCode', 'locationPlace'];
const ADDRESS: Readonly<Record<string, string>> = {
  street: 'locationStreet',
  houseNumber: 'locationNumber',
  postalCode: 'locationPostalCode',
  place: 'locationPlace',
};
const IN_FORM: Readonly<Record<string, string>> = {
  name: 'employerName',
  place: 'employerPlace',
  'document.payee.name': 'payeeName',
  'document.payee.kvkNumber': 'payeeKvk',
  'document.locations.0.name': 'locationName',
};

/** A new employer as typed: legal employer, place of work, whom to speak, whom to pay. */
export function employerPart(typed: Typed): Part<NewEmployer> {
  return partOf(newEmployer, employerFrom(typed), (path) => inForm(path, typed));
}

/** A hirer that is new: its name and number are enough to begin with. */
export function hirerPart(typed: Typed): Part<NewEmployer> | undefined {
  const name = textOf(typed, 'hirerName');
  if (name === '') return undefined;
  const value = { name, kvkNumber: orNull(textOf(typed, 'hirerKvk')), acceptDuplicate: isAccepted(typed) };
  return partOf(newEmployer, value, (path) => (path === 'name' ? 'hirerName' : 'hirerKvk'));
}

/** Place of work and contacts typed beside an employer that is known. */
export function locationPart(typed: Typed): Part<EmployerDocument['locations']> {
  const document = { locations: locationsFrom(typed), payee: null };
  const { value, faults } = partOf(newEmployer, { name: 'bekend', document }, (path) => inForm(path, typed));
  return value === undefined ? { faults } : { value: value.document.locations, faults };
}

function inForm(path: string, typed: Typed): string | undefined {
  const [, addressed] = /^document\.locations\.0\.address\.(\w+)$/.exec(path) ?? [];
  if (addressed !== undefined) return ADDRESS[addressed];
  const [, index, name] = /^document\.locations\.0\.contacts\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const role = index === undefined ? undefined : filledContacts(typed)[Number(index)];
  return role === undefined ? IN_FORM[path] : `contact.${role}.${name}`;
}

function employerFrom(typed: Typed): unknown {
  const text = (name: string): string => textOf(typed, name);
  const payee = text('payeeName');
  return {
    name: text('employerName'),
    kvkNumber: orNull(text('kvkNumber')),
    branchNumber: orNull(text('branchNumber')),
    payrollTaxNumber: orNull(text('payrollTaxNumber').toUpperCase()),
    market: text('market') === '' ? 'market' : text('market'),
    place: orNull(text('employerPlace')),
    document: {
      locations: locationsFrom(typed),
      payee: payee === '' ? null : { name: payee, kvkNumber: orNull(text('payeeKvk')) },
    },
    acceptDuplicate: isAccepted(typed),
  };
}

const isAccepted = (typed: Typed): boolean => textOf(typed, 'acceptDuplicate') === 'ja';

/** What a typed place of work is called. */
export const NO_NAME = 'Werkplek';
export const placeName = (typed: Typed): string => textOf(typed, 'locationName') || NO_NAME;

/** M13: one place of work with whoever is spoken to there. */
function locationsFrom(typed: Typed): readonly unknown[] {
  const text = (name: string): string => textOf(typed, name);
  const contacts = filledContacts(typed).map((role) => ({
    role,
    name: text(`contact.${role}.name`),
    mail: orNull(text(`contact.${role}.mail`)),
    phone: orNull(text(`contact.${role}.phone`)),
  }));
  const placed = LOCATION.some((name) => text(name) !== '');
  if (!placed && contacts.length === 0) return [];
  const addressed = Object.values(ADDRESS).some((name) => text(name) !== '');
  const address = {
    street: text('locationStreet'),
    houseNumber: text('locationNumber'),
    postalCode: text('locationPostalCode').toUpperCase(),
    place: text('locationPlace'),
  };
  return [{ name: placeName(typed), address: addressed ? address : null, contacts }];
}

const filledContacts = (typed: Typed): readonly string[] =>
  CONTACTS.map(({ role }) => role).filter((role) =>
    ['name', 'mail', 'phone'].some((part) => textOf(typed, `contact.${role}.${part}`) !== ''),
  );
