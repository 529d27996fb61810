import { dutchNumber } from '../../workflows/law/dutch.js';
import { comparePictures } from '../pictures/compare-pictures.js';
import { keptTable, shownTable, type KeptFigure } from '../pictures/kept-figures.js';
import { SUPPRESSED, type FigureTable } from '../outcomes/figure-table.js';
import { figuresOf } from '../region/region-figures.js';
import { targetFigures, WHOLE_REGION } from '../region/target-figures.js';
import type { RecordedNumber } from '../region/region-numbers.service.js';
import { REGION_TABLES, type RegionTable } from '../region/region-tables.js';
import type { ReportKind } from './report-dates.js';

export type ReportContent = {
  readonly kind: ReportKind;
  readonly title: string;
  readonly introduction: readonly string[];
  readonly figures: readonly KeptFigure[];
  /** What changed since the report of this kind before it. */
  readonly changes: readonly string[];
  readonly caveats: readonly string[];
};

export const REPORT_TITLES: Readonly<Record<ReportKind, string>> = {
  teamMeeting: 'Banen behouden',
  dashboard: 'Dashboardbrief',
  trimester: 'Rapportage per vier maanden',
  halfYear: 'Evaluatie van het half jaar',
};

const OWN_CAVEATS: readonly string[] = [
  'Of begeleiding, een training of een werkgever ervoor zorgde dat iemand bleef werken: dat kunnen deze cijfers niet laten zien.',
  'Of iemand zonder de Praktijkroute ook werk had gevonden.',
  'Wat er gebeurt met mensen die verhuisden of die wij niet meer zien.',
  'Kleine aantallen wisselen sterk. Eén kwartaal hoger of lager is nog geen ontwikkeling.',
];
const COUNCIL_CAVEATS: readonly string[] = [
  'Of het doel van de Banenafspraak gehaald is door deze gemeenten: UWV telt ook banen die niet via de gemeente lopen.',
  'Hoe het gaat in groepen van minder dan vijf mensen. Die cellen staan er niet in, en ook niet de cellen waaruit zij te berekenen zijn.',
  ...OWN_CAVEATS,
];

/** The letter to the council: only what is published, and what UWV counted. */
export function dashboardContent(
  tables: readonly RegionTable[],
  numbers: readonly RecordedNumber[],
  before: readonly KeptFigure[] | undefined,
): ReportContent {
  const published = REGION_TABLES.flatMap((definition): readonly KeptFigure[] => {
    const last = tables.find(({ key }) => key === definition.key);
    if (!last) return [];
    const { key, title, definition: meaning } = definition;
    return [{ key, numbers: '', title, definition: meaning, tables: figuresOf(last).map(keptTable) }];
  });
  const targets = targetsFigure(numbers);
  const figures = [...(targets ? [targets] : []), ...published];
  return {
    kind: 'dashboard',
    title: REPORT_TITLES.dashboard,
    introduction: [
      'Deze brief laat zien hoe het staat met de Banenafspraak en de Praktijkroute in de regio.',
      'Onder elk cijfer staat wat het betekent. Aan het eind staat wat u er niet uit kunt afleiden.',
    ],
    figures,
    changes: changesSince(before, figures),
    caveats: COUNCIL_CAVEATS,
  };
}

function targetsFigure(numbers: readonly RecordedNumber[]): KeptFigure | undefined {
  const shown = targetFigures(numbers, WHOLE_REGION, []).flatMap(({ key, table }) => {
    const places = TARGETS[key];
    return places === undefined ? [] : [withColumns(table, places)];
  });
  if (shown.length === 0) return undefined;
  return {
    key: 'doelen',
    numbers: 'G1',
    title: 'Doelen en realisatie',
    definition: [
      'Banen van 25,5 uur, opgeteld sinds eind 2012. De realisatie komt van UWV: per kwartaal indicatief, per jaar officieel. Eigen plaatsingen worden er niet bij opgeteld.',
    ],
    tables: shown.map(keptTable),
  };
}

/** Of what is recorded of targets, what belongs in a letter to the council: positions of columns that fit on its paper. */
const TARGETS: Readonly<Record<string, readonly number[]>> = {
  realisatie: [0, 1, 2, 3, 4],
  'markt-en-overheid': [0, 1, 2, 3],
};

/** The picture is of the columns that stay. */
function withColumns({ chart, ...table }: FigureTable, places: readonly number[]): FigureTable {
  const columns = chart?.columns.map((at) => places.indexOf(at)).filter((at) => at > 0) ?? [];
  return {
    ...table,
    ...(chart === undefined || columns.length === 0 ? {} : { chart: { ...chart, columns } }),
    header: places.flatMap((at) => table.header[at] ?? []),
    rows: table.rows.map((row) => places.map((at) => row[at] ?? null)),
  };
}

/** A report for the manager: all figures of the body as they stand. */
export function bodyContent(
  kind: 'trimester' | 'halfYear',
  figures: readonly KeptFigure[],
  before: readonly KeptFigure[] | undefined,
): ReportContent {
  return {
    kind,
    title: REPORT_TITLES[kind],
    introduction: [
      'Dit zijn de cijfers van de eigen organisatie op de dag van deze rapportage.',
      kind === 'halfYear'
        ? 'Leg ze naast de doelen van een half jaar geleden, en spreek af wat de nieuwe doelen zijn.'
        : 'Ze zijn voor eigen gebruik: kleine aantallen staan erin.',
    ],
    figures,
    changes: changesSince(before, figures),
    caveats: OWN_CAVEATS,
  };
}

const MOST_CHANGES = 40;

/** Differences with the report before, in sentences; of what is not shown nothing is said. */
export function changesSince(
  before: readonly KeptFigure[] | undefined,
  figures: readonly KeptFigure[],
): readonly string[] {
  if (before === undefined) return [];
  const found = comparePictures(before, figures).flatMap(({ title, redefined, tables }) => [
    ...(redefined ? [`${title}: dit cijfer was toen anders omschreven; vergelijk het met voorbehoud.`] : []),
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ row, column, kind, before: was, after, change }) =>
        change === null || change === 0
          ? []
          : [
              `${title}, ${row}, ${column.toLowerCase()}: van ${printedCell(was, kind)} naar ${printedCell(after, kind)}.`,
            ],
      ),
    ),
  ]);
  if (found.length === 0) return ['Er is geen verschil met de vorige.'];
  const more = found.length - MOST_CHANGES;
  return more > 0 ? [...found.slice(0, MOST_CHANGES), `En nog ${more} andere verschillen; zie het werkboek.`] : found;
}

export const tablesOf = (figures: readonly KeptFigure[]): readonly FigureTable[] =>
  figures.flatMap(({ tables }) => tables.map(shownTable));

/** A cell as it is printed: Dutch decimals and thousands, money and jobs always with two decimals. */
export function printedCell(cell: FigureTable['rows'][number][number] | undefined, kind: string): string {
  if (cell === SUPPRESSED) return 'niet getoond';
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  const text = dutchNumber(cell, kind === 'hundredths' || kind === 'euros' ? 2 : undefined);
  return kind === 'euros' ? `€ ${text}` : kind === 'percent' ? `${text}%` : text;
}
