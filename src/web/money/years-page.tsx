import type { YearEmployer } from '../../payments/year-statement.service.js';
import { euros } from '../words/dutch-numbers.js';
import { Cell, MoneyTable, MoneyTabs } from './money-parts.js';

type YearsProps = {
  readonly year: number;
  readonly years: readonly number[];
  readonly employers: readonly YearEmployer[];
};

/** Employers with a year statement (M34). */
export function YearsPage({ year, years, employers }: YearsProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Jaaropgaven {year}</h1>
      <MoneyTabs at="years" />
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
      {employers.length === 0 ? (
        <p class="leeg">In {year} is niets betaald of geboekt. Kies een ander jaar.</p>
      ) : (
        <MoneyTable fit caption={`Werkgevers met een jaaropgave over ${year}`} heads={['Werkgever', '€ Uitbetaald']}>
          {employers.map(({ employer, employerName, paid }) => (
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
      )}
    </>
  );
}
