import type { FlowPicture } from '../outcomes/figure-picture.js';
import { COLOURS } from './figure-chart.js';
import { WIDTHS } from './picture-width.js';
import { drawing, label, shape } from './svg-text.js';

const BLOCK = 14;
const GAP = 30;
const HEIGHT = 300;
const TOP = 8;
/** Room for the words right of the last column. */
const WORDS = 240;

type Block = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

/** Blocks in columns with bands between them, as wide as their number (an alluvial picture). */
export function flowImage({ columns, bands }: FlowPicture, sentence: string): string {
  const countOf = (key: string): number => {
    const into = bands.filter((band) => band.to === key);
    return (into.length > 0 ? into : bands.filter((band) => band.from === key)).reduce(
      (sum, band) => sum + band.count,
      0,
    );
  };
  const total = (columns[0] ?? []).reduce((sum, { key }) => sum + countOf(key), 0);
  const most = Math.max(...columns.map((column) => column.length), 1);
  const scale = (HEIGHT - GAP * (most - 1)) / Math.max(total, 1);
  const step = (WIDTHS.wide - WORDS - BLOCK) / Math.max(columns.length - 1, 1);
  const blocks = columns.flatMap((column, at) => {
    let y = TOP;
    return column.map(({ key, label: text }): Block => {
      const count = countOf(key);
      const block = { key, label: text, count, x: at * step, y, height: Math.max(count * scale, 1) };
      y += block.height + GAP;
      return block;
    });
  });
  const bottom = Math.max(...blocks.map(({ y, height }) => y + height), TOP);
  return drawing('wide', bottom + 24, sentence, [
    ...bandsOf(bands, blocks, scale),
    ...blocks.flatMap((block) => [
      shape('rect', { x: block.x, y: block.y, width: BLOCK, height: block.height, fill: '#154273' }),
      label(block.label, block.x + BLOCK + 6, middle(block) - 1, { 'font-weight': 'bold' }),
      label(String(block.count), block.x + BLOCK + 6, middle(block) + 14),
    ]),
  ]);
}

const middle = ({ y, height }: Block): number => y + Math.max(height / 2, 6);

function bandsOf(bands: FlowPicture['bands'], blocks: readonly Block[], scale: number): readonly string[] {
  const used = new Map<string, number>();
  const place = (block: Block, side: string, height: number): number => {
    const before = used.get(`${block.key} ${side}`) ?? 0;
    used.set(`${block.key} ${side}`, before + height);
    return block.y + before;
  };
  return bands.flatMap(({ from, to, count }) => {
    const [left, right] = [blocks.find(({ key }) => key === from), blocks.find(({ key }) => key === to)];
    if (left === undefined || right === undefined) return [];
    const height = Math.max(count * scale, 1);
    const [a, b] = [place(left, 'out', height), place(right, 'in', height)];
    const [x1, x2] = [left.x + BLOCK, right.x];
    const half = (x1 + x2) / 2;
    const d =
      `M${n(x1)} ${n(a)}C${n(half)} ${n(a)} ${n(half)} ${n(b)} ${n(x2)} ${n(b)}V${n(b + height)}` +
      `C${n(half)} ${n(b + height)} ${n(half)} ${n(a + height)} ${n(x1)} ${n(a + height)}Z`;
    return [shape('path', { d, fill: COLOURS[3] ?? '#8fcae7', 'fill-opacity': 0.6 })];
  });
}

const n = (value: number): string => value.toFixed(1);
