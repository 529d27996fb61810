const thousands = (whole: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** `12.345`: a count as people write it. */
export const countText = (count: number): string => thousands(String(count));

/** Between a sign and its number on a page: they stay together at the end of a line. Letters and files have words of their own. */
const KEPT = '\u00a0';

/** `€ 1.284,50` of a decimal string with a point. */
export function euros(amount: string): string {
  const [whole = '0', cents = ''] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '−' : ''}€${KEPT}${thousands(whole)},${cents.padEnd(2, '0').slice(0, 2)}`;
}

/** `32,5`: a decimal string as people write it. */
export const decimalComma = (value: string): string => value.replace('.', ',');

/** `+ € 280,44` or `− € 280,44`: a difference says its side; nil has none. */
export function signedEuros(amount: string): string {
  if (Number(amount) === 0) return euros(amount.replace('-', ''));
  return amount.startsWith('-') ? euros(amount).replace('−', `−${KEPT}`) : `+${KEPT}${euros(amount)}`;
}
