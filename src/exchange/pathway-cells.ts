import type { LocalDate } from '../../workflows/definition.js';
import { openingFact, type OpeningFact } from '../pathways/pathway-fact.js';
import type { CaseloadColumn } from './caseload-columns.js';
import { codeCell } from './cell-reader.js';
import { dateCell, yesNoCell, type Cell } from './dutch-cells.js';

/** How a cell of a column is read; keeps the fault, so that a row is told all at once. */
export type ReadCell = <T>(column: CaseloadColumn, read: (text: string) => Cell<T>) => T | null;

const EDUCATION: Readonly<Record<string, string>> = {
  basisonderwijs: 'primary',
  praktijkonderwijs: 'practical',
  vso: 'practical',
  vmbo: 'vmbo',
  'havo/vwo': 'havoVwo',
  havo: 'havoVwo',
  vwo: 'havoVwo',
  'mbo 1': 'mbo1',
  'mbo 2': 'mbo2',
  'mbo 3': 'mbo3',
  'mbo 4': 'mbo4',
  mbo: 'mboGeneral',
  'algemeen mbo': 'mboGeneral',
  hbo: 'hbo',
  universiteit: 'university',
  wo: 'university',
};
const SECTORS: Readonly<Record<string, string>> = {
  'automatisering en ict': 'ict',
  'gezondheidszorg, welzijn en persoonlijke verzorging': 'care',
  'handel en administratie': 'trade',
  'horeca en huishouding': 'hospitality',
  'landbouw, natuur en milieu': 'nature',
  'onderwijs, cultuur en wetenschap': 'education',
  'openbaar bestuur, veiligheid en rechtspraak': 'government',
  'opslag en transport': 'logistics',
  'personeel, organisatie en strategie': 'organisation',
  'taal, media en communicatie': 'media',
  'techniek en productie': 'production',
  'toerisme en recreatie': 'leisure',
};

type Step = { readonly step: string; readonly contact: string };

/**
 * What a line of a caseload tells of the way to work; an empty cell and "onbekend" of anything but the ladder tell nothing.
 * @param firstDay from when it holds where the line names no day of its own
 */
export function pathwayOf(read: ReadCell, firstDay: LocalDate): readonly OpeningFact[] {
  const ladderFrom = read('ladderFrom', dateCell) ?? firstDay;
  const ladder = read('ladderStep', stepCell);
  const arrangementFrom = read('arrangementFrom', dateCell) ?? firstDay;
  const arrangement = read('arrangement', arrangementCell);
  const level = read('education', codeOrUnknown(EDUCATION));
  const sectors = read('interests', sectorsCell);
  const hasProfile = read('hasProfile', yesNoCell);
  const found: unknown[] = [
    ...(ladder === null ? [] : [{ kind: 'ladder', from: ladderFrom, ...ladder }]),
    ...(arrangement === null ? [] : [{ kind: 'arrangement', from: arrangementFrom, arrangement }]),
    ...(level === null || level === '' ? [] : [{ kind: 'education', from: firstDay, level }]),
    ...(sectors === null || sectors.length === 0 ? [] : [{ kind: 'interests', from: firstDay, sectors }]),
    ...(hasProfile === null ? [] : [{ kind: 'profile', from: firstDay, hasProfile }]),
  ];
  // A fault of the first day was told already; then there is nothing to record either.
  return found.flatMap((fact) => {
    const parsed = openingFact.safeParse(fact);
    return parsed.success ? [parsed.data] : [];
  });
}

export function stepCell(text: string): Cell<Step> {
  const plain = text.toLowerCase().replace(/^trede\s*/, '');
  if (/^[1-6]$/.test(plain)) return { value: { step: plain, contact: 'reached' } };
  if (plain === 'onbekend') return { value: { step: 'unknown', contact: 'reached' } };
  if (plain === 'niet bereikt') return { value: { step: 'unknown', contact: 'notReached' } };
  return { fault: `"${text}" is geen trede; goed zijn 1 tot en met 6, onbekend en niet bereikt.` };
}

export function arrangementCell(text: string): Cell<string> {
  const plain = text.toLowerCase().replace(/^arrangement\s*/, '');
  return /^[1-4]$/.test(plain)
    ? { value: plain }
    : { fault: `"${text}" is geen arrangement; goed zijn 1 tot en met 4.` };
}

/** "onbekend" tells nothing. */
const codeOrUnknown =
  (codes: Readonly<Record<string, string>>) =>
  (text: string): Cell<string> =>
    text.toLowerCase() === 'onbekend' ? { value: '' } : codeCell(codes)(text);

/** Several with a semicolon between them: the names of sectors have commas. */
function sectorsCell(text: string): Cell<readonly string[]> {
  const cells = text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map(codeOrUnknown(SECTORS));
  const wrong = cells.find((cell) => 'fault' in cell);
  if (wrong) return { fault: wrong.fault.replaceAll(/, (?=[a-z ]+ en )/g, '; ') };
  const codes = cells.flatMap((cell) => ('value' in cell && cell.value !== '' ? [cell.value] : []));
  return codes.length > 5 ? { fault: 'Kies hoogstens vijf sectoren.' } : { value: codes };
}
