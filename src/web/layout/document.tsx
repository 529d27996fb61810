import type { ComponentChildren } from 'preact';
import type { Role } from '../../../workflows/definition.js';
import { READS_WHOLE } from '../../candidates/candidate-view.js';
import type { PageSession } from '../session/page-session.js';
import { capital, roleWord } from '../words/role-words.js';
import type { AssetPaths, PageScript } from '../theme/assets.js';
import { Hidden } from './hidden.js';
import { FILES, linksFor, placeOf } from './navigation.js';

/** The organisation behind a link, for people without an account; empty where nothing is known. */
export type Sender = { readonly name: string; readonly phone: string; readonly mail: string };

export type DocumentProps = {
  readonly page: PageSession;
  readonly title: string;
  readonly assets: AssetPaths;
  /** Where somebody is below the main pages. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
  /** There is a fault in the form: said first in the title. */
  readonly fault?: boolean;
  /** A script of this page beside that of all pages; the page works without it. */
  readonly pageScript?: PageScript;
  /** A page for people without an account: no menu, no search, no login, and whom to ask. */
  readonly outside?: Sender;
  readonly children: ComponentChildren;
};

/** What the search of a role finds files by (F1): no names for an expert, a BSN for who sees the whole file. */
function searchedBy(role: Role): readonly string[] {
  const name = role === 'expert' ? [] : ['naam'];
  return [...name, 'zaaknummer', ...(READS_WHOLE.includes(role) ? ['BSN'] : []), 'werkgever'];
}

/** What fits in the box. */
const inBrief = (by: readonly string[]): readonly string[] =>
  by.includes('BSN') ? by.slice(0, 3) : by.filter((one) => one !== 'zaaknummer' || by.length < 3);

/** A whole page: head, skip link, landmarks, and what is true of every page. */
export function Document(props: DocumentProps) {
  const { page, title, assets, crumbs = [], fault = false, pageScript, outside, children } = props;
  return (
    <html lang="nl" class="voorbeeld-theme praktijkroute-theme">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false,"noSwap":[204,304,"4xx","5xx"]}' />
        <title>{`${fault ? 'Fout: ' : ''}${title} – Praktijkroute`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.style} />
        <script src={assets.script} defer />
        {pageScript && <script src={assets.pageScripts[pageScript]} defer />}
      </head>
      <body class="utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        {page.simulated && (
          <section class="strip" aria-label="Melding">
            <strong>Gesimuleerde gegevens.</strong> Alle personen en werkgevers zijn verzonnen.
          </section>
        )}
        {outside === undefined ? <Header page={page} /> : <OutsideHeader body={outside.name} />}
        <main id="inhoud" class="inhoud" tabIndex={-1}>
          {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
          {children}
        </main>
        <footer class="voet">
          {outside !== undefined && <Questions {...outside} />}
          <a class="utrecht-link" href="/over">
            Over deze toepassing
          </a>
        </footer>
      </body>
    </html>
  );
}

const OutsideHeader = ({ body }: { readonly body: string }) => (
  <header class="kop">
    <span class="kop__naam">
      <strong>Praktijkroute</strong>
      {body !== '' && <span class="kop__organisatie">{body}</span>}
    </span>
  </header>
);

function Questions({ phone, mail }: Sender) {
  const ways = [...(phone === '' ? [] : [`bel ${phone}`]), ...(mail === '' ? [] : [`mail naar ${mail}`])];
  return ways.length === 0 ? null : <p>Vragen? {capital(ways.join(' of '))}.</p>;
}

function Header({ page }: { readonly page: PageSession }) {
  const { visitor } = page;
  const links = visitor ? linksFor(visitor.role) : [];
  const here = placeOf(page.path, links);
  return (
    <header class="kop">
      <a class="kop__naam" href="/">
        <strong>Praktijkroute</strong>
        {visitor && <span class="kop__organisatie">{visitor.body}</span>}
      </a>
      {visitor && (
        <nav class="kop__menu" aria-label="Hoofdmenu">
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === here ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {visitor && FILES.includes(visitor.role) && (
        <form class="kop__zoek" method="post" action="/zoeken" role="search">
          <Hidden page={page} />
          <label class="alleen-voorlezen" for="zoekvraag">
            Zoek op {searchedBy(visitor.role).join(', ')}
          </label>
          <input
            class="utrecht-textbox"
            id="zoekvraag"
            name="q"
            type="text"
            autocomplete="off"
            placeholder={capital(inBrief(searchedBy(visitor.role)).join(', '))}
          />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Zoek
          </button>
        </form>
      )}
      {visitor ? (
        <div class="kop__wie">
          <a class="utrecht-link" href="/rol" title="Andere rol of organisatie kiezen">
            {visitor.name} · {roleWord(visitor.role)}
          </a>
          <form method="post" action="/logout">
            <Hidden page={page} />
            <button class="knop-als-link" type="submit">
              Uitloggen
            </button>
          </form>
        </div>
      ) : (
        <a class="utrecht-link kop__wie" href="/login">
          Inloggen
        </a>
      )}
    </header>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: NonNullable<DocumentProps['crumbs']> }) {
  return (
    <nav class="kruimels" aria-label="Kruimelpad">
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <a class="utrecht-link" href={href}>
              {capital(label)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
