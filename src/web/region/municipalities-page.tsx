import type { FigureTable } from '../../outcomes/figure-table.js';
import { SUPPRESSED } from '../../outcomes/figure-table.js';
import { periodWords } from '../../region/region-periods.js';
import { REGION_TABLES, type RegionTable, type RegionTableDefinition } from '../../region/region-tables.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { cellText } from '../outcomes/cell-text.js';
import { momentText } from '../words/dutch-dates.js';
import { Grid, RegionHead } from './region-parts.js';
import { HIDDEN_WORDS } from '../../region/region-figures.js';

type MunicipalitiesProps = {
  readonly region: string;
  readonly definition: RegionTableDefinition;
  readonly periods: readonly string[];
  readonly table: RegionTable | undefined;
  /** Chosen body, and all of the region: code and name. */
  readonly body: string;
  readonly bodies: readonly (readonly [string, string])[];
  readonly figures: readonly FigureTable[];
};

/** The published tables of the region: the same fixed list for everybody, no person and no file behind it. */
export function MunicipalitiesPage({ region, definition, periods, table, body, bodies, figures }: MunicipalitiesProps) {
  return (
    <>
      <RegionHead at="/regio/gemeenten" region={region} title="Gemeenten vergelijken" />
      <form class="filters" method="get" action="/regio/gemeenten">
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
          {figures.map((figure, index) => (
            <div class="deel" key={figure.caption}>
              <p class="lead">{figure.sentence}</p>
              <Grid
                caption={figure.caption}
                columns={figure.header.map(({ label, kind }) => ({ label, number: kind !== 'text' }))}
                rows={figure.rows.map((row) =>
                  figure.header.map(({ kind }, column) =>
                    row[column] === SUPPRESSED ? HIDDEN_WORDS : cellText(row[column], kind),
                  ),
                )}
                totals={definition.withoutRowTotal !== true}
              />
              <p class="klein rij ruim">
                <a class="utrecht-link" href={fileAddress(table, index, 'csv', body)}>
                  Downloaden als CSV
                </a>
                <a class="utrecht-link" href={fileAddress(table, index, 'xlsx', body)}>
                  Downloaden voor Excel
                </a>
              </p>
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
      </div>
    </>
  );
}

const fileAddress = ({ key, period }: RegionTable, index: number, kind: string, body: string): string =>
  `/regio/gemeenten/${key}/${period}/${index + 1}.${kind}${body === '' ? '' : `?organisatie=${encodeURIComponent(body)}`}`;
