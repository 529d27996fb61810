import type { Cell } from './dutch-cells.js';

/** Headers of the column by which a row says of which placement it is. */
export const CASE_NUMBER_COLUMNS = ['zaaknummer', 'dossiernummer', 'kenmerk', 'plaatsingnummer'] as const;

/** A number as municipalities give their cases, of at most 40 characters. */
export function caseNumberCell(text: string): Cell<string> {
  return /^[A-Za-z0-9.-]{1,40}$/.test(text)
    ? { value: text }
    : { fault: `"${text}" kan niet; goed zijn letters, cijfers, punten en streepjes.` };
}
