import type { Role, Summary } from '../../../workflows/definition.js';

/** Who, in plain Dutch. */
const WORDS: Readonly<Record<Role | Summary['whoActs'] | 'colleague', string>> = {
  consultant: 'consulent',
  expert: 'loonwaardedeskundige',
  reviewer: 'kwaliteitsmedewerker',
  backOffice: 'backoffice',
  finance: 'financiën',
  manager: 'manager',
  legalOfficer: 'jurist',
  wspAdviser: 'adviseur werkgevers',
  reader: 'lezer met opdracht',
  regionalCoordinator: 'regiocoördinator',
  administrator: 'functioneel beheerder',
  link: 'met een link',
  system: 'het systeem',
  employer: 'werkgever',
  worker: 'werknemer',
  register: 'doelgroepregister',
  nobody: 'niemand',
  colleague: 'een collega',
};

export function roleWord(role: string): string {
  return Object.entries(WORDS).find(([key]) => key === role)?.[1] ?? role;
}

/** The same for a narrow column: a long word may be broken where its parts meet, by a soft hyphen. */
export const roleWordInColumn = (role: string): string =>
  roleWord(role).replace(/(loonwaarde|kwaliteits|doelgroep)(?=deskundige|medewerker|register)/, '$1\u00AD');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
