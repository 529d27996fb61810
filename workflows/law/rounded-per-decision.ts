import { Decimal, NIL, plus, type Exact } from './exact.js';

export type Rounded = {
  /** Euros with two decimals, one for each part. */
  readonly rounded: readonly string[];
  /** The exact sum of each decision; `null` for parts without one. */
  readonly sums: ReadonlyMap<string | null, Exact>;
};

/** Rounds per decision: each part gets what its decision's sum so far, rounded, has grown (B12). */
export function roundedPerDecision(
  parts: readonly { readonly decision: string | null; readonly value: Exact }[],
  cents: (value: Exact) => string,
): Rounded {
  const sums = new Map<string | null, Exact>();
  const rounded = parts.map(({ decision, value }) => {
    const before = sums.get(decision) ?? NIL;
    const after = plus(before, value);
    sums.set(decision, after);
    return new Decimal(cents(after)).minus(cents(before)).toFixed(2);
  });
  return { rounded, sums };
}

/** The sum of amounts with two decimals. */
export const totalOf = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
