import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { TABLE_NAMES, TABLES } from '../../../workflows/law/table-catalogue.js';
import type { AmountByAge, Certainty, LegalTables } from '../../../workflows/law/tables.js';
import type { TableRow } from '../../tenants/table-row-rows.js';
import type { Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { daysBetween, longDate, shortDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { AdministrationTabs, CardTable, Cell, Done } from './administration-parts.js';
import { EnteredRows, WaitingRows } from './entered-rows.js';

const CERTAIN: Readonly<Record<Certainty, string>> = {
  published: 'Gepubliceerd',
  confirmed: 'Bevestigd',
  'partly computed': 'Deels zelf berekend',
  'start date unconfirmed': 'Begindag niet bevestigd',
  'to be confirmed': 'Nog te bevestigen',
};
const SURE: readonly Certainty[] = ['published', 'confirmed'];

type TablesProps = {
  readonly page: VisitedPage;
  readonly tables: LegalTables;
  readonly rows: readonly TableRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** The figures amounts rest on, how sure each is, and from when they are an estimate. */
export function TablesPage({ page, tables, rows, names, today, refusal, done }: TablesProps) {
  const left = daysBetween(today, tables.reachUntil);
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/tabellen" />
      <h1 class="utrecht-heading-1 titel">Rekentabellen</h1>
      <Done words={done} />
      <Reach tables={tables} left={left} />
      {page.visitor.role === 'administrator' && <Enter />}
      <WaitingRows page={page} rows={rows} names={names} refusal={refusal} />
      <Wages tables={tables} />
      <YouthWages tables={tables} />
      <Charges tables={tables} />
      <Interest tables={tables} />
      <AowAges tables={tables} />
      <EnteredRows rows={rows} names={names} />
    </div>
  );
}

/** What is said where the tables end: the present row stands in, and amounts are named "nog niet vast". */
function Reach({ tables, left }: { readonly tables: LegalTables; readonly left: number }) {
  const first = addDays(tables.reachUntil, 1);
  const late = left <= 30;
  return (
    <div class={`utrecht-alert utrecht-alert--${late ? 'warning' : 'info'} stapel`}>
      <p>
        De tabellen reiken tot en met <strong>{longDate(tables.reachUntil)}</strong>.{' '}
        {left < 0 ? 'Die dag is voorbij.' : `Dat is nog ${left} ${left === 1 ? 'dag' : 'dagen'}.`}
      </p>
      <p>
        Maanden vanaf {longDate(first)} staan in de schermen als <em>nog niet vast</em>. Ze zijn geschat met de rij die
        nu geldt. Zodra de nieuwe rij er is, worden ze opnieuw berekend.{' '}
        {late ? 'Zorg dat de nieuwe cijfers op tijd worden ingevoerd.' : 'Dertig dagen ervoor krijgt u een taak.'}
      </p>
    </div>
  );
}

/** The way to the form of each table. */
const Enter = () => (
  <section class="deel" aria-labelledby="invoeren">
    <h2 class="utrecht-heading-2" id="invoeren">
      Rij invoeren
    </h2>
    <p>
      Zijn er nieuwe cijfers bekendgemaakt? Voer ze hier in. Daar is geen nieuwe versie van het programma voor nodig.
    </p>
    <ul class="knoppen" role="list">
      {TABLE_NAMES.map((name) => (
        <li key={name}>
          <a class="utrecht-button utrecht-button--secondary-action" href={`/beheer/tabellen/${name}`}>
            {TABLES[name].label}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const Sure = ({ certainty }: { readonly certainty: Certainty }) => (
  <span class={`utrecht-status-badge utrecht-status-badge--${SURE.includes(certainty) ? 'safe' : 'warning'}`}>
    {CERTAIN[certainty]}
  </span>
);

function Wages({ tables }: { readonly tables: LegalTables }) {
  const hourly = tables.minimumWageHourly.map((row) => ({
    ...row,
    amount: `${euros(row.adult)} per uur`,
    month: euros(row.referenceMonth),
  }));
  const monthly = tables.minimumWageMonthly.map((row) => ({
    ...row,
    amount: `${euros(row.adult)} per maand`,
    month: '',
  }));
  const rows = [...monthly, ...hourly].toReversed();
  const heads = ['Vanaf', 'Volwassenen', 'Volwassen vanaf', 'Referentiemaandloon', 'Zekerheid', 'Bron'];
  return (
    <section class="deel" aria-labelledby="minimumloon">
      <h2 class="utrecht-heading-2" id="minimumloon">
        Minimumloon
      </h2>
      <CardTable caption="Minimumloon" heads={heads}>
        {rows.map((row) => (
          <tr class="utrecht-table__row" key={row.from}>
            <Cell head="Vanaf">{shortDate(row.from)}</Cell>
            <Cell head="Volwassenen">{row.amount}</Cell>
            <Cell head="Volwassen vanaf">{row.adultAge} jaar</Cell>
            <Cell head="Referentiemaandloon">{row.month || <span class="zacht">Niet van toepassing</span>}</Cell>
            <Cell head="Zekerheid">
              <Sure certainty={row.certainty} />
            </Cell>
            <Cell head="Bron">
              <span lang="en">{row.source}</span>
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

function YouthWages({ tables }: { readonly tables: LegalTables }) {
  const percents = (amounts: AmountByAge): string =>
    Object.entries(amounts)
      .toReversed()
      .map(([age, percent]) => `${age} jaar: ${decimalComma(percent)} %`)
      .join('; ');
  return (
    <section class="deel" aria-labelledby="jeugd">
      <h2 class="utrecht-heading-2" id="jeugd">
        Minimumjeugdloon
      </h2>
      <CardTable
        caption="Minimumjeugdloon, in procent van het minimumloon"
        heads={['Vanaf', 'Percentage', 'In de bbl', 'Zekerheid', 'Bron']}
      >
        {tables.youthWages.toReversed().map((row) => (
          <tr class="utrecht-table__row" key={row.from}>
            <Cell head="Vanaf">{shortDate(row.from)}</Cell>
            <Cell head="Percentage">{percents(row.percent)}</Cell>
            <Cell head="In de bbl">{percents(row.bbl)}</Cell>
            <Cell head="Zekerheid">
              <Sure certainty={row.certainty} />
            </Cell>
            <Cell head="Bron">{row.source}</Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

function Charges({ tables }: { readonly tables: LegalTables }) {
  return (
    <section class="deel" aria-labelledby="werkgeverslasten">
      <h2 class="utrecht-heading-2" id="werkgeverslasten">
        Vergoeding werkgeverslasten
      </h2>
      <CardTable caption="Vergoeding werkgeverslasten" heads={['Vanaf', 'Procent', 'Zekerheid', 'Bron']}>
        {tables.employerCharges.toReversed().map((row) => (
          <tr class="utrecht-table__row" key={row.from}>
            <Cell head="Vanaf">{shortDate(row.from)}</Cell>
            <Cell head="Procent">{decimalComma(row.percent)} %</Cell>
            <Cell head="Zekerheid">
              <Sure certainty={row.certainty} />
            </Cell>
            <Cell head="Bron">
              <span lang="en">{row.source}</span>
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

function Interest({ tables }: { readonly tables: LegalTables }) {
  return (
    <section class="deel" aria-labelledby="rente">
      <h2 class="utrecht-heading-2" id="rente">
        Wettelijke rente
      </h2>
      <CardTable caption="Wettelijke rente" heads={['Vanaf', 'Procent per jaar', 'Bekend tot en met', 'Bron']}>
        {tables.statutoryInterest.toReversed().map((row) => (
          <tr class="utrecht-table__row" key={row.from}>
            <Cell head="Vanaf">{shortDate(row.from)}</Cell>
            <Cell head="Procent per jaar">{decimalComma(row.percent)} %</Cell>
            <Cell head="Bekend tot en met">
              {row.knownUntil === undefined ? 'de volgende rij' : shortDate(row.knownUntil)}
            </Cell>
            <Cell head="Bron">{row.source}</Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

function AowAges({ tables }: { readonly tables: LegalTables }) {
  return (
    <section class="deel" aria-labelledby="aow">
      <h2 class="utrecht-heading-2" id="aow">
        AOW-leeftijd
      </h2>
      <CardTable caption="AOW-leeftijd per jaar" heads={['Jaar', 'Leeftijd', 'Zekerheid', 'Bron']}>
        {tables.aowAges.toReversed().map((row) => (
          <tr class="utrecht-table__row" key={row.year}>
            <Cell head="Jaar">{row.year}</Cell>
            <Cell head="Leeftijd">
              {row.years} jaar{row.months > 0 ? ` en ${row.months} maanden` : ''}
            </Cell>
            <Cell head="Zekerheid">
              <Sure certainty={row.certainty} />
            </Cell>
            <Cell head="Bron">{row.source}</Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
