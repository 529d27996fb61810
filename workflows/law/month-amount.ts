import type { Decimal as Base } from 'decimal.js';
import type { ExplanationStep, LocalDate } from '../definition.js';
import { ageOn, dayInMonth, daysInMonth, FIRST_DAY, isLocalMonth, later, requireInForce } from './dates.js';
import { dutchDate, dutchEuros } from './dutch.js';
import { NIL, plus, times, toCents, type Exact } from './exact.js';
import { LawError } from './law-error.js';
import { adultAgeOn, YOUNGEST_AGE } from './minimum-wage.js';
import { monthRounding, roundingStep } from './month-rounding.js';
import { policyOn, type PolicySet } from './policies.js';
import { rowOfDay } from './table-row.js';
import type { LegalTables } from './tables.js';
import { isProvisional, wholeMonth, type SubsidyMethod } from './wage-subsidy.js';

export type MonthAmountInput = {
  readonly method: SubsidyMethod;
  /** First day of that subsidy (B11). */
  readonly subsidyStart: LocalDate;
  /** `YYYY-MM`, not before the month of `subsidyStart`. */
  readonly month: string;
  readonly birthDate: LocalDate;
  readonly contractHours: Base.Value;
  readonly sectorFullTimeHours: Base.Value;
};

export type MonthAmount = {
  /** Euros with two decimals. */
  readonly amount: string;
  readonly exact: Exact;
  readonly explanation: readonly ExplanationStep[];
  readonly provisional: boolean;
};

/**
 * The amount of a whole month (B5–B12): the row by B11, a birthday under the adult age splits the month by days (B9),
 * one rounding at the end. It computes and does not judge whether the subsidy is due. What the tables do not reach, a
 * month before the subsidy and an age under 15 are `LawError`s.
 */
export function monthAmount(input: MonthAmountInput, policies: PolicySet, tables: LegalTables): MonthAmount {
  requireMonth(input);
  const { birthDate, subsidyStart } = input;
  const question = { subsidy: { firstDay: subsidyStart }, birthDate, policies, tables };
  const { rowDay } = rowOfDay(question, later(`${input.month}-01`, subsidyStart));
  requireReach(rowDay, tables);
  const spans = ageSpans(input.birthDate, input.month, adultAgeOn(tables, rowDay), policies);
  const length = monthLength(input.month);
  let sum = NIL;
  const steps: ExplanationStep[] = [];
  for (const span of spans) {
    const row = rowOfDay(question, later(dayInMonth(input.month, span.from), subsidyStart));
    if (span.from === 1 || row.rowDay !== rowDay)
      steps.push(row.because === undefined ? rowStep(row.rowDay, input) : birthdayRowStep(row.rowDay));
    requireReach(row.rowDay, tables);
    const whole = wholeMonth(tables, { ...input, rowDay: row.rowDay, age: span.age });
    const part = spans.length === 1 ? whole.value : times(whole.value, span.until - span.from + 1, length);
    sum = spans.length === 1 ? part : plus(sum, part);
    steps.push(...whole.explanation);
    if (spans.length > 1) steps.push(spanStep(span, length, part));
  }
  const rounding = monthRounding(input.month, policies);
  steps.push(roundingStep(sum, rounding));
  return { amount: rounding.cents(sum), exact: sum, explanation: steps, provisional: isProvisional(steps) };
}

/** Days of a month, counted from 1, on which a worker counts as having one age. */
export type AgeSpan = { readonly from: number; readonly until: number; readonly age: number };

/**
 * The ages that count in a month (B9): under the adult age of the row in use the age changes on the birthday, by policy
 * `birthdaySplit` on the first of the next month; from the adult age on the month is one.
 */
export function ageSpans(
  birthDate: LocalDate,
  month: string,
  adultAge: number,
  policies: PolicySet,
): readonly AgeSpan[] {
  const length = monthLength(month);
  const first = ageOn(birthDate, `${month}-01`);
  const last = ageOn(birthDate, dayInMonth(month, length));
  const split = policyOn(policies, 'birthdaySplit', `${month}-01`) === 'days';
  if (first === last || first >= adultAge || !split) return [{ from: 1, until: length, age: first }];
  const birthday = Number(birthDate.slice(8, 10));
  return [
    { from: 1, until: birthday - 1, age: first },
    { from: birthday, until: length, age: last },
  ];
}

export const monthLength = (month: string): number => daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** The row that counts (B11) must be known; the month itself may lie after it. */
function requireReach(rowDay: LocalDate, tables: LegalTables): void {
  if (rowDay <= tables.reachUntil) return;
  throw new LawError(
    'date.beyond-tables',
    `De tabellen reiken tot en met ${dutchDate(tables.reachUntil)} (regel B8).`,
    'B8',
    'month',
  );
}

function requireMonth(input: MonthAmountInput): void {
  const { month, subsidyStart } = input;
  if (!isLocalMonth(month))
    throw new LawError('date.impossible', `De maand ${month} bestaat niet (regel D7).`, 'D7', 'month');
  requireInForce(subsidyStart, FIRST_DAY, 'B5', 'subsidyStart');
  if (month < subsidyStart.slice(0, 7)) {
    throw new LawError(
      'date.before-rule',
      `De maand ${month} ligt voor het begin van de subsidie op ${dutchDate(subsidyStart)} (regel B11).`,
      'B11',
      'month',
    );
  }
  if (ageOn(input.birthDate, `${month}-01`) < YOUNGEST_AGE) {
    throw new LawError(
      'age.too-young',
      `Op ${dutchDate(`${month}-01`)} is de werknemer nog geen 15 jaar (regel B9).`,
      'B9',
      'birthDate',
    );
  }
}

function rowStep(rowDay: LocalDate, input: MonthAmountInput): ExplanationStep {
  return {
    rule: 'B11',
    text:
      rowDay === input.subsidyStart
        ? `De tabellen van de eerste dag van deze subsidie tellen: ${dutchDate(rowDay)}.`
        : `De tabellen van ${dutchDate(rowDay)} tellen: elk jaar op 1 januari opnieuw vastgesteld.`,
    inputs: { subsidyStart: input.subsidyStart, month: input.month },
    result: rowDay,
  };
}

/** B11 row 5, where the municipality takes the row of that day. */
const birthdayRowStep = (rowDay: LocalDate): ExplanationStep => ({
  rule: 'B11',
  text: `De tabellen van ${dutchDate(rowDay)} tellen: de dag waarop de nieuwe leeftijd telt (keuze van de gemeente).`,
  result: rowDay,
  provisional: true,
});

function spanStep(span: AgeSpan, length: number, part: Exact): ExplanationStep {
  const days = span.until - span.from + 1;
  return {
    rule: 'B9',
    text: `Verjaardag in deze maand: ${days} van ${length} dagen als ${span.age}-jarige is ${dutchEuros(toCents(part))}.`,
    inputs: { days, daysOfMonth: length, age: span.age },
    provisional: true,
  };
}
