/** `€ 1.284,50` of a decimal string with a point. */
export function euros(amount: string): string {
  const [whole = '0', cents = ''] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '−' : ''}€ ${grouped(whole)},${cents.padEnd(2, '0').slice(0, 2)}`;
}

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** `1.284,5` of a number written with a point; `−` before what is negative. */
export function dutchNumber(text: string): string {
  const [whole = '0', decimals] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '−' : ''}${grouped(whole)}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** `32,5`: a decimal string as people write it. */
export const decimalComma = (value: string): string => value.replace('.', ',');

/** `+ € 280,44` or `− € 280,44`: a difference says its side; nil has none. */
export function signedEuros(amount: string): string {
  if (Number(amount) === 0) return euros(amount.replace('-', ''));
  return amount.startsWith('-') ? euros(amount).replace('−', '− ') : `+ ${euros(amount)}`;
}
