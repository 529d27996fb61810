/** A list of numbers, ids or moments as PostgreSQL reads an array: nothing in it needs a quote. */
export const plainList = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

/** A list of short words as PostgreSQL reads an array. */
export const wordList = (words: readonly (string | null)[]): string =>
  `{${words.map((word) => (word === null ? 'NULL' : `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`)).join(',')}}`;

const TEXT = 25;
const BYTEA = 17;
/** Dimensions, whether something is null, type of the elements, how many, number of the first. */
const HEAD_BYTES = 20;
const LENGTH_BYTES = 4;

/** A list of long texts as `text[]` in PostgreSQL's binary form: nothing is escaped here to be unescaped there. */
export function textList(texts: readonly string[]): Buffer {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  return binaryList(TEXT, sizes, (buffer, at, index) => buffer.write(texts[index] ?? '', at));
}

/** A list of bytes, given in hex, as `bytea[]` in the same form. */
export function hexList(texts: readonly string[]): Buffer {
  const sizes = texts.map((text) => text.length / 2);
  return binaryList(BYTEA, sizes, (buffer, at, index) => buffer.write(texts[index] ?? '', at, 'hex'));
}

function binaryList(
  type: number,
  sizes: readonly number[],
  write: (buffer: Buffer, at: number, index: number) => void,
): Buffer {
  const total = sizes.reduce((sum, size) => sum + LENGTH_BYTES + size, HEAD_BYTES);
  const buffer = Buffer.allocUnsafe(total);
  const head = [sizes.length === 0 ? 0 : 1, 0, type, sizes.length, 1];
  for (const [place, value] of head.entries()) buffer.writeInt32BE(value, place * LENGTH_BYTES);
  let at = HEAD_BYTES;
  for (const [index, size] of sizes.entries()) {
    buffer.writeInt32BE(size, at);
    write(buffer, at + LENGTH_BYTES, index);
    at += LENGTH_BYTES + size;
  }
  // An empty array has no dimension.
  return sizes.length === 0 ? buffer.subarray(0, 12) : buffer;
}
