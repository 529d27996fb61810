import { isBsn } from '../../workflows/law/bsn.js';
import { addAge } from '../../workflows/law/dates.js';
import { tooYoung } from '../../workflows/placement/placement.beside.js';
import type { JsonObject, LocalDate, Refusal } from '../../workflows/definition.js';
import { columnName, type CaseloadColumn, type ColumnMap } from './caseload-columns.js';
import type { OpeningFact } from '../pathways/pathway-fact.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { particularsFrom } from './caseload-particulars.js';
import type { Sex } from '../people/person-document.js';
import { dateCell, decimalCell, percentCell, sexCell, yesNoCell, type Cell } from './dutch-cells.js';
import { pathwayOf } from './pathway-cells.js';

export type RowFault = { readonly line: number; readonly column: string | null; readonly detail: string };

/** One line of the caseload as facts; who and where are still names as the file has them. */
export type CaseloadRow = {
  readonly line: number;
  readonly externalId: string;
  readonly bsn: string;
  readonly firstNames: string;
  readonly prefix: string | null;
  readonly lastName: string;
  readonly birthDate: LocalDate;
  /** Null: not told, which is no fault. */
  readonly sex: Sex | null;
  readonly municipality: string;
  readonly employerKvk: string | null;
  readonly employerName: string | null;
  /** Name or branch number of the location where the work is (M13). */
  readonly location: string | null;
  readonly owner: string | null;
  readonly circle: string;
  readonly route: string;
  readonly hours: string;
  readonly sectorFullTimeHours: string | null;
  readonly registered: boolean;
  /** What is known of the way to work of the person. */
  readonly pathway: readonly OpeningFact[];
  /** What is kept beside its course, from the first day worked. */
  readonly particulars: readonly NewParticular[];
  /** Payload of `placement.imported`. */
  readonly imported: JsonObject & {
    readonly firstDay: LocalDate;
    readonly lastDay: LocalDate | null;
    readonly registeredOn: LocalDate | null;
  };
};

/** What of a line can be read of its placement, when not all of it can: the rules over that are told too. */
export type HalfRow = Pick<CaseloadRow, 'line' | 'circle' | 'route' | 'registered'> & { readonly imported: JsonObject };

const CIRCLES: Readonly<Record<string, string>> = {
  participatiewet: 'generalAssistance',
  pw: 'generalAssistance',
  bijstand: 'generalAssistance',
  anw: 'anw',
  ioaw: 'ioaw',
  ioaz: 'ioaz',
  nug: 'notEntitled',
  geen: 'notEntitled',
  'geen uitkering': 'notEntitled',
};
const ROUTES: Readonly<Record<string, string>> = {
  forfaitair: 'lumpSum',
  'vaste subsidie': 'lumpSum',
  'eerst meten': 'measuredFirst',
  'al in dienst': 'alreadyEmployed',
};

/** Reads one line: the facts, or every fault of it. */
export function caseloadRow(
  line: number,
  cells: readonly string[],
  columns: ColumnMap,
): { readonly row: CaseloadRow } | { readonly faults: readonly RowFault[]; readonly half: HalfRow | undefined } {
  const reader = new CellReader(line, cells, columns);
  const row = {
    line,
    externalId: reader.text('externalId', /^[A-Za-z0-9.-]{1,40}$/, 'letters, cijfers, punten en streepjes'),
    bsn: reader.checked('bsn', (text) => bsnCell(text)),
    firstNames: reader.text('firstNames'),
    prefix: reader.optionalText('prefix'),
    lastName: reader.text('lastName'),
    birthDate: reader.checked('birthDate', dateCell),
    sex: reader.optional('sex', sexCell),
    municipality: reader.text('municipality'),
    employerKvk: reader.optionalText('employerKvk'),
    employerName: reader.optionalText('employerName'),
    location: reader.optionalText('location'),
    owner: reader.optionalText('owner'),
    circle: reader.coded('circle', CIRCLES, 'generalAssistance'),
    route: reader.coded('route', ROUTES, 'lumpSum'),
    hours: reader.checked('hours', hoursCell),
    sectorFullTimeHours: reader.optional('sectorFullTimeHours', hoursCell),
    registered: reader.optional('registered', yesNoCell) ?? false,
    ...withPathway(reader, importedOf(reader)),
  };
  const particulars = particularsFrom(reader, line, row.imported.firstDay);
  if (reader.isRead('birthDate', 'firstDay'))
    reader.refuse('birthDate', ageFaults(row.birthDate, row.imported.firstDay));
  if (reader.faults.length === 0) return { row: { ...row, particulars } };
  return { faults: reader.faults, half: halfOf(row, reader) };
}

