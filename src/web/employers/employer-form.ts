import type { EmployerView } from '../../employers/employer-view.js';
import { CONTACT_ROLES } from '../../employers/employer-document.js';
import { employerChange, type EmployerChange } from '../../employers/employer.schemas.js';
import type { FormField } from '../forms/form-field.js';
import { orNull, partOf, yesNo, type Part } from '../forms/form-part.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';
import { BRANCH_CHOICES } from '../words/branch-words.js';
import type { Choice } from '../words/field-words.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { CONTACT_WORDS, LABEL_CHOICES } from './employer-words.js';

/** One part of an employer that is changed on a page of its own. */
export type EmployerForm = {
  readonly title: string;
  readonly lead: string;
  /** Rows of fields that belong together. */
  readonly groups: readonly (readonly FormField[])[];
  readonly first: Typed;
  readonly read: (typed: Typed) => Part<EmployerChange>;
};

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'text',
  required: false,
  choices: [],
  ...more,
});
const MARKETS: readonly Choice[] = [
  { value: 'market', label: 'Markt' },
  { value: 'government', label: 'Overheid of onderwijs' },
];
const LABEL_ROWS = 3;
const own = (view: EmployerView): readonly Choice[] =>
  view.sector === null || BRANCH_CHOICES.some(({ value }) => value === view.sector)
    ? BRANCH_CHOICES
    : [...BRANCH_CHOICES, { value: view.sector, label: view.sector }];

/** Legal data, branch, labels, contact owner and the two marks (M13, M46). @param decides may say that somebody looks twice */
export function dataForm(view: EmployerView, members: readonly Choice[], decides: boolean): EmployerForm {
  const rows = Array.from({ length: Math.max(LABEL_ROWS, view.labels.length + 1) }, (_none, row) => row);
  const legal: readonly FormField[] = [
    field('name', 'Naam van de werkgever', {
      required: true,
      hint: 'De formele werkgever: wie op het contract staat.',
    }),
    field('kvkNumber', 'KvK-nummer', { hint: 'Acht cijfers.' }),
    field('branchNumber', 'Vestigingsnummer', { hint: 'Twaalf cijfers.' }),
    field('payrollTaxNumber', 'Loonheffingennummer', { hint: 'Bijvoorbeeld 123456789L01.' }),
    field('sector', 'Branche', { kind: 'choice', choices: own(view) }),
    field('market', 'Markt of overheid', { kind: 'choice', choices: MARKETS, required: true }),
    field('sectorFullTimeHours', 'Volle werkweek in de sector', { kind: 'decimal', hint: 'Bijvoorbeeld 38.' }),
    field('place', 'Plaats'),
  ];
  const ours: readonly FormField[] = [
    field('owner', 'Contact bij ons', { kind: 'choice', choices: members, hint: 'Wie spreekt met deze werkgever.' }),
    field('payeeName', 'Betalen aan iemand anders', { hint: 'Leeg: aan de werkgever zelf.' }),
    field('payeeKvk', 'KvK-nummer van wie wordt betaald'),
    field('ownMunicipality', 'Dit is de eigen gemeente', { kind: 'yesNo', hint: 'Telt apart mee als eigen banen.' }),
    ...(decides
      ? [
          field('integrity', 'Een tweede persoon kijkt mee', {
            kind: 'yesNo',
            hint: 'Bijvoorbeeld bij een familieband.',
          }),
          field('integrityNote', 'Waarom', { hint: 'Alleen te lezen door wie besluiten voorbereidt of neemt.' }),
        ]
      : []),
  ];
  const labels = rows.map((row) => [
    field(`label.${row}.label`, `Label ${row + 1}`, { kind: 'choice', choices: LABEL_CHOICES }),
    field(`label.${row}.from`, `Label ${row + 1} vanaf`, { kind: 'date' }),
    field(`label.${row}.until`, `Label ${row + 1} tot en met`, { kind: 'date' }),
  ]);
  return {
    title: 'Gegevens en labels',
    lead: 'Wat u hier wijzigt, geldt voor alle plaatsingen bij deze werkgever. Wat er stond, blijft in de geschiedenis.',
    groups: [legal, ours, ...labels],
    first: dataTyped(view),
    read: (typed) => partOf(employerChange, dataFrom(typed, rows, decides), (path) => dataField(path, typed, rows)),
  };
}

