import type { StateValue, WorkflowDefinition } from '../../../workflows/definition.js';
import { activePaths } from '../../../workflows/state-path.js';
import { labelsOf, onwardWays, type StateWay } from './state-ways.js';
import { ANYWHERE } from './statechart-graph.js';
import {
  type Arrow,
  type Box,
  LABEL_LINE,
  LABEL_SIZE,
  type Point,
  statechartLayout,
  type StatechartLayout,
} from './statechart-layout.js';

export type StatechartMarks = {
  /** Where the instance is now. */
  readonly current?: StateValue;
  /** Paths it has been in. */
  readonly been?: readonly string[];
};

const BLUE = '#154273';
const LINE = '#5c6b7a';
const FONT = 'font-family="Arial, Helvetica, sans-serif"';

/** The picture of a workflow as SVG with title and description, where it is now and may go; no style attributes, no script. */
export async function statechartSvg(definition: WorkflowDefinition, marks: StatechartMarks = {}): Promise<string> {
  const ways = onwardWays(definition, marks.current);
  return drawStatechart(await statechartLayout(definition), wordsOf(definition, marks, ways), marks, ways);
}

/**
 * The same for a page, with a mark beside it of where the instance is: by the style a narrow window opens there, without a
 * script and without a shift of what stands around it.
 */
export async function statechartPicture(definition: WorkflowDefinition, marks: StatechartMarks): Promise<string> {
  const svg = await statechartSvg(definition, marks);
  const active = new Set(marks.current === undefined ? [] : activePaths(marks.current));
  const { boxes } = await statechartLayout(definition);
  const here = boxes.find(({ kind, path }) => kind !== 'group' && active.has(path));
  if (here === undefined) return svg;
  // A policy for styles allows no place in a style attribute: an empty picture as large as what lies before it pushes the mark.
  const before = `width="${n(here.x)}" height="${n(here.y + here.height)}"`;
  return `${svg}<div class="diagram__weg" aria-hidden="true"><svg ${before}></svg><span class="diagram__hier"></span></div>`;
}

type Words = { readonly id: string; readonly title: string; readonly description: string };

function wordsOf(definition: WorkflowDefinition, { current }: StatechartMarks, ways: readonly StateWay[]): Words {
  const { name, version, states } = definition;
  const count = Object.keys(states).length;
  const now = current === undefined ? [] : activePaths(current).filter((path, _index, all) => isLeaf(path, all));
  const labels = now.map((path) => states[path]?.label ?? path);
  const where = labels.length === 0 ? '' : ` Nu: ${labels.join(', ')}.`;
  const next = ways.length === 0 ? '' : ` Kan hierna: ${labelsOf(ways).join('; ')}.`;
  return {
    id: `statechart-${name}-${version}`,
    title: `Toestandsdiagram ${DUTCH[name]} (versie ${version})`,
    description: `Het diagram toont ${count} staten en hoe men van de ene in de andere komt.${where}${next}`,
  };
}

const DUTCH: Readonly<Record<WorkflowDefinition['name'], string>> = {
  placement: 'plaatsing',
  measurement: 'loonwaardemeting',
  'register-message': 'melding aan het register',
  support: 'ondersteuning',
  objection: 'bezwaar',
};

const isLeaf = (path: string, all: readonly string[]): boolean => !all.some((other) => other.startsWith(`${path}.`));

