import { contradictionsOf } from '../../region/contradictions.js';
import type { PrintedTable } from '../../region/printed-source.js';
import { isNumeric } from '../../region/printed-figure.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { FigureBlock } from './figure-block.js';
import { Grid, RegionHead } from './region-parts.js';
import type { DrawnFigure } from './targets-page.js';

type PrintedProps = {
  readonly page: VisitedPage;
  readonly region: string;
  readonly tables: readonly PrintedTable[];
  /** The same tables as numbers, each with its picture, in the same order. */
  readonly figures: readonly DrawnFigure[];
  /** The product brings printed tables of this region that were not read in yet. */
  readonly mayLoad: boolean;
  readonly refusal: Refusal | undefined;
};

/** Printed tables as they were printed, each with what does not add up. */
export function PrintedPage({ page, region, tables, figures, mayLoad, refusal }: PrintedProps) {
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
      {tables.map((table, index) => (
        <Printed key={table.key} table={table} figure={figures[index]} />
      ))}
    </>
  );
}

type OnePrintedProps = { readonly table: PrintedTable; readonly figure: DrawnFigure | undefined };

function Printed({ table, figure }: OnePrintedProps) {
  const { key, title, source, header, rows } = table;
  const wrong = contradictionsOf(table);
  return (
    <section class="deel" aria-labelledby={`tabel-${key}`}>
      <h2 class="utrecht-heading-2" id={`tabel-${key}`}>
        {title}
      </h2>
      {figure && (
        <FigureBlock table={figure.table} svg={figure.svg} file={`/regio/gedrukt/${key}`}>
          <Grid
            caption={title}
            named
            columns={header.map((label, column) => ({ label, number: isNumeric(table, column) }))}
            rows={rows.map((cells) => cells.map((cell) => (cell === '' ? '–' : cell)))}
          />
        </FigureBlock>
      )}
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
