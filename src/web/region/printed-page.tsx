import { contradictionsOf } from '../../region/contradictions.js';
import type { PrintedTable } from '../../region/printed-source.js';
import { numberOf } from '../../region/printed-table.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { Grid, RegionHead } from './region-parts.js';

type PrintedProps = {
  readonly page: VisitedPage;
  readonly region: string;
  readonly tables: readonly PrintedTable[];
  /** The product brings printed tables of this region that were not read in yet. */
  readonly mayLoad: boolean;
  readonly refusal: Refusal | undefined;
};

/** Printed tables as they were printed, each with what does not add up. */
export function PrintedPage({ page, region, tables, mayLoad, refusal }: PrintedProps) {
  return (
    <>
      <RegionHead at="/regio/gedrukt" region={region} title="Gedrukte tabellen" />
      <p class="lead">
        Zo staan de tabellen in de stukken van de regio. Wat niet optelt, staat er zoals gedrukt en met uitleg eronder;
        er is niets verbeterd.
      </p>
      {mayLoad && (
        <div class="vak vak--blauw stapel">
          <p>
            Van deze regio zijn gedrukte tabellen bekend: doelstellingen 2015–2025, profielen, participatieladder,
            interesses, opleiding, branches, overheidswerkgevers, stromen en instroom. Inlezen neemt ook de
            doelstellingen en cijfers over.
          </p>
          <PostForm
            page={page}
            name="inlezen"
            action="/regio/gedrukt/inlezen"
            fields={[]}
            button="Gedrukte tabellen inlezen"
            refusal={refusal}
          />
        </div>
      )}
      {tables.length === 0 && !mayLoad && <p class="leeg">Er zijn nog geen gedrukte tabellen ingelezen.</p>}
      {tables.map((table) => (
        <Printed key={table.key} table={table} />
      ))}
    </>
  );
}

function Printed({ table }: { readonly table: PrintedTable }) {
  const { key, title, source, header, rows } = table;
  const wrong = contradictionsOf(table);
  const isNumber = (column: number): boolean =>
    column > 0 && rows.some((cells) => numberOf(cells[column])) && rows.every((cells) => fits(cells[column]));
  return (
    <section class="deel" aria-labelledby={`tabel-${key}`}>
      <h2 class="utrecht-heading-2" id={`tabel-${key}`}>
        {title}
      </h2>
      <Grid
        caption={title}
        named
        columns={header.map((label, column) => ({ label, number: isNumber(column) }))}
        rows={rows.map((cells) => cells.map((cell) => (cell === '' ? '–' : cell)))}
      />
      <p class="klein zacht">Bron: {source}.</p>
      {wrong.length > 0 && (
        <div class="vak stapel">
          <h3 class="utrecht-heading-3">Wat niet overeenkomt</h3>
          <ul class="klein">
            {wrong.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const fits = (cell: string | undefined): boolean => cell === undefined || cell === '' || numberOf(cell) !== undefined;
