import { PageNumbers } from '../layout/page-numbers.js';
import { LevelLine } from '../money/level-line.js';
import { Cell, MoneyTable } from '../money/money-parts.js';
import { countText, euros } from '../words/dutch-numbers.js';
import { LetterRunView } from './letter-run-view.js';
import type { YearlyProps } from './yearly-page.js';
import { yearlyAddress } from './yearly-query.js';
import { PER_PAGE } from './yearly-resets.js';

type Props = Pick<YearlyProps, 'page' | 'query' | 'employers' | 'runs'>;

/** Year statements to employers that are still to be made (M34). */
export function StatementsPart({ page, query, employers: { level, count, items }, runs }: Props) {
  const { jaar: year, opgaven } = query;
  return (
    <section class="deel" aria-labelledby="opgaven">
      <h2 class="utrecht-heading-2" id="opgaven">
        Jaaropgave {year} aan werkgevers
      </h2>
      <LevelLine level={level} of="werkgevers" />
      {count === 0 ? (
        <p class="leeg">Er zijn voor {year} geen jaaropgaven te maken.</p>
      ) : (
        <>
          <p>{count === 1 ? '1 werkgever' : `${countText(count)} werkgevers`}. Bekijk eerst een paar voorbeelden.</p>
          <MoneyTable
            fit
            caption="Werkgevers van wie de jaaropgave te maken is"
            heads={['Werkgever', '€ Overgemaakt', 'Brief']}
          >
            {items.map(({ employer, employerName, paid }) => (
              <tr class="utrecht-table__row" key={employer}>
                <Cell head="Werkgever">{employerName}</Cell>
                <Cell head="Overgemaakt" amount>
                  {euros(paid)}
                </Cell>
                <Cell head="Brief">
                  <a class="utrecht-link" href={`/brieven/jaar/opgave/${employer}.pdf?jaar=${year}`}>
                    Voorbeeld<span class="alleen-voorlezen"> van de jaaropgave aan {employerName}</span>
                  </a>
                </Cell>
              </tr>
            ))}
          </MoneyTable>
          <PageNumbers
            at={opgaven}
            of={Math.ceil(count / PER_PAGE)}
            what="Bladeren door de werkgevers"
            address={(to) => `${yearlyAddress(query, { pagina: query.pagina, opgaven: to })}#opgaven`}
          />
        </>
      )}
      <LetterRunView page={page} query={query} kind="statement" run={runs.statement} letters={count} />
    </section>
  );
}
