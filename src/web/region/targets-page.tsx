import type { RegionFigure } from '../../region/region-figures.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { FigureBlock, type Drawn } from './figure-block.js';
import { RegionHead } from './region-parts.js';

export type OwnJobs = {
  readonly period: string;
  readonly jobs: string;
  readonly persons: string;
};
export type DrawnFigure = RegionFigure & Drawn;
export type TargetsProps = {
  readonly region: string;
  readonly area: string;
  readonly areas: readonly (readonly [string, string])[];
  readonly figures: readonly DrawnFigure[];
  /** From the last published table; undefined as long as there is none. */
  readonly own: OwnJobs | undefined;
  readonly mayRecord: boolean;
};

/** Targets beside what UWV counted; own jobs stand apart. */
export function TargetsPage(props: TargetsProps) {
  const { region, area, areas, figures, mayRecord } = props;
  return (
    <>
      <RegionHead at="/regio" region={region} title="Doelen en realisatie" />
      <form class="filters" method="get" action="/regio">
        <FilterChoice name="gebied" label="Gebied" value={area} choices={areas} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Tonen
        </button>
        {mayRecord && (
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/regio/vastleggen?soort=target&gebied=${area}`}
          >
            Cijfer vastleggen
          </a>
        )}
      </form>
      {figures.length === 0 && <p class="leeg">Voor dit gebied is nog niets vastgelegd.</p>}
      {figures.map((figure) => (
        <Figure figure={figure} area={area} key={figure.key} />
      ))}
      <Own {...props} />
      {figures.length > 0 && (
        <p class="niet-afdrukken">
          <a class="utrecht-link" href={`/regio/doelen/ontstaan?gebied=${area}`}>
            Hoe is dit ontstaan?
          </a>
        </p>
      )}
    </>
  );
}

function Figure({ figure, area }: { readonly figure: DrawnFigure; readonly area: string }) {
  const { key, title, table, svg, notes } = figure;
  return (
    <section class="deel" aria-labelledby={key}>
      <h2 class="utrecht-heading-2" id={key}>
        {title}
      </h2>
      <FigureBlock table={table} svg={svg} file={`/regio/doelen/${key}`} query={`?gebied=${area}`} />
      <div class="tekst klein">
        {notes.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

function Own({ own }: TargetsProps) {
  return (
    <section class="deel" aria-labelledby="eigen">
      <h2 class="utrecht-heading-2" id="eigen">
        Waarvan via deze gemeente(n) geplaatst
      </h2>
      {own === undefined ? (
        <p>Er is nog geen kwartaaltabel van eigen plaatsingen voor dit gebied.</p>
      ) : (
        <p>
          Aan het eind van {own.period}: <strong>{own.jobs} banen</strong> van 25,5 uur, van {own.persons} mensen in het
          doelgroepregister. Deze banen kunnen al in het cijfer van UWV zitten; tel ze er niet bij op.
        </p>
      )}
    </section>
  );
}
