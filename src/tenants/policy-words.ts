import type { Json } from '../../workflows/definition.js';

const WORDS: Readonly<Record<string, string>> = {
  none: 'geen',
  half: '50 procent',
  expected: 'de verwachte loonwaarde',
  firstDay: 'de eerste dag ervan',
  rowInUse: 'de rij die in gebruik was',
  determination: 'de vaststelling van de loonwaarde',
  afterLumpSum: 'de dag na de vaste loonkostensubsidie',
  asOthers: 'zoals anderen',
  askFirst: 'na navraag bij UWV',
  filledIn: 'de dag die u invult',
  rowOfThatDay: 'de tabel van die dag',
  nearestCent: 'op de dichtstbijzijnde cent',
  centUp: 'naar boven op een hele cent',
  countsAs100: 'telt als 100',
  countsAsMeasured: 'telt zoals gemeten',
  days: 'in dagen',
  nextMonth: 'vanaf de volgende maand',
  lastDay: 'de laatste dag van de maand',
  nextDay: 'de dag erna',
};

/** The value of a policy as the administrator reads it. */
export function inWords(value: Json): string {
  if (value === null) return 'geen keuze';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? (WORDS[value] ?? plainText(value)) : JSON.stringify(value);
}

/** Amounts and days as people write them. */
function plainText(value: string): string {
  if (/^\d+\.\d{2}$/.test(value)) return `€ ${value.replace('.', ',').replaceAll(/\B(?=(\d{3})+,)/g, '.')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').toReversed().join('-') : value;
}
