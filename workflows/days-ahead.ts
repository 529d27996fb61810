import type { LocalDate } from './definition.js';
import { addDays } from './law/dates.js';

/**
 * How many days before the last day of what it asks a message comes (D1, D8, M36, M42). Planners count back by it and the
 * words of the message count on, so that a message never names another day than its planner meant.
 */
export const DAYS_AHEAD = {
  'order.soon': 14,
  'decision-term-soon': 7,
  'grant-ends': 42,
  'aftercare-closing-talk': 13,
  'objection.decideSoon': 14,
  'support.decideBy': 14,
  'support.decideSoon': 5,
  'support.notCompleted': 13,
  'support.evaluate': 56,
  'support.endsSoon': 28,
} as const satisfies Readonly<Record<string, number>>;

/** A message that comes a fixed number of days before a last day. */
export type ToldAhead = keyof typeof DAYS_AHEAD;

/** The day on which a message comes about what must be done on `lastDay` at the latest; null without a last day. */
export const comesOn = (template: ToldAhead, lastDay: LocalDate | null): LocalDate | null =>
  lastDay === null ? null : addDays(lastDay, -DAYS_AHEAD[template]);

/** The last day before `over`: a term that is over on a day ends the day before. */
export const lastDayBefore = (over: LocalDate | null): LocalDate | null => (over === null ? null : addDays(over, -1));
