import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';

/** A contact that was written down. */
export type HeldContact = {
  readonly entry: number;
  readonly heldOn: LocalDate;
  readonly with: string;
  readonly kind: string;
  readonly helpWanted: string | null;
  readonly by: string;
};

export type MomentKind = 'contact' | 'conditions' | 'questions';
export type SchemeMoment = {
  readonly kind: MomentKind;
  readonly label: string;
  readonly dueOn: LocalDate;
  /** When it was done; undefined while it was not. */
  readonly doneOn: LocalDate | undefined;
};

/** A moment counts as done by what was held from this long before it. */
const EARLY_DAYS = 14;
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
): readonly SchemeMoment[] {
  const planned = [
    ...contacts(firstDay, today, policies),
    ...questions(firstDay, policies),
    ...conditions(firstDay, policies),
  ]
    .filter(({ dueOn }) => (until === null || dueOn <= until) && dueOn <= addMonths(today, AHEAD_MONTHS))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return planned.map((moment) => ({ ...moment, doneOn: doneBy(moment, planned, held) }));
}

type Planned = Omit<SchemeMoment, 'doneOn'>;

function contacts(firstDay: LocalDate, today: LocalDate, policies: PolicySet): readonly Planned[] {
  const weeks = policyOn(policies, 'contactWeeks', firstDay);
  const every = policyOn(policies, 'contactEveryMonths', firstDay);
  const first = weeks.map((week): Planned => ({
    kind: 'contact',
    label: `Contact week ${week}`,
    dueOn: addDays(firstDay, 7 * week),
  }));
  const last = first.at(-1)?.dueOn ?? firstDay;
  const quarters: Planned[] = [];
  for (let number = 1; ; number += 1) {
    const dueOn = addMonths(last, every * number);
    if (dueOn > addMonths(today, AHEAD_MONTHS)) return [...first, ...quarters];
    quarters.push({ kind: 'contact', label: 'Contact per kwartaal', dueOn });
  }
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

const isOf = (kind: MomentKind, contact: HeldContact): boolean =>
  kind === 'contact' ? contact.kind !== 'conditions' && contact.kind !== 'questions' : contact.kind === kind;

/** The first contact of its kind from a little before the moment until a little before the next of that kind. */
function doneBy(moment: Planned, all: readonly Planned[], held: readonly HeldContact[]): LocalDate | undefined {
  const early = (day: LocalDate): LocalDate => addDays(day, -EARLY_DAYS);
  const next = all.find((other) => other.kind === moment.kind && other.dueOn > moment.dueOn);
  const close = next === undefined ? 0 : EARLY_DAYS;
  return held
    .filter((contact) => isOf(moment.kind, contact))
    .filter(({ heldOn }) => heldOn >= windowFrom(moment, all, early))
    .find(({ heldOn }) => next === undefined || close === 0 || heldOn < windowFrom(next, all, early))?.heldOn;
}

/** Halfway the moment before, when that is nearer than two weeks: week 1 and week 4 do not take each other's contact. */
function windowFrom(moment: Planned, all: readonly Planned[], early: (day: LocalDate) => LocalDate): LocalDate {
  const before = all.findLast((other) => other.kind === moment.kind && other.dueOn < moment.dueOn);
  const wide = early(moment.dueOn);
  return before !== undefined && before.dueOn > wide ? addDays(before.dueOn, 1) : wide;
}
