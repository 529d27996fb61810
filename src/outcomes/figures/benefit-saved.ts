import { placementsBehind, type Behind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { NEVER, type CodeColumn, type Day, type OutcomeColumns } from '../columns.js';
import { MONEY_KINDS } from '../outcome-money.js';
import { PersonCount, onPraktijkroute, type Selection } from '../selection.js';

/** Circles of people with a benefit of the municipality when they began. */
export const WITH_BENEFIT: readonly string[] = ['generalAssistance', 'ioaw', 'ioaz', 'anw'];
const DAYS_OF_MONTH = 365.25 / 12;
/** Costs of the same placements that E4 sets against it: what the employer was paid over months. */
const SUBSIDY: readonly string[] = MONEY_KINDS.filter((kind) => !['setOff', 'recovered', 'interest'].includes(kind));

export type YearOut = {
  readonly persons: number;
  /** Months worked without a benefit, of people who had one when they began. */
  readonly months: number;
  /** Euros: support that was decided on, spread over its days; wage subsidy over months of the year. */
  readonly instruments: number;
  readonly subsidy: number;
};
type Growing = { readonly persons: PersonCount; days: number; instrumentCents: number; subsidyCents: number };
type Counted = { readonly from: Day; readonly until: Day; readonly sum: Pick<Growing, 'persons' | 'days'> };
type Summed = Counted & { readonly year: number; readonly sum: Growing };

export type OutOfBenefit = {
  readonly years: readonly YearOut[];
  /** Of the last year: for each column that was asked by number of the code. */
  readonly by: readonly (readonly PeopleAndMonths[])[];
};
export type PeopleAndMonths = Pick<YearOut, 'persons' | 'months'>;

/**
 * E4: per year what placements of the Praktijkroute of people with a benefit at the start add up to. Months after a return
 * to benefit do not count; two jobs at once count once.
 * @param years one after the other
 * @param by codes that say what somebody was at the start
 */
export function outOfBenefit(
  selection: Selection,
  years: readonly number[],
  today: Day,
  by: readonly CodeColumn[] = [],
): OutOfBenefit {
  const sums = years.map((year): Summed => {
    const { from, until } = spanOf(String(year));
    const sum: Growing = { persons: new PersonCount(), days: 0, instrumentCents: 0, subsidyCents: 0 };
    return { year, from, until: Math.min(until, today), sum };
  });
  const kinds = flagged(selection.codes.moneyKind.names, SUBSIDY);
  // A million placements pass here: the bounds of the years lie in a row, and what is before or after is left at once.
  const froms = Int32Array.from(sums, ({ from }) => from);
  const untils = Int32Array.from(sums, ({ until }) => until);
  const [from, until] = [froms.at(-1) ?? NEVER, untils.at(-1) ?? -NEVER];
  const parted = by.map((column) =>
    selection.codes[column].names.map((): Counted => ({ from, until, sum: { persons: new PersonCount(), days: 0 } })),
  );
  eachWithBenefit(selection, today, (columns, index, first, last) => {
    for (let at = 0; at < froms.length && (froms[at] ?? NEVER) <= last; at += 1) {
      const one = sums[at];
      if ((untils[at] ?? 0) >= first && one !== undefined) addDays(one, columns, index, first, last);
    }
    addInstruments(columns.supports, index, sums);
    addSubsidy(columns.money, index, sums, kinds);
    if (last < from || first > until) return;
    for (let which = 0; which < by.length; which += 1) {
      const code = columns.code[by[which] ?? 'circle'][index] ?? -1;
      const part = parted[which]?.[code];
      if (part !== undefined) addDays(part, columns, index, first, last);
    }
  });
  return {
    years: sums.map(({ sum }) => ({
      ...peopleAndMonths(sum),
      instruments: sum.instrumentCents / 100,
      subsidy: sum.subsidyCents / 100,
    })),
    by: parted.map((one) => one.map(({ sum }) => peopleAndMonths(sum))),
  };
}

const peopleAndMonths = ({ persons, days }: Pick<Growing, 'persons' | 'days'>): PeopleAndMonths => ({
  persons: persons.count,
  months: days / DAYS_OF_MONTH,
});

/** The placements with a day in a year that counts; of two jobs at once both. */
export function worksWithoutBenefit(selection: Selection, year: number, today: Day): Behind {
  const isRoute = onPraktijkroute(selection.codes);
  const wanted = flagged(selection.codes.circle.names, WITH_BENEFIT);
  const { from, until } = spanOf(String(year));
  return placementsBehind(selection, (columns, index) => {
    const last = Math.min(columns.end[index] ?? NEVER, (columns.benefitReturned[index] ?? NEVER) - 1, today);
    if (last < from || (columns.start[index] ?? NEVER) > Math.min(last, until)) return false;
    return wanted[columns.code.circle[index] ?? 0] === 1 && isRoute(columns, index);
  });
}

/** Tells of each placement that counts its first and last day without benefit, less what an earlier job of the person has. */
function eachWithBenefit(
  selection: Selection,
  today: Day,
  work: (columns: OutcomeColumns, index: number, first: Day, last: Day) => void,
): void {
  const isRoute = onPraktijkroute(selection.codes);
  const wanted = flagged(selection.codes.circle.names, WITH_BENEFIT);
  for (const { columns, index } of selection.parts) {
    const { code, person, start, end, benefitReturned } = columns;
    let [before, until] = [-1, -NEVER];
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      if (wanted[code.circle[one] ?? 0] !== 1 || !isRoute(columns, one)) continue;
      if (person[one] !== before) until = -NEVER;
      before = person[one] ?? -1;
      const first = Math.max(start[one] ?? NEVER, until + 1);
      const last = Math.min(end[one] ?? NEVER, (benefitReturned[one] ?? NEVER) - 1, today);
      until = Math.max(until, last);
      work(columns, one, first, last);
    }
  }
}

