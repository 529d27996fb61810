const LETTER_A = 'A'.charCodeAt(0);

/** Letters count as two digits (ISO 13616). */
const digitsOf = (text: string): string =>
  text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - LETTER_A + 10));

/** An IBAN that passes its check and that no bank gave: there is no bank TEST. @param number up to ten digits */
export function madeUpIban(number: number): string {
  const account = `TEST${String(number).padStart(10, '0')}`;
  const check = 98n - (BigInt(digitsOf(`${account}NL00`)) % 97n);
  return `NL${String(check).padStart(2, '0')}${account}`;
}
