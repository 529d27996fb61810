/** Words before a Dutch family name, which people leave out or move when they search. */
const PREFIXES = new Set(
  (
    'van von de den der het t s te ten ter tot in op aan bij uit uyt over onder voor d l le la les du des da do dos di ' +
    'el al vd vdr'
  ).split(' '),
);
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/**
 * The words by which a name is found: lower case, without diacritics and without the words before a family name.
 * A name of such words alone keeps them. Each word once, in order of the alphabet.
 */
export function nameWords(...parts: readonly (string | null | undefined)[]): readonly string[] {
  const words = parts
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðßæœıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !PREFIXES.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].toSorted();
}
