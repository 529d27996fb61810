import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { AMSTERDAM, AMSTERDAM_VTIMEZONE } from './amsterdam-time-zone.js';
import { caseNumber } from './case-number.js';

export type Visit = {
  readonly placement: string;
  readonly measurement: number;
  readonly visitOn: LocalDate;
  /** `HH:MM`; undefined when it is no longer known: then the whole day. */
  readonly startsAt: string | undefined;
  readonly minutes: number;
  /** Raised at every change of the visit; a calendar keeps the highest. */
  readonly sequence: number;
};

export type CalendarFile = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };

export type CalendarParty = { readonly organizer: string; readonly attendee: string; readonly host: string };

/** One calendar entry per measurement, however often its visit moves. */
export function visitUid(visit: Pick<Visit, 'placement' | 'measurement'>, host: string): string {
  return `visit-${visit.placement}-${visit.measurement}@${host}`;
}

/**
 * Calendar file of a visit (RFC 5545): asked or moved with REQUEST, dropped with CANCEL, same UID.
 * Local times carry the zone; a time that the spring night skips becomes an hour later, one that the autumn night has twice is the first.
 */
export function visitCalendar(
  visit: Visit,
  kind: 'request' | 'cancel',
  party: CalendarParty,
  stamp: Moment,
): CalendarFile {
  const method = kind === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({
    prodId: { company: 'Praktijkroute', product: 'Praktijkroute', language: 'NL' },
    method,
    timezone: { name: AMSTERDAM, generator: () => AMSTERDAM_VTIMEZONE },
  });
  calendar.createEvent({
    id: visitUid(visit, party.host),
    sequence: visit.sequence,
    ...times(visit),
    summary: `Bezoek loonwaardemeting (zaak ${caseNumber(visit.placement)})`,
    description:
      kind === 'cancel'
        ? 'Dit bezoek gaat niet door.'
        : 'Bezoek op de werkplek voor de loonwaardemeting. Kunt u niet? Laat het ons zo snel mogelijk weten.',
    organizer: { name: 'Praktijkroute', email: party.organizer },
    attendees: [{ email: party.attendee, rsvp: kind === 'request' }],
    status: kind === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  // The library writes the stamp in the zone of the calendar; RFC 5545 wants it in UTC.
  const content = calendar.toString().replace(/^DTSTAMP:.*(?=\r)/m, `DTSTAMP:${utcStamp(stamp)}`);
  return { method, content };
}

function utcStamp(moment: Moment): string {
  return `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function times(visit: Visit) {
  const date = Temporal.PlainDate.from(visit.visitOn);
  if (visit.startsAt === undefined) return { start: date, end: date.add({ days: 1 }), allDay: true };
  const start = date.toZonedDateTime({ timeZone: AMSTERDAM, plainTime: Temporal.PlainTime.from(visit.startsAt) });
  return { start, end: start.add({ minutes: visit.minutes }), timezone: AMSTERDAM };
}
