import { describe, expect, it } from '@jest/globals';
import { appointmentCalendar, type Appointment } from './appointment-calendar.js';

const visit: Appointment = {
  kind: 'visit',
  placement: '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f',
  number: 2,
  on: '2026-07-01',
  startsAt: '09:30',
  minutes: 90,
  sequence: 1,
};
const party = { organizer: 'noreply@praktijkroute.nl', attendee: 'werkgever@example.nl', host: 'praktijkroute.nl' };
const stamp = '2026-06-01T08:00:00.000Z';

/** Lines of the event itself, long lines unfolded. */
function eventLines(kind: 'request' | 'cancel', changes: Partial<Appointment> = {}): readonly string[] {
  const { content } = appointmentCalendar({ ...visit, ...changes }, kind, party, stamp);
  const lines = content.replaceAll('\r\n ', '').split('\r\n');
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
}

describe('the calendar file of a visit', () => {
  it('asks for the visit in Dutch local time, with the zone in the file', () => {
    const { method, content } = appointmentCalendar(visit, 'request', party, stamp);
    expect(method).toBe('REQUEST');
    expect(content).toContain('METHOD:REQUEST');
    expect(content).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam');
    expect(content).toContain('DTSTART;TZID=Europe/Amsterdam:20260701T093000');
    expect(content).toContain('DTEND;TZID=Europe/Amsterdam:20260701T110000');
    expect(content).toContain('DTSTAMP:20260601T080000Z');
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keeps one UID per measurement and raises the sequence when the visit moves', () => {
    const uid = (lines: readonly string[]) => lines.find((line) => line.startsWith('UID:'));
    const planned = eventLines('request');
    const moved = eventLines('request', { on: '2026-07-03', sequence: 2 });
    expect(uid(planned)).toBe('UID:visit-0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f-2@praktijkroute.nl');
    expect(uid(moved)).toBe(uid(planned));
    expect(moved).toContain('SEQUENCE:2');
    expect(uid(eventLines('request', { number: 3 }))).not.toBe(uid(planned));
    expect(uid(eventLines('request', { kind: 'hearing' }))).not.toBe(uid(planned));
  });

  it('cancels by the same UID, for the whole day when the hour is no longer known', () => {
    const { method, content } = appointmentCalendar(
      { ...visit, startsAt: undefined, sequence: 3 },
      'cancel',
      party,
      stamp,
    );
    expect(method).toBe('CANCEL');
    expect(content).toContain('METHOD:CANCEL');
    const lines = eventLines('cancel', { startsAt: undefined, sequence: 3 });
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:3', 'DTSTART;VALUE=DATE:20260701']));
  });

  it('shows the case number and nothing else of the file in its summary', () => {
    expect(eventLines('request')).toContain('SUMMARY:Bezoek loonwaardemeting (zaak 0B9F2C1E)');
  });

  it.each([
    ['the night that loses an hour: before it', '2026-03-29', '01:30', '20260329T013000', '20260329T040000'],
    ['the night that loses an hour: in the gap', '2026-03-29', '02:30', '20260329T033000', '20260329T050000'],
    ['the night that gains an hour: the first of two', '2026-10-25', '02:30', '20261025T023000', '20261025T030000'],
    ['the morning after the clock went back', '2026-10-25', '09:30', '20261025T093000', '20261025T110000'],
    ['the morning after the clock went forward', '2026-03-29', '09:30', '20260329T093000', '20260329T110000'],
  ])('keeps real minutes in %s', (_name, visitOn, startsAt, start, end) => {
    const lines = eventLines('request', { on: visitOn, startsAt });
    expect(lines).toContain(`DTSTART;TZID=Europe/Amsterdam:${start}`);
    expect(lines).toContain(`DTEND;TZID=Europe/Amsterdam:${end}`);
  });
});