const DAYS_OF_WEEK = 7;

/** 1 at the number of each of these codes. */
const flagged = (names: readonly string[], wanted: readonly string[]): Uint8Array =>
  Uint8Array.from(names, (name) => (wanted.includes(name) ? 1 : 0));

function addDays({ from, until, sum }: Counted, columns: OutcomeColumns, index: number, first: Day, last: Day): void {
  const days = Math.min(last, until) - Math.max(first, from) + 1;
  if (days <= 0) return;
  sum.days += days;
  sum.persons.add(columns, index);
}

function addInstruments(supports: OutcomeColumns['supports'], index: number, sums: readonly Summed[]): void {
  const rows = supports.at[index + 1] ?? 0;
  for (let at = supports.at[index] ?? 0; at < rows; at += 1) {
    const [first, last] = [supports.from[at] ?? NEVER, supports.until[at] ?? NEVER];
    if ((supports.decided[at] ?? NEVER) === NEVER || last === NEVER || first > last) continue;
    for (const { from, until, sum } of sums) {
      const days = Math.min(last, until) - Math.max(first, from) + 1;
      if (days > 0) sum.instrumentCents += ((supports.cents[at] ?? 0) * days) / DAYS_OF_WEEK;
    }
  }
}

function addSubsidy(money: OutcomeColumns['money'], index: number, sums: readonly Summed[], kinds: Uint8Array): void {
  const first = sums[0]?.year ?? 0;
  const rows = money.at[index + 1] ?? 0;
  for (let at = money.at[index] ?? 0; at < rows; at += 1) {
    const year = (money.concerned[at] ?? 0) - first;
    if (year < 0 || year >= sums.length || kinds[money.kind[at] ?? 0] !== 1) continue;
    const of = sums[year];
    if (of !== undefined) of.sum.subsidyCents += money.cents[at] ?? 0;
  }
}

/** Choices of the body that E4 asks for. */
export type BenefitParameters = {
  readonly perYear: number;
  readonly outPercent: number;
  readonly budgetPercent: number;
};
export type Saved = {
  readonly gross: number;
  /** Budget that follows the net subsidy of the year before. */
  readonly budget: number;
  /** null before 2022, when the budget did not follow yet. */
  readonly net: number | null;
};

const BUDGET_FOLLOWS_FROM = 2022;

/** E4 (a) and (b) of a year. @param before the year before it */
export function savedIn(
  year: number,
  out: YearOut,
  before: YearOut,
  { perYear, outPercent, budgetPercent }: BenefitParameters,
): Saved {
  const gross = (out.months / 12) * perYear * (outPercent / 100);
  const budget = year > BUDGET_FOLLOWS_FROM ? before.subsidy * (budgetPercent / 100) : 0;
  const net = year < BUDGET_FOLLOWS_FROM ? null : gross - out.instruments - out.subsidy + budget;
  return { gross, budget, net };
}