function dataTyped(view: EmployerView): Typed {
  const labels = view.labels.flatMap(({ label, from, until }, row) => [
    [`label.${row}.label`, label] as const,
    [`label.${row}.from`, from] as const,
    [`label.${row}.until`, until ?? ''] as const,
  ]);
  const said = (yes: boolean): string => (yes ? 'ja' : 'nee');
  return {
    name: view.name,
    kvkNumber: view.kvkNumber ?? '',
    branchNumber: view.branchNumber ?? '',
    payrollTaxNumber: view.payrollTaxNumber ?? '',
    sector: view.sector ?? '',
    market: view.market,
    sectorFullTimeHours: view.sectorFullTimeHours === null ? '' : decimalComma(view.sectorFullTimeHours),
    place: view.place ?? '',
    owner: view.owner ?? '',
    payeeName: view.payee?.name ?? '',
    payeeKvk: view.payee?.kvkNumber ?? '',
    ownMunicipality: said(view.ownMunicipality),
    integrity: said(view.integrity),
    integrityNote: view.integrityNote ?? '',
    ...Object.fromEntries(labels),
  };
}

const filled = (typed: Typed, rows: readonly number[]): readonly number[] =>
  rows.filter((row) => ['label', 'from', 'until'].some((part) => textOf(typed, `label.${row}.${part}`) !== ''));

function dataFrom(typed: Typed, rows: readonly number[], decides: boolean): unknown {
  const text = (name: string): string => textOf(typed, name);
  const hours = text('sectorFullTimeHours');
  return {
    name: text('name'),
    kvkNumber: orNull(text('kvkNumber')),
    branchNumber: orNull(text('branchNumber')),
    payrollTaxNumber: orNull(text('payrollTaxNumber').toUpperCase()),
    sector: orNull(text('sector')),
    market: text('market'),
    sectorFullTimeHours: hours === '' ? null : decimalFrom(hours),
    place: orNull(text('place')),
    owner: orNull(text('owner')),
    payee:
      text('payeeName') === '' && text('payeeKvk') === ''
        ? null
        : { name: text('payeeName'), kvkNumber: orNull(text('payeeKvk')) },
    ownMunicipality: yesNo(text('ownMunicipality')) ?? false,
    ...(decides ? { integrity: yesNo(text('integrity')) ?? false, integrityNote: orNull(text('integrityNote')) } : {}),
    labels: filled(typed, rows).map((row) => ({
      label: text(`label.${row}.label`),
      from: dayFrom(text(`label.${row}.from`)),
      until: orNull(dayFrom(text(`label.${row}.until`))),
    })),
    acceptDuplicate: text('acceptDuplicate') === 'ja',
  };
}

function dataField(path: string, typed: Typed, rows: readonly number[]): string | undefined {
  if (path.startsWith('payee')) return path.endsWith('kvkNumber') ? 'payeeKvk' : 'payeeName';
  const [, index, part] = /^labels\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index !== undefined) return `label.${filled(typed, rows)[Number(index)] ?? 0}.${part}`;
  return path;
}

const PERSON_PARTS = [
  ['name', 'naam'],
  ['phone', 'telefoon'],
  ['mail', 'e-mail'],
] as const;

/** A place of work with whom to speak there, one of each role (M13). @param index from 0; one past the last adds */
export function locationForm({ locations }: EmployerView, index: number): EmployerForm {
  const location = locations[index];
  const place: readonly FormField[] = [
    field('name', 'Naam van de vestiging', { required: true, hint: 'Bijvoorbeeld Winkel Kerkstraat.' }),
    field('branchNumber', 'Vestigingsnummer', { hint: 'Twaalf cijfers.' }),
    field('street', 'Straat'),
    field('houseNumber', 'Huisnummer'),
    field('postalCode', 'Postcode', { hint: 'Bijvoorbeeld 1211 AB.' }),
    field('place', 'Plaats'),
  ];
  const people = CONTACT_ROLES.map((role) =>
    PERSON_PARTS.map(([part, word]) => field(`contact.${role}.${part}`, `${CONTACT_WORDS[role]}: ${word}`)),
  );
  return {
    title: location === undefined ? 'Vestiging toevoegen' : `Vestiging ${location.name}`,
    lead: 'Het bezoek van de deskundige is op dit adres. Laat leeg wie er niet is.',
    groups: [place, ...people],
    first: locationTyped(location),
    read: (typed) => {
      const roles = CONTACT_ROLES.filter((role) =>
        PERSON_PARTS.some(([part]) => textOf(typed, `contact.${role}.${part}`) !== ''),
      );
      const kept = location?.contacts.filter(
        (contact, at) => location.contacts.findIndex(({ role }) => role === contact.role) !== at,
      );
      const made = { ...locationFrom(typed, roles, kept ?? []), id: location?.id ?? null };
      const all = locations.map((one, at) => (at === index ? made : one));
      const change = { locations: index < locations.length ? all : [...locations, made] };
      return partOf(employerChange, change, (path) => locationField(path, roles));
    },
  };
}

