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

const SIGNING: readonly Role[] = ['reviewer', 'manager'];
const CONTROLLING: readonly Role[] = ['reviewer', 'manager'];

/** The main pages of a role. */
export function linksFor(role: Role): readonly MenuLink[] {
  return [
    { href: '/', label: 'Vandaag' },
    ...(role === 'expert' ? [{ href: '/agenda', label: 'Agenda' }] : []),
    ...(role === 'reviewer' ? [{ href: '/beoordelen', label: 'Beoordelen' }] : []),
    ...(FILES.includes(role) ? [{ href: '/caseload', label: role === 'expert' ? 'Mijn metingen' : 'Caseload' }] : []),
    ...(role === 'consultant' ? [{ href: '/nieuwe-plaatsing', label: 'Nieuwe plaatsing' }] : []),
    ...(SIGNING.includes(role) ? [{ href: '/goedkeuren', label: 'Goedkeuren' }] : []),
    ...(role === 'manager' ? [{ href: '/risico', label: 'Risico' }] : []),
    ...(CONTROLLING.includes(role) ? [{ href: '/steekproef', label: 'Steekproef' }] : []),
  ];
}
