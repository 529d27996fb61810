import { SUPPRESSED, type Cell, type ColumnKind } from '../../outcomes/figure-table.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';
import { euros } from '../words/dutch-numbers.js';

/** A cell in words: Dutch decimals, a dash for what cannot be said. */
export function cellText(cell: Cell | undefined, kind: ColumnKind): string {
  if (cell === SUPPRESSED) return 'minder dan 5 of verborgen';
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (kind === 'text') return String(cell);
  if (kind === 'euros') return euros(cell.toFixed(2));
  const text = dutchNumber(cell, kind === 'hundredths' ? 2 : undefined).replace('-', '−');
  return kind === 'percent' ? `${text}%` : text;
}
