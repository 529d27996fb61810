import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { WorkflowDefinition } from '../../../workflows/definition.js';
import { keptLayout, layoutKey } from './kept-layouts.js';
import { type ChartArrow, type ChartGraph, chartGraph, type DrawnState, isStart } from './statechart-graph.js';
import { textWidth, wrapText } from './text-width.js';

export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly path: string;
  readonly label: string;
  readonly kind: 'leaf' | 'group' | 'start';
  readonly parallel: boolean;
  /** How many groups it lies in, for its shade. */
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Arrow = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label?: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
  };
};
export type StatechartLayout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};

export const LABEL_SIZE = 11;
export const LABEL_LINE = 13;
const LABEL_LETTERS = 24;
const STATE_SIZE = 13;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  // Depth first keeps the way of the work downwards; breaking cycles by model order drew first states below later ones.
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.randomSeed': '1',
};
const ROOT_PADDING = { 'elk.padding': '[top=16,left=16,bottom=16,right=16]' };
const GROUP_PADDING = { 'elk.padding': '[top=36,left=16,bottom=16,right=16]' };
const TITLE = 36;
const GAP = 16;

const known = new WeakMap<WorkflowDefinition, Promise<StatechartLayout>>();

/** Where everything stands in the picture of a workflow: as the build laid it out, else computed once per process. */
export function statechartLayout(definition: WorkflowDefinition): Promise<StatechartLayout> {
  const found = known.get(definition) ?? keptOrComputed(chartGraph(definition));
  known.set(definition, found);
  return found;
}

async function keptOrComputed(graph: ChartGraph): Promise<StatechartLayout> {
  return keptLayout(keyOf(graph)) ?? compute(graph);
}

/** The layouts of workflows by their key, for the build to keep: computed, and shown by this process from then on. */
export async function layoutsByKey(
  definitions: readonly WorkflowDefinition[],
): Promise<Readonly<Record<string, StatechartLayout>>> {
  const layouts: Record<string, StatechartLayout> = {};
  for (const definition of definitions) {
    const graph = chartGraph(definition);
    const layout = await compute(graph);
    known.set(definition, Promise.resolve(layout));
    layouts[keyOf(graph)] = layout;
  }
  return layouts;
}

const keyOf = (graph: ChartGraph): string => layoutKey([graph, OPTIONS, ROOT_PADDING, GROUP_PADDING]);

const compute = ({ states, arrows }: ChartGraph): Promise<StatechartLayout> =>
  layoutOf({ path: '', label: '', parallel: false, children: states }, arrows, 0);

/** One picture of what lies in a state; tracks side by side would be too wide, so they are laid out alone and stacked. */
async function layoutOf(state: DrawnState, arrows: readonly ChartArrow[], depth: number): Promise<StatechartLayout> {
  if (state.parallel) return stacked(state, arrows, depth);
  const tracks = flat(state.children).filter((one) => one.parallel);
  const inside = new Map<string, StatechartLayout>();
  for (const one of tracks) inside.set(one.path, await stacked(one, arrows, depth + 1));
  const hidden = (path: string): boolean => tracks.some((one) => path.startsWith(`${one.path}.`));
  const own = arrows.filter(({ from, to }) => isIn(state, from) && isIn(state, to) && !(hidden(from) && hidden(to)));
  const placed = await new elk.default().layout(graphOf(state, own, inside));
  const boxes = (placed.children ?? []).flatMap((child) => boxesOf(child, flat([state]), depth));
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    boxes: boxes.flatMap((box) => [box, ...moved(inside.get(box.path), box).boxes]),
    arrows: [
      ...edgesOf(placed).map((edge) => arrowOf(edge, own)),
      ...boxes.flatMap((box) => moved(inside.get(box.path), box).arrows),
    ],
  };
}

const isIn = (state: DrawnState, path: string): boolean => state.path === '' || path.startsWith(`${state.path}.`);

async function stacked(state: DrawnState, arrows: readonly ChartArrow[], depth: number): Promise<StatechartLayout> {
  const boxes: Box[] = [];
  const lines: Arrow[] = [];
  let [y, width] = [TITLE, 0];
  for (const track of state.children) {
    const layout = await layoutOf(track, arrows, depth + 2);
    const frame = { x: GAP, y, width: layout.width, height: layout.height + TITLE - GAP };
    boxes.push({ path: track.path, label: track.label, kind: 'group', parallel: false, depth: depth + 1, ...frame });
    const inner = moved(layout, { x: GAP, y: y + TITLE - GAP });
    boxes.push(...inner.boxes);
    lines.push(...inner.arrows);
    y += frame.height + GAP;
    width = Math.max(width, layout.width);
  }
  const wide = boxes.map((box) => (box.kind === 'group' && box.depth === depth + 1 ? { ...box, width } : box));
  return { width: width + 2 * GAP, height: y, boxes: wide, arrows: lines };
}

