import { WHOLE_REGION } from '../../region/target-figures.js';
import { FigureBlock } from './figure-block.js';
import { RegionHead } from './region-parts.js';
import type { DrawnFigure } from './targets-page.js';

type EmployersProps = {
  readonly region: string;
  readonly figure: DrawnFigure;
  readonly mayRecord: boolean;
};

/** Seed 30: public employers in hours and jobs, their own target beside the indicative one. */
export function PublicEmployersPage({ region, figure: { table, svg, key, notes }, mayRecord }: EmployersProps) {
  return (
    <>
      <RegionHead at="/regio/overheidswerkgevers" region={region} title="Overheidswerkgevers" />
      <p class="lead">Hoeveel banen gemeenten en andere overheden zelf hebben, in uren en in banen van 25,5 uur.</p>
      {mayRecord && (
        <p>
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href="/regio/vastleggen?soort=publicEmployer&gebied=region"
          >
            Overheidswerkgever vastleggen
          </a>
        </p>
      )}
      {table.rows.length === 0 ? (
        <p class="leeg">Er is nog geen overheidswerkgever vastgelegd.</p>
      ) : (
        <>
          <FigureBlock table={table} svg={svg} file={`/regio/overheidswerkgevers/${key}`} />
          <p class="deel niet-afdrukken">
            <a class="utrecht-link" href={`/regio/doelen/ontstaan?gebied=${WHOLE_REGION}`}>
              Hoe is dit ontstaan?
            </a>
          </p>
        </>
      )}
      <div class="klein tekst">
        {notes.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
