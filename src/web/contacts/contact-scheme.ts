import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import { dateOf, dayNumber } from '../../../workflows/law/day-numbers.js';
import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import {
  contactScheme as schemeOf,
  NOT_HELD,
  walkContacts,
  wishDays,
  type ContactReason,
} from '../../../workflows/placement/contact-plan.js';
import type { ContactWish } from '../../../workflows/placement/contact-wish.js';

/** A contact that was written down. */
export type HeldContact = {
  readonly entry: number;
  readonly heldOn: LocalDate;
  readonly with: string;
  readonly kind: string;
  readonly helpWanted: string | null;
  readonly by: string;
  /** What was written with it; undefined or null where nothing was. */
  readonly note?: string | null;
};

export type MomentKind = 'contact' | 'conditions' | 'questions';
export type SchemeMoment = {
  readonly kind: MomentKind;
  readonly label: string;
  readonly dueOn: LocalDate;
  /** When it was done; undefined while it was not. */
  readonly doneOn: LocalDate | undefined;
};

const WISHED: Readonly<Partial<Record<ContactReason, string>>> = {
  interval: 'Contact per kwartaal',
  weekly: 'Contact elke week, op wens',
  twoWeekly: 'Contact elke twee weken, op wens',
  monthly: 'Contact elke maand, op wens',
  quarterly: 'Contact elk kwartaal, op wens',
};

/** A moment counts as done by what was held from this long before it. */
const EARLY_DAYS = 14;
/** A weekly wish would fill the page. */
const MOST_TO_COME = 5;
const DAYS_OF_WEEK = 7;
/** How far ahead the quarters are shown. */
const AHEAD_MONTHS = 6;

/**
 * Process step 7: contact in weeks 1, 4, 8 and 12 and then by quarter, three questions to the worker, four conditions of
 * the employer, by the policies of the first day. What is done by a contact that was held.
 */
export function contactScheme(
  firstDay: LocalDate,
  until: LocalDate | null,
  today: LocalDate,
  held: readonly HeldContact[],
  policies: PolicySet,
  wishes: readonly ContactWish[] = [],
): readonly SchemeMoment[] {
  const horizon = addMonths(today, AHEAD_MONTHS);
  const asked = [...questions(firstDay, policies), ...conditions(firstDay, policies)];
  const planned = contacts(firstDay, horizon, held, policies, wishes);
  const toCome = planned.filter(({ dueOn }) => dueOn > today).slice(0, MOST_TO_COME);
  return [
    ...planned.filter(({ dueOn }) => dueOn <= today),
    ...toCome,
    ...asked.map((moment) => ({ ...moment, doneOn: doneBy(moment, asked, held) })),
  ]
    .filter(({ dueOn }) => (until === null || dueOn <= until) && dueOn <= horizon)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

type Planned = Omit<SchemeMoment, 'doneOn'>;

/** The plan that the reminders and G14 follow as well. Questions and conditions were contact too. */
function contacts(
  firstDay: LocalDate,
  last: LocalDate,
  held: readonly HeldContact[],
  policies: PolicySet,
  wishes: readonly ContactWish[],
): readonly SchemeMoment[] {
  const start = dayNumber(firstDay);
  const on = held.map(({ heldOn }) => dayNumber(heldOn)).toSorted((a, b) => a - b);
  const planned: { readonly moment: Planned; readonly day: number; readonly heldOn: number }[] = [];
  const course = {
    start,
    last: dayNumber(last),
    asked: start,
    scheme: schemeOf(policies, firstDay),
    wishes: wishDays(wishes),
    held: { on, from: 0, until: on.length },
  };
  walkContacts(course, (day, heldOn, reason) => {
    const label = WISHED[reason] ?? `Contact week ${(day - start) / DAYS_OF_WEEK}`;
    planned.push({ moment: { kind: 'contact', label, dueOn: dateOf(day) }, day, heldOn });
  });
  const taken = new Set(planned.map(({ heldOn }) => heldOn));
  return planned.map(({ moment, day, heldOn }, index) => {
    const next = planned[index + 1]?.day ?? Infinity;
    const late = on.find((one) => one >= day && one < next && !taken.has(one));
    const done = heldOn === NOT_HELD ? late : heldOn;
    return { ...moment, doneOn: done === undefined ? undefined : dateOf(done) };
  });
}

const questions = (firstDay: LocalDate, policies: PolicySet): readonly Planned[] => [
  ...policyOn(policies, 'workerQuestionWeeks', firstDay).map((week): Planned => ({
    kind: 'questions',
    label: `Drie vragen aan de werknemer, week ${week}`,
    dueOn: addDays(firstDay, 7 * week),
  })),
  ...policyOn(policies, 'workerQuestionMonths', firstDay).map((month): Planned => ({
    kind: 'questions',
    label: `Drie vragen aan de werknemer, maand ${month}`,
    dueOn: addMonths(firstDay, month),
  })),
];

const conditions = (firstDay: LocalDate, policies: PolicySet): readonly Planned[] =>
  policyOn(policies, 'employerConditionMonths', firstDay).map((month) => ({
    kind: 'conditions',
    label: month === 0 ? 'Vier voorwaarden bij de start' : `Vier voorwaarden, maand ${month}`,
    dueOn: addMonths(firstDay, month),
  }));

/** The first contact of its kind from a little before the moment until a little before the next of that kind. */
function doneBy(moment: Planned, all: readonly Planned[], held: readonly HeldContact[]): LocalDate | undefined {
  const early = (day: LocalDate): LocalDate => addDays(day, -EARLY_DAYS);
  const next = all.find((other) => other.kind === moment.kind && other.dueOn > moment.dueOn);
  const close = next === undefined ? 0 : EARLY_DAYS;
  return held
    .filter((contact) => contact.kind === moment.kind)
    .filter(({ heldOn }) => heldOn >= windowFrom(moment, all, early))
    .find(({ heldOn }) => next === undefined || close === 0 || heldOn < windowFrom(next, all, early))?.heldOn;
}

/** Halfway the moment before, when that is nearer than two weeks: week 1 and week 4 do not take each other's contact. */
function windowFrom(moment: Planned, all: readonly Planned[], early: (day: LocalDate) => LocalDate): LocalDate {
  const before = all.findLast((other) => other.kind === moment.kind && other.dueOn < moment.dueOn);
  const wide = early(moment.dueOn);
  return before !== undefined && before.dueOn > wide ? addDays(before.dueOn, 1) : wide;
}
