import type { LocalDate } from '../../../workflows/definition.js';
import type { InTerm } from '../../outcomes/figures/terms.js';
import type { QuarterInTerm } from '../../outcomes/in-term-reader.js';
import { RISK_KINDS, type RiskItem, type RiskTotals } from '../../oversight/risk-list.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import { FilterChoice } from '../layout/filter-choice.js';
import type { FileNames } from '../names/file-names.js';
import { longDate, momentText, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { riskAddress, RISK_WORDS, type RiskQuery } from './risk-query.js';

export type RiskPageProps = {
  readonly today: LocalDate;
  readonly query: RiskQuery;
  readonly items: readonly RiskItem[];
  readonly more: boolean;
  readonly totals: RiskTotals;
  readonly terms: QuarterInTerm;
  readonly names: FileNames;
  readonly consultants: ReadonlyMap<string, string>;
  readonly experts: ReadonlyMap<string, string>;
};

const all = (word: string, people: ReadonlyMap<string, string>) => [['alle', word] as const, ...people];
const KIND_CHOICES = [
  ['alle', 'Alle risico’s'] as const,
  ...RISK_KINDS.map((kind) => [kind, RISK_WORDS[kind]] as const),
];
const ORDER_CHOICES = [['euros', 'Meeste euro’s eerst'] as const, ['day', 'Langst te laat eerst'] as const];

/** What threatens to come too late, in days and euros (G10), and the share in term for every clock. */
export function RiskPage(props: RiskPageProps) {
  const { query, items, totals, consultants, experts } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Risico</h1>
      <Totals totals={totals} />
      <form class="filters" method="get" action="/risico">
        <FilterChoice name="soort" label="Risico" value={query.soort} choices={KIND_CHOICES} />
        <FilterChoice name="van" label="Consulent" value={query.van} choices={all('Alle consulenten', consultants)} />
        <FilterChoice
          name="deskundige"
          label="Deskundige"
          value={query.deskundige}
          choices={all('Alle deskundigen', experts)}
        />
        <FilterChoice name="volgorde" label="Volgorde" value={query.volgorde} choices={ORDER_CHOICES} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Filteren
        </button>
        <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/risico">
          Wissen
        </a>
      </form>
      {items.length === 0 ? (
        <p class="leeg">
          Er is niets met deze filters dat te laat dreigt te komen. Kies andere filters om verder te kijken.
        </p>
      ) : (
        <RiskTable {...props} />
      )}
      <Pages query={query} more={props.more} />
      <Shares terms={props.terms} />
      <Definitions />
    </>
  );
}

function Totals({ totals }: { readonly totals: RiskTotals }) {
  const { count, byKind, heldDays, postponed } = totals;
  return (
    <ul class="tegels" aria-label="Totalen met deze filters">
      <li class="vak">
        <strong class="tegels__getal">{count}</strong> plaatsingen met risico
      </li>
      {RISK_KINDS.map((kind) => (
        <li class="vak" key={kind}>
          <strong class="tegels__getal">{byKind[kind]}</strong> {RISK_WORDS[kind].toLowerCase()}
        </li>
      ))}
      <li class="vak">
        <strong class="tegels__getal">{euros(postponed)}</strong> uitgesteld over {heldDays} dagen (schatting)
      </li>
    </ul>
  );
}

