import type { LocalDate } from '../../workflows/definition.js';
import { newParticular, particular, type NewParticular } from '../particulars/particular.schemas.js';
import { columnName, type CaseloadColumn } from './caseload-columns.js';
import { codeCell, type RowFault } from './cell-reader.js';
import { dateCell, monthCell, yesNoCell, type Cell } from './dutch-cells.js';

/** How a row is read: every fault is kept, so that a row is told all at once. */
export type ReadsCells = {
  readonly faults: RowFault[];
  optionalText(column: CaseloadColumn): string | null;
  optional<T>(column: CaseloadColumn, read: (text: string) => Cell<T>): T | null;
};

const REASONS: Codes = {
  'niet aangevraagd': 'notAsked',
  'uwv gaf geen indicatie': 'refusedByUwv',
  'aanvraag loopt': 'waiting',
  'werkgever kon niet wachten': 'employerCouldNotWait',
};
const SOURCES: Codes = {
  wsp: 'wsp',
  werkgeversservicepunt: 'wsp',
  jobhunter: 'jobhunter',
  consulent: 'consultant',
  hallowerk: 'halloWerk',
  sonar: 'sonar',
  kandidatenverkenner: 'sonar',
  matchathon: 'event',
  banenmarkt: 'event',
  school: 'school',
  'eigen netwerk': 'ownNetwork',
  werknemer: 'worker',
  werkgever: 'employer',
  anders: 'other',
};
const PROGRAMMES: Codes = {
  'perspectief op werk': 'perspectiefOpWerk',
  ips: 'ips',
  opmaat: 'opMaat',
  'breed offensief': 'breedOffensief',
  'simpel switchen': 'simpelSwitchen',
  werkkamer: 'werkkamer',
  anders: 'other',
};
const FORMS: Codes = {
  regulier: 'regular',
  detachering: 'secondment',
  uitzenden: 'temporary',
  uitzendwerk: 'temporary',
};
const OTHER_SUBSIDIES: Codes = { nee: 'none', geen: 'none', loonsubsidie: 'wageSubsidy', wsw: 'wsw' };
const LEVELS: Codes = { 1: '1', 2: '2', 3: '3', 4: '4' };
type Codes = Readonly<Record<string, string>>;

/** Columns of what is kept beside the course of a placement; all may be left out. They hold from the first day worked. */
export function particularsFrom(reader: ReadsCells, line: number, from: LocalDate): readonly NewParticular[] {
  const code = (column: CaseloadColumn, codes: Codes): string | null => reader.optional(column, codeCell(codes));
  const [reason, source, form] = [code('routeReason', REASONS), code('matchSource', SOURCES), code('workForm', FORMS)];
  const programme = code('programme', PROGRAMMES);
  // What is wrong with it is told where the way to work of the person reads the same column.
  const said =
    reader
      .optionalText('arrangement')
      ?.toLowerCase()
      .replace(/^arrangement\s*/, '') ?? '';
  const level = LEVELS[said] ?? null;
  // Read, and what is wrong with it told, with the way to work of the person.
  const since = dateCell(reader.optionalText('arrangementFrom') ?? '');
  const arrangementFrom = 'value' in since && since.value > from ? since.value : from;
  const budgetLine = reader.optionalText('budgetLine');
  const title = reader.optionalText('jobTitle');
  const carved = reader.optional('carved', yesNoCell);
  const buddy = reader.optionalText('buddyName');
  const trained = reader.optional('buddyTrained', yesNoCell);
  const contract = reader.optionalText('socialReturn');
  const references = [
    { system: 'halloWerk', reference: reader.optionalText('halloWerkReference') },
    { system: 'sonar', reference: reader.optionalText('sonarReference') },
  ].filter(({ reference }) => reference !== null);
  const other = code('otherSubsidy', OTHER_SUBSIDIES);
  const which = other === 'none' ? null : { which: other };
  const paidUntil = reader.optional('paidUntil', monthCell);
  const bbl = reader.optional('bbl', yesNoCell);
  const wishes: readonly Wish[] = [
    [reason !== null, 'routeReason', { kind: 'reason', code: reason }],
    [title !== null || carved !== null, 'jobTitle', { kind: 'job', carved, sealed: title === null ? null : { title } }],
    [source !== null, 'matchSource', { kind: 'match', source }],
    [references.length > 0, 'halloWerkReference', { kind: 'references', sealed: { references } }],
    [level !== null, 'arrangement', { kind: 'arrangement', level, from: arrangementFrom }],
    [programme !== null || budgetLine !== null, 'budgetLine', { kind: 'programme', programme, budgetLine }],
    [contract !== null, 'socialReturn', { kind: 'socialReturn', applies: true, contract }],
    [form !== null, 'workForm', { kind: 'form', form }],
    [bbl !== null, 'bbl', { kind: 'workStudy', bbl }],
    [buddy !== null, 'buddyName', { kind: 'buddy', named: true, trained, sealed: { name: buddy } }],
    [other !== null, 'otherSubsidy', { kind: 'otherSubsidy', other: other !== 'none', sealed: which }],
    [paidUntil !== null, 'paidUntil', { kind: 'takenOver', paidUntil }],
  ];
  return wishes.flatMap(([there, column, item]) => (there ? itemOf(reader, line, from, column, item) : []));
}

type Wish = readonly [boolean, CaseloadColumn, object];

function itemOf(
  reader: ReadsCells,
  line: number,
  from: LocalDate,
  column: CaseloadColumn,
  item: object,
): readonly NewParticular[] {
  const read = particular.safeParse({ from, ...item });
  if (read.success) return [newParticular(read.data, from)];
  // A first day that is wrong is told of its own column.
  const faults = read.error.issues.filter(({ path }) => path[0] !== 'from');
  reader.faults.push(...faults.map(({ message }) => ({ line, column: columnName(column), detail: message })));
  return [];
}
