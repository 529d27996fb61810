import { isBsn } from '../../workflows/law/bsn.js';
import { addAge } from '../../workflows/law/dates.js';
import { tooYoung } from '../../workflows/placement/placement.beside.js';
import type { JsonObject, LocalDate, Refusal } from '../../workflows/definition.js';
import { CASELOAD_COLUMNS, type CaseloadColumn, type ColumnMap } from './caseload-columns.js';
import type { OpeningFact } from '../pathways/pathway-fact.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { caseNumberCell } from './case-number-cell.js';
import { particularsFrom } from './caseload-particulars.js';
import { CellReader as CellsOf, type RowFault } from './cell-reader.js';
import type { Sex } from '../people/person-document.js';
import { dateCell, decimalCell, percentCell, sexCell, yesNoCell, type Cell } from './dutch-cells.js';
import { pathwayOf } from './pathway-cells.js';

type CellReader = CellsOf<CaseloadColumn>;

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
  /** KvK number or name of who hires the worker of the employer (M15). */
  readonly hirer: string | null;
  /** Of the employer that hires out: name or branch number of the location by which it speaks (M13). */
  readonly agencyLocation: string | null;
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
  const reader: CellReader = new CellsOf(line, cells, columns.places, CASELOAD_COLUMNS);
  const row = {
    line,
    externalId: reader.checked('externalId', caseNumberCell),
    bsn: reader.checked('bsn', (text) => bsnCell(text)),
    firstNames: reader.text('firstNames'),
    prefix: reader.optionalText('prefix'),
    lastName: reader.text('lastName'),
    birthDate: reader.checked('birthDate', dateCell),
    sex: reader.optional('sex', sexCell),
    municipality: reader.text('municipality'),
    employerKvk: reader.optionalText('employerKvk'),
    employerName: reader.optionalText('employerName'),
    hirer: reader.optionalText('hirer'),
    location: reader.optionalText('location'),
    agencyLocation: agencyOf(reader),
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

/** M13: by a branch of its own speaks only who hires out. */
function agencyOf(reader: CellReader): string | null {
  const named = reader.optionalText('agencyLocation');
  if (named !== null && reader.optionalText('hirer') === null)
    reader.refuse('agencyLocation', [{ detail: 'Een vestiging van de uitlener hoort bij een inlener: noem die ook.' }]);
  return named;
}

export function bsnCell(text: string): Cell<string> {
  const digits = text.replaceAll(/[.\s]/g, '').padStart(9, '0');
  return isBsn(digits) ? { value: digits } : { fault: 'Dit is geen geldig burgerservicenummer (regel F2).' };
}

export function hoursCell(text: string): Cell<string> {
  const cell = decimalCell(text);
  if ('fault' in cell) return cell;
  const hours = Number(cell.value);
  return hours > 0 && hours <= 60 ? cell : { fault: `${text} uren per week kan niet; goed is 0 tot en met 60.` };
}
