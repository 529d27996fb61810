export type LogoType = 'image/svg+xml' | 'image/png';

const MOST_BYTES = 100_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What in a drawing reaches outside it, acts, or looks other on another machine. */
const NOT_IN_SVG: readonly (readonly [RegExp, string])[] = [
  [/<!(doctype|entity)/i, 'een verwijzing naar een ander document'],
  [/<\s*script|\son[a-z]+\s*=|javascript:/i, 'een script'],
  [/<\s*(foreignObject|iframe|use\s[^>]*href\s*=\s*["'](?!#))/i, 'iets van buiten de tekening'],
  [/<\s*image\b|href\s*=\s*["']\s*(?!#)|url\(\s*["']?(?!#)|@import/i, 'een plaatje of lettertype van buiten'],
  [/<\s*text\b/i, 'tekst: laat die omzetten naar vormen'],
];

/** By its first bytes; undefined for what is no logo of ours. */
export function logoTypeOf(bytes: Uint8Array): LogoType | undefined {
  if (PNG.every((byte, index) => bytes[index] === byte)) return 'image/png';
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/.test(textOf(bytes)) ? 'image/svg+xml' : undefined;
}

/** Everything wrong with a logo and its words, in Dutch. */
export function logoFaults(
  bytes: Uint8Array,
  alt: string,
): readonly { readonly field: string; readonly detail: string }[] {
  const file = (detail: string) => ({ field: 'file', detail });
  return [
    ...(bytes.length === 0 ? [file('Kies een bestand.')] : fileFaults(bytes).map(file)),
    ...(alt.trim().length < 3 || alt.length > 150
      ? [
          {
            field: 'alt',
            detail: 'Beschrijf het logo in 3 tot en met 150 tekens, bijvoorbeeld: logo van gemeente Hilversum.',
          },
        ]
      : []),
  ];
}

function fileFaults(bytes: Uint8Array): readonly string[] {
  const type = logoTypeOf(bytes);
  const found = type === 'image/svg+xml' ? NOT_IN_SVG.find(([sign]) => sign.test(textOf(bytes))) : undefined;
  return [
    ...(bytes.length > MOST_BYTES ? ['Het bestand is te groot: hoogstens 100 kB.'] : []),
    ...(type === undefined ? ['Dit is geen SVG en geen PNG.'] : []),
    ...(found === undefined ? [] : [`In de tekening staat ${found[1]}. Dat kan niet in een brief.`]),
  ];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
