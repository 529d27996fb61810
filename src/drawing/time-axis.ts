import { WIDTHS, type PictureWidth } from './picture-width.js';
import { GRID, label, shape } from './svg-text.js';

/** Room around the drawing, in units of the SVG; left of it stand words. */
export type Frame = {
  readonly width: PictureWidth;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
};
const FRAMES = {
  wide: { left: 130, right: 20, height: 240 },
  narrow: { left: 44, right: 14, height: 200 },
} as const;
const LEGEND_LINE = 18;
const MONTH_DAYS = 365.25 / 12;
const MONTHS = [0, 3, 6, 9, 12, 18, 24] as const;
/** Room after the last day, in which a step on that day is still seen. */
const TAIL = 12;

/** Where a day and a share come. */
export type Axes = {
  readonly x: (days: number) => number;
  readonly y: (share: number) => number;
  /** Where the drawing ends, past the last day. */
  readonly end: number;
};
type LegendItem = { readonly label: string; readonly colour: string };

/** The frame below as many lines of a legend as its words take. */
export function frameOf(width: PictureWidth, items: readonly LegendItem[]): Frame {
  const lines = (placed(items, width).at(-1)?.line ?? 0) + 1;
  return { width, ...FRAMES[width], top: Math.max(lines * LEGEND_LINE + 16, 44) };
}

/** @param until last day drawn @param most share at the top */
export function axesOf({ width, left, right, top, height }: Frame, until: number, most = 1): Axes {
  const end = WIDTHS[width] - right;
  return {
    x: (days) => left + (Math.min(days, until) / until) * (end - TAIL - left),
    y: (share) => top + height * (1 - share / most),
    end,
  };
}

/** Lines and words of the axes: months since the start, and percents. */
export function axes({ left }: Frame, { x, y, end }: Axes, until: number, most = 1): readonly string[] {
  return [
    ...sharesUpTo(most).flatMap((share) => [
      shape('line', { x1: left, x2: end, y1: y(share), y2: y(share), stroke: GRID }),
      label(`${Math.round(share * 100)}%`, left - 8, y(share) + 4, { 'text-anchor': 'end' }),
    ]),
    ...MONTHS.filter((months) => months * MONTH_DAYS <= until + 1).map((months) =>
      label(String(months), x(months * MONTH_DAYS), y(0) + 18, { 'text-anchor': 'middle' }),
    ),
    label('maanden na de start', (left + end) / 2, y(0) + 36, { 'text-anchor': 'middle' }),
  ];
}

/** Whole percents only: quarters of all, tenths of less. */
function sharesUpTo(most: number): readonly number[] {
  const [lines, each] = most === 1 ? [4, 0.25] : [Math.round(most * 10), 0.1];
  return Array.from({ length: lines + 1 }, (_none, line) => line * each);
}

/** Colours with their words above the drawing. */
export function legend(items: readonly LegendItem[], { width }: Frame): readonly string[] {
  return placed(items, width).flatMap(({ label: text, colour, at, line }) => {
    const y = 6 + line * LEGEND_LINE;
    return [shape('rect', { x: at, y, width: 12, height: 12, fill: colour }), label(text, at + 17, y + 10)];
  });
}

function placed(
  items: readonly LegendItem[],
  width: PictureWidth,
): readonly (LegendItem & { readonly at: number; readonly line: number })[] {
  const left = width === 'wide' ? FRAMES.wide.left : 0;
  let at: number = left;
  let line = 0;
  return items.map((item) => {
    const needed = 26 + item.label.length * 6.6;
    if (at + needed > WIDTHS[width] && at > left) [at, line] = [left, line + 1];
    const place = { ...item, at, line };
    at += needed;
    return place;
  });
}
