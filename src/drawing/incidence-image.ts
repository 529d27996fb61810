import type { IncidencePicture } from '../outcomes/figure-picture.js';
import { COLOURS } from './figure-chart.js';
import { type PictureWidth } from './picture-width.js';
import { drawing, shape } from './svg-text.js';
import { axes, axesOf, frameOf, legend, type Axes } from './time-axis.js';

type Steps = readonly (readonly [days: number, share: number])[];

/** Causes of ending on top of each other: the height at a day is the share that ended by then (G4). */
export function incidenceImage({ until, causes }: IncidencePicture, sentence: string, width: PictureWidth): string {
  const stacked = stackedOf(causes.map(({ points }) => points.filter(([days]) => days <= until)));
  const highest = Math.max(...stacked.flatMap((steps) => steps.map(([, share]) => share)), 0.05);
  const most = Math.min(1, Math.ceil(highest * 10) / 10);
  const colour = (index: number): string => COLOURS[index] ?? '#7a7a7a';
  const words = causes.map(({ label }, index) => ({ label, colour: colour(index) }));
  const frame = frameOf(width, words);
  const places = axesOf(frame, until, most);
  return drawing(width, frame.top + frame.height + 46, sentence, [
    // The highest first: each lower one lies over it.
    ...stacked.map((steps, index) => areaOf(steps, places, colour(index))).toReversed(),
    ...axes(frame, places, until, most),
    ...legend(words, frame),
  ]);
}

/** Each added to those before it; all have the same days. */
function stackedOf(causes: readonly Steps[]): readonly Steps[] {
  const sums: Steps[] = [];
  for (const points of causes) {
    const below = sums.at(-1);
    sums.push(points.map(([days, share], at) => [days, share + (below?.[at]?.[1] ?? 0)]));
  }
  return sums;
}

function areaOf(steps: Steps, { x, y, end }: Axes, fill: string): string {
  const line = steps.map(([days, share]) => `H${x(days).toFixed(1)}V${y(share).toFixed(1)}`).join('');
  return shape('path', {
    d: `M${x(0).toFixed(1)} ${y(0).toFixed(1)}${line}H${end.toFixed(1)}V${y(0).toFixed(1)}Z`,
    fill,
    stroke: '#ffffff',
    'stroke-width': 1,
  });
}
