import { periodNumber, type PeriodKind } from '../calendar.js';
import type { Day, OutcomeColumns } from '../columns.js';
import { eachOf, type Selection } from '../selection.js';
import { determinedOf } from './wage-values.js';

/** No mean is told of fewer measurements (G12). */
export const FEWEST_MEASUREMENTS = 10;
const Z95 = 1.959963984540054;

export type ExpertSpread = {
  /** Number of the expert in the code book. */
  readonly expert: number;
  readonly measurements: number;
  /** Mean of (value − mean of the peers), in points, with its 95 % band. */
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
};
type Measured = { readonly expert: number; readonly value: number; readonly group: string };
type Sum = { count: number; sum: number; readonly byExpert: Map<number, { count: number; sum: number }> };
const QUARTER: PeriodKind = 'quarter';

/**
 * G12: how an expert's values lie from those of peers in the same sector and quarter. A value without a peer in its group
 * says nothing and is left out.
 */
export function expertSpreads(selection: Selection, from: Day, until: Day): readonly ExpertSpread[] {
  const measured: Measured[] = [];
  const groups = new Map<string, Sum>();
  eachOf(selection, (columns, index) => {
    for (const { on, value, expert } of determinedOf(columns, index)) {
      if (on < from || on > until || expert < 0) continue;
      const group = groupOf(columns, index, on);
      measured.push({ expert, value, group });
      addTo(groups, group, expert, value);
    }
  });
  const differences = new Map<number, number[]>();
  for (const { expert, value, group } of measured) {
    const peers = peersOf(groups.get(group), expert);
    if (peers === undefined) continue;
    const list = differences.get(expert);
    if (list) list.push(value - peers);
    else differences.set(expert, [value - peers]);
  }
  return [...differences]
    .filter(([, list]) => list.length >= FEWEST_MEASUREMENTS)
    .map(([expert, list]) => ({ expert, measurements: list.length, ...meanWithBand(list) }));
}

const groupOf = (columns: OutcomeColumns, index: number, on: Day): string =>
  `${columns.code.sector[index] ?? 0} ${periodNumber(on, QUARTER)}`;

function addTo(groups: Map<string, Sum>, group: string, expert: number, value: number): void {
  const sum = groups.get(group) ?? { count: 0, sum: 0, byExpert: new Map<number, { count: number; sum: number }>() };
  groups.set(group, sum);
  const own = sum.byExpert.get(expert) ?? { count: 0, sum: 0 };
  sum.byExpert.set(expert, own);
  for (const one of [sum, own]) {
    one.count += 1;
    one.sum += value;
  }
}

function peersOf(group: Sum | undefined, expert: number): number | undefined {
  const own = group?.byExpert.get(expert);
  if (group === undefined || own === undefined || group.count === own.count) return undefined;
  return (group.sum - own.sum) / (group.count - own.count);
}

function meanWithBand(values: readonly number[]): {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
} {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  const half = Z95 * Math.sqrt(variance / values.length);
  return { mean, lower: mean - half, upper: mean + half };
}
