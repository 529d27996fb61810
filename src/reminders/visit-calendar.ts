import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Moment } from '../../workflows/definition.js';
import { AMSTERDAM, AMSTERDAM_VTIMEZONE } from './amsterdam-time-zone.js';
import { appointmentTimes, appointmentUid, byTheStandard, type Appointment } from './appointment-calendar.js';
import { caseNumber } from './case-number.js';

/** A visit as a calendar may hold it: no name of a person, the town and the case number. */
export type CalendarVisit = Omit<Appointment, 'kind'> & {
  readonly town: string | null;
};

/**
 * All visits of an expert as one calendar (RFC 5545), for programs that read it again and again. The UIDs are those of
 * the invitations, so that a calendar that has both shows one.
 * @param host of the UIDs
 */
export function visitCalendar(visits: readonly CalendarVisit[], host: string, stamp: Moment): string {
  const calendar = ical({
    prodId: { company: 'Praktijkroute', product: 'Praktijkroute', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    name: 'Loonwaardemetingen',
    ttl: 3600,
    timezone: { name: AMSTERDAM, generator: () => AMSTERDAM_VTIMEZONE },
  });
  for (const visit of visits) {
    calendar.createEvent({
      id: appointmentUid({ kind: 'visit', placement: visit.placement, number: visit.number }, host),
      sequence: visit.sequence,
      ...appointmentTimes(visit),
      summary: `Bezoek loonwaardemeting (zaak ${caseNumber(visit.placement)})`,
      ...(visit.town === null ? {} : { location: visit.town }),
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return byTheStandard(calendar.toString(), stamp);
}