/** Draws a layout that is already there, the ways out of where it is thicker than other arrows and on top of them; pure. */
export function drawStatechart(
  layout: StatechartLayout,
  words: Words,
  marks: StatechartMarks,
  ways: readonly StateWay[],
): string {
  const active = new Set(marks.current === undefined ? [] : activePaths(marks.current));
  const been = new Set(marks.been ?? []);
  const keys = new Set(ways.map(({ from, to }) => keyOf({ from: from === '' ? ANYWHERE : from, to })));
  const isOnward = (arrow: Arrow): boolean => keys.has(keyOf(arrow));
  const [onward, other] = [layout.arrows.filter(isOnward), layout.arrows.filter((arrow) => !isOnward(arrow))];
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${words.id}-title ${words.id}-desc">`,
    `<title id="${words.id}-title">${escape(words.title)}</title>`,
    `<desc id="${words.id}-desc">${escape(words.description)}</desc>`,
    `<defs><marker id="${words.id}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="${LINE}"/></marker>${onward.length === 0 ? '' : onwardTip(words.id)}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...layout.boxes.filter((box) => box.kind === 'group').map((box) => groupOf(box, active)),
    ...other.map((arrow) => lineOf(arrow, `stroke="${LINE}" marker-end="url(#${words.id}-tip)"`)),
    ...onward.map((arrow) => lineOf(arrow, `stroke="${BLUE}" stroke-width="3" marker-end="url(#${words.id}-onward)"`)),
    ...other.map((arrow) => labelOf(arrow, '#3d4a57')),
    ...onward.map((arrow) => labelOf(arrow, BLUE)),
    ...layout.boxes.filter((box) => box.kind !== 'group').map((box) => leafOf(box, active, been)),
    '</svg>',
    '',
  ].join('\n');
}

const keyOf = ({ from, to }: Pick<Arrow, 'from' | 'to'>): string => `${from} ${to}`;

/** Of a fixed size: a tip that grows with its line would cover the label. */
const onwardTip = (id: string): string =>
  `<marker id="${id}-onward" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="${BLUE}"/></marker>`;

function groupOf(box: Box, active: ReadonlySet<string>): string {
  const on = active.has(box.path);
  const fill = on ? '#e1e9f4' : box.depth % 2 === 0 ? '#f6f7f9' : '#eef1f4';
  const stroke = on ? `stroke="${BLUE}" stroke-width="2"` : 'stroke="#8d99a6" stroke-width="1"';
  const dashes = box.parallel ? ' stroke-dasharray="6 4"' : '';
  const title = `<text x="${n(box.x + 12)}" y="${n(box.y + 22)}" ${FONT} font-size="13" font-weight="bold" fill="${on ? BLUE : '#1d2733'}">${escape(box.label)}</text>`;
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="5" fill="${fill}" ${stroke}${dashes}/>${title}`;
}

function leafOf(box: Box, active: ReadonlySet<string>, been: ReadonlySet<string>): string {
  if (box.kind === 'start') {
    return `<circle cx="${n(box.x + box.width / 2)}" cy="${n(box.y + box.height / 2)}" r="5" fill="${LINE}"/>`;
  }
  const on = active.has(box.path);
  const fill = on ? BLUE : been.has(box.path) ? '#e3eef8' : '#ffffff';
  const stroke = on || been.has(box.path) ? BLUE : '#8d99a6';
  const text = `<text x="${n(box.x + box.width / 2)}" y="${n(box.y + box.height / 2 + 4.5)}" text-anchor="middle" ${FONT} font-size="13" font-weight="bold" fill="${on ? '#ffffff' : '#1d2733'}">${escape(box.label)}</text>`;
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="5" fill="${fill}" stroke="${stroke}"/>${text}`;
}

function lineOf({ points }: Arrow, stroke: string): string {
  const path = points.map((point: Point, index) => `${index === 0 ? 'M' : 'L'}${n(point.x)} ${n(point.y)}`).join('');
  return `<path d="${path}" fill="none" ${stroke}/>`;
}

/** A label stands on a light ground, so that a line behind it does not strike it out. */
function labelOf({ label }: Arrow, fill: string): string {
  if (label === undefined) return '';
  const rect = `<rect x="${n(label.x - 2)}" y="${n(label.y)}" width="${n(label.width + 4)}" height="${n(label.lines.length * LABEL_LINE)}" fill="#ffffff" fill-opacity="0.85"/>`;
  const lines = label.lines
    .map(
      (line, index) =>
        `<tspan x="${n(label.x)}" y="${n(label.y + LABEL_LINE * (index + 1) - 3)}">${escape(line)}</tspan>`,
    )
    .join('');
  return `${rect}<text ${FONT} font-size="${LABEL_SIZE}" fill="${fill}">${lines}</text>`;
}

/** Coordinates to a tenth, so that pictures are the same on every machine. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
