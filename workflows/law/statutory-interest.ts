import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays, addMonths, daysBetween, earlier, yearOf } from './dates.js';
import { dutchDate, dutchEuros, dutchNumber } from './dutch.js';
import { Decimal, exact, NIL, plus, shown, times, toCents, type Exact } from './exact.js';
import { policyOn, type PolicySet } from './policies.js';
import { rowOn, type LegalTables } from './tables.js';

export type InterestInput = {
  /** Euros, above nil, that were due on `dueOn` and paid on `paidOn`. */
  readonly amount: string;
  readonly dueOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
};

export type StatutoryInterest = {
  /** Euros with two decimals; nil when it stays below what is paid out (B16, policy `interestFrom`). */
  readonly amount: string;
  readonly daysLate: number;
  /** Days whose rate is not known: they are not counted. */
  readonly unknownDays: number;
  readonly explanation: readonly ExplanationStep[];
};

/** In percent a year; `row` is the first day of the row of the table, undefined when the body gives the rate itself. */
type Rate = { readonly percent: string; readonly row: LocalDate | undefined };

/** The rate on a day: the body's own row, else the table's; undefined where neither reaches. */
export function interestRateOn(day: LocalDate, policies: PolicySet, tables: LegalTables): Rate | undefined {
  const given = policyOn(policies, 'interestPercent', day);
  if (given !== null) return { percent: String(given), row: undefined };
  const row = rowOn(tables.statutoryInterest, day);
  if (row === undefined || (row.knownUntil !== undefined && day > row.knownUntil)) return undefined;
  return { percent: row.percent, row: row.from };
}

/**
 * Statutory interest on a late payment (B16; Awb 4:98, BW 6:119): from the day after it was due until the day it was paid,
 * by days of the calendar year, and after each year over the interest of that year too. Rounded once.
 */
export function statutoryInterest({ amount, dueOn, paidOn, policies, tables }: InterestInput): StatutoryInterest {
  const daysLate = Math.max(0, daysBetween(dueOn, paidOn));
  const spans = spansOf(dueOn, paidOn, (day) => interestRateOn(day, policies, tables));
  let base = exact(amount);
  let ofYear = NIL;
  let total = NIL;
  const steps: ExplanationStep[] = [];
  for (const span of spans) {
    if (span.newYear) {
      base = plus(base, ofYear);
      ofYear = NIL;
    }
    if (span.rate === undefined) continue;
    const part = times(base, new Decimal(span.rate.percent).times(span.days), new Decimal(100).times(span.daysOfYear));
    ofYear = plus(ofYear, part);
    total = plus(total, part);
    steps.push(spanStep(span, span.rate, base, part));
  }
  const unknownDays = spans.filter((span) => span.rate === undefined).reduce((sum, span) => sum + span.days, 0);
  const found = toCents(total);
  const least = policyOn(policies, 'interestFrom', paidOn);
  const below = new Decimal(found).lessThan(least);
  return {
    amount: below ? '0.00' : found,
    daysLate,
    unknownDays,
    explanation: [...steps, ...unknownStep(unknownDays), ...endStep(found, least, below)],
  };
}

type Span = {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly daysOfYear: number;
  readonly rate: Rate | undefined;
  /** A year of default is over before it. */
  readonly newYear: boolean;
};

/** Days of one rate, one calendar year and one year of default. */
function spansOf(dueOn: LocalDate, paidOn: LocalDate, rateOn: (day: LocalDate) => Rate | undefined): readonly Span[] {
  const spans: Span[] = [];
  const first = addDays(dueOn, 1);
  let turn = addMonths(first, 12);
  for (let from = first; from <= paidOn;) {
    const newYear = from >= turn;
    if (newYear) turn = addMonths(turn, 12);
    const rate = rateOn(from);
    const last = earlier(paidOn, earlier(addDays(turn, -1), `${yearOf(from)}-12-31`));
    let until = from;
    while (until < last && isSame(rateOn(addDays(until, 1)), rate)) until = addDays(until, 1);
    const daysOfYear = daysBetween(`${yearOf(from)}-01-01`, `${yearOf(from) + 1}-01-01`);
    spans.push({ from, until, days: daysBetween(from, until) + 1, daysOfYear, rate, newYear });
    from = addDays(until, 1);
  }
  return spans;
}

const isSame = (one: Rate | undefined, other: Rate | undefined): boolean =>
  one?.percent === other?.percent && one?.row === other?.row;

function spanStep({ from, until, days }: Span, { percent, row }: Rate, base: Exact, part: Exact): ExplanationStep {
  return {
    rule: 'B16',
    text: `${days} dagen te laat, van ${dutchDate(from)} tot en met ${dutchDate(until)}, over ${dutchEuros(toCents(base))} tegen ${dutchNumber(percent)} procent per jaar: ${dutchEuros(shown(part))}.`,
    inputs: { days, percent, ...(row === undefined ? {} : { readOn: from }) },
    ...(row === undefined ? {} : { row: { table: 'statutory-interest', from: row } }),
    result: shown(part),
    provisional: true,
  };
}

const unknownStep = (days: number): readonly ExplanationStep[] =>
  days === 0
    ? []
    : [
        {
          rule: 'B16',
          text: `Over ${days} dagen is het percentage nog niet ingevoerd: die zijn niet meegerekend.`,
          inputs: { days },
          provisional: true,
        },
      ];

const endStep = (found: string, least: string, below: boolean): readonly ExplanationStep[] => [
  {
    rule: 'B16',
    text: below
      ? `Samen ${dutchEuros(found)}: minder dan ${dutchEuros(least)}, dus geen rente.`
      : `Samen ${dutchEuros(found)} wettelijke rente.`,
    result: below ? '0.00' : found,
    provisional: true,
  },
];
