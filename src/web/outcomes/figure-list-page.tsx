import type { Moment } from '../../../workflows/definition.js';
import type { FigureFile, FigureFiles } from '../../outcomes/figure-reader.js';
import { counted } from '../../outcomes/figure-table.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { FileNames } from '../names/file-names.js';
import { momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';

export type FigureListPageProps = {
  readonly title: string;
  readonly files: FigureFiles;
  readonly names: FileNames;
  readonly back: string;
  readonly at: ListPlace;
  /** Of when the list is. */
  readonly moment: Moment;
};

/** Files on one page of a list. */
export const FILES_PER_PAGE = 100;
export type ListPlace = {
  /** From 1. */
  readonly page: number;
  /** The address of another page. */
  readonly to: (page: number) => string;
};

/** The files behind a figure. */
export function FigureListPage({ title, files, names, back, at, moment }: FigureListPageProps) {
  const { items, all, of } = files;
  const before = (at.page - 1) * FILES_PER_PAGE;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <p class="rij">
        <a class="utrecht-link" href={back}>
          Terug naar het cijfer
        </a>
        <span class="zacht klein">Cijfers van {momentText(moment)}</span>
        {all > items.length && items.length > 0 && (
          <span>
            {countText(before + 1)} tot en met {countText(before + items.length)} van{' '}
            {of === 'people' ? counted(all, 'mens', 'mensen') : counted(all, 'plaatsing', 'plaatsingen')}.
          </span>
        )}
      </p>
      {items.length === 0 ? (
        <p class="leeg">Er staat niemand in deze lijst.</p>
      ) : (
        <div class="tabelvak deel">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">{title}</caption>
            {files.of === 'people' ? (
              <PeopleRows people={files.items} names={names} />
            ) : (
              <PlacementRows placements={files.items} names={names} />
            )}
          </table>
        </div>
      )}
      <nav class="bladeren" aria-label="Bladeren">
        {at.page > 1 && (
          <a class="utrecht-link" href={at.to(at.page - 1)} rel="prev">
            Vorige bladzijde
          </a>
        )}
        {before + items.length < all && items.length > 0 && (
          <a class="utrecht-link" href={at.to(at.page + 1)} rel="next">
            Volgende bladzijde
          </a>
        )}
      </nav>
    </>
  );
}

function PeopleRows(props: { readonly people: readonly { readonly candidate: string }[]; readonly names: FileNames }) {
  const { people, names } = props;
  return (
    <>
      <thead class="utrecht-table__header">
        <tr>
          <th scope="col">Wie</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {people.map(({ candidate }) => (
          <tr class="utrecht-table__row" key={candidate}>
            <td class="utrecht-table__cell">
              <a class="utrecht-link" href={`/personen/${candidate}/op-weg`}>
                {names.people.get(candidate) ?? 'niet zichtbaar'}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </>
  );
}

function PlacementRows(props: { readonly placements: readonly FigureFile[]; readonly names: FileNames }) {
  const { placements, names } = props;
  return (
    <>
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
        {placements.map((item) => (
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
    </>
  );
}
