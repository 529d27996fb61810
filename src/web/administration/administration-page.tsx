import type { Role } from '../../../workflows/definition.js';
import { AdministrationTabs } from './administration-parts.js';

export type AdministrationState = {
  readonly members: number;
  readonly substitutions: number;
  readonly mandates: number;
  readonly ownPolicies: number;
  readonly readers: number;
  readonly bureaus: number;
  readonly tablesUntil: string;
};

type Line = { readonly href: string; readonly title: string; readonly now: string; readonly what: string };

/** What an administrator keeps, with how it stands. */
export function AdministrationPage({ role, state }: { readonly role: Role; readonly state: AdministrationState }) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer" />
      <h1 class="utrecht-heading-1 titel">Beheer</h1>
      <p class="lead">
        {role === 'administrator'
          ? 'Hier regelt u wie er werkt, wie mag tekenen en wat uw gemeente kiest. Elke wijziging komt in het logboek.'
          : 'Hier ziet u wie er werkt, wie mag tekenen en wat uw gemeente kiest. De beheerder wijzigt medewerkers en beleid.'}
      </p>
      <ul class="stappen">
        {[...linesOf(state), NUMBER, QUALITY, ...(role === 'manager' ? [MERGING, COMPLAINTS] : [])].map(
          ({ href, title, now, what }) => (
            <li key={href}>
              <a class="utrecht-link nadruk" href={href}>
                {title}
              </a>
              <span class="zacht"> · {now}</span>
              <p>{what}</p>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

const QUALITY: Line = {
  href: '/gegevenskwaliteit',
  title: 'Gegevenskwaliteit',
  now: 'elke dag gecontroleerd',
  what: 'Wat in dossiers elkaar tegenspreekt, en welke gegevens er per gemeente ontbreken.',
};

const NUMBER: Line = {
  href: '/beheer/organisatienummer',
  title: 'Organisatienummer (OIN)',
  now: 'voor het inzageregister',
  what: 'Het nummer waaraan andere overheden uw organisatie herkennen.',
};

const MERGING: Line = {
  href: '/dubbele-dossiers',
  title: 'Dubbele dossiers',
  now: 'zoeken en samenvoegen',
  what: 'Personen en werkgevers die twee keer zijn ingevoerd.',
};

const COMPLAINTS: Line = {
  href: '/klachten',
  title: 'Klachten en datalekken',
  now: 'vastleggen en behandelen',
  what: 'Wie niet tevreden is over de behandeling, en wat er met gegevens misging.',
};

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function linesOf(state: AdministrationState): readonly Line[] {
  return [
    {
      href: '/beheer/medewerkers',
      title: 'Medewerkers',
      now: many(state.members, 'medewerker', 'medewerkers'),
      what: 'Wie er werkt, in welke rol, en met welk account van de inlogdienst.',
    },
    {
      href: '/beheer/vervanging',
      title: 'Vervanging',
      now: many(state.substitutions, 'vervanging loopt nu', 'vervangingen lopen nu'),
      what: 'Wie het werk doet van een collega die er een tijd niet is.',
    },
    {
      href: '/beheer/mandaat',
      title: 'Mandaat',
      now: many(state.mandates, 'mandaat geldt nu', 'mandaten gelden nu'),
      what: 'Wie welk besluit mag tekenen, tot welk bedrag en in welke periode.',
    },
    {
      href: '/beheer/beleid',
      title: 'Beleid',
      now: many(state.ownPolicies, 'eigen keuze', 'eigen keuzes'),
      what: 'Wat uw gemeente kiest waar de wet ruimte laat, met het besluit waarop dat rust.',
    },
    {
      href: '/beheer/tabellen',
      title: 'Rekentabellen',
      now: `vast tot en met ${state.tablesUntil}`,
      what: 'Minimumloon en vergoeding waarmee gerekend wordt, en vanaf wanneer bedragen nog niet vaststaan.',
    },
    {
      href: '/beheer/leesopdrachten',
      title: 'Leesopdrachten',
      now: many(state.readers, 'opdracht loopt nu', 'opdrachten lopen nu'),
      what: 'Wie van buiten dossiers mag lezen, welke, waarvoor en hoe lang.',
    },
    {
      href: '/beheer/bureaus',
      title: 'Bureaus die meten',
      now: many(state.bureaus, 'bureau', 'bureaus'),
      what: 'Prijs, levertijd en deskundigen van bureaus, en of hun rapporten op tijd komen.',
    },
    {
      href: '/inzageregister',
      title: 'Inzageregister',
      now: 'wie keek waar, en waarvoor',
      what: 'Elke keer dat iemand een dossier opende, wat daarin opvalt, en een overzicht voor wie erom vraagt.',
    },
  ];
}
