import type { YearEmployers } from '../../payments/year-statement.service.js';
import { PageNumbers } from '../layout/page-numbers.js';
import { countText, euros } from '../words/dutch-numbers.js';
import { LevelLine } from './level-line.js';
import { Cell, MoneyTable, MoneyTabs } from './money-parts.js';

type YearsProps = {
  readonly year: number;
  readonly years: readonly number[];
  /** A page of them. */
  readonly found: YearEmployers;
  readonly pagina: number;
};

export const YEARS_PER_PAGE = 100;

/** Employers with a year statement (M34). */
export function YearsPage({ year, years, found, pagina }: YearsProps) {
  const { level, count, items } = found;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Jaaropgaven {year}</h1>
      <MoneyTabs at="/geld/jaaropgaven" />
      <form class="filters" method="get" action="/geld/jaaropgaven">
        <div>
          <label for="filter-jaar">Jaar</label>
          <select class="utrecht-select" id="filter-jaar" name="jaar">
            {years.map((one) => (
              <option key={one} value={one} selected={one === year}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Tonen
        </button>
      </form>
      <LevelLine level={level} of="werkgevers" />
      {count === 0 ? (
        <p class="leeg">In {year} is niets betaald of geboekt. Kies een ander jaar.</p>
      ) : (
        <>
          {count > YEARS_PER_PAGE && <p class="zacht">{countText(count)} werkgevers, op naam.</p>}
          <MoneyTable fit caption={`Werkgevers met een jaaropgave over ${year}`} heads={['Werkgever', '€ Uitbetaald']}>
            {items.map(({ employer, employerName, paid }) => (
              <tr class="utrecht-table__row" key={employer}>
                <Cell head="Werkgever">
                  <a class="utrecht-link" href={`/geld/jaaropgaven/${employer}/${year}`}>
                    {employerName}
                  </a>
                </Cell>
                <Cell head="Uitbetaald" amount>
                  {euros(paid)}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
          <PageNumbers
            at={pagina}
            of={Math.ceil(count / YEARS_PER_PAGE)}
            what="Bladeren door de werkgevers"
            address={(to) => `/geld/jaaropgaven?jaar=${year}&pagina=${to}`}
          />
        </>
      )}
    </>
  );
}
