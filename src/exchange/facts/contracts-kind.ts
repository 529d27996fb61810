import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { CASE_NUMBER_COLUMNS, caseNumberCell } from '../case-number-cell.js';
import type { RowFault } from '../cell-reader.js';
import { dateCell, decimalCell, yesNoCell } from '../dutch-cells.js';
import { factKind } from './fact-kind.js';
import type { KnownPlacement } from './known-placements.js';
import { planSeries, type NumberedRow } from './particular-plan.js';

const COLUMNS = {
  externalId: CASE_NUMBER_COLUMNS,
  from: ['vanaf', 'begindatum', 'contract vanaf', 'eerste dag'],
  until: ['tot en met', 'einddatum', 'contract tot', 'laatste dag', 'tm'],
  permanent: ['vast', 'vast contract', 'onbepaalde tijd'],
  hours: ['uren', 'uren per week', 'contracturen'],
  sectorFullTimeHours: ['volle werkweek', 'fulltime uren', 'uren volle werkweek'],
  monthlyWage: ['loon per maand', 'maandloon', 'bruto loon'],
} as const;
type Column = keyof typeof COLUMNS;

type ContractRow = NumberedRow & {
  readonly until: LocalDate | null;
  readonly permanent: boolean;
  readonly hours: string;
  readonly sectorFullTimeHours: string;
  readonly monthlyWage: string | null;
};

/** Contracts one after the other, as they were agreed at the start (seeds 37): before each next one there is a task. */
export const contractsKind = factKind<Column, ContractRow>({
  columns: COLUMNS,
  required: ['externalId', 'from', 'hours', 'sectorFullTimeHours'],
  added: ['hours'],
  example: {
    externalId: 'Z-2026-0001',
    from: '1-9-2026',
    until: '28-2-2027',
    permanent: 'nee',
    hours: '28,5',
    sectorFullTimeHours: '38',
    monthlyWage: '1850,00',
  },
  read: (reader) => {
    const until = reader.optional('until', dateCell);
    return {
      line: reader.line,
      externalId: reader.checked('externalId', caseNumberCell),
      from: reader.checked('from', dateCell),
      until,
      permanent: reader.optional('permanent', yesNoCell) ?? until === null,
      hours: reader.checked('hours', decimalCell),
      sectorFullTimeHours: reader.checked('sectorFullTimeHours', decimalCell),
      monthlyWage: reader.optional('monthlyWage', decimalCell),
    };
  },
  plan: (rows, scene) =>
    planSeries(rows, scene, {
      kind: 'contracts',
      list: 'contracts',
      item: ({ from, until, permanent, hours, sectorFullTimeHours, monthlyWage }) => {
        return { from, until, permanent, hours, sectorFullTimeHours, monthlyWage };
      },
      column: (field) => COLUMNS[field as Column]?.[0] ?? field,
      check: runningIsThere,
      otherThere: 'Bij dit zaaknummer staat al een andere reeks contracten. Wijzig die in het dossier.',
    }),
});

/** The contract that runs is one of the sequence: else nobody knows which one follows it. */
function runningIsThere(rows: readonly ContractRow[], { contractFrom }: KnownPlacement): readonly RowFault[] {
  if (contractFrom === null || rows.some(({ from }) => from === contractFrom)) return [];
  const detail = `Het contract dat loopt begint op ${dutchDate(contractFrom)}; dat staat niet in de reeks.`;
  return [{ line: rows[0]?.line ?? 0, column: COLUMNS.from[0], detail }];
}
