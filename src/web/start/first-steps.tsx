import type { Role } from '../../../workflows/definition.js';
import type { MenuLink } from '../layout/navigation.js';

type Steps = { readonly text: string; readonly links: readonly MenuLink[] };

/** Where roles begin that have no files of their own: what lies ready for them stands above it, when there is any. */
const STEPS: Readonly<Partial<Record<Role, Steps>>> = {
  legalOfficer: {
    text: 'Bezwaren en klachten staan in hun eigen lijst, op volgorde van de uiterste dag. Kwam er een bezwaar met de post? Zoek de plaatsing op en leg het daar vast.',
    links: [
      { href: '/bezwaren', label: 'Bezwaren' },
      { href: '/klachten', label: 'Klachten en datalekken' },
    ],
  },
  wspAdviser: {
    text: 'U werkt met werkgevers, functies en afspraken. U ziet geen bedragen, uitkeringen of rapporten.',
    links: [
      { href: '/werkgevers', label: 'Werkgevers' },
      { href: '/caseload', label: 'Alle plaatsingen' },
      { href: '/regio', label: 'Cijfers van de regio' },
    ],
  },
  reader: {
    text: 'U leest alleen de dossiers van uw opdrachten, zolang zo’n opdracht loopt. Ziet u geen dossiers? Vraag de functioneel beheerder om een opdracht. Elk dossier dat u opent, wordt vastgelegd.',
    links: [
      { href: '/opdrachten', label: 'Mijn opdrachten' },
      { href: '/caseload', label: 'De dossiers die ik mag lezen' },
    ],
  },
  finance: {
    text: 'Betaalruns, rekeningen, rente en terugvorderingen staan bij Geld.',
    links: [{ href: '/geld', label: 'Betaalruns' }],
  },
  administrator: {
    text: 'Medewerkers, mandaat, beleid en tabellen staan bij Beheer; de teksten van brieven bij Teksten.',
    links: [
      { href: '/beheer', label: 'Beheer' },
      { href: '/teksten', label: 'Teksten' },
    ],
  },
  regionalCoordinator: {
    text: 'U ziet de cijfers van alle gemeenten in de regio, en geen dossiers.',
    links: [{ href: '/regio', label: 'Cijfers van de regio' }],
  },
};

/** Nothing for a role that has files or work of its own on this page. */
export function FirstSteps({ role }: { readonly role: Role }) {
  const steps = STEPS[role];
  if (steps === undefined) return null;
  return (
    <section class="deel tekst" aria-labelledby="beginnen">
      <h2 class="utrecht-heading-2" id="beginnen">
        Waar u begint
      </h2>
      <p>{steps.text}</p>
      <ul>
        {steps.links.map(({ href, label }) => (
          <li key={href}>
            <a class="utrecht-link regel" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
