import { MONEY_KINDS, type MoneyKind } from '../outcome-money.js';
import type { Selection } from '../selection.js';

/** Cents of one year: of months in it (cost), and what left or came in it (cash); of both the part that corrects. */
export type YearCost = {
  readonly cost: Readonly<Record<MoneyKind, number>>;
  readonly cash: Readonly<Record<MoneyKind, number>>;
  readonly corrections: { readonly cost: number; readonly cash: number };
};
const nothing = (): Record<MoneyKind, number> => ({
  lumpSum: 0,
  measured: 0,
  mixed: 0,
  advance: 0,
  setOff: 0,
  recovered: 0,
  interest: 0,
});

const KINDS = MONEY_KINDS.length;

/** G13: per year, of the years asked for, one after the other. */
export function costsIn(selection: Selection, years: readonly number[]): ReadonlyMap<number, YearCost> {
  const first = years[0] ?? 0;
  const slots = Int8Array.from(selection.codes.moneyKind.names, (name) =>
    MONEY_KINDS.findIndex((kind) => kind === name),
  );
  // Of each year a place per kind, and one for what corrects.
  const cost = new Float64Array(years.length * (KINDS + 1));
  const cash = new Float64Array(cost.length);
  for (const { columns, index } of selection.parts) {
    const { at: from, concerned, paid, kind, correction, cents } = columns.money;
    const add = (sums: Float64Array, year: number, row: number): void => {
      const place = (year - first) * (KINDS + 1);
      if (place < 0 || place >= sums.length) return;
      const slot = slots[kind[row] ?? 0] ?? -1;
      if (slot < 0) return;
      const amount = cents[row] ?? 0;
      sums[place + slot] = (sums[place + slot] ?? 0) + amount;
      if (correction[row] === 1) sums[place + KINDS] = (sums[place + KINDS] ?? 0) + amount;
    };
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const until = from[one + 1] ?? 0;
      for (let row = from[one] ?? 0; row < until; row += 1) {
        add(cost, concerned[row] ?? 0, row);
        add(cash, paid[row] ?? 0, row);
      }
    }
  }
  return new Map(
    years.map((year, at) => {
      const place = at * (KINDS + 1);
      const corrections = { cost: cost[place + KINDS] ?? 0, cash: cash[place + KINDS] ?? 0 };
      return [year, { cost: named(cost, place), cash: named(cash, place), corrections }];
    }),
  );
}

function named(sums: Float64Array, place: number): Readonly<Record<MoneyKind, number>> {
  const found = nothing();
  for (const [slot, kind] of MONEY_KINDS.entries()) found[kind] = sums[place + slot] ?? 0;
  return found;
}

export const costOf = (sums: Readonly<Record<MoneyKind, number>>): number =>
  MONEY_KINDS.reduce((sum, kind) => sum + sums[kind], 0);

/** How many placements have cost in a year, a correction of it, and money that came back in it; in one walk. */
export function placementsWithMoney({ codes, parts }: Selection, year: number): readonly number[] {
  const recoveredKind = codes.moneyKind.find('recovered');
  let [booked, corrected, recovered] = [0, 0, 0];
  for (const { columns, index } of parts) {
    const { at: from, concerned, paid, kind, correction } = columns.money;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      let [isBooked, isCorrected, isRecovered] = [0, 0, 0];
      for (let row = from[one] ?? 0; row < (from[one + 1] ?? 0); row += 1) {
        if (concerned[row] === year) {
          isBooked = 1;
          if (correction[row] === 1) isCorrected = 1;
        }
        if (paid[row] === year && kind[row] === recoveredKind) isRecovered = 1;
      }
      booked += isBooked;
      corrected += isCorrected;
      recovered += isRecovered;
    }
  }
  return [booked, corrected, recovered];
}
