import type { LocalDate } from '../../workflows/definition.js';
import { yearOf } from '../../workflows/law/dates.js';
import type { DemoBody } from '../access/demo-users.js';
import type { SimulatedRegion } from './region.data.js';

type Span = { readonly from: LocalDate; readonly until: LocalDate };

/** Every year of a span, and as many after it as are asked for. */
export const yearsOf = ({ from, until }: Span, more = 0): readonly number[] =>
  Array.from({ length: yearOf(until) - yearOf(from) + 1 + more }, (_none, index) => yearOf(from) + index);

/** A body whose municipality leaves the region does nothing after it (M50). */
export function lastDayOfBody(
  { region, until }: { readonly region: SimulatedRegion; readonly until: LocalDate },
  body: DemoBody,
): LocalDate {
  const there = region.municipalities.filter((one) => one.body === body.code);
  const last = there
    .map((one) => one.until ?? until)
    .toSorted()
    .at(-1);
  return last !== undefined && last < until ? last : until;
}

/** Stable, so that what is done on one day keeps its order. */
export const byDay = (a: { readonly day: LocalDate }, b: { readonly day: LocalDate }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
