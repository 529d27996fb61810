import { dutchDate } from '../../../workflows/law/dutch.js';
import { CASE_NUMBER_COLUMNS, caseNumberCell } from '../case-number-cell.js';
import type { RowFault } from '../cell-reader.js';
import { dateCell, decimalCell } from '../dutch-cells.js';
import { factKind } from './fact-kind.js';
import type { KnownPlacement } from './known-placements.js';
import { planSeries, type NumberedRow } from './particular-plan.js';

const COLUMNS = {
  externalId: CASE_NUMBER_COLUMNS,
  from: ['vanaf', 'uren vanaf', 'sinds', 'begindatum'],
  hours: ['uren', 'uren per week', 'contracturen'],
} as const;
type Column = keyof typeof COLUMNS;
type HoursRow = NumberedRow & { readonly hours: string };

/** How many hours somebody worked before the file came here (seeds 17). It changes no amount: that rests on what holds now. */
export const hoursKind = factKind<Column, HoursRow>({
  columns: COLUMNS,
  required: ['externalId', 'from', 'hours'],
  added: ['hours'],
  example: { externalId: 'Z-2026-0001', from: '1-9-2025', hours: '24' },
  read: (reader) => ({
    line: reader.line,
    externalId: reader.checked('externalId', caseNumberCell),
    from: reader.checked('from', dateCell),
    hours: reader.checked('hours', decimalCell),
  }),
  plan: (rows, scene) =>
    planSeries(rows, scene, {
      kind: 'earlierHours',
      list: 'steps',
      item: ({ from, hours }) => ({ from, hours }),
      column: (field) => COLUMNS[field as Column]?.[0] ?? field,
      check: (own, placement) => [...fromTheStart(own, placement), ...untilNow(own, placement)],
      otherThere: 'Bij dit zaaknummer staan al andere eerdere uren. Wijzig die in het dossier.',
    }),
});

function fromTheStart([first]: readonly HoursRow[], { firstDay }: KnownPlacement): readonly RowFault[] {
  if (first === undefined || firstDay === null || first.from <= firstDay) return [];
  const detail = `De eerste werkdag is ${dutchDate(firstDay)}: begin met de uren van die dag.`;
  return [{ line: first.line, column: COLUMNS.from[0], detail }];
}

/** The last hours are those of the placement: what came after is changed in the file, for amounts rest on it. */
function untilNow(rows: readonly HoursRow[], { hours }: KnownPlacement): readonly RowFault[] {
  const last = rows.at(-1);
  if (last === undefined || Number(last.hours) === Number(hours)) return [];
  const detail = `De plaatsing heeft nu ${hours.replace('.', ',')} uren: daarmee moet de reeks eindigen.`;
  return [{ line: last.line, column: COLUMNS.hours[0], detail }];
}
