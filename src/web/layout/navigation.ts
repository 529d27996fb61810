import type { Role } from '../../../workflows/definition.js';

export type MenuLink = { readonly href: string; readonly label: string };

/** Roles that open files. */
export const FILES: readonly Role[] = [
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

const REGISTERING: readonly Role[] = ['backOffice'];
const OBJECTING: readonly Role[] = ['legalOfficer'];
/** Who handles complaints and data breaches (M39); a manager comes to them from the first page and from Beheer. */
const COMPLAINING: readonly Role[] = ['legalOfficer'];
/** Who makes, signs or sends letters. */
const WRITING: readonly Role[] = ['backOffice', 'consultant', 'reviewer', 'manager', 'legalOfficer'];
const SIGNING: readonly Role[] = ['reviewer', 'manager'];
const CONTROLLING: readonly Role[] = ['reviewer', 'manager'];

/** Who keeps how the organisation is set up. */
const KEEPING: readonly Role[] = ['administrator', 'manager'];

/** Who prepares, approves or releases payments (B16, F8). */
const PAYING: readonly Role[] = ['finance', 'backOffice', 'manager'];

/** Who works with employers over all their placements. */
const MATCHING: readonly Role[] = ['consultant', 'wspAdviser'];

/** Who takes over what employers report by link. */
const REPORTS: readonly Role[] = ['consultant', 'backOffice'];

/** Who sees what the region shares; a coordinator of the region sees nothing else. */
const REGION: readonly Role[] = ['regionalCoordinator', 'manager', 'administrator', 'wspAdviser'];
/** Who follows support over all placements. */
const SUPPORTING: readonly Role[] = ['consultant', 'manager'];

/** Pages that stand in no menu of their own for everyone, by the page one comes from. */
const UNDER: readonly (readonly [path: string, place: string])[] = [
  ['/momentopnamen', '/rapportages'],
  ['/uitkomsten', '/uitkomsten/banen'],
  ['/harrie', '/ondersteuning'],
  ['/inzageregister', '/beheer'],
  ['/gegevenskwaliteit', '/beheer'],
  ['/dubbele-dossiers', '/beheer'],
  ['/klachten', '/beheer'],
];

/** The page of the menu that a path stands under; undefined for a file, which is reached from many. */
export function placeOf(path: string, links: readonly MenuLink[]): string | undefined {
  const own = (at: string): string | undefined =>
    links.find(({ href }) => (href === '/' ? at === '/' : at.startsWith(href)))?.href;
  return own(path) ?? own(UNDER.find(([under]) => path.startsWith(under))?.[1] ?? '');
}

/** The main pages of a role. */
export function linksFor(role: Role): readonly MenuLink[] {
  return [
    { href: '/', label: 'Vandaag' },
    ...(role === 'expert' ? [{ href: '/agenda', label: 'Agenda' }] : []),
    ...(role === 'reviewer' ? [{ href: '/beoordelen', label: 'Beoordelen' }] : []),
    ...(FILES.includes(role) ? [{ href: '/caseload', label: role === 'expert' ? 'Mijn metingen' : 'Caseload' }] : []),
    ...(MATCHING.includes(role) ? [{ href: '/werkgevers', label: 'Werkgevers' }] : []),
    ...(REPORTS.includes(role) ? [{ href: '/wijzigingen', label: 'Wijzigingen' }] : []),
    ...(PAYING.includes(role) ? [{ href: '/geld', label: 'Geld' }] : []),
    ...(role === 'consultant' ? [{ href: '/nieuwe-plaatsing', label: 'Nieuwe plaatsing' }] : []),
    ...(REGISTERING.includes(role) ? [{ href: '/registermeldingen', label: 'Register' }] : []),
    ...(OBJECTING.includes(role) ? [{ href: '/bezwaren', label: 'Bezwaren' }] : []),
    ...(COMPLAINING.includes(role) ? [{ href: '/klachten', label: 'Klachten' }] : []),
    ...(WRITING.includes(role) ? [{ href: '/brieven', label: 'Brieven' }] : []),
    ...(role === 'administrator' ? [{ href: '/teksten', label: 'Teksten' }] : []),
    ...(SIGNING.includes(role) ? [{ href: '/goedkeuren', label: 'Goedkeuren' }] : []),
    ...(SUPPORTING.includes(role) ? [{ href: '/ondersteuning', label: 'Ondersteuning' }] : []),
    ...(role === 'manager' ? [{ href: '/risico', label: 'Risico' }] : []),
    ...(role === 'manager' || role === 'consultant' ? [{ href: '/uitkomsten/banen', label: 'Uitkomsten' }] : []),
    ...(role === 'manager' ? [{ href: '/rapportages', label: 'Rapportages' }] : []),
    ...(REGION.includes(role) ? [{ href: '/regio', label: 'Regio' }] : []),
    ...(role === 'manager' ? [{ href: '/werkverdeling', label: 'Werkverdeling' }] : []),
    ...(role === 'reader' ? [{ href: '/opdrachten', label: 'Mijn opdrachten' }] : []),
    ...(CONTROLLING.includes(role) ? [{ href: '/steekproef', label: 'Steekproef' }] : []),
    ...(role === 'backOffice' ? [{ href: '/dubbele-dossiers', label: 'Dubbele dossiers' }] : []),
    ...(KEEPING.includes(role) ? [{ href: '/beheer', label: 'Beheer' }] : []),
  ];
}