function RiskTable({ items, names, today }: RiskPageProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Plaatsingen met risico</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Risico</th>
            <th scope="col">Sinds</th>
            <th scope="col">Einde vaste subsidie</th>
            <th scope="col" class="getal">
              Dagen
            </th>
            <th scope="col" class="getal">
              Uitgesteld
            </th>
            <th scope="col" class="getal">
              Per maand
            </th>
            <th scope="col">Consulent</th>
            <th scope="col">Deskundige</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {items.map((item) => (
            <tr class="utrecht-table__row" key={item.placement}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}`}>
                  {caseNumber(item.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk">{names.people.get(item.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell">{names.employers.get(item.employer) ?? ''}</td>
              <td class="utrecht-table__cell">
                <ul class="badges">
                  {item.kinds.map((kind) => (
                    <li key={kind}>
                      <span class={`utrecht-status-badge utrecht-status-badge--${badgeOf(kind)}`}>
                        {RISK_WORDS[kind]}
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
              <td class="utrecht-table__cell vast" data-kop="Sinds">
                {shortDate(item.day)}
              </td>
              <td class="utrecht-table__cell" data-kop="Einde vaste subsidie">
                <DueDay day={item.lumpSumLastDay} today={today} />
              </td>
              <td class="utrecht-table__cell getal" data-kop="Dagen aangehouden">
                {item.heldDays}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Uitgesteld">
                {euros(item.postponed)}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Per maand">
                {euros(item.monthly)}
              </td>
              <td class="utrecht-table__cell" data-kop="Consulent">
                {names.members.get(item.owner ?? '') ?? 'Geen'}
              </td>
              <td class="utrecht-table__cell" data-kop="Deskundige">
                {names.members.get(item.expert ?? '') ?? 'Geen'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const badgeOf = (kind: RiskItem['kinds'][number]): string =>
  kind === 'held' || kind === 'unreachable' ? 'danger' : 'warning';

function Pages({ query, more }: { readonly query: RiskQuery; readonly more: boolean }) {
  return (
    <nav class="bladeren" aria-label="Bladeren">
      {query.pagina > 1 && (
        <a class="utrecht-link" href={riskAddress(query, { pagina: query.pagina - 1 })} rel="prev">
          Vorige bladzijde
        </a>
      )}
      {more && (
        <a class="utrecht-link" href={riskAddress(query, { pagina: query.pagina + 1 })} rel="next">
          Volgende bladzijde
        </a>
      )}
    </nav>
  );
}

/** In the order of the table: what it is called, and of which kind the day is. */
const CLOCKS = [
  ['finding', 'Besluit na bevinding of vaststelling', 'Wettelijke termijn, 5 weken (D1)'],
  ['application', 'Besluit op een aanvraag', 'Wettelijke termijn, 8 weken (D1)'],
  ['objection', 'Beslissing op bezwaar', 'Wettelijke termijn (D4)'],
  ['support', 'Besluit over ondersteuning', 'Wettelijke termijn (A10)'],
  ['findingNorm', 'Ontvangst tot bevinding', 'Eigen norm, 3 weken (D1b)'],
  ['determinationNorm', 'Rapport tot loonwaardevaststelling', 'Eigen norm, 5 werkdagen (D1b)'],
] as const satisfies readonly (readonly [keyof QuarterInTerm['shares'], string, string])[];

function Shares({ terms }: { readonly terms: QuarterInTerm }) {
  return (
    <section class="deel" aria-labelledby="termijn">
      <h2 class="utrecht-heading-2" id="termijn">
        Op tijd, {longDate(terms.from)} tot en met {longDate(terms.until)}
      </h2>
      <p class="zacht klein">
        Cijfers van {momentText(terms.at)} (G9).{' '}
        <a class="utrecht-link" href="/uitkomsten/termijnen">
          Hetzelfde per kwartaal, met de dossiers
        </a>
      </p>
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Aandeel binnen de termijn, per klok</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Klok</th>
              <th scope="col">Soort</th>
              {SHARE_HEADS.map((head) => (
                <th scope="col" class="getal" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {CLOCKS.map(([clock, title, kind]) => (
              <Share key={clock} title={title} kind={kind} share={terms.shares[clock]} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const SHARE_HEADS = ['Moest vandaag klaar zijn', 'Op tijd', 'Te laat', 'Nog open in dit kwartaal', 'Aandeel op tijd'];

function Share({ title, kind, share }: { readonly title: string; readonly kind: string; readonly share: InTerm }) {
  const { due, inTime, late, open } = share;
  const cells = [due, inTime, late, open, due === 0 ? 'geen' : `${Math.round((100 * inTime) / due)} procent`];
  return (
    <tr class="utrecht-table__row">
      <td class="utrecht-table__cell nadruk">{title}</td>
      <td class="utrecht-table__cell">{kind}</td>
      {SHARE_HEADS.map((head, at) => (
        <td class="utrecht-table__cell getal" data-kop={head} key={head}>
          {cells[at]}
        </td>
      ))}
    </tr>
  );
}

function Definitions() {
  return (
    <details class="deel">
      <summary>Wat deze cijfers betekenen</summary>
      <div class="tekst">
        <dl>
          <dt>Te laat besteld</dt>
          <dd>De laatste dag om de meting te bestellen is voorbij en er is geen opdracht.</dd>
          <dt>Besluit kan niet meer op tijd</dt>
          <dd>Er is nog geen bezoek geweest; een besluit vóór de laatste dag van de vaste subsidie lukt niet meer.</dd>
          <dt>Aangehouden</dt>
          <dd>
            De vaste subsidie is afgelopen en er is nog geen loonwaarde of besluit. De betaling is uitgesteld, niet
            verloren: zij volgt na het besluit vanaf de eerste dag na de vaste subsidie.
          </dd>
          <dt>Uitgesteld en per maand</dt>
          <dd>
            Een schatting: 50 procent van het minimumloon voor volwassenen, naar de uren, met de vergoeding voor
            werkgeverslasten. Het echte bedrag volgt uit de loonwaarde.
          </dd>
          <dt>Aandeel op tijd</dt>
          <dd>
            Van alles in dit kwartaal waarvan de laatste dag vandaag of eerder is, ook wat nog open is. Een besluit telt
            als op tijd wanneer beide brieven uiterlijk op die dag zijn verstuurd. Wat later klaar moet zijn, telt nog
            niet mee; het staat wel bij nog open. Dit is hetzelfde cijfer als bij Uitkomsten.
          </dd>
        </dl>
      </div>
    </details>
  );
}
