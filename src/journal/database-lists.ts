/** A list of numbers, ids or moments as PostgreSQL reads an array: nothing in it needs a quote. */
export const plainList = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

/** A list of short words as PostgreSQL reads an array. */
export const wordList = (words: readonly (string | null)[]): string => `{${words.map(inQuotes).join(',')}}`;

const inQuotes = (word: string | null): string => {
  if (word === null) return 'NULL';
  return `"${SPECIAL.test(word) ? word.replaceAll(/["\\]/g, String.raw`\$&`) : word}"`;
};
const SPECIAL = /["\\]/;

/** A list of bytes, given in hex, as PostgreSQL reads an array of them. */
export const hexList = (texts: readonly string[]): string =>
  `{${texts.map((text) => String.raw`"\\x${text}"`).join(',')}}`;

const TEXT = 25;
/** Dimensions, whether something is null, type of the elements, how many, number of the first: four bytes each. */
const HEAD_BYTES = 20;
const LENGTH_BYTES = 4;
const NOTHING = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TEXT]);

/** A list of long texts as `text[]` in PostgreSQL's binary form: nothing is escaped here to be unescaped there. */
export function textList(texts: readonly string[]): Buffer {
  if (texts.length === 0) return NOTHING;
  let total = HEAD_BYTES;
  for (const text of texts) total += LENGTH_BYTES + Buffer.byteLength(text);
  const buffer = Buffer.allocUnsafe(total);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(TEXT, 8);
  buffer.writeInt32BE(texts.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = HEAD_BYTES;
  for (const text of texts) {
    const size = buffer.write(text, at + LENGTH_BYTES);
    buffer.writeInt32BE(size, at);
    at += LENGTH_BYTES + size;
  }
  return buffer;
}