type Location = EmployerView['locations'][number];

function locationTyped(location: Location | undefined): Typed {
  if (location === undefined) return {};
  const { name, branchNumber, address, contacts } = location;
  const people = contacts
    .toReversed()
    .flatMap((contact) =>
      PERSON_PARTS.map(([part]) => [`contact.${contact.role}.${part}`, contact[part] ?? ''] as const),
    );
  return { name, branchNumber: branchNumber ?? '', ...address, ...Object.fromEntries(people) };
}

/** @param kept further people of a role that has more than one: the form shows the first */
function locationFrom(typed: Typed, roles: readonly string[], kept: Location['contacts']): Omit<Location, 'id'> {
  const text = (name: string): string => textOf(typed, name);
  const address = {
    street: text('street'),
    houseNumber: text('houseNumber'),
    postalCode: text('postalCode').toUpperCase(),
    place: text('place'),
  };
  const people = roles.map((role) => ({
    role: role as Location['contacts'][number]['role'],
    name: text(`contact.${role}.name`),
    mail: orNull(text(`contact.${role}.mail`)),
    phone: orNull(text(`contact.${role}.phone`)),
  }));
  return {
    name: text('name'),
    branchNumber: orNull(text('branchNumber')),
    address: Object.values(address).every((part) => part === '') ? null : address,
    contacts: [...people, ...kept],
  };
}

function locationField(path: string, roles: readonly string[]): string | undefined {
  const [, contact, part] = /contacts\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return contact === undefined ? path.split('.').at(-1) : `contact.${roles[Number(contact)] ?? 'other'}.${part}`;
}

/** M14: a proxy with its proof and its days; it ends, it is not thrown away. */
export function proxyForm({ proxies }: EmployerView, index: number): EmployerForm {
  const proxy = proxies[index];
  const fields: readonly FormField[] = [
    field('name', 'Naam van de gemachtigde', { required: true, hint: 'Bijvoorbeeld het salarisbureau.' }),
    field('kvkNumber', 'KvK-nummer', { hint: 'Acht cijfers.' }),
    field('mail', 'E-mail'),
    field('phone', 'Telefoon'),
    field('proofOn', 'Bewijs van', { kind: 'date', required: true, hint: 'De dag op de machtiging.' }),
    field('from', 'Gemachtigd vanaf', { kind: 'date', required: true }),
    field('until', 'Gemachtigd tot en met', { kind: 'date' }),
  ];
  return {
    title: proxy === undefined ? 'Gemachtigde toevoegen' : `Gemachtigde ${proxy.name}`,
    lead: 'Een gemachtigde mag melden en uren opgeven. De zienswijze geeft de werkgever zelf.',
    groups: [fields],
    first: Object.fromEntries(Object.entries(proxy ?? {}).map(([name, value]) => [name, value ?? ''])),
    read: (typed) => {
      const text = (name: string): string => textOf(typed, name);
      const made = {
        name: text('name'),
        kvkNumber: orNull(text('kvkNumber')),
        mail: orNull(text('mail')),
        phone: orNull(text('phone')),
        proofOn: dayFrom(text('proofOn')),
        from: dayFrom(text('from')),
        until: orNull(dayFrom(text('until'))),
      };
      const all = proxies.map((one, at) => (at === index ? made : one));
      const change = { proxies: index < proxies.length ? all : [...proxies, made] };
      return partOf(employerChange, change, (path) => path.split('.').at(-1));
    },
  };
}
