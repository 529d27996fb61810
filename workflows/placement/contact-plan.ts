import type { LocalDate } from '../definition.js';
import { dateOf, dayNumber, firstOfMonth, monthOfDay, monthsAfter, type DayNumber } from '../law/day-numbers.js';
import { policyOn, type PolicySet } from '../law/policies.js';
import { CONTACT_FREQUENCIES, type ContactFrequency, type ContactWish } from './contact-wish.js';

/** Process step 7: contact in these weeks after the first day, then every so many months. */
export type ContactScheme = { readonly weeks: readonly number[]; readonly everyMonths: number };
/** Days on which there was contact, ascending: those of a placement from one position up to, not with, another. */
export type HeldDays = { readonly on: ArrayLike<DayNumber>; readonly from: number; readonly until: number };
/** Wishes in order of their day, of a placement as `HeldDays` are; a frequency by its place in `CONTACT_FREQUENCIES`. */
export type WishDays = HeldDays & { readonly frequency: ArrayLike<number> };
export type ContactCourse = {
  /** First day of work, and the last day on which contact is planned. */
  readonly start: DayNumber;
  readonly last: DayNumber;
  /** What is planned before it is not told of. */
  readonly asked: DayNumber;
  readonly scheme: ContactScheme;
  readonly wishes: WishDays;
  readonly held: HeldDays;
};
/** Why a contact is planned: a week of the scheme, its interval afterwards, or a wish. */
export type ContactReason = 'week' | 'interval' | ContactFrequency;
/** @param held the day on which it was held in time; `NOT_HELD` when it was not */
export type TellContact = (planned: DayNumber, held: DayNumber, reason: ContactReason) => void;

export const NOT_HELD = -1;
/** A contact counts as held in time so many days before or after its plan (G14); of a weekly one half a week. */
export const NEAR_DAYS = 7;
const DAYS_OF_WEEK = 7;
const EVERY_MONTH_HAS = 28;

type Step = { readonly days: number } | { readonly months: number };
const STEPS: Readonly<Partial<Record<ContactFrequency, Step>>> = {
  weekly: { days: 7 },
  twoWeekly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
};
const after = (day: DayNumber, step: Step): DayNumber =>
  'days' in step ? day + step.days : monthsAfter(day, step.months);
const nearOf = (step: Step): number => ('days' in step ? Math.min(NEAR_DAYS, Math.floor(step.days / 2)) : NEAR_DAYS);

export const NO_WISHES: WishDays = { on: [], frequency: [], from: 0, until: 0 };

export const wishDays = (wishes: readonly ContactWish[]): WishDays => ({
  on: wishes.map(({ from }) => dayNumber(from)),
  frequency: wishes.map(({ frequency }) => CONTACT_FREQUENCIES.indexOf(frequency)),
  from: 0,
  until: wishes.length,
});

/** The scheme of who began on a day: a choice of the body, dated. */
export const contactScheme = (policies: PolicySet, firstDay: LocalDate): ContactScheme => ({
  weeks: policyOn(policies, 'contactWeeks', firstDay),
  everyMonths: policyOn(policies, 'contactEveryMonths', firstDay),
});

/**
 * Every planned contact of a placement, in order: the one plan that the page, the reminders and G14 follow. After the
 * weeks of the scheme the next one is planned from the last that was held, or from the last that was missed.
 */
export function walkContacts(course: ContactCourse, tell: TellContact): void {
  const { start, last, asked, wishes } = course;
  if (wishes.until === wishes.from) {
    walkScheme(course, tell);
    return;
  }
  for (let at = wishes.from - 1; at < wishes.until; at += 1) {
    const { from, step, isScheme } = spanAt(wishes, at, start);
    const until = at + 1 < wishes.until ? Math.min(last, (wishes.on[at + 1] ?? last) - 1) : last;
    if (until < from || until < asked) continue;
    if (isScheme) walkScheme({ ...course, last: until, asked: Math.max(asked, from) }, tell);
    else if (step) walkWish({ ...course, start: from, last: until }, { ...step, reason: reasonAt(wishes, at) }, tell);
  }
}

/**
 * What is still to come of the plan after the last contact: the weeks of the scheme that are left, and one more.
 * @param lastContact the first day of work when there was none yet
 */
export function contactsAhead(
  { start, scheme, wishes }: Pick<ContactCourse, 'start' | 'scheme' | 'wishes'>,
  lastContact: DayNumber,
): readonly DayNumber[] {
  const { from, step, isScheme } = spanAt(wishes, wishes.until - 1, start);
  if (step) return [after(Math.max(from, lastContact), step)];
  if (!isScheme) return [];
  const { weeks, everyMonths } = scheme;
  const left = weeks.map((week) => start + week * DAYS_OF_WEEK).filter((day) => day > lastContact);
  let next = monthsAfter(left.length > 0 ? start + (weeks.at(-1) ?? 0) * DAYS_OF_WEEK : lastContact, everyMonths);
  while (next < from) next = monthsAfter(next, everyMonths);
  return [...left.filter((day) => day >= from), next];
}

