import type { Json } from '../../workflows/definition.js';

const WORDS: Readonly<Record<string, string>> = {
  none: 'geen',
  half: '50 procent',
  expected: 'de verwachte loonwaarde',
  firstDay: 'de eerste dag ervan',
  rowInUse: 'de rij die in gebruik was',
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
