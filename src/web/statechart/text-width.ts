const NARROW = new Set("iIjlt.,:;'!|()[] -rf/");
const WIDE = new Set('mwMW@%');

/** Width of a text in a common sans-serif face, near enough to lay out boxes on a server without fonts. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = Array.from(text).reduce(
    (sum, letter) => sum + (NARROW.has(letter) ? 0.32 : WIDE.has(letter) ? 0.88 : 0.57),
    0,
  );
  return Math.ceil(ems * size * (bold ? 1.06 : 1));
}

/** Breaks a text on spaces into lines of about so many letters. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
