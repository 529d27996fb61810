import type { CurvesPicture, StepCurve } from '../outcomes/figure-picture.js';
import { COLOURS } from './figure-chart.js';
import { type PictureWidth } from './picture-width.js';
import { drawing, label, shape } from './svg-text.js';
import { axes, axesOf, frameOf, legend, type Axes } from './time-axis.js';

const DASHES = ['', '7 4'] as const;
const ROW = 18;

/** Survival curves with their band, and the numbers still followed below (G4). */
export function curvesImage({ until, curves, atRisk }: CurvesPicture, sentence: string, width: PictureWidth): string {
  const colour = (index: number): string => COLOURS[index] ?? '#154273';
  const words = curves.map((curve, index) => ({ label: curve.label, colour: colour(index) }));
  const frame = frameOf(width, words);
  const places = axesOf(frame, until);
  const below = frame.top + frame.height + 62;
  // On a phone there is no room left of the numbers: their words stand above them.
  const above = width === 'wide' ? 0 : ROW - 2;
  const step = ROW + above;
  return drawing(width, below + atRisk.length * step + 8, sentence, [
    ...axes(frame, places, until),
    ...legend(words, frame),
    ...curves.map((curve, index) => bandOf(curve, places, colour(index))),
    ...curves.map((curve, index) => lineOf(curve, places, colour(index), DASHES[index] ?? '')),
    label('Nog gevolgd', 0, below - 8, { 'font-weight': 'bold' }),
    ...atRisk.flatMap(({ label: text, counts }, row) => [
      label(text, 0, below + 10 + row * step, { fill: colour(row) }),
      ...counts.map(([days, number]) =>
        label(String(number), places.x(days), below + 10 + row * step + above, { 'text-anchor': 'middle' }),
      ),
    ]),
  ]);
}

function lineOf({ points }: StepCurve, { x, y, end }: Axes, stroke: string, dashes: string): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const steps = rest.map(({ days, value }) => `H${fixed(x(days))}V${fixed(y(value))}`).join('');
  return shape('path', {
    d: `M${fixed(x(first.days))} ${fixed(y(first.value))}${steps}H${fixed(end)}`,
    fill: 'none',
    stroke,
    'stroke-width': 2,
    ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
  });
}

function bandOf({ points }: StepCurve, { x, y, end }: Axes, fill: string): string {
  const upper = points.map(({ days, upper: share }) => `H${fixed(x(days))}V${fixed(y(share))}`).join('');
  const lower = points
    .toReversed()
    .map(({ days, lower: share }) => `V${fixed(y(share))}H${fixed(x(days))}`)
    .join('');
  return shape('path', {
    d: `M${fixed(x(0))} ${fixed(y(1))}${upper}H${fixed(end)}${lower}Z`,
    fill,
    'fill-opacity': 0.12,
  });
}

const fixed = (value: number): string => value.toFixed(1);
