import { parse } from 'csv-parse/sync';
import { UnfitError } from '../tenants/tenant.errors.js';
import { regionalNumber, type RegionalKind, type RegionalNumber } from './regional-number.schemas.js';

/** Kinds as a file names them. */
export const FILE_KINDS: Readonly<Record<string, RegionalKind>> = {
  doel: 'target',
  realisatie: 'realisation',
  register: 'register',
  opnames: 'registerEntries',
  stroom: 'flow',
  overheidswerkgever: 'publicEmployer',
  profielen: 'uwvProfiles',
};

const PLACE = { gebied: 'area', periode: 'period', versie: 'version', bron: 'source', werkgever: 'employer' } as const;
const VALUE = {
  markt: 'market',
  overheid: 'government',
  samen: 'total',
  bekendgemaakt: 'publishedOn',
  wsw: 'wsw',
  wajong: 'wajong',
  participatiewet: 'participatiewet',
  anders: 'other',
  mensen: 'people',
  verloren: 'lost',
  gevonden: 'found',
  uren: 'hours',
  banen: 'jobs',
  'indicatief doel': 'indicative',
  'eigen doel': 'ownTarget',
  opmerking: 'remark',
  'met profiel': 'withProfile',
  'zonder profiel': 'withoutProfile',
} as const;
/** Columns of the file, in any order; a column that no row needs may be left out. */
export const FILE_COLUMNS = ['soort', ...Object.keys(PLACE), ...Object.keys(VALUE)] as const;

/** Which columns say something of a kind, beside kind, area, period and source. */
export const COLUMNS_OF: Readonly<Record<RegionalKind, readonly string[]>> = {
  target: ['versie', 'markt', 'overheid', 'samen'],
  realisation: ['markt', 'overheid', 'samen', 'bekendgemaakt'],
  register: ['wsw', 'wajong', 'participatiewet', 'anders', 'samen'],
  registerEntries: ['mensen'],
  flow: ['verloren', 'gevonden'],
  publicEmployer: ['werkgever', 'mensen', 'uren', 'banen', 'indicatief doel', 'eigen doel', 'opmerking'],
  uwvProfiles: ['met profiel', 'zonder profiel'],
};
const ALWAYS = ['soort', 'gebied', 'periode', 'bron'];
const TEXTS = ['bekendgemaakt', 'opmerking'];
const DECIMALS = ['uren', 'banen', 'indicatief doel', 'eigen doel'];
const MOST_ROWS = 2_000;

type Cells = Readonly<Record<string, string>>;
type Row = { readonly line: number; readonly cells: Cells };
type Fault = { readonly field: string; readonly code: string; readonly detail: string };

/**
 * The numbers of a CSV file, all or none: semicolon, comma or tab; UTF-8, with or without a mark at its begin.
 * @throws UnfitError with every fault at once, each with its line and column
 */
export function numbersOfFile(text: string): readonly RegionalNumber[] {
  if (text.trim() === '')
    throw new UnfitError([{ field: 'file', code: 'required', detail: 'Kies een bestand met cijfers.' }]);
  const { header, rows } = tableOf(text);
  const unknown = header.filter((name) => !FILE_COLUMNS.some((known) => known === name));
  const missing = ALWAYS.filter((name) => !header.includes(name));
  const columns = [
    ...unknown.map((name) => fault(1, name, 'Deze kolom kennen wij niet.')),
    ...missing.map((name) => fault(1, name, 'Deze kolom ontbreekt.')),
    ...(rows.length === 0 ? [fault(1, '', 'Er staan geen cijfers in het bestand.')] : []),
    ...(rows.length > MOST_ROWS ? [fault(1, '', `Hoogstens ${MOST_ROWS} regels in één bestand.`)] : []),
  ];
  if (missing.length > 0 || rows.length > MOST_ROWS) throw new UnfitError(columns);
  const read = rows.map(numberOfRow);
  const numbers = read.flatMap(({ number }) => number ?? []);
  const faults = [...columns, ...read.flatMap(({ faults: own }) => own), ...twice(read)];
  if (faults.length > 0) throw new UnfitError(faults);
  return numbers;
}