const reasonAt = ({ frequency }: WishDays, at: number): ContactFrequency =>
  CONTACT_FREQUENCIES[frequency[at] ?? 0] ?? 'asScheme';

/** What holds from a wish on; before the first one the scheme does, from the first day of work. */
function spanAt(
  wishes: WishDays,
  at: number,
  start: DayNumber,
): { readonly from: DayNumber; readonly step: Step | undefined; readonly isScheme: boolean } {
  if (at < wishes.from) return { from: start, step: undefined, isScheme: true };
  const reason = reasonAt(wishes, at);
  return { from: Math.max(start, wishes.on[at] ?? start), step: STEPS[reason], isScheme: reason === 'asScheme' };
}

function walkWish(
  { start, last, asked, held }: ContactCourse,
  step: Step & { readonly reason: ContactReason },
  tell: TellContact,
): void {
  const near = nearOf(step);
  let next = held.from;
  let base = start;
  for (let planned = after(base, step); planned <= last; planned = after(base, step)) {
    const earlier = lastBefore(held, next, base, planned - near);
    next = earlier.next;
    if (earlier.day === NOT_HELD) {
      const day = firstBy(held, next, base, planned + near);
      if (planned >= asked) tell(planned, day, step.reason);
      base = day === NOT_HELD ? planned : day;
    } else base = earlier.day;
  }
}

function walkScheme({ start, last, asked, scheme, held }: ContactCourse, tell: TellContact): void {
  const { weeks, everyMonths } = scheme;
  const lastWeek = start + (weeks.at(-1) ?? 0) * DAYS_OF_WEEK;
  if (lastWeek >= asked) {
    for (const week of weeks) {
      const planned = start + week * DAYS_OF_WEEK;
      if (planned <= last && planned >= asked) tell(planned, heldNear(held, planned), 'week');
    }
  }
  const lastHeld = held.until > held.from ? (held.on[held.until - 1] ?? NOT_HELD) : NOT_HELD;
  let base = lastWeek;
  let planned = monthsAfter(base, everyMonths);
  // The first contact that the plan has not passed: plans and contacts both go on in time.
  let next = held.from;
  for (; planned <= last && base < lastHeld; planned = monthsAfter(base, everyMonths)) {
    const earlier = lastBefore(held, next, base, planned - NEAR_DAYS);
    next = earlier.next;
    if (earlier.day === NOT_HELD) {
      const day = firstBy(held, next, base, planned + NEAR_DAYS);
      if (planned >= asked) tell(planned, day, 'interval');
      base = day === NOT_HELD ? planned : day;
    } else base = earlier.day;
  }
  // No contact moves the plan any more.
  if (planned < asked) planned = monthsAfter(laterInScheme(base, everyMonths, asked), everyMonths);
  for (; planned <= last; planned = monthsAfter(planned, everyMonths)) {
    if (planned >= asked) tell(planned, NOT_HELD, 'interval');
  }
}

/** A contact well before its plan moves the plan. @returns the last such one, and where to go on */
function lastBefore(
  { on, until }: HeldDays,
  from: number,
  base: DayNumber,
  limit: DayNumber,
): { readonly day: DayNumber; readonly next: number } {
  let day = NOT_HELD;
  let next = from;
  for (; next < until && (on[next] ?? limit) < limit; next += 1) {
    const held = on[next] ?? NOT_HELD;
    if (held > base) day = held;
  }
  return { day, next };
}

/** The first contact after the one before, by a day. */
function firstBy({ on, until }: HeldDays, from: number, base: DayNumber, limit: DayNumber): DayNumber {
  for (let at = from; at < until; at += 1) {
    const held = on[at] ?? NOT_HELD;
    if (held > limit) return NOT_HELD;
    if (held > base) return held;
  }
  return NOT_HELD;
}

function heldNear({ on, from, until }: HeldDays, planned: DayNumber): DayNumber {
  for (let at = from; at < until; at += 1) {
    const held = on[at] ?? NOT_HELD;
    if (held >= planned - NEAR_DAYS) return held <= planned + NEAR_DAYS ? held : NOT_HELD;
  }
  return NOT_HELD;
}

/** The last day of the scheme that lies well before another, when no contact moves it; days a month may lack are left alone. */
function laterInScheme(base: DayNumber, everyMonths: number, asked: DayNumber): DayNumber {
  const month = monthOfDay(base);
  const day = base - firstOfMonth(month);
  const steps = Math.floor((monthOfDay(asked) - month) / everyMonths) - 1;
  return steps <= 0 || day >= EVERY_MONTH_HAS ? base : firstOfMonth(month + steps * everyMonths) + day;
}

/** The same in legal dates, for one placement. */
export const aheadOf = (
  firstDay: LocalDate,
  lastContact: LocalDate,
  scheme: ContactScheme,
  wishes: readonly ContactWish[],
): readonly LocalDate[] =>
  contactsAhead({ start: dayNumber(firstDay), scheme, wishes: wishDays(wishes) }, dayNumber(lastContact)).map(dateOf);
