import type { Comparison } from '../../register/register-comparison.service.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { Notices } from './notices.js';

export type DifferencesPageProps = {
  readonly page: VisitedPage;
  readonly month: string;
  readonly comparisons: readonly Comparison[];
  readonly members: ReadonlyMap<string, string>;
  readonly failed: readonly string[];
};

/** The monthly comparisons with the client file, and the form for the next (A8b). */
export function DifferencesPage({ page, month, comparisons, members, failed }: DifferencesPageProps) {
  return (
    <>
      <Notices done={undefined} failed={failed} />
      <h1 class="utrecht-heading-1 titel">Verschillenlijst</h1>
      <p class="lead">
        Elke maand legt u het klantenbestand van UWV naast onze eigen gegevens. Van mensen die niet bij ons bekend zijn
        bewaren we niets, alleen hoeveel het er zijn.
      </p>
      {page.visitor.role === 'backOffice' && (
        <form
          class="deel"
          method="post"
          action="/registermeldingen/verschillen"
          encType="multipart/form-data"
          aria-labelledby="vergelijken"
        >
          <h2 class="utrecht-heading-2" id="vergelijken">
            Bestand vergelijken
          </h2>
          <Hidden page={page} />
          <div class="veldrij">
            <div class="veld">
              <label class="utrecht-form-label" for="veld-maand">
                Maand
              </label>
              <input class="utrecht-textbox" id="veld-maand" name="month" type="month" value={month} />
            </div>
            <div class="veld">
              <label class="utrecht-form-label" for="veld-bestand">
                Bestand van UWV
              </label>
              <p class="utrecht-form-field-description" id="veld-bestand-uitleg">
                CSV met de kolommen BSN, percentage en opname (ja of nee).
              </p>
              <input
                id="veld-bestand"
                name="file"
                type="file"
                accept=".csv,text/csv"
                aria-describedby="veld-bestand-uitleg"
              />
            </div>
          </div>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vergelijken
          </button>
        </form>
      )}
      <section class="deel" aria-labelledby="eerder">
        <h2 class="utrecht-heading-2" id="eerder">
          Vergelijkingen
        </h2>
        {comparisons.length === 0 ? (
          <p class="leeg">Er is nog geen bestand vergeleken. Kies hierboven de maand en het bestand.</p>
        ) : (
          <div class="tabelvak">
            <table class="utrecht-table utrecht-table--kaarten">
              <caption class="alleen-voorlezen">Vergelijkingen per maand</caption>
              <thead class="utrecht-table__header">
                <tr>
                  <th scope="col">Maand</th>
                  <th scope="col">Vergeleken</th>
                  <th scope="col" class="getal">
                    Regels in het bestand
                  </th>
                  <th scope="col" class="getal">
                    Bij ons bekend
                  </th>
                  <th scope="col" class="getal">
                    Verschillen
                  </th>
                  <th scope="col" class="getal">
                    Nog open
                  </th>
                </tr>
              </thead>
              <tbody class="utrecht-table__body">
                {comparisons.map((one) => (
                  <tr class="utrecht-table__row" key={`${one.month}.${one.upload}`}>
                    <td class="utrecht-table__cell vast">
                      <a class="utrecht-link" href={`/registermeldingen/verschillen/${one.month}/${one.upload}`}>
                        {monthName(one.month)}
                        {one.upload > 1 && `, keer ${one.upload}`}
                      </a>
                    </td>
                    <td class="utrecht-table__cell" data-kop="Vergeleken">
                      {shortDate(one.uploadedOn)} door {members.get(one.uploadedBy) ?? 'een collega'}
                    </td>
                    <td class="utrecht-table__cell getal" data-kop="Regels in het bestand">
                      {one.lineCount}
                    </td>
                    <td class="utrecht-table__cell getal" data-kop="Bij ons bekend">
                      {one.knownCount}
                    </td>
                    <td class="utrecht-table__cell getal" data-kop="Verschillen">
                      {one.differenceCount}
                    </td>
                    <td class="utrecht-table__cell getal" data-kop="Nog open">
                      {one.openCount}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}
