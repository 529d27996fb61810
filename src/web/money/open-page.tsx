import type { OpenAmount, Outstanding } from '../../payments/outstanding.service.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { MoneyNames } from './money-names.js';
import { LevelLine } from './level-line.js';
import { CaseLink, Cell, MoneyTable, MoneyTabs } from './money-parts.js';

type OpenProps = { readonly outstanding: Outstanding; readonly names: MoneyNames };

/** Still to pay and to receive, as a pay run would find it now (M34). */
export function OpenPage({ outstanding, names }: OpenProps) {
  const { until, totals, counts, leftOut, level } = outstanding;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Nog te betalen en te ontvangen</h1>
      <MoneyTabs at="/geld/open" />
      <p class="lead">Over maanden tot en met {monthName(until)}, zoals een betaalrun het nu zou vinden.</p>
      <LevelLine level={level} />
      <dl class="tellers">
        <Total term="Nog te betalen" amount={totals.toPay} />
        <Total term="Wacht op een rekening" amount={totals.waitingForAccount} />
        <Total term="Uitgesteld" amount={totals.postponed} />
        <Total term="Te verrekenen" amount={totals.toTakeBack} />
        <Total term="Gevorderd en open" amount={totals.claims} />
      </dl>
      {leftOut.length > 0 && (
        <p class="utrecht-alert utrecht-alert--warning">
          {leftOut.length === 200 ? '200 of meer' : leftOut.length} plaatsingen zijn niet te berekenen en staan hier
          niet bij.
        </p>
      )}
      <Amounts
        id="te-betalen"
        title="Nog te betalen"
        none="Alles is geboekt."
        rows={outstanding.toPay}
        count={counts.toPay}
        names={names}
        why="Gaat mee in de volgende betaalrun."
      />
      <Amounts
        id="rekening"
        title="Vrijgegeven, maar de werkgever heeft geen rekening"
        none="Geen enkele betaling wacht op een rekening."
        rows={outstanding.waitingForAccount}
        count={counts.waitingForAccount}
        names={names}
        why="Gaat mee zodra er een rekening is."
        accounts
      />
      <Amounts
        id="uitgesteld"
        title="Uitgesteld, niet vervallen"
        none="Er is niets aangehouden."
        rows={outstanding.postponed}
        count={counts.postponed}
        names={names}
        why="Wacht op een besluit. Geschat naar de helft, of naar wat was toegekend."
      />
      <Amounts
        id="verrekenen"
        title="Te veel betaald, te verrekenen"
        none="Er is niets te veel betaald."
        rows={outstanding.toTakeBack}
        count={counts.toTakeBack}
        names={names}
        why="Wordt verrekend binnen dezelfde plaatsing, of gevorderd na een besluit."
      />
      <section class="deel" aria-labelledby="gevorderd">
        <h2 class="utrecht-heading-2" id="gevorderd">
          Gevorderd en nog open
        </h2>
        {outstanding.claims.length === 0 ? (
          <p class="zacht">Er staat geen vordering open.</p>
        ) : (
          <MoneyTable
            fit
            caption="Vorderingen die openstaan"
            heads={['Zaak', 'Werkgever', 'Uiterlijk', '€ Open', '€ Te laat']}
          >
            {outstanding.claims.map((claim) => (
              <tr class="utrecht-table__row" key={`${claim.placement} ${claim.number}`}>
                <Cell head="Zaak">
                  <CaseLink placement={claim.placement} />
                </Cell>
                <Cell head="Werkgever">{names.employers.get(claim.employer) ?? ''}</Cell>
                <Cell head="Uiterlijk">{shortDate(claim.termLastDay)}</Cell>
                <Cell head="Open" amount>
                  {euros(claim.open)}
                </Cell>
                <Cell head="Te laat" amount>
                  {euros(claim.late)}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
    </>
  );
}

const Total = ({ term, amount }: { readonly term: string; readonly amount: string }) => (
  <div class="vak">
    <dt>{term}</dt>
    <dd>{euros(amount)}</dd>
  </div>
);

type AmountsProps = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly why: string;
  readonly rows: readonly OpenAmount[];
  /** Also those that are not shown. */
  readonly count: number;
  readonly names: MoneyNames;
  readonly accounts?: boolean;
};

function Amounts({ id, title, none, why, rows, count, names, accounts = false }: AmountsProps) {
  return (
    <section class="deel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p class="zacht">{none}</p>
      ) : (
        <>
          <p class="zacht klein">{why}</p>
          {count > rows.length && (
            <p class="zacht klein">
              {count} plaatsingen. Hier staan de {rows.length} grootste bedragen; een andere plaatsing vindt u met
              zoeken.
            </p>
          )}
          <MoneyTable fit caption={title} heads={['Zaak', 'Werkgever', accounts ? 'Rekening' : 'Maanden', '€ Bedrag']}>
            {rows.map((row, index) => (
              <tr class="utrecht-table__row" key={`${row.placement} ${index}`}>
                <Cell head="Zaak">
                  <CaseLink placement={row.placement} />
                </Cell>
                <Cell head="Werkgever">{names.employers.get(row.employer) ?? ''}</Cell>
                {accounts ? (
                  <Cell head="Rekening">
                    <a class="utrecht-link" href={`/geld/rekeningen/${row.employer}`}>
                      invoeren
                      <span class="alleen-voorlezen"> voor {names.employers.get(row.employer) ?? ''}</span>
                    </a>
                  </Cell>
                ) : (
                  <Cell head="Maanden">{monthsText(row.months)}</Cell>
                )}
                <Cell head="Bedrag" amount>
                  {euros(row.amount)}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        </>
      )}
    </section>
  );
}

/** `augustus 2026`, or `maart 2026 tot en met juni 2026 (4)`. */
export function monthsText(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'eerder te veel betaald';
  return first === last ? monthName(first) : `${monthName(first)} tot en met ${monthName(last)} (${months.length})`;
}
