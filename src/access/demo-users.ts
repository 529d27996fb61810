import { ROLES } from '../../workflows/definition.js';
import type { Role } from '../../workflows/definition.js';

/** Name of the built-in issuer in the table of members; its address may change, this does not. */
export const DEMO_ISSUER = 'praktijkroute-demo';

export type DemoBody = {
  readonly id: string;
  readonly code: 'gooi' | 'weesp';
  readonly name: string;
  readonly kind: 'college' | 'dagelijksBestuur';
  readonly region: string;
};

/** Two deciding bodies of one region, made up for trying the product out. */
export const DEMO_BODIES: readonly DemoBody[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'gooi',
    name: 'Dagelijks bestuur Gooi',
    kind: 'dagelijksBestuur',
    region: 'gooi-en-vechtstreek',
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    code: 'weesp',
    name: 'College van Weesp',
    kind: 'college',
    region: 'gooi-en-vechtstreek',
  },
];

/** Roles that sign in with an account. */
export type AccountRole = Exclude<Role, 'link' | 'system'>;

export type DemoUser = {
  /** What is typed: `consultant.gooi`. */
  readonly username: string;
  readonly member: string;
  readonly role: AccountRole;
  readonly body: DemoBody;
  readonly name: string;
  /** At an address that reaches nobody (RFC 2606). */
  readonly mail: string;
  /** One Dutch sentence: who this is. */
  readonly sentence: string;
};

type Person = { readonly work: string; readonly names: Readonly<Record<DemoBody['code'], string>> };

const PEOPLE: Readonly<Record<AccountRole, Person>> = {
  consultant: {
    work: 'begeleidt plaatsingen en zet besluiten klaar',
    names: { gooi: 'Sanne de Boer', weesp: 'Mark Visser' },
  },
  expert: { work: 'meet de loonwaarde op de werkplek', names: { gooi: 'Yasmina Amrani', weesp: 'Peter Kuiper' } },
  reviewer: {
    work: 'toetst rapporten en neemt besluiten in mandaat',
    names: { gooi: 'Ingrid Postma', weesp: 'Ruben Smit' },
  },
  backOffice: {
    work: 'verstuurt brieven en meldingen en verwerkt wijzigingen',
    names: { gooi: 'Femke Jansen', weesp: 'Ali Demir' },
  },
  finance: {
    work: 'betaalt de loonkostensubsidie en vordert terug',
    names: { gooi: 'Joost van Dam', weesp: 'Linda Mulder' },
  },
  manager: {
    work: 'leidt het team en ziet risico en uitkomsten',
    names: { gooi: 'Karin Meijer', weesp: 'Hassan Bouzid' },
  },
  legalOfficer: { work: 'behandelt bezwaren', names: { gooi: 'Eva Hendriks', weesp: 'Tom Dekker' } },
  wspAdviser: { work: 'zoekt werkgevers en banen', names: { gooi: 'Bram Peters', weesp: 'Noor Willems' } },
  reader: { work: 'leest dossiers met een opdracht', names: { gooi: 'Anna Vos', weesp: 'Dirk Bakker' } },
  regionalCoordinator: {
    work: 'volgt de cijfers van de hele regio',
    names: { gooi: 'Marieke Blom', weesp: 'Jeroen Prins' },
  },
  administrator: {
    work: 'beheert medewerkers, beleid en teksten',
    names: { gooi: 'Wouter Kok', weesp: 'Fatima Yilmaz' },
  },
};

/** Each role once in each deciding body. */
export const DEMO_USERS: readonly DemoUser[] = DEMO_BODIES.flatMap((body) =>
  ROLES.filter(isAccountRole).map((role, index) => demoUser(body, role, index)),
);

export function demoUserOf(username: string): DemoUser | undefined {
  return DEMO_USERS.find((user) => user.username === username);
}

function demoUser(body: DemoBody, role: AccountRole, index: number): DemoUser {
  const { work, names } = PEOPLE[role];
  const name = names[body.code];
  const username = `${kebab(role)}.${body.code}`;
  return {
    username,
    member: `00000000-0000-4000-8000-0000000${body.code === 'gooi' ? '1' : '2'}${String(index + 1).padStart(4, '0')}`,
    role,
    body,
    name,
    mail: `${username}@voorbeeld.invalid`,
    sentence: `${name} ${work} voor ${body.name}.`,
  };
}

function isAccountRole(role: Role): role is AccountRole {
  return role !== 'link' && role !== 'system';
}

function kebab(role: string): string {
  return role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
