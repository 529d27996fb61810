import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays, addMonths, daysBetween, daysCounted, FIRST_DAY, requireInForce, toDate, yearOf } from './dates.js';
import { dutchDate } from './dutch.js';
import { closedBecause, decreedDayOn, decreedDaysKnown } from './holidays.js';
import { LawError } from './law-error.js';
import { policyOn, type PolicySet } from './policies.js';
import { isCertain } from './table-catalogue.js';
import type { DecreedDayRow, LegalTables } from './tables.js';

/** First day of the term of five weeks after the finding (D1). */
export const FINDING_TERM_FROM = '2023-07-01';

/** Days of a term: decision after the finding (D1), decision on an application (D1), objection (D4). */
export const TERM_DAYS = { decision: 35, application: 56, objection: 42 } as const;
export type TermKind = keyof typeof TERM_DAYS;
const TERM_RULE = { decision: 'D1', application: 'D1', objection: 'D4' } as const;

/** A time in which a term stands still: asked to complete on, completed on (or the given time has passed) (D2). */
export type Suspension = { readonly requested: LocalDate; readonly completed: LocalDate };

export type Term = {
  readonly lastDay: LocalDate;
  readonly suspendedDays: number;
  readonly explanation: readonly ExplanationStep[];
};

/**
 * Last day of a term by counting days, for any date: start + days, moved by the suspended days (D2), then to the next
 * day that is no Saturday, Sunday or holiday (D5). Whether the rule was in force is asked by `decisionTerm`.
 */
export function countTerm(
  kind: TermKind,
  from: LocalDate,
  suspensions: readonly Suspension[],
  tables: LegalTables,
): Term {
  const days = TERM_DAYS[kind];
  const suspendedDays = countSuspendedDays(suspensions);
  const unmoved = addDays(from, days + suspendedDays);
  const moved = nextOpenDay(unmoved, tables);
  const explanation: ExplanationStep[] = [
    {
      rule: TERM_RULE[kind],
      text: `De termijn is ${days} dagen, geteld vanaf de dag na ${dutchDate(from)}: tot en met ${dutchDate(addDays(from, days))}.`,
      inputs: { from, days },
      result: addDays(from, days),
    },
  ];
  if (suspensions.length > 0) {
    explanation.push({
      rule: 'D2',
      text: `De termijn stond ${suspendedDays} dagen stil: tot en met ${dutchDate(unmoved)}.`,
      inputs: { suspensions: suspensions.map((one) => ({ ...one })) },
      result: unmoved,
      provisional: true,
    });
  }
  explanation.push(...moved.explanation);
  return { lastDay: moved.day, suspendedDays, explanation };
}

/**
 * The suspended days (D2): per suspension from the day after the request up to and including the day before the
 * completion. A day in two suspensions counts once. Completed before requested is a `LawError`.
 */
export function countSuspendedDays(suspensions: readonly Suspension[]): number {
  const spans = suspensions.map(suspendedSpan).filter((span) => span.from <= span.until);
  let total = 0;
  let counted = '';
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = span.from > counted ? span.from : addDays(counted, 1);
    total += daysCounted(from, span.until);
    if (span.until > counted) counted = span.until;
  }
  return total;
}

function suspendedSpan(one: Suspension): { from: LocalDate; until: LocalDate } {
  if (daysBetween(one.requested, one.completed) < 0) {
    throw new LawError(
      'suspension.impossible',
      `De aanvulling van ${dutchDate(one.completed)} ligt voor het verzoek van ${dutchDate(one.requested)} (regel D2).`,
      'D2',
      'suspensions',
    );
  }
  return { from: addDays(one.requested, 1), until: addDays(one.completed, -1) };
}

/** The first day from this one on which a term may end (D5). */
export function nextOpenDay(
  day: LocalDate,
  tables: LegalTables,
): { day: LocalDate; explanation: readonly ExplanationStep[] } {
  let open = day;
  const passed: string[] = [];
  const decreed: DecreedDayRow[] = [];
  for (let why = closedBecause(open, tables); why !== undefined; why = closedBecause(open, tables)) {
    passed.push(`${dutchDate(open)} (${why})`);
    const row = decreedDayOn(open, tables);
    if (row !== undefined) decreed.push(row);
    open = addDays(open, 1);
  }
  if (passed.length === 0) return { day: open, explanation: [] };
  const [row] = decreed;
  const isSure = decreedDaysKnown(yearOf(open), tables) && decreed.every(({ certainty }) => isCertain(certainty));
  const step: ExplanationStep = {
    rule: 'D5',
    text: `De termijn eindigt niet op ${passed.join(', ')} maar op ${dutchDate(open)}.`,
    inputs: { day, ...(row === undefined ? {} : { readOn: row.day }) },
    ...(row === undefined ? {} : { row: { table: 'decreed-days', from: row.day } }),
    result: open,
    ...(isSure ? {} : { provisional: true }),
  };
  return { day: open, explanation: [step] };
}

/**
 * The decision term (D1): 35 days after the finding from 2023-07-01 on; otherwise, and before that day, 56 days after
 * receipt of the application. `undefined` when there is neither (ex officio before 2023-07-01: no term).
 */
export function decisionTerm(
  input: {
    readonly receivedOn?: LocalDate;
    readonly foundOn?: LocalDate;
    readonly suspensions?: readonly Suspension[];
  },
  tables: LegalTables,
): Term | undefined {
  const suspensions = input.suspensions ?? [];
  if (input.foundOn !== undefined && input.foundOn >= FINDING_TERM_FROM)
    return countTerm('decision', input.foundOn, suspensions, tables);
  if (input.receivedOn === undefined) return undefined;
  requireInForce(input.receivedOn, FIRST_DAY, 'D1', 'receivedOn');
  return countTerm('application', input.receivedOn, suspensions, tables);
}

export type LumpSumPeriod = {
  readonly lastLumpSumDay: LocalDate;
  readonly firstMeasuredDay: LocalDate;
  readonly explanation: readonly ExplanationStep[];
};

/**
 * The six months of the lump sum by the calendar (B2, D6). A start on a day the sixth month lacks: the first measured
 * day is the last day of that month (policy `sixMonthsInShortMonth`). D5 never moves it.
 */
export function lumpSumPeriod(start: LocalDate, policies: PolicySet): LumpSumPeriod {
  requireInForce(toDate(start).toString(), FIRST_DAY, 'B2', 'start');
  const sameDay = addMonths(start, 6);
  const short = sameDay.slice(8) !== start.slice(8);
  const nextDay = short && policyOn(policies, 'sixMonthsInShortMonth', start) === 'nextDay';
  const firstMeasuredDay = nextDay ? addDays(sameDay, 1) : sameDay;
  const lastLumpSumDay = addDays(firstMeasuredDay, -1);
  const step: ExplanationStep = {
    rule: 'D6',
    text: `Zes maanden vanaf ${dutchDate(start)}: tot en met ${dutchDate(lastLumpSumDay)}, gemeten vanaf ${dutchDate(firstMeasuredDay)}.`,
    inputs: { start },
    result: lastLumpSumDay,
    ...(short ? { provisional: true } : {}),
  };
  return { lastLumpSumDay, firstMeasuredDay, explanation: [step] };
}