/** Without what cannot be read, and what rests on it; nothing where the rules themselves rest on it. */
function halfOf(row: Omit<CaseloadRow, 'particulars'>, reader: CellReader): HalfRow | undefined {
  if (!reader.isRead('circle', 'route', 'registered')) return undefined;
  const restsOn = (column: CaseloadColumn, on: CaseloadColumn): boolean =>
    reader.optionalText(column) === null && !reader.isRead(on);
  const imported = Object.entries(row.imported).filter(
    ([name]) =>
      reader.isRead(name as CaseloadColumn) &&
      !(name === 'contractFrom' && restsOn('contractFrom', 'firstDay')) &&
      !(name === 'permanent' && restsOn('permanent', 'contractUntil')),
  );
  const { line, circle, route, registered } = row;
  return { line, circle, route, registered, imported: Object.fromEntries(imported) };
}

function withPathway(reader: CellReader, imported: CaseloadRow['imported']): Pick<CaseloadRow, 'imported' | 'pathway'> {
  return { imported, pathway: pathwayOf((column, read) => reader.optional(column, read), imported.firstDay) };
}

function importedOf(reader: CellReader): CaseloadRow['imported'] {
  const firstDay = reader.checked('firstDay', dateCell);
  const date = (column: CaseloadColumn): LocalDate | null => reader.optional(column, dateCell);
  const contractUntil = date('contractUntil');
  return {
    firstDay,
    agreedOn: date('agreedOn'),
    targetGroupOn: date('targetGroupOn'),
    contractFrom: date('contractFrom') ?? firstDay,
    contractUntil,
    permanent: reader.optional('permanent', yesNoCell) ?? contractUntil === null,
    lumpSumUntil: date('lumpSumUntil'),
    wageValue: reader.optional('wageValue', percentCell),
    determinedOn: date('determinedOn'),
    measuredFrom: date('measuredFrom'),
    measuredUntil: date('measuredUntil'),
    nextMeasurementOn: date('nextMeasurementOn'),
    registeredOn: date('registeredOn'),
    informedOn: date('informedOn'),
    reportedOn: date('reportedOn'),
    lastDay: date('lastDay'),
  };
}

/** Seeds 38: nobody under fifteen on the first day worked. */
const ageFaults = (birthDate: LocalDate, firstDay: LocalDate): readonly Refusal[] =>
  tooYoung(firstDay, addAge(birthDate, 15), 'birthDate');

function bsnCell(text: string): Cell<string> {
  const digits = text.replaceAll(/[.\s]/g, '').padStart(9, '0');
  return isBsn(digits) ? { value: digits } : { fault: 'Dit is geen geldig burgerservicenummer (regel F2).' };
}

function hoursCell(text: string): Cell<string> {
  const cell = decimalCell(text);
  if ('fault' in cell) return cell;
  const hours = Number(cell.value);
  return hours > 0 && hours <= 60 ? cell : { fault: `${text} uren per week kan niet; goed is 0 tot en met 60.` };
}

/** Reads cells by column and keeps every fault, so that a row is told all at once. */
class CellReader {
  readonly faults: RowFault[] = [];
  private readonly unread = new Set<CaseloadColumn>();

  constructor(
    private readonly line: number,
    private readonly cells: readonly string[],
    private readonly columns: ColumnMap,
  ) {}

  /** Whether these cells could be read, or are empty where they may be. */
  isRead(...columns: readonly CaseloadColumn[]): boolean {
    return !columns.some((column) => this.unread.has(column));
  }

  /** What the cells together say is wrong. */
  refuse(column: CaseloadColumn, refusals: readonly Refusal[]): void {
    for (const { detail } of refusals) this.fault(column, detail);
  }

  optionalText(column: CaseloadColumn): string | null {
    const place = this.columns.places.get(column);
    const text = place === undefined ? '' : (this.cells[place] ?? '').trim();
    return text === '' ? null : text;
  }

  text(column: CaseloadColumn, shape?: RegExp, allowed = ''): string {
    return this.checked(column, (text) =>
      shape && !shape.test(text) ? { fault: `"${text}" kan niet; goed zijn ${allowed}.` } : { value: text },
    );
  }

  /** A cell that must be there. After a fault the value is not used: the row is refused. */
  checked(column: CaseloadColumn, read: (text: string) => Cell<string>): string {
    const text = this.optionalText(column);
    if (text === null) return this.fault(column, 'Dit veld is leeg.');
    const cell = read(text);
    return 'fault' in cell ? this.fault(column, cell.fault) : cell.value;
  }

  optional<T>(column: CaseloadColumn, read: (text: string) => Cell<T>): T | null {
    const text = this.optionalText(column);
    if (text === null) return null;
    const cell = read(text);
    if ('value' in cell) return cell.value;
    this.fault(column, cell.fault);
    return null;
  }

  coded(column: CaseloadColumn, codes: Readonly<Record<string, string>>, otherwise: string): string {
    const text = this.optionalText(column);
    if (text === null) return otherwise;
    const code = codes[text.toLowerCase()];
    return code ?? this.fault(column, `"${text}" kennen we niet; goed zijn ${Object.keys(codes).join(', ')}.`);
  }

  private fault(column: CaseloadColumn, detail: string): '' {
    this.unread.add(column);
    this.faults.push({ line: this.line, column: columnName(column), detail });
    return '';
  }
}
