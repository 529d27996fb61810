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

/** How often the worker wants contact, from a day on; it goes before the scheme (process step 7). */
export type ContactWish = { readonly from: LocalDate; readonly frequency: string };

/** Days between two contacts by wish; a calendar month and a quarter are counted in months. */
const WISHED: Readonly<Record<string, { readonly days?: number; readonly months?: number; readonly label: string }>> = {
  weekly: { days: 7, label: 'Contact elke week, op wens' },
  twoWeekly: { days: 14, label: 'Contact elke twee weken, op wens' },
  monthly: { months: 1, label: 'Contact elke maand, op wens' },
  quarterly: { months: 3, label: 'Contact elk kwartaal, op wens' },
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
  wishes: readonly ContactWish[] = [],
): readonly SchemeMoment[] {
  const planned = [
    ...byWish(contacts(firstDay, today, policies), firstDay, today, wishes),
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

/** Until the first wish the scheme counts; each wish until the next one. `asScheme` gives the scheme back, `onRequest` plans nothing. */
function byWish(
  scheme: readonly Planned[],
  firstDay: LocalDate,
  today: LocalDate,
  wishes: readonly ContactWish[],
): readonly Planned[] {
  const ordered = wishes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const horizon = addDays(addMonths(today, AHEAD_MONTHS), 1);
  const spans = [{ from: firstDay, frequency: 'asScheme' }, ...ordered].map(({ from, frequency }, index, all) => ({
    from: from < firstDay ? firstDay : from,
    frequency,
    until: ordered[index]?.from ?? horizon,
    isLast: index === all.length - 1,
  }));
  return spans.flatMap(({ from, frequency, until, isLast }) => {
    if (frequency === 'asScheme') return scheme.filter(({ dueOn }) => dueOn >= from && (isLast || dueOn < until));
    const wished = WISHED[frequency];
    return wished === undefined ? [] : everyWished(wished, from, until < horizon ? until : horizon);
  });
}

/** Days on which contact is wished, from one step after the wish until the day before its end. */
function everyWished(
  { days, months = 0, label }: { readonly days?: number; readonly months?: number; readonly label: string },
  from: LocalDate,
  until: LocalDate,
): readonly Planned[] {
  const planned: Planned[] = [];
  for (let step = 1; ; step += 1) {
    const dueOn = days === undefined ? addMonths(from, months * step) : addDays(from, days * step);
    if (dueOn >= until) return planned;
    planned.push({ kind: 'contact', label, dueOn });
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
