import { Decimal } from '../../../workflows/law/exact.js';
import type { MonthChange } from '../../subsidies/month-change.js';
import { monthName } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';

const NOTHING: Readonly<Record<string, string>> = {
  hold: 'wacht de betaling: op het besluit over de loonwaarde, de opgave van de uren, of een loon dat hoog genoeg is',
  none: 'is er geen recht',
};

/** What the employer gets now and after, in one or two sentences (M26). */
export function changeText({ now, after }: MonthChange): string {
  const present = `Nu ${euros(now.amount)} per maand (${monthName(now.month)})`;
  if (now.amount === after.amount) return `${present}; dat bedrag verandert in deze maanden niet.`;
  if (NOTHING[after.kind] !== undefined && Number(after.amount) === 0) {
    return `${present}. Vanaf ${monthName(after.month)} ${NOTHING[after.kind]}.`;
  }
  const difference = new Decimal(after.amount).minus(now.amount);
  const way = difference.isNegative() ? 'minder' : 'meer';
  const note = after.note === null ? '' : ` Dat bedrag is ${after.note}.`;
  return `${present}. Straks ${euros(after.amount)} per maand, vanaf ${monthName(after.month)}: ${euros(difference.abs().toFixed(2))} ${way}.${note}`;
}
