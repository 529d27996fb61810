import { addDays, addMonths } from '../../workflows/law/dates.js';
import type { LocalDate } from '../../workflows/definition.js';
import type { RegionPeriod, RegionPeriodKind } from './region-periods.js';

export type RegionTableKey = 'banen' | 'stromen' | 'behoud' | 'opnames' | 'volledigheid';
export type Named = { readonly key: string; readonly label: string };
/** Counts of people with the totals last; a hidden cell is null. `jobs` has the same cells hidden. */
export type RegionTableBody = {
  readonly rows: readonly Named[];
  readonly columns: readonly Named[];
  readonly cells: readonly (readonly (number | null)[])[];
  readonly jobs?: readonly (readonly (string | null)[])[];
};
export type RegionTable = {
  readonly key: RegionTableKey;
  readonly period: string;
  readonly builtAt: string;
  readonly body: RegionTableBody;
};

export type RegionTableDefinition = {
  readonly key: RegionTableKey;
  readonly title: string;
  /** What the rows are. */
  readonly rowsLabel: string;
  /** Whether rows are the municipalities of the region, or these. */
  readonly rows: 'municipalities' | readonly Named[];
  readonly columns: readonly Named[];
  readonly period: RegionPeriodKind;
  /** Rows are different events, whose total means nothing. */
  readonly withoutRowTotal?: boolean;
  /** Also as the sum of both halves of a year. */
  readonly yearly?: boolean;
  /** Days after the period from which everything in it can be known. */
  readonly ready: (period: RegionPeriod) => LocalDate;
  readonly definition: readonly string[];
};

const WORKPLACE: readonly Named[] = [
  { key: 'market', label: 'Markt' },
  { key: 'government', label: 'Overheid' },
];
/** Losses are provisional for 31 days; what is told late is in by then. */
const SETTLED_DAYS = 42;
const settled = ({ until }: RegionPeriod): LocalDate => addDays(until, SETTLED_DAYS);

/** All that is shown outside the own body: this list, of at most two dimensions, and nothing else. */
export const REGION_TABLES: readonly RegionTableDefinition[] = [
  {
    key: 'banen',
    title: 'Eigen banen aan het eind van het kwartaal',
    rowsLabel: 'Gemeente',
    rows: 'municipalities',
    columns: WORKPLACE,
    period: 'quarter',
    ready: settled,
    definition: [
      'Mensen die op de laatste dag van het kwartaal in het doelgroepregister staan en werken op een plaatsing van deze gemeenten, en hun betaalde uren gedeeld door 25,5 (banen).',
      'Wie in twee gemeenten of op twee soorten werkplekken werkt, telt in elk.',
    ],
  },
  {
    key: 'stromen',
    title: 'Werk gevonden, verloren en van werk naar werk',
    rowsLabel: 'Wat er gebeurde',
    rows: [
      { key: 'found', label: 'Werk gevonden' },
      { key: 'lost', label: 'Werk verloren' },
      { key: 'transferred', label: 'Van werk naar werk' },
    ],
    columns: WORKPLACE,
    period: 'quarter',
    withoutRowTotal: true,
    ready: settled,
    definition: [
      'Gevonden: begonnen zonder betaald werk in de 31 dagen ervoor. Verloren: gestopt zonder ander betaald werk binnen 31 dagen; wie stopte voor ander werk, verloor geen werk. Overlijden en AOW tellen niet mee.',
      'Banen: de uren van het contract op de eerste of laatste werkdag, gedeeld door 25,5.',
      'Alleen voor de hele regio. UWV vergelijkt de laatste dag van twee kwartalen; die cijfers zijn anders.',
    ],
  },
  {
    key: 'behoud',
    title: 'Aan het werk na zes maanden',
    rowsLabel: 'Gemeente',
    rows: 'municipalities',
    columns: [
      { key: 'working', label: 'Werkt nog' },
      { key: 'notWorking', label: 'Werkt niet meer' },
    ],
    period: 'half',
    yearly: true,
    ready: (period) => addDays(addMonths(period.until, 6), SETTLED_DAYS),
    definition: [
      'Mensen die in deze periode begonnen te werken, en of zij zes maanden na hun eerste werkdag werken: in dezelfde baan, of in een andere die binnen 31 dagen volgde. Wie stopte voor ander werk dat niet wordt gevolgd, telt als aan het werk. Overlijden en AOW tellen niet mee, en wie uit een andere gemeente kwam en al werkte ook niet.',
      'Banen: de uren van het contract op de eerste werkdag, gedeeld door 25,5; van wie nog werkt en van wie niet meer werkt.',
      'Een jaar is de som van de twee helften: wie in beide begon, telt twee keer.',
    ],
  },
  {
    key: 'opnames',
    title: 'Via de Praktijkroute in het doelgroepregister',
    rowsLabel: 'Gemeente',
    rows: 'municipalities',
    columns: [{ key: 'entries', label: 'Mensen' }],
    period: 'year',
    ready: settled,
    definition: [
      'Mensen die in dit jaar op een gemeten loonwaarde in het doelgroepregister kwamen. Wie er al in stond, telt niet mee.',
      'Banen: de uren van het contract op de dag van opname, gedeeld door 25,5.',
    ],
  },
  {
    key: 'volledigheid',
    title: 'Volledigheid van dossiers aan het eind van het kwartaal',
    rowsLabel: 'Gemeente',
    rows: 'municipalities',
    columns: [
      { key: 'complete', label: 'Alles ingevuld' },
      { key: 'incomplete', label: 'Er ontbreekt iets' },
      { key: 'notReached', label: 'Niet bereikt, er ontbreekt iets' },
    ],
    period: 'quarter',
    ready: settled,
    definition: [
      'Mensen met een dossier op de laatste dag van het kwartaal, en of alle gegevens zijn ingevuld die nodig zijn om iemand aan werk te koppelen: trede, arrangement, opleiding, interesse, profiel en conclusie over werk.',
      'Wie niet is bereikt, heeft niet gereageerd en wordt niet meer benaderd. Iedereen telt in de gemeente van het dossier.',
    ],
  },
];

export const regionTable = (key: string): RegionTableDefinition | undefined =>
  REGION_TABLES.find((one) => one.key === key);

/** Tables of the last day of their period; the others are of what happened in it. */
export const isOfLastDay = (key: RegionTableKey): boolean => key === 'banen' || key === 'volledigheid';
