import { describe, expect, it } from '@jest/globals';
import { appointmentCalendar } from './appointment-calendar.js';
import { visitCalendar, type CalendarVisit } from './visit-calendar.js';

const visit: CalendarVisit = {
  placement: '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f',
  number: 2,
  on: '2026-07-01',
  startsAt: '09:30',
  minutes: 90,
  sequence: 3,
  town: 'Huizen',
};
const STAMP = '2026-06-01T08:00:00.000Z';
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of an expert', () => {
  it('holds each visit with town and case number, in Dutch local time', () => {
    const text = visitCalendar(
      [visit, { ...visit, number: 3, startsAt: undefined, town: null }],
      'praktijkroute.nl',
      STAMP,
    );
    const lines = linesOf(text);
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'SUMMARY:Bezoek loonwaardemeting (zaak 0B9F2C1E)',
        'LOCATION:Huizen',
        'DTSTART;TZID=Europe/Amsterdam:20260701T093000',
        'DTEND;TZID=Europe/Amsterdam:20260701T110000',
        'SEQUENCE:3',
        'DTSTART;VALUE=DATE:20260701',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('DTSTAMP'))).toEqual([
      'DTSTAMP:20260601T080000Z',
      'DTSTAMP:20260601T080000Z',
    ]);
  });

  it('has the UID of the invitation, so that a calendar with both shows one', () => {
    const party = { organizer: 'a@praktijkroute.nl', attendee: 'b@example.nl', host: 'praktijkroute.nl' };
    const invitation = appointmentCalendar({ kind: 'visit', ...visit }, 'request', party, STAMP);
    const uid = (text: string) => linesOf(text).find((line) => line.startsWith('UID:'));
    expect(uid(visitCalendar([visit], 'praktijkroute.nl', STAMP))).toBe(uid(invitation.content));
  });

  it('folds every line within 75 octets, between letters, and has no property that the standard does not know', () => {
    const text = visitCalendar([{ ...visit, town: 'é'.repeat(60) }], 'een-gemeente-met-een-lange-naam.example', STAMP);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(linesOf(text)).toContain(`LOCATION:${'é'.repeat(60)}`);
    expect(text).not.toContain('TIMEZONE-ID');
  });

  it('is a calendar without events when there are no visits', () => {
    expect(visitCalendar([], 'praktijkroute.nl', STAMP)).toContain('END:VCALENDAR');
  });
});
