import type { Resets } from '../../documents/yearly-letters.service.js';
import type { YearEmployers } from '../../payments/year-statement.service.js';
import type { VisitedPage } from '../session/current-page.js';
import { countText } from '../words/dutch-numbers.js';
import type { NextGo } from './make-form.js';
import { Faults } from './placement-documents-page.js';
import type { YearlyQuery } from './yearly-query.js';
import { ResetsPart } from './yearly-resets.js';
import { StatementsPart } from './yearly-statements.js';

export type YearlyProps = {
  readonly page: VisitedPage;
  readonly query: YearlyQuery;
  /** Undefined for a year of which no such letters are made. */
  readonly resets: Resets | undefined;
  /** Years of which letters on a new amount are made. */
  readonly years: readonly number[];
  /** A page of those whose statement is to be made. */
  readonly employers: YearEmployers;
  readonly done: number | undefined;
  readonly faults: readonly string[];
  /** Where the next go begins after one with faults. */
  readonly next?: NextGo | undefined;
};

/** The letters of the turn of the year: look at a sample, then make them. */
export function YearlyPage(props: YearlyProps) {
  const { query, done, faults } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Brieven van de jaarwisseling</h1>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {madeText(done)} {leftText(props)}{' '}
          <a class="utrecht-link" href="/brieven?stand=ondertekenen">
            Naar de brieven
          </a>
        </p>
      )}
      <Faults title={`Niet alles is gelukt. Gemaakt: ${done ?? 0}.`} faults={faults} />
      <form class="filters" method="get" action="/brieven/jaar">
        <div>
          <label for="jaar">Jaar</label>
          <input
            class="utrecht-textbox kort"
            id="jaar"
            name="jaar"
            type="text"
            inputMode="numeric"
            value={query.jaar}
          />
        </div>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Tonen
        </button>
      </form>
      <ResetsPart {...props} />
      <StatementsPart {...props} />
    </>
  );
}

function madeText(done: number): string {
  if (done === 0) return 'Er was niets meer te maken.';
  return `Gemaakt: ${done === 1 ? '1 brief' : `${done} brieven`}.`;
}

/** What is left to do after a go. */
function leftText({ resets, employers: { count } }: YearlyProps): string {
  const left = [
    ...(resets && resets.letters > 0 ? [`${countText(resets.letters)} over een nieuw bedrag`] : []),
    ...(count > 0 ? [`${countText(count)} ${count === 1 ? 'jaaropgave' : 'jaaropgaven'}`] : []),
  ];
  return left.length === 0 ? '' : `Nog te maken: ${left.join(' en ')}.`;
}
