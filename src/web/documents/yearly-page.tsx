import type { LetterRun, LetterRunKind } from '../../documents/runs/letter-run.js';
import type { Resets } from '../../documents/yearly-letters.service.js';
import type { YearEmployers } from '../../payments/year-statement.service.js';
import type { VisitedPage } from '../session/current-page.js';
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
  /** The last run of each kind that was asked for. */
  readonly runs: Readonly<Record<LetterRunKind, LetterRun | undefined>>;
};

/** The letters of the turn of the year: look at a sample, then make them. */
export function YearlyPage(props: YearlyProps) {
  const { query } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Brieven van de jaarwisseling</h1>
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