/** Exports of older systems are Windows-1252: bytes that are no UTF-8 are read as that. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const fault = (line: number, column: string, detail: string): Fault => ({
  field: 'file',
  code: `line-${line}`,
  detail: `Regel ${line}${column === '' ? '' : `, ${column}`}: ${detail}`,
});

function tableOf(text: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const found = parsed(text);
  const header = (found[0]?.record ?? []).map((name) => name.toLowerCase());
  const rows = found.slice(1).map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
  }));
  return { header, rows };
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function parsed(text: string): readonly Parsed[] {
  const [first = ''] = text.split('\n', 1);
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  const delimiter = counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
  const how = { bom: true, delimiter, info: true, relax_column_count: true, trim: true } as const;
  try {
    return parse(text, {
      ...how,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Parsed[];
  } catch {
    throw new UnfitError([fault(1, '', 'Dit is geen CSV-bestand dat wij kunnen lezen.')]);
  }
}

type Read = Row & { readonly number?: RegionalNumber; readonly faults: readonly Fault[] };

function numberOfRow(row: Row): Read {
  const { line, cells } = row;
  const kind = FILE_KINDS[(cells['soort'] ?? '').toLowerCase()];
  if (kind === undefined) {
    return { ...row, faults: [fault(line, 'soort', `Kies uit: ${Object.keys(FILE_KINDS).join(', ')}.`)] };
  }
  const own = COLUMNS_OF[kind];
  const strange = Object.entries(cells)
    .filter(([name, cell]) => cell !== '' && !ALWAYS.includes(name) && !own.includes(name) && isColumn(name))
    .map(([name]) => fault(line, name, `Dit hoort niet bij de soort ${cells['soort'] ?? ''}.`));
  const parsedNumber = regionalNumber.safeParse(inputOf(kind, own, cells));
  const wrong = parsedNumber.success
    ? []
    : parsedNumber.error.issues.map(({ path, message }) => fault(line, columnOf(kind, String(path.at(-1))), message));
  return { ...row, ...(parsedNumber.success ? { number: parsedNumber.data } : {}), faults: [...strange, ...wrong] };
}

const isColumn = (name: string): boolean => FILE_COLUMNS.some((known) => known === name);

function inputOf(kind: RegionalKind, own: readonly string[], cells: Cells): Readonly<Record<string, unknown>> {
  const at = (name: string): string => cells[name] ?? '';
  const value = own.flatMap((name) => {
    const key = (VALUE as Readonly<Record<string, string>>)[name];
    return key === undefined ? [] : [[kind === 'registerEntries' ? 'persons' : key, cellValue(name, at(name))]];
  });
  return {
    kind,
    area: areaOf(at('gebied')),
    period: at('periode').toUpperCase(),
    source: at('bron'),
    ...(own.includes('versie') ? { version: at('versie') } : {}),
    ...(own.includes('werkgever') ? { employer: at('werkgever') } : {}),
    value: Object.fromEntries(value),
  };
}

/** `regio`, or a municipality by its CBS code, also as `GM0402`. */
const areaOf = (cell: string): string => (cell.toLowerCase() === 'regio' ? 'region' : cell.replace(/^GM/i, ''));

/** `1.128` is a Dutch thousand; what is no number stays as it was, so that its schema names the fault. */
function cellValue(name: string, cell: string): unknown {
  if (cell === '') return null;
  if (TEXTS.includes(name)) return name === 'bekendgemaakt' ? dayOf(cell) : cell;
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(cell) ? cell.replaceAll('.', '') : cell;
  if (DECIMALS.includes(name)) return plain.replace(',', '.');
  return /^\d+$/.test(plain) ? Number(plain) : cell;
}

function dayOf(cell: string): string {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  if (!dutch) return cell;
  const [, day = '', month = '', year = ''] = dutch;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function columnOf(kind: RegionalKind, key: string): string {
  if (kind === 'registerEntries' && key === 'persons') return 'mensen';
  return Object.entries({ ...PLACE, ...VALUE }).find(([, own]) => own === key)?.[0] ?? key;
}

/** The same area, period and version twice in one file: nobody knows which one counts. */
function twice(rows: readonly Read[]): readonly Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, number }) => {
    if (number === undefined) return [];
    const { kind, area, period, version } = number;
    const place = [kind, area, period, version].join('|');
    const before = seen.get(place);
    seen.set(place, before ?? line);
    return before === undefined ? [] : [fault(line, '', `Dit cijfer staat ook op regel ${before}.`)];
  });
}
