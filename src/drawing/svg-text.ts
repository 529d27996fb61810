import { escaped } from './figure-chart.js';
import { WIDTH_CLASS, WIDTHS, type PictureWidth } from './picture-width.js';

const FONT = 'Arial, Helvetica, sans-serif';
const INK = '#1a1a1a';
export const GRID = '#dfe3e8';

type Attributes = Readonly<Record<string, string | number>>;
const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join('');

export const shape = (name: string, attributes: Attributes): string => `<${name}${attributesOf(attributes)}/>`;

export const label = (text: string, x: number, y: number, more: Attributes = {}): string =>
  `<text${attributesOf({ x, y, 'font-size': 12, fill: INK, ...more })}>${escaped(text)}</text>`;

/** A whole picture with its sentence as its name. */
export const drawing = (width: PictureWidth, height: number, sentence: string, content: readonly string[]): string =>
  `<svg class="${WIDTH_CLASS[width]}" role="img" aria-label="${escaped(sentence)}" ` +
  `viewBox="0 0 ${WIDTHS[width]} ${Math.ceil(height)}" ` +
  `xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">${content.join('')}</svg>`;
