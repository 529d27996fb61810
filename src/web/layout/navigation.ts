import type { Role } from '../../../workflows/definition.js';

export type MenuLink = { readonly href: string; readonly label: string };

const FILES: readonly Role[] = [
  'consultant',
  'expert',
  'reviewer',
  'backOffice',
  'finance',
  'manager',
  'legalOfficer',
  'wspAdviser',
  'reader',
  'administrator',
];

/** The main pages of a role. */
export function linksFor(role: Role): readonly MenuLink[] {
  return [
    { href: '/', label: 'Vandaag' },
    ...(FILES.includes(role) ? [{ href: '/caseload', label: role === 'expert' ? 'Mijn metingen' : 'Caseload' }] : []),
    ...(role === 'consultant' ? [{ href: '/nieuwe-plaatsing', label: 'Nieuwe plaatsing' }] : []),
  ];
}
