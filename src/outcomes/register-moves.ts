import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';

/** How somebody came into the register: on a measured value (A4), or on another ground (A12); or that the registration ended (A9). */
export const REGISTER_MOVES = ['ended', 'found', 'measured'] as const;
/** A move, and the first day on which it holds: registered on t is entry ≤ t < end. */
export type RegisterMove = readonly [on: LocalDate, how: (typeof REGISTER_MOVES)[number]];

/** What the journal of a placement tells of the register, as it stands there. */
export type RegisterEvent = { readonly instance: string | null; readonly event: JsonObject };
export const REGISTER_EVENTS = [
  'start',
  'placement.imported',
  'message.sent',
  'message.confirmed',
  'registration.found',
  'indication.decided',
  'registration.ended',
  'shelteredWork.determined',
] as const;
/** Of a message: what it told, and the one it corrects (M53). */
export type RegisterMessage = {
  readonly number: number;
  readonly percentage: number | null;
  readonly corrects: number | null;
};

type Entry = { readonly on: LocalDate; readonly how: 'found' | 'measured'; readonly message: number | null };
type Course = { readonly entries: readonly Entry[]; readonly ends: readonly LocalDate[]; readonly isReported: boolean };

const FULL_VALUE = 100;

/**
 * When the person came into the register and left it, as one placement tells it, in order of the days.
 * @param events in the order in which they were recorded
 * @param begun first day of a registration that was known at the opening, when no day of it is known (A12)
 */
export function registerMoves(
  events: readonly RegisterEvent[],
  messages: readonly RegisterMessage[],
  begun: LocalDate,
): readonly RegisterMove[] {
  const nothing: Course = { entries: [], ends: [], isReported: false };
  const { entries, ends } = events.reduce((course, event) => after(course, event, messages, begun), nothing);
  const moves = [
    ...ends.map((on): RegisterMove => [on, 'ended']),
    ...entries.map(({ on, how }): RegisterMove => [on, how]),
  ];
  // On one day an end comes first (`inOrder`): an entry that was recorded before it is no longer here.
  return moves.toSorted(inOrder);
}

export const inOrder = ([a, how]: RegisterMove, [b, other]: RegisterMove): number =>
  a === b ? REGISTER_MOVES.indexOf(how) - REGISTER_MOVES.indexOf(other) : a < b ? -1 : 1;

function after(
  course: Course,
  { instance, event }: RegisterEvent,
  messages: readonly RegisterMessage[],
  begun: LocalDate,
): Course {
  switch (event['type']) {
    case 'start':
      return instance === 'placement' && event['register'] === 'registered'
        ? entered(course, { on: day(event['registeredOn']) ?? begun, how: 'found', message: null })
        : course;
    case 'placement.imported':
      return {
        ...entered(course, { on: day(event['registeredOn']), how: 'measured', message: null }),
        isReported: day(event['reportedOn']) !== null,
      };
    case 'message.sent':
      return { ...course, isReported: true };
    case 'message.confirmed':
      return confirmed(
        course,
        event,
        messages.find(({ number }) => instance === `register-message-${number}`),
      );
    case 'registration.found': {
      // A message that was sent and not answered: what is found is its entry.
      const how = course.isReported && course.entries.length === 0 ? 'measured' : 'found';
      return entered(course, { on: day(event['foundOn']), how, message: null });
    }
    case 'indication.decided':
      return event['granted'] === true
        ? entered(course, { on: day(event['knownOn']), how: 'found', message: null })
        : course;
    case 'registration.ended':
      return ended(course, day(event['endedOn']));
    case 'shelteredWork.determined': {
      const determined = day(event['determinedOn']);
      return ended(course, determined && addDays(determined, 1));
    }
    default:
      return course;
  }
}

/** The entry of a corrected message takes the place of the wrong one; a message of somebody who is in makes no entry. */
function confirmed(course: Course, event: JsonObject, message: RegisterMessage | undefined): Course {
  const entryFrom = day(event['entryFrom']);
  const number = message?.number ?? null;
  if (entryFrom !== null) {
    const replaced = [number, ...(message?.corrects == null ? [] : [message.corrects])];
    const own = course.entries.filter((one) => one.message !== null && replaced.includes(one.message));
    const left = course.entries.filter((one) => !own.includes(one));
    return entered({ ...course, entries: left }, { on: entryFrom, how: 'measured', message: number });
  }
  const entersAnyway = message?.percentage != null && message.percentage < FULL_VALUE && message.corrects === null;
  return entersAnyway ? entered(course, { on: day(event['confirmedOn']), how: 'measured', message: number }) : course;
}

function entered(course: Course, { on, ...entry }: Omit<Entry, 'on'> & { readonly on: LocalDate | null }): Course {
  return on === null || isIn(course, on) ? course : { ...course, entries: [...course.entries, { on, ...entry }] };
}

/** Who left on or before the day of an entry never was in by it. */
function ended({ entries, ends, ...course }: Course, on: LocalDate | null): Course {
  if (on === null) return { entries, ends, ...course };
  return { ...course, entries: entries.filter((one) => one.on < on), ends: [...ends, on] };
}

function isIn({ entries, ends }: Course, on: LocalDate): boolean {
  const last = entries.reduce<LocalDate>((found, one) => (one.on <= on && one.on > found ? one.on : found), '');
  return last !== '' && !ends.some((end) => end > last && end <= on);
}

const day = (value: unknown): LocalDate | null => (typeof value === 'string' ? value : null);
