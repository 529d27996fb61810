import { spanOf } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { MONEY_KINDS } from '../outcome-money.js';
import { eachOf, PersonCount, praktijkroute, type Selection } from '../selection.js';

/** Circles of people with a benefit of the municipality when they began. */
export const WITH_BENEFIT: readonly string[] = ['generalAssistance', 'ioaw', 'ioaz', 'anw'];
const DAYS_OF_MONTH = 365.25 / 12;
/** Costs of the same placements that E4 sets against it: what the employer was paid over months. */
const SUBSIDY: readonly string[] = MONEY_KINDS.filter((kind) => kind !== 'setOff' && kind !== 'recovered');

export type YearOut = {
  readonly persons: number;
  /** Months worked without a benefit, of people who had one when they began. */
  readonly months: number;
  /** Euros: support that was decided on, spread over its days; wage subsidy over months of the year. */
  readonly instruments: number;
  readonly subsidy: number;
};
type Growing = { readonly persons: PersonCount; days: number; instrumentCents: number; subsidyCents: number };

/**
 * E4: per year what placements of the Praktijkroute of people with a benefit at the start add up to. Months after a return
 * to benefit do not count; two jobs at once count once.
 * @param circles only people of these circles
 */
export function outOfBenefit(
  selection: Selection,
  years: readonly number[],
  today: Day,
  circles: readonly string[] = WITH_BENEFIT,
): readonly YearOut[] {
  const sums = years.map((year) => {
    const { from, until } = spanOf(String(year));
    const sum: Growing = { persons: new PersonCount(), days: 0, instrumentCents: 0, subsidyCents: 0 };
    return { year, from, until: Math.min(until, today), sum };
  });
  const isRoute = praktijkroute(selection.codes);
  const wanted = new Set(circles.map((circle) => selection.codes.circle.find(circle)));
  const subsidies = new Set(SUBSIDY.map((kind) => selection.codes.moneyKind.find(kind)));
  let before: { readonly columns: OutcomeColumns; readonly person: number; until: Day } | undefined;
  eachOf(selection, (columns, index) => {
    if (!wanted.has(columns.code.circle[index] ?? -1) || !isRoute(columns, index)) return;
    const person = columns.person[index] ?? -1;
    if (before?.columns !== columns || before.person !== person) before = { columns, person, until: -NEVER };
    const first = Math.max(columns.start[index] ?? NEVER, before.until + 1);
    const last = Math.min(columns.end[index] ?? NEVER, (columns.benefitReturned[index] ?? NEVER) - 1, today);
    before.until = Math.max(before.until, last);
    for (const { year, from, until, sum } of sums) {
      const days = Math.min(last, until) - Math.max(first, from) + 1;
      if (days > 0) {
        sum.days += days;
        sum.persons.add(columns, index);
      }
      sum.instrumentCents += instrumentCents(columns, index, from, until);
      sum.subsidyCents += subsidyCents(columns, index, year, subsidies);
    }
  });
  return sums.map(({ sum }) => ({
    persons: sum.persons.count,
    months: sum.days / DAYS_OF_MONTH,
    instruments: sum.instrumentCents / 100,
    subsidy: sum.subsidyCents / 100,
  }));
}

function instrumentCents({ supports }: OutcomeColumns, index: number, from: Day, until: Day): number {
  let sum = 0;
  for (let at = supports.at[index] ?? 0; at < (supports.at[index + 1] ?? 0); at += 1) {
    const [first, last] = [supports.from[at] ?? NEVER, supports.until[at] ?? NEVER];
    if ((supports.decided[at] ?? NEVER) === NEVER || last === NEVER || first > last) continue;
    const days = Math.min(last, until) - Math.max(first, from) + 1;
    if (days > 0) sum += ((supports.cents[at] ?? 0) * days) / (last - first + 1);
  }
  return sum;
}

function subsidyCents({ money }: OutcomeColumns, index: number, year: number, kinds: ReadonlySet<number>): number {
  let sum = 0;
  for (let at = money.at[index] ?? 0; at < (money.at[index + 1] ?? 0); at += 1) {
    if (money.concerned[at] === year && kinds.has(money.kind[at] ?? -1)) sum += money.cents[at] ?? 0;
  }
  return sum;
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
