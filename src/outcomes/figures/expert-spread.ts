import { periodNumber } from '../calendar.js';
import { NO_VALUE } from '../column-kinds.js';
import { NEVER, NONE, type Day } from '../columns.js';
import type { Selection } from '../selection.js';

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
/** Of measurements: how many, their values added up, and the squares of these. */
type Sum = { count: number; sum: number; squares: number };
type Peers = { readonly all: Sum; readonly byExpert: Map<number, Sum> };
const QUARTERS = 100_000;

/**
 * G12: how an expert's values lie from those of peers in the same sector and quarter. A value without a peer in its group
 * says nothing and is left out, and so does one of work whose sector is not known: that is no sector they share.
 */
export function expertSpreads(selection: Selection, from: Day, until: Day): readonly ExpertSpread[] {
  const groups = new Map<number, Peers>();
  const unknown = selection.codes.sector.find(NONE);
  for (const { columns, index } of selection.parts) {
    const { at: rows, value, determined, expert } = columns.measurements;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      if (columns.code.sector[one] === unknown) continue;
      for (let row = rows[one] ?? 0; row < (rows[one + 1] ?? 0); row += 1) {
        const [on, found] = [determined[row] ?? NEVER, value[row] ?? NO_VALUE];
        if (on < from || on > until || found === NO_VALUE) continue;
        const group = (columns.code.sector[one] ?? 0) * QUARTERS + periodNumber(on, 'quarter');
        addTo(groups, group, expert[row] ?? 0, found);
      }
    }
  }
  const differences = new Map<number, Sum>();
  for (const { all, byExpert } of groups.values()) {
    for (const [expert, own] of byExpert) {
      const others = all.count - own.count;
      if (others > 0) addDifferences(differences, expert, own, (all.sum - own.sum) / others);
    }
  }
  return [...differences]
    .filter(([, { count }]) => count >= FEWEST_MEASUREMENTS)
    .map(([expert, sum]) => ({ expert, measurements: sum.count, ...meanWithBand(sum) }));
}

const nothing = (): Sum => ({ count: 0, sum: 0, squares: 0 });

function addTo(groups: Map<number, Peers>, group: number, expert: number, value: number): void {
  const peers = groups.get(group) ?? { all: nothing(), byExpert: new Map<number, Sum>() };
  groups.set(group, peers);
  const own = peers.byExpert.get(expert) ?? nothing();
  peers.byExpert.set(expert, own);
  for (const sum of [peers.all, own]) {
    sum.count += 1;
    sum.sum += value;
    sum.squares += value * value;
  }
}

/** Each value less the mean of the peers, added up without going over the values again. */
function addDifferences(differences: Map<number, Sum>, expert: number, own: Sum, peers: number): void {
  const sum = differences.get(expert) ?? nothing();
  differences.set(expert, sum);
  sum.count += own.count;
  sum.sum += own.sum - own.count * peers;
  sum.squares += own.squares - 2 * peers * own.sum + own.count * peers * peers;
}

function meanWithBand({ count, sum, squares }: Sum): Pick<ExpertSpread, 'mean' | 'lower' | 'upper'> {
  const mean = sum / count;
  const variance = Math.max(0, (squares - count * mean * mean) / (count - 1));
  const half = Z95 * Math.sqrt(variance / count);
  return { mean, lower: mean - half, upper: mean + half };
}
