import { dutchDate } from '../../workflows/law/dutch.js';

const ORDER = ['eerste', 'tweede', 'derde', 'vierde'];
const PARTS: Readonly<Record<string, string>> = { Q: 'kwartaal', T: 'vier maanden', H: 'helft' };

/** The period of a report as it is read: `2026-Q3` is `derde kwartaal van 2026`; a week is told by its last day. */
export function periodText(period: string): string {
  const [, year = '', letter = '', number = ''] = /^(\d{4})-([QTH])(\d)$/.exec(period) ?? [];
  const part = PARTS[letter];
  if (part !== undefined) return `${ORDER[Number(number) - 1] ?? ''} ${part} van ${year}`;
  return period.replace(/\d{4}-\d\d-\d\d/, (day) => dutchDate(day));
}
