import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { AMSTERDAM, AMSTERDAM_VTIMEZONE } from './amsterdam-time-zone.js';
import { caseNumber } from './case-number.js';

/** A visit of a measurement, or a hearing of an objection. */
export type Appointment = {
  readonly kind: 'visit' | 'hearing';
  readonly placement: string;
  /** Number of the measurement or objection. */
  readonly number: number;
  readonly on: LocalDate;
  /** `HH:MM`; undefined when it is no longer known: then the whole day. */
  readonly startsAt: string | undefined;
  readonly minutes: number;
  /** Raised at every change; a calendar keeps the highest. */
  readonly sequence: number;
};

export type CalendarFile = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };

export type CalendarParty = { readonly organizer: string; readonly attendee: string; readonly host: string };

/** One calendar entry per measurement or objection, however often it moves. */
export function appointmentUid(
  { kind, placement, number }: Pick<Appointment, 'kind' | 'placement' | 'number'>,
  host: string,
): string {
  return `${kind}-${placement}-${number}@${host}`;
}

const WORDS = {
  visit: { summary: 'Bezoek loonwaardemeting', description: 'Bezoek op de werkplek voor de loonwaardemeting.' },
  hearing: { summary: 'Hoorzitting bezwaar', description: 'Hoorzitting over het bezwaar.' },
} as const;

/**
 * Calendar file of an appointment (RFC 5545): asked or moved with REQUEST, dropped with CANCEL, same UID.
 * Local times carry the zone; a time that the spring night skips becomes an hour later, one that the autumn night has twice is the first.
 */
export function appointmentCalendar(
  appointment: Appointment,
  ask: 'request' | 'cancel',
  party: CalendarParty,
  stamp: Moment,
): CalendarFile {
  const method = ask === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({
    prodId: { company: 'Praktijkroute', product: 'Praktijkroute', language: 'NL' },
    method,
    timezone: { name: AMSTERDAM, generator: () => AMSTERDAM_VTIMEZONE },
  });
  const words = WORDS[appointment.kind];
  calendar.createEvent({
    id: appointmentUid(appointment, party.host),
    sequence: appointment.sequence,
    ...appointmentTimes(appointment),
    summary: `${words.summary} (zaak ${caseNumber(appointment.placement)})`,
    description:
      ask === 'cancel'
        ? 'Deze afspraak gaat niet door.'
        : `${words.description} Kunt u niet? Laat het ons zo snel mogelijk weten.`,
    organizer: { name: 'Praktijkroute', email: party.organizer },
    attendees: [{ email: party.attendee, rsvp: ask === 'request' }],
    status: ask === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { method, content: byTheStandard(calendar.toString(), stamp) };
}

/** RFC 5545: a stamp is in UTC, and `TIMEZONE-ID` is no property of a calendar; the library writes both otherwise. */
export function byTheStandard(text: string, stamp: Moment): string {
  const utc = `${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return text.replaceAll(/^DTSTAMP:.*(?=\r)/gm, `DTSTAMP:${utc}`).replace(/^TIMEZONE-ID:.*\r\n/m, '');
}

/** Start and end in the zone, or the whole day when the hour is not known. */
export function appointmentTimes(appointment: Pick<Appointment, 'on' | 'startsAt' | 'minutes'>) {
  const date = Temporal.PlainDate.from(appointment.on);
  if (appointment.startsAt === undefined) return { start: date, end: date.add({ days: 1 }), allDay: true };
  const start = date.toZonedDateTime({ timeZone: AMSTERDAM, plainTime: Temporal.PlainTime.from(appointment.startsAt) });
  return { start, end: start.add({ minutes: appointment.minutes }), timezone: AMSTERDAM };
}
