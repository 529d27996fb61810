import { GRID, label, shape, WIDTH } from './svg-text.js';

/** Room left of the drawing for words, and around it. */
export const PLOT = { left: 130, right: 20, top: 44, height: 240 } as const;
const MONTH_DAYS = 365.25 / 12;
const MONTHS = [0, 3, 6, 9, 12, 18, 24] as const;
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Where a day and a share come. */
export type Axes = { readonly x: (days: number) => number; readonly y: (share: number) => number };

/** @param until last day drawn @param most share at the top */
export function axesOf(until: number, most = 1): Axes {
  return {
    x: (days) => PLOT.left + (Math.min(days, until) / until) * (WIDTH - PLOT.left - PLOT.right),
    y: (share) => PLOT.top + PLOT.height * (1 - share / most),
  };
}

/** Lines and words of the axes: months since the start, and percents. */
export function axes({ x, y }: Axes, until: number, most = 1): readonly string[] {
  const right = WIDTH - PLOT.right;
  return [
    ...SHARES.map((share) => share * most).flatMap((share) => [
      shape('line', { x1: PLOT.left, x2: right, y1: y(share), y2: y(share), stroke: GRID }),
      label(`${Math.round(share * 100)}%`, PLOT.left - 8, y(share) + 4, { 'text-anchor': 'end' }),
    ]),
    ...MONTHS.filter((months) => months * MONTH_DAYS <= until + 1).map((months) =>
      label(String(months), x(months * MONTH_DAYS), y(0) + 18, { 'text-anchor': 'middle' }),
    ),
    label('maanden na de start', (PLOT.left + right) / 2, y(0) + 36, { 'text-anchor': 'middle' }),
  ];
}

/** Colours with their words above the drawing. */
export function legend(items: readonly { readonly label: string; readonly colour: string }[]): readonly string[] {
  let at: number = PLOT.left;
  let line = 0;
  return items.flatMap(({ label: text, colour }) => {
    const width = 26 + text.length * 6.6;
    if (at + width > WIDTH && at > PLOT.left) [at, line] = [PLOT.left, line + 1];
    const y = 6 + line * 18;
    const drawn = [shape('rect', { x: at, y, width: 12, height: 12, fill: colour }), label(text, at + 17, y + 10)];
    at += width;
    return drawn;
  });
}