function moved(layout: StatechartLayout | undefined, by: Point): Pick<StatechartLayout, 'boxes' | 'arrows'> {
  if (layout === undefined) return { boxes: [], arrows: [] };
  const shift = <T extends Point>(at: T): T => ({ ...at, x: at.x + by.x, y: at.y + by.y });
  return {
    boxes: layout.boxes.map(shift),
    arrows: layout.arrows.map(({ label, points, ...arrow }) => ({
      ...arrow,
      points: points.map(shift),
      ...(label === undefined ? {} : { label: shift(label) }),
    })),
  };
}

function graphOf(
  state: DrawnState,
  arrows: readonly ChartArrow[],
  inside: ReadonlyMap<string, StatechartLayout>,
): ElkNode {
  const edges = arrows.map((arrow, index) => ({ edge: edgeOf(arrow, index), home: homeOf(arrow) }));
  const at = (path: string): ElkExtendedEdge[] => edges.filter(({ home }) => home === path).map(({ edge }) => edge);
  const nodeOf = (one: DrawnState): ElkNode => {
    if (isStart(one.path)) return { id: one.path, width: 12, height: 12 };
    const tracks = inside.get(one.path);
    if (tracks !== undefined) return { id: one.path, width: tracks.width, height: tracks.height };
    const width = textWidth(one.label, STATE_SIZE, true) + 28;
    if (one.children.length === 0) return { id: one.path, width: Math.max(width, 80), height: 34 };
    const size = { 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': `(${width},60)` };
    const layoutOptions = { ...OPTIONS, ...GROUP_PADDING, ...size };
    return { id: one.path, layoutOptions, children: one.children.map(nodeOf), edges: at(one.path) };
  };
  const layoutOptions = { ...OPTIONS, ...ROOT_PADDING };
  return { id: '(root)', layoutOptions, children: state.children.map(nodeOf), edges: at(state.path) };
}

/** The state both ends lie in: that is where ELK wants the edge. */
function homeOf({ from, to }: ChartArrow): string {
  const [a, b] = [from.split('.').slice(0, -1), to.split('.').slice(0, -1)];
  const shared = a.findIndex((part, index) => part !== b[index]);
  return a.slice(0, shared === -1 ? Math.min(a.length, b.length) : shared).join('.');
}

/** Lines of an arrow's label: one event after the other, each broken where it is long. */
export const labelLines = (labels: readonly string[]): readonly string[] =>
  labels.flatMap((label, index) => {
    const lines = wrapText(label, LABEL_LETTERS);
    return index === labels.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`];
  });

function edgeOf(arrow: ChartArrow, index: number): ElkExtendedEdge {
  const lines = labelLines(arrow.labels);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const labels = lines.length === 0 ? [] : [{ text: 'label', width, height: lines.length * LABEL_LINE }];
  return { id: `arrow-${index}`, sources: [arrow.from], targets: [arrow.to], labels };
}

const flat = (states: readonly DrawnState[]): readonly DrawnState[] =>
  states.flatMap((state) => [state, ...flat(state.children)]);

function boxesOf(node: ElkNode, states: readonly DrawnState[], depth: number): readonly Box[] {
  const state = states.find((one) => one.path === node.id);
  const kind = isStart(node.id) ? 'start' : (state?.children ?? []).length > 0 ? 'group' : 'leaf';
  const box: Box = {
    path: node.id,
    label: state?.label ?? '',
    kind,
    parallel: state?.parallel ?? false,
    depth,
    x: node.x ?? 0,
    y: node.y ?? 0,
    width: node.width ?? 0,
    height: node.height ?? 0,
  };
  return [box, ...(node.children ?? []).flatMap((child) => boxesOf(child, states, depth + 1))];
}

const edgesOf = (node: ElkNode): readonly ElkExtendedEdge[] => [
  ...(node.edges ?? []),
  ...(node.children ?? []).flatMap(edgesOf),
];

function arrowOf(edge: ElkExtendedEdge, arrows: readonly ChartArrow[]): Arrow {
  const arrow = arrows[Number(edge.id.replace('arrow-', ''))];
  if (arrow === undefined) throw new RangeError(`No arrow ${edge.id}`);
  const points = (edge.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
  const [placed] = edge.labels ?? [];
  const base = { from: arrow.from, to: arrow.to, points };
  if (placed === undefined) return base;
  const label = { lines: labelLines(arrow.labels), x: placed.x ?? 0, y: placed.y ?? 0, width: placed.width ?? 0 };
  return { ...base, label };
}
