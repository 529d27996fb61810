import type { FigureFile } from '../../outcomes/figure-reader.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { FileNames } from '../names/file-names.js';

export type FigureListPageProps = {
  readonly title: string;
  readonly items: readonly FigureFile[];
  readonly all: number;
  readonly names: FileNames;
  readonly back: string;
};

/** The files behind a figure. */
export function FigureListPage({ title, items, all, names, back }: FigureListPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <p class="rij">
        <a class="utrecht-link" href={back}>
          Terug naar het cijfer
        </a>
        {all > items.length && (
          <span>
            De eerste {items.length} van {all} plaatsingen.
          </span>
        )}
      </p>
      {items.length === 0 ? (
        <p class="leeg">Er zijn geen plaatsingen in deze lijst.</p>
      ) : (
        <div class="tabelvak deel">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">{title}</caption>
            <thead class="utrecht-table__header">
              <tr>
                <th scope="col">Zaak</th>
                <th scope="col">Wie</th>
                <th scope="col">Werkgever</th>
                <th scope="col">Waar het staat</th>
                <th scope="col">Consulent</th>
              </tr>
            </thead>
            <tbody class="utrecht-table__body">
              {items.map((item) => (
                <tr class="utrecht-table__row" key={item.id}>
                  <td class="utrecht-table__cell vast">
                    <a class="utrecht-link" href={`/plaatsingen/${item.id}`}>
                      {caseNumber(item.id)}
                    </a>
                  </td>
                  <td class="utrecht-table__cell nadruk">{names.people.get(item.candidate) ?? 'niet zichtbaar'}</td>
                  <td class="utrecht-table__cell">{names.employers.get(item.employer) ?? ''}</td>
                  <td class="utrecht-table__cell" data-kop="Waar het staat">
                    {item.label}
                  </td>
                  <td class="utrecht-table__cell" data-kop="Consulent">
                    {names.members.get(item.owner ?? '') ?? 'Geen'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
