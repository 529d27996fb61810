import type { BranchCount } from '../../employers/employer-history.js';
import type { EmployerSummary } from '../../employers/employer-view.js';
import { branchName } from '../words/branch-words.js';

type EmployersProps = {
  readonly items: readonly EmployerSummary[];
  readonly next: string | null;
  readonly branches: readonly BranchCount[];
};

/** All employers by name, and how many there are per branch (seeds 29). */
export function EmployersPage({ items, next, branches }: EmployersProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Werkgevers</h1>
      {items.length === 0 ? (
        <p class="leeg">Er zijn nog geen werkgevers. U voert ze in bij een nieuwe plaatsing.</p>
      ) : (
        <EmployerTable items={items} caption="Werkgevers op naam" />
      )}
      {next !== null && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/werkgevers?cursor=${next}`}>
            Volgende bladzijde
          </a>
        </p>
      )}
      {branches.length > 0 && (
        <section class="deel" aria-labelledby="branches">
          <h2 class="utrecht-heading-2" id="branches">
            Werkgevers per branche
          </h2>
          <p class="tekst zacht">Met label: werkgevers die vandaag ten minste één label dragen, zoals Smaakmaker.</p>
          <div class="tabelvak">
            <table class="utrecht-table utrecht-table--kaarten">
              <caption class="alleen-voorlezen">Werkgevers per branche, en hoeveel daarvan een label dragen</caption>
              <thead class="utrecht-table__header">
                <tr>
                  <th scope="col">Branche</th>
                  <th scope="col" class="getal">
                    Werkgevers
                  </th>
                  <th scope="col" class="getal">
                    Met label
                  </th>
                </tr>
              </thead>
              <tbody>
                {branches.map(({ sector, employers, labelled }) => (
                  <tr class="utrecht-table__row" key={sector ?? ''}>
                    <th scope="row" class="utrecht-table__cell">
                      {sector === null ? 'Niet ingevuld' : branchName(sector)}
                    </th>
                    <td class="utrecht-table__cell getal" data-kop="Werkgevers">
                      {employers}
                    </td>
                    <td class="utrecht-table__cell getal" data-kop="Met label">
                      {labelled}
                    </td>
                  </tr>
                ))}
                <tr class="utrecht-table__row">
                  <th scope="row" class="utrecht-table__cell">
                    Totaal
                  </th>
                  <td class="utrecht-table__cell getal" data-kop="Werkgevers">
                    {branches.reduce((sum, one) => sum + one.employers, 0)}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Met label">
                    {branches.reduce((sum, one) => sum + one.labelled, 0)}
                  </td>
                </tr>
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

type TableProps = { readonly items: readonly EmployerSummary[]; readonly caption: string };

export function EmployerTable({ items, caption }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Werkgever</th>
            <th scope="col">Plaats</th>
            <th scope="col">KvK-nummer</th>
            <th scope="col">Branche</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, place, kvkNumber, sector }) => (
            <tr class="utrecht-table__row" key={id}>
              <td class="utrecht-table__cell nadruk" data-kop="Werkgever">
                <a class="utrecht-link" href={`/werkgevers/${id}`}>
                  {name}
                </a>
              </td>
              <td class="utrecht-table__cell" data-kop="Plaats">
                {place ?? 'onbekend'}
              </td>
              <td class="utrecht-table__cell" data-kop="KvK-nummer">
                {kvkNumber ?? 'niet ingevuld'}
              </td>
              <td class="utrecht-table__cell" data-kop="Branche">
                {sector === null ? 'niet ingevuld' : branchName(sector)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
