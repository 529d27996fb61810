import { MONEY_KINDS, type MoneyKind } from '../outcome-money.js';
import { eachRowOf, type Selection } from '../selection.js';

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
});

/** G13: per year, of the years asked for. */
export function costsIn(selection: Selection, years: readonly number[]): ReadonlyMap<number, YearCost> {
  const found = new Map(
    years.map((year) => [year, { cost: nothing(), cash: nothing(), corrections: { cost: 0, cash: 0 } }]),
  );
  const kinds = selection.codes.moneyKind.names.map((name) => MONEY_KINDS.find((kind) => kind === name));
  eachRowOf(selection, 'money', ({ concerned, paid, kind, correction, cents }, at) => {
    const name = kinds[kind[at] ?? -1];
    const amount = cents[at] ?? 0;
    if (name === undefined) return;
    for (const [way, year] of [
      ['cost', concerned[at] ?? 0],
      ['cash', paid[at] ?? 0],
    ] as const) {
      const sums = found.get(year);
      if (!sums) continue;
      sums[way][name] += amount;
      if (correction[at] === 1) sums.corrections[way] += amount;
    }
  });
  return found;
}
export const costOf = (sums: Readonly<Record<MoneyKind, number>>): number =>
  MONEY_KINDS.reduce((sum, kind) => sum + sums[kind], 0);
