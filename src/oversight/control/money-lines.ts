import { monthOf } from '../../../workflows/law/dates.js';
import { dutchEuros, dutchMonth } from '../../../workflows/law/dutch.js';
import type { ControlFacts } from './control-facts.js';
import { ok, later, none, type Judged } from './control-line.js';

export function amounts({ money, decidedElsewhere }: ControlFacts): Judged {
  if (money === undefined) return none('Bedragen horen niet bij uw rol.');
  if (money.fault !== null) return { state: 'late', found: [`De bedragen zijn niet te berekenen: ${money.fault}`] };
  const ours = (month: string): boolean => decidedElsewhere?.from == null || month < monthOf(decidedElsewhere.from);
  const due = money.months.filter(({ due: isDue, month }) => isDue && ours(month));
  const different = due.filter(({ difference }) => Number(difference) !== 0);
  if (due.length === 0) return later('Er is nog geen maand uitbetaald of te betalen.');
  if (different.length === 0) return ok(`${due.length} maanden betaald zoals de regel geeft.`);
  const found = different.map(
    ({ month, entitled, paid }) =>
      `${dutchMonth(month)}: de regel geeft ${dutchEuros(entitled)}, betaald is ${dutchEuros(paid)}.`,
  );
  return { state: 'missing', found, mend: { label: 'Naar de bedragen', at: '#geld' } };
}
