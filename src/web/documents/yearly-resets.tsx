import type { Resets } from '../../documents/yearly-letters.service.js';
import type { DueTurn } from '../../documents/turns/turn-rows.js';
import { Decimal } from '../../../workflows/law/exact.js';
import { caseNumber } from '../../reminders/case-number.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { PageNumbers } from '../layout/page-numbers.js';
import { LevelLine } from '../money/level-line.js';
import { Cell, MoneyTable } from '../money/money-parts.js';
import { countText, euros, signedEuros } from '../words/dutch-numbers.js';
import { LetterRunView } from './letter-run-view.js';
import type { YearlyProps } from './yearly-page.js';
import { MOST_PAGES, yearlyAddress, type YearlyQuery } from './yearly-query.js';

export const PER_PAGE = 50;

type Props = Pick<YearlyProps, 'page' | 'query' | 'resets' | 'years' | 'runs'>;

/** Letters on the amount from 1 January on (B11 row 2). */
export function ResetsPart(props: Props) {
  const { query, resets, years } = props;
  return (
    <section class="deel" aria-labelledby="bedragen">
      <h2 class="utrecht-heading-2" id="bedragen">
        Nieuw bedrag vanaf 1 januari {query.jaar}
      </h2>
      {resets === undefined ? (
        <p class="leeg">
          Brieven over een nieuw bedrag maakt u hier voor {[...years].toReversed().join(' en ')}.
          {query.jaar > Math.max(...years)
            ? ` Die van ${query.jaar} kunnen vanaf november ${query.jaar - 1}.`
            : ` Brieven over ${query.jaar} die al gemaakt zijn, staan in het dossier van de plaatsing.`}
        </p>
      ) : (
        <Found {...props} resets={resets} />
      )}
    </section>
  );
}

function Found({ page, query, resets, runs }: Props & { readonly resets: Resets }) {
  const { letters, placements, difference, waiting, level, items } = resets;
  const year = query.jaar;
  return (
    <>
      <LevelLine level={level} />
      {waiting > 0 && (
        <p>
          Bij {waiting === 1 ? '1 plaatsing' : `${countText(waiting)} plaatsingen`} staat het bedrag van {year} nog niet
          vast. De brieven komen hier zodra het nieuwe minimumloon is ingevoerd.
        </p>
      )}
      {letters === 0 && waiting === 0 && (
        <p class="leeg">Er zijn voor {year} geen brieven over een nieuw bedrag te maken.</p>
      )}
      {letters > 0 && (
        <>
          <p class="tekst">
            {letters === 1 ? '1 brief' : `${countText(letters)} brieven`} over{' '}
            {placements === 1 ? '1 plaatsing' : `${countText(placements)} plaatsingen`}. Samen {moreOrLess(difference)}{' '}
            per maand. Bekijk eerst een paar voorbeelden.
          </p>
          {placements > 1 && <Order query={query} />}
          {query.volgorde === 'verschil' && placements > MOST_PAGES * PER_PAGE && (
            <p class="zacht klein">Hier staan de {MOST_PAGES * PER_PAGE} grootste verschillen.</p>
          )}
          <DueTable items={items} year={year} />
          <PageNumbers
            at={query.pagina}
            of={pagesOf(query, placements)}
            what="Bladeren door de plaatsingen"
            address={(pagina) => yearlyAddress(query, { pagina, opgaven: query.opgaven })}
          />
        </>
      )}
      <LetterRunView page={page} query={query} kind="reset" run={runs.reset} letters={letters} />
    </>
  );
}

function pagesOf({ volgorde }: YearlyQuery, placements: number): number {
  const pages = Math.ceil(placements / PER_PAGE);
  return volgorde === 'verschil' ? Math.min(pages, MOST_PAGES) : pages;
}

function moreOrLess(difference: string): string {
  return difference.startsWith('-') ? `${euros(difference.slice(1))} minder` : `${euros(difference)} meer`;
}

const Order = ({ query }: { readonly query: YearlyQuery }) => (
  <form class="filters" method="get" action="/brieven/jaar">
    <input type="hidden" name="jaar" value={query.jaar} />
    <FilterChoice
      name="volgorde"
      label="Volgorde"
      value={query.volgorde}
      choices={[
        ['steekproef', 'Door elkaar, als steekproef'],
        ['verschil', 'Grootste verschil eerst'],
      ]}
    />
    <button class="utrecht-button utrecht-button--secondary-action" type="submit">
      Toon in deze volgorde
    </button>
  </form>
);

function DueTable({ items, year }: { readonly items: readonly DueTurn[]; readonly year: number }) {
  return (
    <MoneyTable
      fit
      caption="Plaatsingen met een nieuw bedrag"
      heads={['Zaak', '€ December', '€ Januari', '€ Verschil', 'Nog te maken aan', 'Brief']}
    >
      {items.map(({ placement, before, after, forEmployer, forWorker }) => (
        <tr class="utrecht-table__row" key={placement}>
          <Cell head="Zaak">
            <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
              {caseNumber(placement)}
            </a>
          </Cell>
          <Cell head="December" amount>
            {euros(before)}
          </Cell>
          <Cell head="Januari" amount>
            {euros(after)}
          </Cell>
          <Cell head="Verschil" amount>
            {signedEuros(new Decimal(after).minus(before).toFixed(2))}
          </Cell>
          <Cell head="Nog te maken aan">
            {[...(forEmployer ? ['werkgever'] : []), ...(forWorker ? ['werknemer'] : [])].join(' en ')}
          </Cell>
          <Cell head="Brief">
            <a class="utrecht-link" href={`/brieven/jaar/bedrag/${placement}.pdf?jaar=${year}`}>
              Voorbeeld<span class="alleen-voorlezen"> van de brief in zaak {caseNumber(placement)}</span>
            </a>
          </Cell>
        </tr>
      ))}
    </MoneyTable>
  );
}
