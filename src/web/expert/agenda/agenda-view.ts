import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../../workflows/definition.js';
import { byUrgency, type ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { longDate } from '../../words/dutch-dates.js';

/** Visits of one day at one place of work: one visit to several workers (M23). */
export type VisitGroup = {
  readonly day: LocalDate;
  readonly workplace: ListedMeasurement['workplace'];
  readonly visits: readonly ListedMeasurement[];
};
export type AgendaWeek = { readonly monday: LocalDate; readonly label: string; readonly groups: readonly VisitGroup[] };
export type Agenda = {
  /** Orders without a date, the most urgent first. */
  readonly toPlan: readonly ListedMeasurement[];
  readonly weeks: readonly AgendaWeek[];
  /** What is to be written, answered or handed in. */
  readonly reports: readonly ListedMeasurement[];
  /** What waits for somebody else. */
  readonly waiting: readonly ListedMeasurement[];
};

const WRITING = ['visited', 'drafted', 'viewsClosed', 'returned'];
const WAITING = ['noAccess', 'blocked', 'viewsAsked', 'reported'];

export function agendaOf(orders: readonly ListedMeasurement[]): Agenda {
  const sorted = orders.toSorted(byUrgency);
  return {
    toPlan: sorted.filter(({ state }) => state === 'ordered'),
    weeks: weeksOf(orders.filter(({ state }) => state === 'planned')),
    reports: sorted.filter(({ state }) => WRITING.includes(state)).toSorted(byDue),
    waiting: sorted.filter(({ state }) => WAITING.includes(state)),
  };
}

/** The day by which the expert must have done the next thing. */
export function dueOf({ state, facts, orderBy }: ListedMeasurement): LocalDate | null {
  switch (state) {
    case 'toOrder':
      return orderBy ?? facts.visitUntil;
    case 'ordered':
      return facts.visitUntil;
    case 'planned':
      return facts.visitOn;
    case 'visited':
      return facts.draftDueOn;
    case 'viewsAsked':
      return facts.viewsUntil;
    default:
      return facts.acceptBefore;
  }
}

const byDue = (a: ListedMeasurement, b: ListedMeasurement): number =>
  (dueOf(a) ?? '9999').localeCompare(dueOf(b) ?? '9999');

function weeksOf(planned: readonly ListedMeasurement[]): readonly AgendaWeek[] {
  const weeks = new Map<LocalDate, ListedMeasurement[]>();
  for (const visit of planned) {
    const monday = mondayOf(visit.facts.visitOn ?? '');
    weeks.set(monday, [...(weeks.get(monday) ?? []), visit]);
  }
  return [...weeks]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([monday, visits]) => ({ monday, label: weekLabel(monday), groups: groupsOf(visits) }));
}

function groupsOf(visits: readonly ListedMeasurement[]): readonly VisitGroup[] {
  const groups = new Map<string, VisitGroup>();
  for (const visit of visits.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const day = visit.facts.visitOn ?? '';
    const key = `${day} ${placeOf(visit)}`;
    const there = groups.get(key);
    groups.set(key, { day, workplace: visit.workplace, visits: [...(there?.visits ?? []), visit] });
  }
  return [...groups.values()];
}

/** M13: two locations of one employer are two visits. */
export const placeOf = ({ workplace: { id, location } }: ListedMeasurement): string => `${id} ${location ?? ''}`;

const startOf = ({ facts }: ListedMeasurement): string => `${facts.visitOn ?? ''} ${facts.startsAt ?? ''}`;

function mondayOf(day: LocalDate): LocalDate {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** `Week 23: 1 juni 2026 tot en met 7 juni 2026`. */
export function weekLabel(monday: LocalDate): string {
  const first = Temporal.PlainDate.from(monday);
  return `Week ${first.weekOfYear ?? ''}: ${longDate(monday)} tot en met ${longDate(first.add({ days: 6 }).toString())}`;
}

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** `woensdag 3 juni 2026`. */
export const weekdayDate = (day: LocalDate): string =>
  `${DAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? ''} ${longDate(day)}`;

/** `09:30–11:00`; nothing when there is no time. */
export function hoursOf({ facts }: ListedMeasurement): string {
  if (facts.startsAt === null) return 'tijd onbekend';
  return `${facts.startsAt}–${endOf(facts.startsAt, facts.minutes ?? 60)}`;
}

/** The time a number of minutes later, `HH:MM`. */
export const endOf = (startsAt: string, minutes: number): string =>
  Temporal.PlainTime.from(startsAt).add({ minutes }).toString({ smallestUnit: 'minute' });

export const measurementPath = ({ placement, number }: Pick<ListedMeasurement, 'placement' | 'number'>): string =>
  `/metingen/${placement}/measurement-${number}`;
/** How a measurement stands in the address of the planning page. */
export const planKey = ({ placement, number }: Pick<ListedMeasurement, 'placement' | 'number'>): string =>
  `${placement}.${number}`;
export const workplaceWords = ({ workplace: { name, place } }: ListedMeasurement): string =>
  place === null ? name : `${name}, ${place}`;
