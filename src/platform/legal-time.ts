import { Temporal } from 'temporal-polyfill';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { DAY_PLACES, dayPlace } from './day-places.js';

const ZONE = 'Europe/Amsterdam';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Offset per UTC day whose two ends agree; the two days a year that change the clock are not kept. */
const offsets = new Map<number, number>();

/** The calendar date in Europe/Amsterdam on which a moment lies (D7). */
export function localDate(moment: Moment): LocalDate {
  const epochMs = Date.parse(moment);
  return new Date(epochMs + offsetAt(epochMs)).toISOString().slice(0, 10);
}

/** What Dutch clocks show at a moment, as `14:05` (D7). */
export function localTime(moment: Moment): string {
  const epochMs = Date.parse(moment);
  return new Date(epochMs + offsetAt(epochMs)).toISOString().slice(11, 16);
}

/** Starts of days asked before; the days of a caseload are few, and each is asked often. */
const starts = new Map<LocalDate, Moment>();
const MOST_STARTS = 100_000;

/** The first moment of a calendar date in Europe/Amsterdam (D7). */
export function startOfLocalDay(date: LocalDate): Moment {
  const kept = starts.get(date);
  if (kept !== undefined) return kept;
  const start = computedStart(date);
  if (starts.size >= MOST_STARTS) starts.clear();
  starts.set(date, start);
  return start;
}

/** The same in seconds since 1970: every event asks it of some twenty days. */
export function startSeconds(date: LocalDate): number {
  const place = dayPlace(date);
  if (place === -1) return Date.parse(startOfLocalDay(date)) / 1000;
  const kept = startsByPlace[place] ?? 0;
  if (kept !== 0) return kept;
  return (startsByPlace[place] = Date.parse(startOfLocalDay(date)) / 1000);
}

/** A moment given in seconds since 1970. Timers of a caseload come at the same few thousand moments. */
export function momentOfSeconds(seconds: number): Moment {
  const kept = moments.get(seconds);
  if (kept !== undefined) return kept;
  const moment = new Date(seconds * 1000).toISOString();
  if (moments.size >= MOST_STARTS) moments.clear();
  moments.set(seconds, moment);
  return moment;
}

const moments = new Map<number, Moment>();

/** 0 where it was not asked yet: no day from 1990 on begins in 1970. */
const startsByPlace = new Float64Array(DAY_PLACES);

function computedStart(date: LocalDate): Moment {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  // Dutch clocks change at 01:00 UTC, so the evening before in UTC has the offset that midnight had.
  return new Date(midnight - offsetAt(midnight - 2 * HOUR_MS)).toISOString();
}

function offsetAt(epochMs: number): number {
  const day = Math.floor(epochMs / DAY_MS);
  const kept = offsets.get(day);
  if (kept !== undefined) return kept;
  const first = zoneOffset(day * DAY_MS);
  if (first !== zoneOffset((day + 1) * DAY_MS - 1)) return zoneOffset(epochMs);
  offsets.set(day, first);
  return first;
}

function zoneOffset(epochMs: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(ZONE);
  return zoned.offsetNanoseconds / 1_000_000;
}

/** The moment at which Dutch clocks show this time on this day; of an hour that comes twice the first one (D7). */
export function momentOfLocal(date: LocalDate, time: string): Moment {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(zoned.epochMilliseconds).toISOString();
}
