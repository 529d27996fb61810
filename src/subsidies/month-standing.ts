import type { ExplanationStep, LocalDate } from '../../workflows/definition.js';
import { addMonths, FIRST_DAY, monthOf } from '../../workflows/law/dates.js';
import {
  advanceOver,
  entitlement,
  withheldAmount,
  type EntitlementInput,
  type EntitlementPart,
} from '../../workflows/law/entitlement.js';
import { readFacts, type Fact } from '../../workflows/law/placement-facts.js';

export type MonthKind = 'lumpSum' | 'measured' | 'mixed' | 'hold' | 'none';

/** What a month gives, without what follows from a birth date. Amounts in euros with two decimals. */
export type MonthStanding = {
  readonly month: string;
  readonly amount: string;
  /** What the rules give, when a decision names another amount; the decision is paid (M48). */
  readonly byRule: string | null;
  readonly kind: MonthKind;
  readonly provisional: boolean;
  /** The tables do not reach this month: the present row stands in. */
  readonly estimate: boolean;
  /** Days on hold, what they would give (B2: at half; stopped payments at what was granted), and what of it is advanced. */
  readonly holdDays: number;
  readonly withheld: string;
  readonly advance: string;
};

/** How it was found; kept sealed, for it shows ages and days that follow from the birth date. */
export type MonthExplained = {
  readonly parts: readonly EntitlementPart[];
  readonly explanation: readonly ExplanationStep[];
};

/**
 * A month of a placement with what is on hold in it (B2, B5–B18).
 * @throws LawError for a month before 2017 or an age without a minimum wage
 */
export function computeMonth(input: EntitlementInput): MonthStanding & MonthExplained {
  const { amount, byRule, parts, explanation, provisional, estimate } = entitlement(input);
  const held = parts.filter((part) => part.kind === 'hold');
  const holdDays = held.reduce((days, part) => days + part.days, 0);
  return {
    month: input.month,
    amount,
    byRule: byRule === undefined || byRule === amount ? null : byRule,
    kind: kindOf(parts),
    provisional,
    estimate,
    holdDays,
    withheld: holdDays === 0 ? '0.00' : withheldAmount(input, { kind: 'lumpSum' }).amount,
    advance: holdDays === 0 ? '0.00' : advanceOver(input, readFacts(input.facts).expectedWageValue),
    parts,
    explanation,
  };
}

/** Days that give nothing do not count; two different ones together are `mixed`. */
function kindOf(parts: readonly EntitlementPart[]): MonthKind {
  const [first, ...others] = [...new Set(parts.map((part) => part.kind))].filter((kind) => kind !== 'none');
  if (first === undefined) return 'none';
  return others.length === 0 ? first : 'mixed';
}

/** Months from one until another, both counted, in order. */
export function monthsBetween(from: string, until: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = monthOf(addMonths(`${month}-01`, 1))) months.push(month);
  return months;
}

/** Months of a placement that can give something, and those that once did, until a month. */
export function monthsToKnow(facts: readonly Fact[], known: readonly string[], until: string): readonly string[] {
  const { firstDayWorked, lastDayWorked } = readFacts(facts);
  const worked =
    firstDayWorked === undefined ? [] : monthsBetween(firstMonth(firstDayWorked), earliest(until, lastDayWorked));
  return [...new Set([...worked, ...known.filter((month) => month <= until)])].toSorted();
}

const firstMonth = (day: LocalDate): string => monthOf(day < FIRST_DAY ? FIRST_DAY : day);
const earliest = (until: string, lastDay: LocalDate | undefined): string =>
  lastDay !== undefined && monthOf(lastDay) < until ? monthOf(lastDay) : until;

/** What pages say of a month that the tables do not reach yet; null when the amount stands. */
export function notYetFixed(month: string, estimate: boolean): string | null {
  return estimate ? `nog niet vast (minimumloon ${month.slice(0, 4)})` : null;
}
