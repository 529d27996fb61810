import type { Resets } from '../../documents/yearly-letters.service.js';
import type { YearEmployer } from '../../payments/year-statement.service.js';
import type { VisitedPage } from '../session/current-page.js';
import { euros } from '../words/dutch-numbers.js';
import { MakeForm } from './make-form.js';
import { Faults } from './placement-documents-page.js';
import type { YearlyQuery } from './yearly-query.js';
import { ResetsPart } from './yearly-resets.js';

export type YearlyProps = {
  readonly page: VisitedPage;
  readonly query: YearlyQuery;
  /** Undefined for a year of which no such letters are made. */
  readonly resets: Resets | undefined;
  /** Years of which letters on a new amount are made. */
  readonly years: readonly number[];
  readonly employers: readonly YearEmployer[];
  readonly done: number | undefined;
  readonly faults: readonly string[];
  /** Where the next go begins after one with faults. */
  readonly next?: string | undefined;
};

/** How many of a run are looked at before all are made: the first, the last and some between. */
const SAMPLE = 5;

export function sampleOf<T>(all: readonly T[]): readonly T[] {
  if (all.length <= SAMPLE) return all;
  const step = (all.length - 1) / (SAMPLE - 1);
  return Array.from({ length: SAMPLE }, (_none, index) => all[Math.round(index * step)]).flatMap((one) => one ?? []);
}

/** The letters of the turn of the year: look at a sample, then make them. */
export function YearlyPage(props: YearlyProps) {
  const { query, done, faults } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Brieven van de jaarwisseling</h1>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done === 0 ? 'Er was niets meer te maken.' : `Gemaakt: ${done === 1 ? '1 brief' : `${done} brieven`}.`}{' '}
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
      <Statements page={props.page} year={query.jaar} employers={props.employers} />
    </>
  );
}

type StatementsProps = Pick<YearlyProps, 'page' | 'employers'> & { readonly year: number };

function Statements({ page, year, employers }: StatementsProps) {
  return (
    <section class="deel" aria-labelledby="opgaven">
      <h2 class="utrecht-heading-2" id="opgaven">
        Jaaropgave {year} aan werkgevers
      </h2>
      {employers.length === 0 ? (
        <p class="leeg">Er zijn voor {year} geen jaaropgaven te maken.</p>
      ) : (
        <>
          <p>{employers.length} werkgevers. Bekijk eerst de steekproef.</p>
          <ul class="stapel">
            {sampleOf(employers).map(({ employer, employerName, paid }) => (
              <li key={employer}>
                {employerName}: {euros(paid)} overgemaakt.{' '}
                <a class="utrecht-link" href={`/brieven/jaar/opgave/${employer}.pdf?jaar=${year}`}>
                  Voorbeeld<span class="alleen-voorlezen"> van de jaaropgave aan {employerName}</span>
                </a>
              </li>
            ))}
          </ul>
          <MakeForm
            page={page}
            values={{ jaar: String(year), soort: 'opgave' }}
            label={`Maak alle ${employers.length} jaaropgaven`}
          />
        </>
      )}
    </section>
  );
}
