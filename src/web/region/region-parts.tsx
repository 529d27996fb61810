import type { ComponentChildren } from 'preact';
import { Tabs, type TabList } from '../layout/tabs.js';

const TABS: TabList = [
  ['/regio', 'Doelen en realisatie'],
  ['/regio/gemeenten', 'Gemeenten vergelijken'],
  ['/regio/overheidswerkgevers', 'Overheidswerkgevers'],
  ['/regio/gedrukt', 'Gedrukte tabellen'],
  ['/regio/vastgelegd', 'Wat is vastgelegd'],
];

type HeadProps = { readonly at: string; readonly region: string; readonly title: string };

/** The way between the pages of the region, and what this one is. */
export function RegionHead({ at, region, title }: HeadProps) {
  return (
    <>
      <Tabs label="Regio" at={at} tabs={TABS} />
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <p class="zacht">Arbeidsmarktregio {region}</p>
    </>
  );
}

export type Column = { readonly label: string; readonly number?: boolean };
type GridProps = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The heading above it says the same. */
  readonly named?: boolean;
  /** The last row holds totals. */
  readonly totals?: boolean;
};

/** A table as on paper: it scrolls within itself on a narrow page. */
export function Grid({ caption, columns, rows, named = false, totals = false }: GridProps) {
  return (
    <div class="tabelvak" role="region" aria-label={caption} tabIndex={0}>
      <table class="utrecht-table">
        <caption class={named ? 'alleen-voorlezen' : 'bijschrift'}>{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            {columns.map(({ label, number }) => (
              <th key={label} scope="col" class={number ? 'getal' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.map((row, index) => (
            <tr class={`utrecht-table__row${totals && index === rows.length - 1 ? ' rij-totaal' : ''}`} key={index}>
              {columns.map(({ number }, column) =>
                column === 0 ? (
                  <th key={column} scope="row" class="utrecht-table__cell">
                    {row[column]}
                  </th>
                ) : (
                  <td key={column} class={`utrecht-table__cell${number ? ' getal' : ''}`}>
                    {row[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A whole number as on paper: `1.462`; nothing known is a dash. */
export function whole(number: number | null | undefined): string {
  return number == null ? '–' : String(number).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}
