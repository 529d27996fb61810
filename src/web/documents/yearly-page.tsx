import type { YearEmployer } from '../../payments/year-statement.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { differenceOf, type Resets } from '../../documents/yearly-letters.service.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { euros } from '../words/dutch-numbers.js';
import { Faults } from './placement-documents-page.js';

export type YearlyProps = {
  readonly page: VisitedPage;
  readonly year: number;
  /** Undefined before a year was asked for. */
  readonly found: { readonly resets: Resets; readonly employers: readonly YearEmployer[] } | undefined;
  readonly done: number | undefined;
  readonly faults: readonly string[];
};

/** How many of a run are looked at before all are made: the first, the last and some between. */
const SAMPLE = 5;

export function sampleOf<T>(all: readonly T[]): readonly T[] {
  if (all.length <= SAMPLE) return all;
  const step = (all.length - 1) / (SAMPLE - 1);
  return Array.from({ length: SAMPLE }, (_none, index) => all[Math.round(index * step)]).flatMap((one) => one ?? []);
}

/** The letters of the turn of the year: look at a sample, then make them all. */
export function YearlyPage({ page, year, found, done, faults }: YearlyProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Brieven van de jaarwisseling</h1>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Gemaakt: {done === 1 ? '1 brief' : `${done} brieven`}.{' '}
          <a class="utrecht-link" href="/brieven?stand=ondertekenen">
            Naar de brieven
          </a>
        </p>
      )}
      <Faults title={`Niet alles is gelukt. Gemaakt: ${done ?? 0}.`} faults={faults} />
      <form class="filters" method="get" action="/brieven/jaar">
        <div>
          <label for="jaar">Jaar</label>
          <input class="utrecht-textbox kort" id="jaar" name="jaar" type="text" inputMode="numeric" value={year} />
        </div>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Tonen
        </button>
      </form>
      {found === undefined ? (
        <p class="leeg">
          Kies het jaar en druk op Tonen. Wij zoeken dan wie een brief krijgt. Bij veel plaatsingen duurt dat even.
        </p>
      ) : (
        <Found page={page} year={year} {...found} />
      )}
    </>
  );
}

type FoundProps = Pick<YearlyProps, 'page' | 'year'> & NonNullable<YearlyProps['found']>;

function Found({ page, year, resets, employers }: FoundProps) {
  const letters = resets.letters.filter(({ addressee }) => addressee === 'employer');
  return (
    <>
      <section class="deel" aria-labelledby="bedragen">
        <h2 class="utrecht-heading-2" id="bedragen">
          Nieuw bedrag vanaf 1 januari {year}
        </h2>
        {resets.waiting > 0 && (
          <p>
            Bij {resets.waiting} plaatsingen staat het bedrag van {year} nog niet vast. Hun brieven komen hier zodra het
            nieuwe minimumloon is ingevoerd.
          </p>
        )}
        {letters.length === 0 ? (
          <p class="leeg">Er zijn voor {year} geen brieven over een nieuw bedrag te maken.</p>
        ) : (
          <>
            <p class="tekst">
              {resets.letters.length} brieven over {letters.length} plaatsingen. Samen {moreOrLess(resets)} per maand.
              Bekijk eerst de steekproef.
            </p>
            <div class="tabelvak">
              <table class="utrecht-table utrecht-table--kaarten">
                <caption class="alleen-voorlezen">Steekproef van de brieven over het nieuwe bedrag</caption>
                <thead class="utrecht-table__header">
                  <tr>
                    <th scope="col">Zaak</th>
                    <th scope="col" class="getal">
                      December
                    </th>
                    <th scope="col" class="getal">
                      Januari
                    </th>
                    <th scope="col">Brief</th>
                  </tr>
                </thead>
                <tbody class="utrecht-table__body">
                  {sampleOf(letters).map(({ placement, before, after }) => (
                    <tr class="utrecht-table__row" key={placement}>
                      <td class="utrecht-table__cell">
                        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
                          {caseNumber(placement)}
                        </a>
                      </td>
                      <td class="utrecht-table__cell getal" data-kop="December">
                        {euros(before)}
                      </td>
                      <td class="utrecht-table__cell getal" data-kop="Januari">
                        {euros(after)}
                      </td>
                      <td class="utrecht-table__cell">
                        <a class="utrecht-link" href={`/brieven/jaar/bedrag/${placement}.pdf?jaar=${year}`}>
                          Voorbeeld<span class="alleen-voorlezen"> van de brief in zaak {caseNumber(placement)}</span>
                        </a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <MakeAll page={page} year={year} kind="bedrag" label={`Maak alle ${resets.letters.length} brieven`} />
          </>
        )}
      </section>
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
            <MakeAll page={page} year={year} kind="opgave" label={`Maak alle ${employers.length} jaaropgaven`} />
          </>
        )}
      </section>
    </>
  );
}

function moreOrLess(resets: Resets): string {
  const difference = differenceOf(resets);
  return difference.startsWith('-') ? `${euros(difference.slice(1))} minder` : `${euros(difference)} meer`;
}

type MakeAllProps = {
  readonly page: VisitedPage;
  readonly year: number;
  readonly kind: string;
  readonly label: string;
};

const MakeAll = ({ page, year, kind, label }: MakeAllProps) => (
  <form method="post" action="/brieven/jaar">
    <Hidden page={page} values={{ jaar: String(year), soort: kind }} />
    <div class="knoppen">
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {label}
      </button>
    </div>
  </form>
);
