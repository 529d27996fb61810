import { periodWords } from '../../region/region-periods.js';
import { REGION_TABLES, type RegionTable, type RegionTableDefinition } from '../../region/region-tables.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { momentText } from '../words/dutch-dates.js';
import { FigureBlock, type Drawn } from './figure-block.js';
import { RegionHead } from './region-parts.js';

type MunicipalitiesProps = {
  readonly region: string;
  readonly definition: RegionTableDefinition;
  readonly periods: readonly string[];
  readonly table: RegionTable | undefined;
  /** Chosen body, and all of the region: code and name. */
  readonly body: string;
  readonly bodies: readonly (readonly [string, string])[];
  readonly figures: readonly Drawn[];
};

/** The published tables of the region: the same fixed list for everybody, no person and no file behind it. */
export function MunicipalitiesPage({ region, definition, periods, table, body, bodies, figures }: MunicipalitiesProps) {
  return (
    <>
      <RegionHead at="/regio/gemeenten" region={region} title="Gemeenten vergelijken" />
      <form class="filters filters--ruim" method="get" action="/regio/gemeenten">
        <FilterChoice
          name="tabel"
          label="Tabel"
          value={definition.key}
          choices={REGION_TABLES.map(({ key, title }) => [key, title] as const)}
        />
        <FilterChoice
          name="periode"
          label="Periode"
          value={table?.period ?? ''}
          choices={periods.map((name) => [name, periodWords(name)] as const)}
        />
        {definition.rows === 'municipalities' && (
          <FilterChoice
            name="organisatie"
            label="Organisatie die beslist"
            value={body}
            choices={[['', 'Alle organisaties'], ...bodies]}
          />
        )}
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Tonen
        </button>
      </form>
      <h2 class="utrecht-heading-2">{definition.title}</h2>
      {table === undefined ? (
        <p class="leeg">
          Deze tabel is er nog niet. Zij wordt gemaakt als een periode voorbij is en alles erover bekend kan zijn.
        </p>
      ) : (
        <>
          <p class="zacht klein">Gemaakt op {momentText(table.builtAt)}. Een tabel wordt daarna niet meer gewijzigd.</p>
          {figures.map(({ table: figure, svg }, index) => (
            <div class="deel" key={figure.caption}>
              <FigureBlock
                table={figure}
                svg={svg}
                file={`/regio/gemeenten/${table.key}/${table.period}/${index + 1}`}
                query={body === '' ? '' : `?organisatie=${encodeURIComponent(body)}`}
                totals={definition.withoutRowTotal !== true}
              />
            </div>
          ))}
        </>
      )}
      <div class="tekst deel">
        <h3 class="utrecht-heading-3">Wat deze tabel betekent</h3>
        {definition.definition.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {definition.rows === 'municipalities' && (
          <p>
            Kiest u een organisatie, dan staan hier alleen de gemeenten waarvoor zij op de laatste dag van de periode
            besliste. Het totaal blijft dat van de hele regio.
          </p>
        )}
        <p>
          Een cel met minder dan vijf mensen staat er niet, en ook niet de cellen waaruit zij te berekenen zou zijn. Een
          nul staat er wel.
        </p>
        {table && (
          <p class="niet-afdrukken">
            <a class="utrecht-link" href={`/regio/gemeenten/${table.key}/${table.period}/ontstaan`}>
              Hoe is dit ontstaan?
            </a>
          </p>
        )}
      </div>
    </>
  );
}
