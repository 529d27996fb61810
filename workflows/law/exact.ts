import { Decimal as Base } from 'decimal.js';

/** Decimals with room enough that sums and products of what the law reads are never rounded (B12). */
export const Decimal = Base.clone({ precision: 80, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Decimal = Base;

/**
 * An exact quotient: shares of 36 hours and of the days of a month do not end in decimals,
 * and B12 rounds once, so division waits until then.
 */
export type Exact = { readonly over: Decimal; readonly under: Decimal };

export const exact = (value: Base.Value, under: Base.Value = 1): Exact => ({
  over: new Decimal(value),
  under: new Decimal(under),
});

export const NIL: Exact = exact(0);

export const times = (a: Exact, value: Base.Value, under: Base.Value = 1): Exact => ({
  over: a.over.times(value),
  under: a.under.times(under),
});

export function plus(a: Exact, b: Exact): Exact {
  if (a.under.equals(b.under)) return { over: a.over.plus(b.over), under: a.under };
  return { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

/** Half-up on the given number of decimals; the quotient may not be negative (B12, C4). */
export function roundHalfUp(value: Exact, decimals: number): Decimal {
  const scaled = value.over.times(new Decimal(10).pow(decimals));
  const whole = scaled.divToInt(value.under);
  const rest = scaled.minus(whole.times(value.under));
  const up = rest.times(2).greaterThanOrEqualTo(value.under);
  return (up ? whole.plus(1) : whole).div(new Decimal(10).pow(decimals));
}

/** Up to a whole cent: a fraction of a cent is a cent (B12). */
export function centsUp(value: Exact): string {
  const scaled = value.over.times(100);
  const whole = scaled.divToInt(value.under);
  return (whole.times(value.under).equals(scaled) ? whole : whole.plus(1)).div(100).toFixed(2);
}

/** Euros with two decimals, rounded once (B12). */
export const toCents = (value: Exact): string => roundHalfUp(value, 2).toFixed(2);

/** For reading: at most eight decimals, never computed with. */
export const shown = (value: Exact): string => value.over.div(value.under).toDecimalPlaces(8).toString();
